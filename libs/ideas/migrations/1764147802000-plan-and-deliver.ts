import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The roadmap, and what was delivered. */
export class PlanAndDeliver1764147802000 implements MigrationInterface {
  readonly name = 'PlanAndDeliver1764147802000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ideas add column lane text, add column quarter text;
      create index ideas_on_roadmap on ideas (community_id, lane) where lane is not null;
      create table changelog_entries (
        community_id uuid not null,
        id uuid not null,
        title text not null,
        source text not null,
        html text not null,
        renderer_version int not null,
        author_id uuid,
        published_at timestamptz not null default now(),
        withdrawn_at timestamptz,
        constraint changelog_entries_pkey primary key (community_id, id)
      );
      create index changelog_by_time on changelog_entries (community_id, published_at, id) where withdrawn_at is null;
      create table changelog_ideas (
        community_id uuid not null,
        entry_id uuid not null,
        topic_id uuid not null,
        decision_id uuid,
        constraint changelog_ideas_pkey primary key (community_id, entry_id, topic_id)
      );
      create index changelog_ideas_of_topic on changelog_ideas (community_id, topic_id);
    `);
    for (const table of ['changelog_entries', 'changelog_ideas']) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
