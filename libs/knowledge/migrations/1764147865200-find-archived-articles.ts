import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever writes is told with each search how many archived articles hold its words: those few are found without reading the others. */
export class FindArchivedArticles1764147865200 implements MigrationInterface {
  readonly name = 'FindArchivedArticles1764147865200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index articles_archived on articles (community_id, topic_id) where state = 'archived'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
