import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['merged_tags', 'merged_tag_topics'];

export class KeepMergedTags1764146610000 implements MigrationInterface {
  readonly name = 'KeepMergedTags1764146610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table merged_tags (
        community_id uuid not null,
        id uuid not null,
        into_tag_id uuid not null,
        slug text not null,
        description text not null,
        synonyms text[] not null,
        topic_counts jsonb not null,
        into_topic_counts jsonb not null,
        created_at timestamptz not null,
        constraint merged_tags_pkey primary key (community_id, id)
      );
      create unique index merged_tags_by_slug on merged_tags (community_id, into_tag_id, slug);
      create table merged_tag_topics (
        community_id uuid not null,
        tag_id uuid not null,
        topic_id uuid not null,
        had_both boolean not null,
        constraint merged_tag_topics_pkey primary key (community_id, tag_id, topic_id)
      );`);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
