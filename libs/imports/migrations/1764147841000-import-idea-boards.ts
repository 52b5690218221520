import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which tags of a source become ideas on which boards. */
export class ImportIdeaBoards1764147841000 implements MigrationInterface {
  readonly name = 'ImportIdeaBoards1764147841000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table imports add column boards jsonb not null default '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
