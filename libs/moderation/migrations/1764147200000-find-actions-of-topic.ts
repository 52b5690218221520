import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done with a topic and its posts is read beside it. */
export class FindActionsOfTopic1764147200000 implements MigrationInterface {
  readonly name = 'FindActionsOfTopic1764147200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index moderation_log_of_topic on moderation_log (community_id, topic_id, created_at) where topic_id is not null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
