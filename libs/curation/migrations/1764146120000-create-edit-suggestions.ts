import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEditSuggestions1764146120000 implements MigrationInterface {
  readonly name = 'CreateEditSuggestions1764146120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table edit_suggestions (
        community_id uuid not null,
        id uuid not null,
        post_id uuid not null,
        topic_id uuid not null,
        member_id uuid not null,
        version integer not null,
        base text not null,
        source text not null,
        note text not null,
        state text not null default 'open',
        reason text not null default '',
        decided_by uuid,
        decided_at timestamptz,
        action_id uuid,
        written_version integer,
        created_at timestamptz not null default now(),
        constraint edit_suggestions_pkey primary key (community_id, id)
      );
      create unique index edit_suggestions_open on edit_suggestions (community_id, post_id, member_id) where state = 'open';
      create index edit_suggestions_waiting on edit_suggestions (community_id, id) where state = 'open';
      create index edit_suggestions_of_member on edit_suggestions (community_id, member_id, id);
    `);
    await runner.query(confineToCommunity('edit_suggestions'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
