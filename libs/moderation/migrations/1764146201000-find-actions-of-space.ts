import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was made what in a space is listed with it. */
export class FindActionsOfSpace1764146201000 implements MigrationInterface {
  readonly name = 'FindActionsOfSpace1764146201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index moderation_log_of_space on moderation_log (community_id, space_id, created_at) where space_id is not null and post_id is null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
