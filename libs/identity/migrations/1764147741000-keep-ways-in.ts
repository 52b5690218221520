import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['passkeys', 'sign_in_providers', 'provider_accounts'];

/** Passkeys, and providers by which members sign in (OpenID Connect). */
export class KeepWaysIn1764147741000 implements MigrationInterface {
  readonly name = 'KeepWaysIn1764147741000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table one_time_tokens add column content jsonb;
      create table passkeys (
        community_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        credential_id text not null,
        public_key bytea not null,
        counter bigint not null default 0,
        transports text[] not null default '{}',
        is_synced boolean not null default false,
        name text not null,
        created_at timestamptz not null default now(),
        last_used_at timestamptz,
        constraint passkeys_pkey primary key (community_id, id),
        constraint passkeys_member foreign key (community_id, member_id) references members (community_id, id) on delete cascade
      );
      create unique index passkeys_by_credential on passkeys (community_id, credential_id);
      create index passkeys_by_member on passkeys (community_id, member_id);
      create table sign_in_providers (
        community_id uuid not null,
        id uuid not null,
        label text not null,
        issuer text not null,
        client_id text not null,
        client_secret text,
        scopes text not null,
        is_on boolean not null default true,
        trusts_email boolean not null default false,
        created_by uuid,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint sign_in_providers_pkey primary key (community_id, id)
      );
      create unique index sign_in_providers_by_issuer on sign_in_providers (community_id, issuer);
      create table provider_accounts (
        community_id uuid not null,
        issuer text not null,
        subject text not null,
        id uuid not null,
        member_id uuid not null,
        label text not null,
        created_at timestamptz not null default now(),
        last_used_at timestamptz not null default now(),
        constraint provider_accounts_pkey primary key (community_id, issuer, subject),
        constraint provider_accounts_member foreign key (community_id, member_id) references members (community_id, id) on delete cascade
      );
      create unique index provider_accounts_by_id on provider_accounts (community_id, id);
      create index provider_accounts_by_member on provider_accounts (community_id, member_id);
    `);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
