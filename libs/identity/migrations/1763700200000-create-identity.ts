import { appRole, confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['members', 'sessions', 'one_time_tokens', 'throttles', 'groups', 'group_members'];

export class CreateIdentity1763700200000 implements MigrationInterface {
  readonly name = 'CreateIdentity1763700200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table communities (
        id uuid not null,
        name text not null,
        hosts text[] not null default '{}',
        settings jsonb not null default '{}',
        set_up_at timestamptz,
        created_at timestamptz not null default now(),
        constraint communities_pkey primary key (id)
      );
      create table members (
        community_id uuid not null,
        id uuid not null,
        handle text collate "C" not null,
        display_name text not null,
        name_key text collate "C" not null default '',
        role text not null default 'member',
        title text,
        email text,
        email_verified_at timestamptz,
        password_hash text,
        bio text,
        bio_html text,
        avatar_url text,
        locale text,
        theme text,
        density text not null default 'regular',
        shortcuts boolean not null default true,
        topic_count integer not null default 0,
        answer_count integer not null default 0,
        solution_count integer not null default 0,
        kudos_received integer not null default 0,
        read_before timestamptz not null default now(),
        external_source text,
        external_id text,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz,
        constraint members_pkey primary key (community_id, id)
      );
      create index members_by_solutions on members (community_id, solution_count);
      create index members_by_role on members (community_id, role, id);
      create unique index members_by_external_id on members (community_id, external_source, external_id) where external_id is not null;
      create unique index members_by_email on members (community_id, email) where email is not null;
      create index members_by_name on members (community_id, name_key);
      create unique index members_by_handle on members (community_id, handle);
      create table sessions (
        community_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        token_hash bytea not null,
        created_at timestamptz not null default now(),
        last_used_at timestamptz not null default now(),
        expires_at timestamptz not null,
        address text,
        user_agent text,
        constraint sessions_pkey primary key (community_id, id)
      );
      create index sessions_by_member on sessions (community_id, member_id);
      create unique index sessions_by_token on sessions (community_id, token_hash);
      create table one_time_tokens (
        community_id uuid not null,
        id uuid not null,
        purpose text not null,
        member_id uuid,
        email text,
        token_hash bytea not null,
        browser_hash bytea,
        expires_at timestamptz not null,
        used_at timestamptz,
        created_at timestamptz not null default now(),
        constraint one_time_tokens_pkey primary key (community_id, id)
      );
      create index one_time_tokens_by_member on one_time_tokens (community_id, member_id);
      create unique index one_time_tokens_by_hash on one_time_tokens (community_id, token_hash);
      create table throttles (
        community_id uuid not null,
        key text not null,
        window_start timestamptz not null,
        tries integer not null,
        constraint throttles_pkey primary key (community_id, key)
      );
      create table groups (
        community_id uuid not null,
        id uuid not null,
        name text not null,
        created_at timestamptz not null default now(),
        constraint groups_pkey primary key (community_id, id)
      );
      create unique index groups_by_name on groups (community_id, name);
      create table group_members (
        community_id uuid not null,
        group_id uuid not null,
        member_id uuid not null,
        constraint group_members_pkey primary key (community_id, group_id, member_id)
      );
      create index group_members_by_member on group_members (community_id, member_id);
      alter table sessions add constraint sessions_member foreign key (community_id, member_id) references members(community_id,id) on delete cascade on update no action;
      alter table group_members add constraint group_members_member foreign key (community_id, member_id) references members(community_id,id) on delete cascade on update no action;
      alter table group_members add constraint group_members_group foreign key (community_id, group_id) references groups(community_id,id) on delete cascade on update no action;

      create function hearth_name_key(name text) returns text
      language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
        select regexp_replace(normalize(lower(name), nfkd), '[\u0300-\u036f]', '', 'g')
      $$;
      create function hearth_set_name_key() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        new.name_key := public.hearth_name_key(new.display_name);
        return new;
      end $$;
      create trigger members_name_key before insert or update of display_name on members for each row execute function hearth_set_name_key();

      alter table communities enable row level security;
      alter table communities force row level security;
      create policy communities_community on communities
        using (id = nullif(current_setting('app.community_id', true), '')::uuid)
        with check (id = nullif(current_setting('app.community_id', true), '')::uuid);
      -- The schema's owner may be no superuser: it reads the list of communities for host names and scheduled jobs.
      create policy communities_owner on communities for select to current_user using (true);
      grant select, insert, update on communities to ${appRole};

      create function hearth_community_hosts() returns table (id uuid, hosts text[])
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select c.id, c.hosts from public.communities c order by c.created_at, c.id
      $$;
      revoke all on function hearth_community_hosts() from public;
      grant execute on function hearth_community_hosts() to ${appRole};
`);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
