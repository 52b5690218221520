import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Topics are locked, slowed down, merged and split; what was moved is kept, so that it can be put back. */
export class KeepTopicsInOrder1764146000000 implements MigrationInterface {
  readonly name = 'KeepTopicsInOrder1764146000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table topics
        add column locked_at timestamptz,
        add column locked_by uuid,
        add column locked_until timestamptz,
        add column lock_reason text,
        add column slow_minutes integer,
        add column slow_until timestamptz,
        add column merged_into_id uuid,
        add constraint topics_merged_are_deleted check (merged_into_id is null or deleted_at is not null);
      create index topics_merged on topics (community_id, merged_into_id) where merged_into_id is not null;
      create index topics_by_locker on topics (community_id, locked_by) where locked_by is not null;
      create table topic_moves (
        community_id uuid not null,
        id uuid not null,
        kind text not null,
        from_topic_id uuid not null,
        into_topic_id uuid not null,
        post_id uuid not null,
        actor_id uuid not null,
        before jsonb not null,
        created_at timestamptz not null default now(),
        undone_at timestamptz,
        constraint topic_moves_pkey primary key (community_id, id)
      );
      create index topic_moves_from on topic_moves (community_id, from_topic_id, created_at);
      create index topic_moves_into on topic_moves (community_id, into_topic_id, created_at);
    `);
    await runner.query(confineToCommunity('topic_moves'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
