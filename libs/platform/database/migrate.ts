import pg from 'pg';
import { runMigrations as migrateWorker } from 'graphile-worker';
import type { DataSource } from 'typeorm';
import { appRole } from './tenant-pool.js';

const lockKey = 0x48_65_61_72;

/** Makes the role that row-level security binds; a role that bypasses it would void every policy. */
async function ensureAppRole(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${appRole}') then
        create role ${appRole} nologin nosuperuser nobypassrls;
      end if;
    end $$;`);
  await client.query(`grant ${appRole} to current_user`);
  await client.query(`grant usage on schema public to ${appRole}`);
}

/**
 * Brings the database up to date, one process at a time. `url` is of the role that owns the schema; the data source
 * carries the migrations in order.
 */
export async function migrate(url: string, ownerDataSource: DataSource): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await ensureAppRole(client);
    await migrateWorker({ connectionString: url, logger: undefined });
    if (!ownerDataSource.isInitialized) await ownerDataSource.initialize();
    const applied = await ownerDataSource.runMigrations({ transaction: 'each' });
    return applied.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}
