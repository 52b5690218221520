import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['daily_keys', 'arrivals'];

export class KnowArrivals1764146400000 implements MigrationInterface {
  readonly name = 'KnowArrivals1764146400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table daily_keys (
        community_id uuid not null,
        purpose text not null,
        day date not null,
        key bytea not null,
        constraint daily_keys_pkey primary key (community_id, purpose, day)
      );
      create table arrivals (
        community_id uuid not null,
        member_id uuid not null,
        network bytea,
        network_before bytea,
        is_form boolean not null default false,
        is_trapped boolean not null default false,
        seconds real,
        created_at timestamptz not null default now(),
        constraint arrivals_pkey primary key (community_id, member_id)
      );
      create index arrivals_by_network on arrivals (community_id, network) where network is not null;
      create index arrivals_by_network_before on arrivals (community_id, network_before) where network_before is not null;
      create index arrivals_by_age on arrivals (community_id, created_at);
    `);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
