import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The topics of articles that were archived before leave lists, feeds and search, too; the nightly check takes them out of the index. */
export class ArchiveTopicsOfArticles1764147865100 implements MigrationInterface {
  readonly name = 'ArchiveTopicsOfArticles1764147865100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update topics t set archived_at = now() from articles a
       where a.community_id = t.community_id and a.topic_id = t.id and a.state = 'archived'
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
