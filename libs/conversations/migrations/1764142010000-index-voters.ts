import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A member's own votes are counted and limited. */
export class IndexVoters1764142010000 implements MigrationInterface {
  readonly name = 'IndexVoters1764142010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index votes_by_voter on votes (community_id, member_id, created_at) where member_id is not null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
