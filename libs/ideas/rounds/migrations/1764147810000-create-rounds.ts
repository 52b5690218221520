import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['rounds', 'round_keys', 'round_ballots', 'round_heads', 'round_comments'];

export class CreateRounds1764147810000 implements MigrationInterface {
  readonly name = 'CreateRounds1764147810000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rounds (
        community_id uuid not null,
        id uuid not null,
        space_id uuid not null,
        question text not null,
        details text not null,
        options jsonb not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        definition text not null,
        opened_by uuid not null,
        created_at timestamptz not null default now(),
        revealed_at timestamptz,
        result jsonb,
        constraint rounds_pkey primary key (community_id, id)
      );
      create index rounds_by_space on rounds (community_id, space_id, opens_at);
      create index rounds_unrevealed on rounds (community_id, closes_at) where revealed_at is null;
      create table round_keys (
        community_id uuid not null,
        round_id uuid not null,
        seal_key bytea not null,
        voter_key bytea,
        constraint round_keys_pkey primary key (community_id, round_id),
        constraint round_keys_round foreign key (community_id, round_id) references rounds(community_id,id) on delete cascade on update no action
      );
      create table round_ballots (
        community_id uuid not null,
        round_id uuid not null,
        position integer not null,
        voter bytea not null,
        sealed bytea not null,
        hash bytea not null,
        constraint round_ballots_pkey primary key (community_id, round_id, position)
      );
      create index round_ballots_by_voter on round_ballots (community_id, round_id, voter, position);
      create table round_heads (
        community_id uuid not null,
        round_id uuid not null,
        occasion text not null,
        kind text not null,
        at timestamptz not null,
        position integer not null,
        hash bytea not null,
        constraint round_heads_pkey primary key (community_id, round_id, occasion),
        constraint round_heads_round foreign key (community_id, round_id) references rounds(community_id,id) on delete cascade on update no action
      );
      create table round_comments (
        community_id uuid not null,
        id uuid not null,
        round_id uuid not null,
        member_id uuid not null,
        source text not null,
        html text not null,
        created_at timestamptz not null default now(),
        hidden_by uuid,
        constraint round_comments_pkey primary key (community_id, id),
        constraint round_comments_round foreign key (community_id, round_id) references rounds(community_id,id) on delete cascade on update no action
      );
      create index round_comments_by_round on round_comments (community_id, round_id, id);

      create function hearth_refuse_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        raise exception 'Rows of % are only ever added.', tg_table_name using errcode = 'restrict_violation';
      end
      $$;
      create trigger round_ballots_append_only before update or delete or truncate on round_ballots
        for each statement execute function hearth_refuse_change();
    `);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
