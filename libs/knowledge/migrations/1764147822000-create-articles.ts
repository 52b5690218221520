import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a topic is besides that is an article: its place in the tree, its state, whom it is for, and its addresses. */
export class CreateArticles1764147822000 implements MigrationInterface {
  readonly name = 'CreateArticles1764147822000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table articles (
        community_id uuid not null,
        topic_id uuid not null,
        space_id uuid not null,
        slug text not null,
        parent_id uuid,
        position int not null,
        state text not null default 'work-in-progress',
        audience text not null default 'public',
        group_ids uuid[] not null default '{}',
        is_protected boolean not null default false,
        published_at timestamptz,
        publish_at timestamptz,
        publish_state text,
        published_by uuid,
        validated_at timestamptz,
        validated_by uuid,
        constraint articles_pkey primary key (community_id, topic_id),
        constraint articles_topic foreign key (community_id, topic_id) references topics (community_id, id) on delete cascade,
        constraint articles_space foreign key (community_id, space_id) references spaces (community_id, id)
      );
      create unique index articles_by_slug on articles (community_id, space_id, slug);
      create index articles_by_place on articles (community_id, space_id, parent_id, position);
      create index articles_by_parent on articles (community_id, parent_id) where parent_id is not null;
      create index articles_scheduled on articles (community_id, publish_at) where publish_at is not null;
      create table article_slugs (
        community_id uuid not null,
        space_id uuid not null,
        slug text not null,
        topic_id uuid not null,
        constraint article_slugs_pkey primary key (community_id, space_id, slug),
        constraint article_slugs_article foreign key (community_id, topic_id) references articles (community_id, topic_id) on delete cascade
      );
      create index article_slugs_by_article on article_slugs (community_id, topic_id);
    `);
    for (const table of ['articles', 'article_slugs']) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
