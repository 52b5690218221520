import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['spaces', 'space_groups', 'tags', 'tag_synonyms'];

export class CreateSpaces1763700300000 implements MigrationInterface {
  readonly name = 'CreateSpaces1763700300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table spaces (
        community_id uuid not null,
        id uuid not null,
        slug text not null,
        name text not null,
        description text not null default '',
        kind text not null,
        icon text not null default 'chat',
        position integer not null,
        visibility text not null default 'public',
        template jsonb not null default '{}',
        downvotes boolean not null default false,
        archived_at timestamptz,
        created_at timestamptz not null default now(),
        constraint spaces_pkey primary key (community_id, id)
      );
      create unique index spaces_by_slug on spaces (community_id, slug);
      create table space_groups (
        community_id uuid not null,
        space_id uuid not null,
        group_id uuid not null,
        constraint space_groups_pkey primary key (community_id, space_id, group_id)
      );
      create table tags (
        community_id uuid not null,
        id uuid not null,
        slug text not null,
        description text not null default '',
        topic_count integer not null default 0,
        created_at timestamptz not null default now(),
        constraint tags_pkey primary key (community_id, id)
      );
      create index tags_by_use on tags (community_id, topic_count, slug);
      create unique index tags_by_slug on tags (community_id, slug);
      create table tag_synonyms (
        community_id uuid not null,
        slug text not null,
        tag_id uuid not null,
        constraint tag_synonyms_pkey primary key (community_id, slug)
      );
      create index tag_synonyms_by_tag on tag_synonyms (community_id, tag_id);
      alter table space_groups add constraint space_groups_space foreign key (community_id, space_id) references spaces(community_id,id) on delete cascade on update no action;
      alter table tag_synonyms add constraint tag_synonyms_tag foreign key (community_id, tag_id) references tags(community_id,id) on delete cascade on update no action;
`);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
