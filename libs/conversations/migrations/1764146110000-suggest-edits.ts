import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SuggestEdits1764146110000 implements MigrationInterface {
  readonly name = 'SuggestEdits1764146110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table posts add column open_suggestions integer not null default 0;
      alter table post_revisions add column accepted_by uuid;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
