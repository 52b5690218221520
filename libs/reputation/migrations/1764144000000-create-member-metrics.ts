import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMemberMetrics1764144000000 implements MigrationInterface {
  readonly name = 'CreateMemberMetrics1764144000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table member_metrics (
        community_id uuid not null,
        member_id uuid not null,
        everyone jsonb not null default '{}',
        members jsonb not null default '{}',
        own jsonb not null default '{}',
        counted_at timestamptz not null default now(),
        constraint member_metrics_pkey primary key (community_id, member_id)
      );
    `);
    await runner.query(confineToCommunity('member_metrics'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
