import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['identify_keys', 'external_accounts', 'used_identify_tokens'];

/** Sessions in frames on other sites, and people whom those sites vouch for. */
export class OpenFrames1764147600000 implements MigrationInterface {
  readonly name = 'OpenFrames1764147600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sessions
        add column reach text not null default 'site',
        add column access_until timestamptz,
        add column refresh_hash bytea,
        add column refresh_hash_before bytea,
        add column refreshed_at timestamptz,
        add column is_refresh_confirmed boolean not null default true;

      create table identify_keys (
        community_id uuid not null,
        id uuid not null,
        secret text not null,
        created_by uuid,
        created_at timestamptz not null default now(),
        last_used_at timestamptz,
        constraint identify_keys_pkey primary key (community_id, id)
      );
      create table external_accounts (
        community_id uuid not null,
        issuer text not null,
        subject text not null,
        member_id uuid not null,
        company jsonb,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        constraint external_accounts_pkey primary key (community_id, issuer, subject),
        constraint external_accounts_member foreign key (community_id, member_id) references members (community_id, id) on delete cascade
      );
      create index external_accounts_by_member on external_accounts (community_id, member_id);
      create table used_identify_tokens (
        community_id uuid not null,
        token_hash bytea not null,
        expires_at timestamptz not null,
        constraint used_identify_tokens_pkey primary key (community_id, token_hash)
      );
    `);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
