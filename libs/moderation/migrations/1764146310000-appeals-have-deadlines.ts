import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An appeal says by when it is to be decided; those that wait, in all communities, get a week from when they were opened, and stand in that order. */
export class AppealsHaveDeadlines1764146310000 implements MigrationInterface {
  readonly name = 'AppealsHaveDeadlines1764146310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reviewables add column due_at timestamptz;
      alter table reviewables no force row level security;
      update reviewables set due_at = opened_at + interval '7 days', rank = extract(epoch from opened_at + interval '7 days') - 100000000000
       where kind = 'appeal' and decided_at is null;
      alter table reviewables force row level security;
      create index reviewables_due on reviewables (community_id, due_at) where due_at is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
