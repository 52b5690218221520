import { appRole } from './tenant-pool.js';

/** SQL that confines a table to the community that the connection is set to, for its owner too, and lets the server use it. */
export function confineToCommunity(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_community on ${table}
      using (community_id = nullif(current_setting('app.community_id', true), '')::uuid)
      with check (community_id = nullif(current_setting('app.community_id', true), '')::uuid);
    grant select, insert, update, delete on ${table} to ${appRole};`;
}
