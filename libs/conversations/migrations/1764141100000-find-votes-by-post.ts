import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imported votes have no voter, so that the index of who voted does not know them. */
export class FindVotesByPost1764141100000 implements MigrationInterface {
  readonly name = 'FindVotesByPost1764141100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index votes_by_post on votes (community_id, post_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
