import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Flags that moderators agreed with stand against level 3. */
export class KeepAgreedFlags1764142020000 implements MigrationInterface {
  readonly name = 'KeepAgreedFlags1764142020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agreed_flags (
        community_id uuid not null,
        post_id uuid not null,
        flagger_id uuid not null,
        member_id uuid not null,
        agreed_at timestamptz not null default now(),
        constraint agreed_flags_pkey primary key (community_id, post_id, flagger_id)
      );
      create index agreed_flags_by_member on agreed_flags (community_id, member_id, agreed_at);
    `);
    await runner.query(confineToCommunity('agreed_flags'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
