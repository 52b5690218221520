import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ideas, who votes on them, and what is decided about them. */
export class CreateIdeas1764147800000 implements MigrationInterface {
  readonly name = 'CreateIdeas1764147800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ideas (
        community_id uuid not null,
        topic_id uuid not null,
        space_id uuid not null,
        status text not null default 'new',
        status_group text not null default 'new',
        up_count int not null default 0,
        down_count int not null default 0,
        score int not null default 0,
        wilson double precision not null default 0,
        hot double precision not null default 0,
        weight double precision not null default 0,
        recent_votes int not null default 0,
        recent_comments int not null default 0,
        merged_count int not null default 0,
        response_post_id uuid,
        created_at timestamptz not null,
        constraint ideas_pkey primary key (community_id, topic_id)
      );
      create index ideas_by_age on ideas (community_id, space_id, created_at, topic_id);
      create index ideas_by_score on ideas (community_id, space_id, score, topic_id);
      create index ideas_by_wilson on ideas (community_id, space_id, wilson, topic_id);
      create index ideas_by_hot on ideas (community_id, space_id, hot, topic_id);
      create index ideas_by_weight on ideas (community_id, space_id, weight, topic_id);
      create table idea_boards (
        community_id uuid not null,
        space_id uuid not null,
        limited boolean not null default false,
        statuses jsonb,
        constraint idea_boards_pkey primary key (community_id, space_id)
      );
      create table idea_votes (
        community_id uuid not null,
        topic_id uuid not null,
        member_id uuid not null,
        direction text not null,
        created_at timestamptz not null default now(),
        constraint idea_votes_pkey primary key (community_id, topic_id, member_id)
      );
      create index idea_votes_of_member on idea_votes (community_id, member_id, topic_id);
      create table idea_decisions (
        community_id uuid not null,
        id uuid not null,
        topic_id uuid not null,
        from_status text not null,
        from_group text not null,
        status text not null,
        status_group text not null,
        note text not null,
        actor_id uuid,
        created_at timestamptz not null default now(),
        undone_at timestamptz,
        constraint idea_decisions_pkey primary key (community_id, id)
      );
      create index idea_decisions_of_topic on idea_decisions (community_id, topic_id, created_at, id);
    `);
    for (const table of ['ideas', 'idea_boards', 'idea_votes', 'idea_decisions']) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
