import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** DiscourseConnect: secrets that are shared with sites, and roles that the company's site gave. */
export class ConnectSites1764147732000 implements MigrationInterface {
  readonly name = 'ConnectSites1764147732000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table connect_secrets (
        community_id uuid not null,
        id uuid not null,
        origin text,
        secret text not null,
        created_by uuid,
        created_at timestamptz not null default now(),
        last_used_at timestamptz,
        constraint connect_secrets_pkey primary key (community_id, id)
      );
      create index connect_secrets_by_origin on connect_secrets (community_id, origin);
      alter table external_accounts add column granted_role text;
    `);
    await runner.query(confineToCommunity('connect_secrets'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
