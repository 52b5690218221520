import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people do on the help page before they ask, or instead of it. */
export class MeasureDeflection1764147720000 implements MigrationInterface {
  readonly name = 'MeasureDeflection1764147720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table help_visits (
        community_id uuid not null,
        id uuid not null,
        device bytea,
        member_id uuid,
        is_held_out boolean not null,
        event_count int not null default 0,
        case_followed boolean,
        started_at timestamptz not null default now(),
        last_at timestamptz not null default now(),
        constraint help_visits_pkey primary key (community_id, id)
      );
      create index help_visits_by_device on help_visits (community_id, device) where device is not null;
      create index help_visits_by_start on help_visits (community_id, started_at);
      create table help_events (
        community_id uuid not null,
        visit_id uuid not null,
        position int not null,
        act text not null,
        topic_id uuid,
        at timestamptz not null default now(),
        constraint help_events_pkey primary key (community_id, visit_id, position),
        constraint help_events_visit foreign key (community_id, visit_id) references help_visits (community_id, id) on delete cascade
      );
    `);
    for (const table of ['help_visits', 'help_events']) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
