import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Thanks that were taken back stay known, since a mail cannot be. */
export class TakeThanksBack1764147872100 implements MigrationInterface {
  readonly name = 'TakeThanksBack1764147872100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table idea_thanks add column mailed_at timestamptz, add column taken_back_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
