import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one member said they have too, edited, closed, accepted or removed is counted without reading what everybody did. */
export class FindByWhoActed1764144000000 implements MigrationInterface {
  readonly name = 'FindByWhoActed1764144000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index me_toos_by_voter on me_toos (community_id, member_id);
      create index post_revisions_by_editor on post_revisions (community_id, editor_id) where version > 1;
      create index topics_by_closer on topics (community_id, closed_by) where closed_by is not null;
      create index topics_by_accepter on topics (community_id, solution_accepted_by) where solution_accepted_by is not null;
      create index topics_by_remover on topics (community_id, deleted_by) where deleted_by is not null;
      create index posts_by_remover on posts (community_id, deleted_by) where deleted_by is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
