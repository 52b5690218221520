import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody was who asks from another site's page. */
export class KeepPageContexts1764147721000 implements MigrationInterface {
  readonly name = 'KeepPageContexts1764147721000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table page_contexts (
        community_id uuid not null,
        id uuid not null,
        said jsonb not null,
        signed jsonb,
        issuer text,
        subject text,
        topic_id uuid,
        created_at timestamptz not null default now(),
        constraint page_contexts_pkey primary key (community_id, id)
      );
      create unique index page_contexts_by_topic on page_contexts (community_id, topic_id) where topic_id is not null;
      create index page_contexts_unsent on page_contexts (community_id, created_at) where topic_id is null;
    `);
    await runner.query(confineToCommunity('page_contexts'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
