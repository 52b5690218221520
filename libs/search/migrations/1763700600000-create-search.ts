import { appRole, confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['search_documents', 'search_terms', 'search_words', 'search_postings', 'search_changes', 'search_states', 'search_rebuilds', 'search_backlog'];

export class CreateSearch1763700600000 implements MigrationInterface {
  readonly name = 'CreateSearch1763700600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists intarray;
      create extension if not exists pg_trgm;
      create aggregate search_union(integer[]) (sfunc = _int_union, stype = integer[]);
      create aggregate search_intersection(integer[]) (sfunc = _int_inter, stype = integer[]);
      create sequence search_term_ids as integer;
      grant usage on sequence search_term_ids to ${appRole};
      create table search_documents (
        community_id uuid not null,
        number integer not null,
        topic_id uuid not null,
        length integer not null,
        title_length smallint not null,
        terms integer[] not null,
        weights bytea not null,
        title_terms integer[] not null,
        indexed_at timestamptz not null default now(),
        constraint search_documents_pkey primary key (community_id, number)
      );
      create unique index search_documents_by_topic on search_documents (community_id, topic_id);
      create table search_terms (
        community_id uuid not null,
        id integer not null,
        term text not null,
        documents integer not null default 0,
        tiered boolean not null default false,
        constraint search_terms_pkey primary key (community_id, id)
      );
      create unique index search_terms_by_term on search_terms (community_id, term);
      create table search_words (
        community_id uuid not null,
        folded text collate "C" not null,
        word text not null,
        language text not null,
        term_id integer not null,
        reversed text collate "C" not null,
        common boolean not null default false,
        constraint search_words_pkey primary key (community_id, folded, word, language)
      );
      create index search_words_by_term on search_words (community_id, term_id);
      create index search_words_common on search_words (community_id, folded) where common;
      create index search_words_by_end on search_words (community_id, reversed);
      create table search_postings (
        community_id uuid not null,
        term_id integer not null,
        tier smallint not null,
        chunk integer not null,
        size integer not null,
        numbers integer[] not null,
        constraint search_postings_pkey primary key (community_id, term_id, tier, chunk)
      );
      create table search_changes (
        community_id uuid not null,
        term_id integer not null,
        tier smallint not null,
        number integer not null,
        present boolean not null,
        constraint search_changes_pkey primary key (community_id, term_id, tier, number)
      );
      create index search_changes_by_number on search_changes (community_id, number);
      create table search_states (
        community_id uuid not null,
        documents integer not null default 0,
        total_length bigint not null default 0,
        total_title_length bigint not null default 0,
        reference_length integer not null default 200,
        vocabulary_epoch integer not null default 0,
        languages text[],
        constraint search_states_pkey primary key (community_id)
      );
      create table search_rebuilds (
        community_id uuid not null,
        engine text not null,
        stage text not null,
        reached integer not null,
        done integer not null,
        total integer not null,
        started_at timestamptz not null default now(),
        constraint search_rebuilds_pkey primary key (community_id, engine)
      );
      create table search_backlog (
        community_id uuid not null,
        topic_id uuid not null,
        missed_at timestamptz not null default clock_timestamp(),
        constraint search_backlog_pkey primary key (community_id, topic_id)
      );
      alter table search_postings alter column numbers set storage external;
      alter table search_documents alter column terms set storage external, alter column weights set storage external;
      alter table search_documents set (toast_tuple_target = 8000);
`);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
