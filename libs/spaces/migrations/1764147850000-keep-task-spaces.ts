import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spaces with a task: they take topics until a time, and are over when it is done. */
export class KeepTaskSpaces1764147850000 implements MigrationInterface {
  readonly name = 'KeepTaskSpaces1764147850000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table spaces add topics_until timestamptz, add ended_at timestamptz`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
