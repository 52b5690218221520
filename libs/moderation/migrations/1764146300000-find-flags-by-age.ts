import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Flags are found by age and by topic, decided ones too, and say when they were taken back. */
export class FindFlagsByAge1764146300000 implements MigrationInterface {
  readonly name = 'FindFlagsByAge1764146300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table flags add column withdrawn_at timestamptz;
      create index flags_by_age on flags (community_id, created_at);
      create index flags_in_topic on flags (community_id, topic_id, created_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
