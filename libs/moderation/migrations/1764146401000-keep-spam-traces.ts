import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['spam_findings', 'spam_shingles', 'spam_links'];

export class KeepSpamTraces1764146401000 implements MigrationInterface {
  readonly name = 'KeepSpamTraces1764146401000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table spam_findings (
        community_id uuid not null,
        post_id uuid not null,
        position smallint not null,
        finding jsonb not null,
        found_at timestamptz not null default now(),
        constraint spam_findings_pkey primary key (community_id, post_id, position)
      );
      create table spam_shingles (
        community_id uuid not null,
        shingle bigint not null,
        post_id uuid not null,
        member_id uuid not null,
        created_at timestamptz not null default now(),
        constraint spam_shingles_pkey primary key (community_id, shingle, post_id)
      );
      create index spam_shingles_of_post on spam_shingles (community_id, post_id);
      create index spam_shingles_by_age on spam_shingles (community_id, created_at);
      create table spam_links (
        community_id uuid not null,
        host text collate "C" not null,
        post_id uuid not null,
        member_id uuid not null,
        created_at timestamptz not null default now(),
        constraint spam_links_pkey primary key (community_id, host, post_id)
      );
      create index spam_links_of_post on spam_links (community_id, post_id);
      create index spam_links_by_age on spam_links (community_id, created_at);
    `);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
