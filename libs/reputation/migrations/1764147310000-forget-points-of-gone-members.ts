import { appRole } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody changes or takes away rows of the ledger, but those of an account that is gone can go with it: by a function of the
 * owner, which looks for itself that no such member is there. What undone imports left behind before goes now.
 */
export class ForgetPointsOfGoneMembers1764147310000 implements MigrationInterface {
  readonly name = 'ForgetPointsOfGoneMembers1764147310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function forget_points_of_gone(community uuid, gone uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
        delete from reputation_ledger l where l.community_id = community and l.member_id = any(gone) and not exists (select from members m where m.community_id = community and m.id = l.member_id);
        delete from reputation_days d where d.community_id = community and d.member_id = any(gone) and not exists (select from members m where m.community_id = community and m.id = d.member_id);
      $$;
      revoke all on function forget_points_of_gone(uuid, uuid[]) from public;
      grant execute on function forget_points_of_gone(uuid, uuid[]) to ${appRole};
    `);
    const tables = ['reputation_ledger', 'reputation_days', 'members'];
    for (const table of tables) await runner.query(`alter table ${table} no force row level security`);
    for (const table of ['reputation_ledger', 'reputation_days']) {
      await runner.query(`delete from ${table} l where not exists (select from members m where m.community_id = l.community_id and m.id = l.member_id)`);
    }
    for (const table of tables) await runner.query(`alter table ${table} force row level security`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
