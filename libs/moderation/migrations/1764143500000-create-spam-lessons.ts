import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['spam_evidence', 'spam_lessons'];

export class CreateSpamLessons1764143500000 implements MigrationInterface {
  readonly name = 'CreateSpamLessons1764143500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table spam_evidence (
        community_id uuid not null,
        token text collate "C" not null,
        spam integer not null,
        ham integer not null,
        constraint spam_evidence_pkey primary key (community_id, token)
      );
      create table spam_lessons (
        community_id uuid not null,
        post_id uuid not null,
        is_spam boolean not null,
        learnt_at timestamptz not null default now(),
        constraint spam_lessons_pkey primary key (community_id, post_id)
      );
    `);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
