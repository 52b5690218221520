import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['promotions', 'unnamed_authors'];

export class PromoteAnswers1764147832000 implements MigrationInterface {
  readonly name = 'PromoteAnswers1764147832000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table promotions (
        community_id uuid not null,
        id uuid not null,
        article_id uuid not null,
        post_id uuid not null,
        post_version integer not null,
        topic_id uuid not null,
        nomination_id uuid,
        promoted_by uuid,
        promoted_at timestamptz not null default now(),
        undone_by uuid,
        undone_at timestamptz,
        constraint promotions_pkey primary key (community_id, id)
      );
      create unique index promotions_standing on promotions (community_id, article_id, post_id) where undone_at is null;
      create index promotions_of_post on promotions (community_id, post_id) where undone_at is null;
      create index promotions_of_topic on promotions (community_id, topic_id) where undone_at is null;
      create table unnamed_authors (
        community_id uuid not null,
        member_id uuid not null,
        constraint unnamed_authors_pkey primary key (community_id, member_id)
      );`);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
