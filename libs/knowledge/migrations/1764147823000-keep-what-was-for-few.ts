import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions that were for staff or for groups alone stay with staff when the article comes before others. */
export class KeepWhatWasForFew1764147823000 implements MigrationInterface {
  readonly name = 'KeepWhatWasForFew1764147823000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table articles add open_version int not null default 1');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
