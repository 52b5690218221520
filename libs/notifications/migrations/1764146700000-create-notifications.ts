import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['subscriptions', 'notifications', 'notification_preferences'];

export class CreateNotifications1764146700000 implements MigrationInterface {
  readonly name = 'CreateNotifications1764146700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table subscriptions (
        community_id uuid not null,
        subject text not null,
        subject_id uuid not null,
        member_id uuid not null,
        level text not null,
        since timestamptz not null default now(),
        constraint subscriptions_pkey primary key (community_id, subject, subject_id, member_id)
      );
      create index subscriptions_of_member on subscriptions (community_id, member_id, subject);
      create table notifications (
        community_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        kind text not null,
        object text not null,
        topic_id uuid,
        post_id uuid,
        actor_id uuid,
        actor_count integer not null default 1,
        detail jsonb not null default '{}',
        at timestamptz not null default now(),
        read_at timestamptz,
        done_at timestamptz,
        mail_at timestamptz,
        constraint notifications_pkey primary key (community_id, id)
      );
      create unique index notifications_key on notifications (community_id, member_id, object, kind);
      create index notifications_inbox on notifications (community_id, member_id, at, id) where done_at is null;
      create index notifications_done on notifications (community_id, member_id, at, id) where done_at is not null;
      create index notifications_unread on notifications (community_id, member_id, at) where read_at is null and done_at is null;
      create index notifications_to_mail on notifications (community_id, mail_at) where mail_at is not null;
      create index notifications_by_age on notifications (community_id, at);
      create table notification_preferences (
        community_id uuid not null,
        member_id uuid not null,
        channels jsonb not null default '{}',
        time_zone text not null default 'UTC',
        quiet_from smallint,
        quiet_to smallint,
        weekly_digest boolean not null default false,
        unsubscribe_key bytea,
        mail_count integer not null default 0,
        mails_on date,
        digested_at timestamptz,
        constraint notification_preferences_pkey primary key (community_id, member_id)
      );
    `);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
