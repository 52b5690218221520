import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A topic may be kept for who has its address while lists, feeds and search leave it out. */
export class ArchiveTopics1764147865000 implements MigrationInterface {
  readonly name = 'ArchiveTopics1764147865000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table topics add archived_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
