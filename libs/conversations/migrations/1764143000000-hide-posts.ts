import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A hidden post is deleted for the time being: whatever withholds deleted posts withholds it, too. */
export class HidePosts1764143000000 implements MigrationInterface {
  readonly name = 'HidePosts1764143000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table posts
        add column hidden_at timestamptz,
        add column hidden_reason text,
        add column mendable_until timestamptz,
        add column open_version integer not null default 1,
        add constraint posts_hidden_are_deleted check (hidden_at is null or deleted_at is not null);
      create index posts_hidden on posts (community_id, topic_id) where hidden_at is not null;
      create index votes_of_member on votes (community_id, member_id) where member_id is not null;
      alter table topics
        add column hidden_at timestamptz,
        add column closed_until timestamptz,
        add constraint topics_hidden_are_deleted check (hidden_at is null or deleted_at is not null);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
