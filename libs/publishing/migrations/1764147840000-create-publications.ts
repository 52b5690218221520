import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePublications1764147840000 implements MigrationInterface {
  readonly name = 'CreatePublications1764147840000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table publications (
        community_id uuid not null,
        id uuid not null,
        state text not null default 'waiting',
        topic_id uuid,
        customer_id uuid,
        customer_email text,
        token_hash bytea,
        original jsonb,
        cleaned jsonb,
        space_id uuid not null,
        tags text[] not null default '{}',
        asked_by uuid not null,
        answer_author_id uuid,
        published_topic_id uuid,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        decided_at timestamptz,
        constraint publications_pkey primary key (community_id, id)
      );
      create unique index publications_of_topic on publications (community_id, topic_id) where state in ('waiting', 'published');
      create index publications_published on publications (community_id, published_topic_id) where published_topic_id is not null;
      create index publications_asked on publications (community_id, customer_id) where state = 'waiting';
      create index publications_expiring on publications (community_id, expires_at) where state = 'waiting';
    `);
    await runner.query(confineToCommunity('publications'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
