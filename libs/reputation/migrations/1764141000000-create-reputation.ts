import { appRole, confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['reputation_ledger', 'reputation_days', 'reputation_rules'];
/** Rows that are never changed or taken away, by nobody. */
const immutable = ['reputation_ledger', 'reputation_rules'];

export class CreateReputation1764141000000 implements MigrationInterface {
  readonly name = 'CreateReputation1764141000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reputation_ledger (
        community_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        actor_id uuid,
        kind text not null,
        cause_id uuid not null,
        object_id uuid,
        topic_id uuid,
        points integer not null,
        capped boolean not null,
        occurred_at timestamptz not null,
        counted_on date not null,
        rule_version integer not null,
        reverses uuid,
        constraint reputation_ledger_pkey primary key (community_id, id)
      );
      create index reputation_ledger_by_member on reputation_ledger (community_id, member_id, occurred_at, id);
      create index reputation_ledger_by_day on reputation_ledger (community_id, member_id, counted_on);
      create index reputation_ledger_by_topic on reputation_ledger (community_id, topic_id);
      create unique index reputation_ledger_reversed_once on reputation_ledger (community_id, reverses) where reverses is not null;
      create table reputation_days (
        community_id uuid not null,
        member_id uuid not null,
        day date not null,
        capped_points integer not null,
        other_points integer not null,
        applied integer not null,
        constraint reputation_days_pkey primary key (community_id, member_id, day)
      );
      create index reputation_days_by_day on reputation_days (community_id, day);
      create table reputation_rules (
        community_id uuid not null,
        version integer not null,
        valid_from date not null,
        rules jsonb not null,
        published_by uuid,
        published_at timestamptz not null default now(),
        constraint reputation_rules_pkey primary key (community_id, version)
      );
    `);
    for (const table of tables) await runner.query(confineToCommunity(table));
    for (const table of immutable) await runner.query(`revoke update, delete on ${table} from ${appRole}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
