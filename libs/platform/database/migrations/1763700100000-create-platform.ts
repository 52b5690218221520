import { confineToCommunity } from '../tenant-table.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['mails', 'idempotent_answers'];

export class CreatePlatform1763700100000 implements MigrationInterface {
  readonly name = 'CreatePlatform1763700100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mails (
        community_id uuid not null,
        id uuid not null,
        recipient text not null,
        subject text not null,
        body text not null,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        constraint mails_pkey primary key (community_id, id)
      );
      create index mails_by_time on mails (community_id, created_at);
      create table idempotent_answers (
        community_id uuid not null,
        actor text not null,
        key text not null,
        request_hash text not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        constraint idempotent_answers_pkey primary key (community_id, actor, key)
      );
      create index idempotent_answers_by_time on idempotent_answers (created_at);
`);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
