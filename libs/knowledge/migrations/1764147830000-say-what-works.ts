import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['products', 'product_versions', 'meant_versions', 'version_reports', 'superseded_posts'];

export class SayWhatWorks1764147830000 implements MigrationInterface {
  readonly name = 'SayWhatWorks1764147830000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table products (
        community_id uuid not null,
        id uuid not null,
        name text not null,
        created_at timestamptz not null default now(),
        constraint products_pkey primary key (community_id, id)
      );
      create unique index products_by_name on products (community_id, name);
      create table product_versions (
        community_id uuid not null,
        id uuid not null,
        product_id uuid not null,
        name text not null,
        position integer not null,
        released_on date,
        announced_at timestamptz,
        created_at timestamptz not null default now(),
        constraint product_versions_pkey primary key (community_id, id)
      );
      create unique index product_versions_by_name on product_versions (community_id, product_id, name);
      create table meant_versions (
        community_id uuid not null,
        post_id uuid not null,
        version_id uuid not null,
        said_by uuid,
        constraint meant_versions_pkey primary key (community_id, post_id, version_id)
      );
      create index meant_versions_by_version on meant_versions (community_id, version_id);
      create table version_reports (
        community_id uuid not null,
        post_id uuid not null,
        version_id uuid not null,
        member_id uuid not null,
        works boolean not null,
        reported_at timestamptz not null default now(),
        constraint version_reports_pkey primary key (community_id, post_id, version_id, member_id)
      );
      create index version_reports_by_version on version_reports (community_id, version_id);
      create index version_reports_by_member on version_reports (community_id, member_id);
      create table superseded_posts (
        community_id uuid not null,
        post_id uuid not null,
        by_post_id uuid not null,
        said_by uuid,
        said_at timestamptz not null default now(),
        constraint superseded_posts_pkey primary key (community_id, post_id)
      );`);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
