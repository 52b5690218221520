import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['article_reviews', 'review_confirmations', 'article_owners', 'outdated_topics'];

export class ReviewArticles1764147833000 implements MigrationInterface {
  readonly name = 'ReviewArticles1764147833000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table article_reviews (
        community_id uuid not null,
        id uuid not null,
        article_id uuid not null,
        reason text not null,
        cause_id uuid,
        opened_at timestamptz not null default now(),
        closed_at timestamptz,
        constraint article_reviews_pkey primary key (community_id, id)
      );
      create unique index article_reviews_open on article_reviews (community_id, article_id, reason) where closed_at is null;
      create index article_reviews_of_article on article_reviews (community_id, article_id, opened_at);
      create table review_confirmations (
        community_id uuid not null,
        article_id uuid not null,
        member_id uuid not null,
        confirmed_at timestamptz not null default now(),
        constraint review_confirmations_pkey primary key (community_id, article_id, member_id)
      );
      create table article_owners (
        community_id uuid not null,
        article_id uuid not null,
        owner_id uuid,
        review_on date,
        constraint article_owners_pkey primary key (community_id, article_id)
      );
      create index article_owners_by_day on article_owners (community_id, review_on) where review_on is not null;
      create table outdated_topics (
        community_id uuid not null,
        topic_id uuid not null,
        reason text not null,
        since timestamptz not null default now(),
        constraint outdated_topics_pkey primary key (community_id, topic_id)
      );`);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
