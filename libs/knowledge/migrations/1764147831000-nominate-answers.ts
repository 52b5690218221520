import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['nominations', 'topic_finds'];

export class NominateAnswers1764147831000 implements MigrationInterface {
  readonly name = 'NominateAnswers1764147831000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table nominations (
        community_id uuid not null,
        id uuid not null,
        post_id uuid not null,
        topic_id uuid not null,
        kind text not null,
        article_id uuid,
        member_id uuid not null,
        note text not null,
        state text not null default 'open',
        reason text not null default '',
        decided_by uuid,
        decided_at timestamptz,
        created_at timestamptz not null default now(),
        constraint nominations_pkey primary key (community_id, id)
      );
      create unique index nominations_standing on nominations (community_id, post_id, kind) where state in ('open', 'accepted');
      create index nominations_waiting on nominations (community_id, topic_id) where state = 'open';
      create index nominations_of_member on nominations (community_id, member_id, id);
      create table topic_finds (
        community_id uuid not null,
        topic_id uuid not null,
        visit_id uuid not null,
        constraint topic_finds_pkey primary key (community_id, topic_id, visit_id)
      );`);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
