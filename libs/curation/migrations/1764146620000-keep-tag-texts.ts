import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['tag_texts', 'tag_revisions', 'synonym_proposals', 'synonym_votes'];

export class KeepTagTexts1764146620000 implements MigrationInterface {
  readonly name = 'KeepTagTexts1764146620000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tag_texts (
        community_id uuid not null,
        tag_id uuid not null,
        version integer not null default 0,
        source text not null default '',
        html text not null default '',
        renderer_version integer not null default 0,
        edited_by uuid,
        edited_at timestamptz,
        constraint tag_texts_pkey primary key (community_id, tag_id)
      );
      create table tag_revisions (
        community_id uuid not null,
        tag_id uuid not null,
        version integer not null,
        description text not null,
        source text not null,
        editor_id uuid,
        note text not null default '',
        restored integer,
        created_at timestamptz not null default now(),
        constraint tag_revisions_pkey primary key (community_id, tag_id, version)
      );
      create table synonym_proposals (
        community_id uuid not null,
        id uuid not null,
        word text not null,
        tag_id uuid not null,
        member_id uuid not null,
        reason text not null,
        state text not null default 'open',
        decided_by uuid,
        decided_at timestamptz,
        action_id uuid,
        created_at timestamptz not null default now(),
        constraint synonym_proposals_pkey primary key (community_id, id)
      );
      create unique index synonym_proposals_open on synonym_proposals (community_id, word) where state = 'open';
      create index synonym_proposals_of_tag on synonym_proposals (community_id, tag_id, created_at);
      create table synonym_votes (
        community_id uuid not null,
        proposal_id uuid not null,
        member_id uuid not null,
        approves boolean not null,
        created_at timestamptz not null default now(),
        constraint synonym_votes_pkey primary key (community_id, proposal_id, member_id)
      );`);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
