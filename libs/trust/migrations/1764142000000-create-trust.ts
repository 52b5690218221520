import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['readers', 'reading_days', 'topic_readings', 'trust_standings', 'trust_changes'];

export class CreateTrust1764142000000 implements MigrationInterface {
  readonly name = 'CreateTrust1764142000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table readers (
        community_id uuid not null,
        member_id uuid not null,
        topics_entered integer not null default 0,
        posts_read integer not null default 0,
        seconds integer not null default 0,
        days_visited integer not null default 0,
        reported_at timestamptz not null,
        constraint readers_pkey primary key (community_id, member_id)
      );
      create table reading_days (
        community_id uuid not null,
        member_id uuid not null,
        day date not null,
        topics_entered integer not null,
        posts_read integer not null,
        seconds integer not null,
        constraint reading_days_pkey primary key (community_id, member_id, day)
      );
      create table topic_readings (
        community_id uuid not null,
        member_id uuid not null,
        topic_id uuid not null,
        positions int4multirange not null,
        day date not null,
        seconds_of_day jsonb not null,
        constraint topic_readings_pkey primary key (community_id, member_id, topic_id)
      );
      create table trust_standings (
        community_id uuid not null,
        member_id uuid not null,
        since timestamptz not null default now(),
        locked boolean not null default false,
        constraint trust_standings_pkey primary key (community_id, member_id)
      );
      create table trust_changes (
        community_id uuid not null,
        member_id uuid not null,
        from_level smallint not null,
        to_level smallint not null,
        actor_id uuid,
        changed_at timestamptz not null default now(),
        constraint trust_changes_pkey primary key (community_id, member_id, changed_at)
      );
    `);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
