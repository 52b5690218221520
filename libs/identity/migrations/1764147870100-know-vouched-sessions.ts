import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions in frames that a company's token opened end with it; those of people who signed in by themselves do not. Of those that are
 * open, in all communities, whoever a company has vouched for came by a token, as far as anybody knows.
 */
export class KnowVouchedSessions1764147870100 implements MigrationInterface {
  readonly name = 'KnowVouchedSessions1764147870100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sessions add column is_vouched boolean not null default false;
      alter table sessions no force row level security;
      alter table external_accounts no force row level security;
      update sessions s set is_vouched = true
        from external_accounts e where s.reach = 'frame' and e.community_id = s.community_id and e.member_id = s.member_id;
      alter table external_accounts force row level security;
      alter table sessions force row level security;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
