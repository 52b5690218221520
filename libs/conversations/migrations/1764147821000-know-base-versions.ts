import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A revision that was merged says with which version its editor began. */
export class KnowBaseVersions1764147821000 implements MigrationInterface {
  readonly name = 'KnowBaseVersions1764147821000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table post_revisions add base_version int');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
