import { appRole, confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['flags', 'reviewables', 'reviewable_notes', 'moderation_log'];

export class CreateModeration1764143010000 implements MigrationInterface {
  readonly name = 'CreateModeration1764143010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table flags (
        community_id uuid not null,
        id uuid not null,
        post_id uuid not null,
        topic_id uuid not null,
        author_id uuid,
        member_id uuid not null,
        reason text not null,
        note text not null default '',
        weight double precision not null,
        level smallint not null,
        is_staff boolean not null default false,
        state text not null default 'open',
        action_id uuid,
        created_at timestamptz not null default now(),
        constraint flags_pkey primary key (community_id, id)
      );
      create unique index flags_open on flags (community_id, post_id, member_id) where state = 'open';
      create index flags_of_post on flags (community_id, post_id, created_at);
      create index flags_of_topic on flags (community_id, topic_id) where state = 'open';
      create index flags_by_member on flags (community_id, member_id, state);
      create index flags_against on flags (community_id, author_id, state);
      create table reviewables (
        community_id uuid not null,
        id uuid not null,
        kind text not null,
        reason text not null,
        weight double precision not null default 0,
        rank double precision not null default 0,
        space_id uuid not null,
        topic_id uuid not null,
        post_id uuid not null,
        member_id uuid,
        appeal text,
        against_id uuid,
        assignee_id uuid,
        opened_at timestamptz not null default now(),
        decided_at timestamptz,
        decided_by uuid,
        action_id uuid,
        constraint reviewables_pkey primary key (community_id, id)
      );
      create unique index reviewables_open_of_post on reviewables (community_id, post_id) where decided_at is null;
      create index reviewables_open on reviewables (community_id, rank, id) where decided_at is null;
      create index reviewables_open_of_space on reviewables (community_id, space_id, rank, id) where decided_at is null;
      create index reviewables_open_of_kind on reviewables (community_id, kind, rank, id) where decided_at is null;
      create index reviewables_open_of_reason on reviewables (community_id, reason, rank, id) where decided_at is null;
      create index reviewables_open_of_assignee on reviewables (community_id, assignee_id, rank, id) where decided_at is null;
      create index reviewables_open_by_age on reviewables (community_id, opened_at) where decided_at is null;
      create index reviewables_of_topic on reviewables (community_id, topic_id);
      create index reviewables_of_post on reviewables (community_id, post_id);
      create index reviewables_of_member on reviewables (community_id, member_id);
      create index reviewables_decided on reviewables (community_id, decided_at) where decided_at is not null;
      create table reviewable_notes (
        community_id uuid not null,
        id uuid not null,
        reviewable_id uuid not null,
        member_id uuid not null,
        text text not null,
        created_at timestamptz not null default now(),
        constraint reviewable_notes_pkey primary key (community_id, id)
      );
      create index reviewable_notes_of_item on reviewable_notes (community_id, reviewable_id, created_at);
      create table moderation_log (
        community_id uuid not null,
        id uuid not null,
        action text not null,
        actor_id uuid,
        member_id uuid,
        post_id uuid,
        topic_id uuid,
        space_id uuid,
        reviewable_id uuid,
        reason text not null default '',
        flag_reason text,
        until timestamptz,
        reverses_id uuid,
        on_appeal boolean not null default false,
        before jsonb not null default '{}',
        created_at timestamptz not null default now(),
        constraint moderation_log_pkey primary key (community_id, id)
      );
      create index moderation_log_by_age on moderation_log (community_id, created_at, id);
      create index moderation_log_of_member on moderation_log (community_id, member_id, created_at);
      create index moderation_log_of_post on moderation_log (community_id, post_id, created_at) where post_id is not null;
      create unique index moderation_log_undone on moderation_log (community_id, reverses_id) where reverses_id is not null;
`);
    for (const table of tables) await runner.query(confineToCommunity(table));
    await runner.query(`revoke update, delete on moderation_log from ${appRole}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
