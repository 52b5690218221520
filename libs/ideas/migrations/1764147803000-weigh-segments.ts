import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Votes by segment, and what staff thinks of ideas. */
export class WeighSegments1764147803000 implements MigrationInterface {
  readonly name = 'WeighSegments1764147803000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table idea_segments (
        community_id uuid not null,
        id uuid not null,
        position int not null,
        name text not null,
        revenue double precision not null,
        rule jsonb not null,
        member_count int not null default 0,
        constraint idea_segments_pkey primary key (community_id, id)
      );
      create table idea_segment_members (
        community_id uuid not null,
        member_id uuid not null,
        segment_id uuid not null,
        constraint idea_segment_members_pkey primary key (community_id, member_id)
      );
      create index idea_segment_members_of_segment on idea_segment_members (community_id, segment_id);
      alter table ideas add column segment_votes jsonb not null default '{}';
      create table idea_scores (
        community_id uuid not null,
        topic_id uuid not null,
        effort smallint,
        value smallint,
        note text not null default '',
        updated_by uuid,
        updated_at timestamptz not null default now(),
        constraint idea_scores_pkey primary key (community_id, topic_id)
      );
    `);
    for (const table of ['idea_segments', 'idea_segment_members', 'idea_scores']) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
