import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['topics', 'topic_tags', 'topic_numbers', 'topic_links', 'me_toos', 'topic_reads', 'posts', 'post_revisions', 'votes', 'drafts', 'attachments'];

export class CreateConversations1763700400000 implements MigrationInterface {
  readonly name = 'CreateConversations1763700400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table topics (
        community_id uuid not null,
        id uuid not null,
        number integer not null,
        space_id uuid not null,
        kind text not null,
        title text not null,
        slug text not null,
        author_id uuid,
        tags text[] not null default '{}',
        product text,
        product_version text,
        excerpt text not null default '',
        solution_excerpt text,
        solution_post_id uuid,
        solution_author_id uuid,
        solution_accepted_by uuid,
        solved_at timestamptz,
        first_answer_at timestamptz,
        created_at timestamptz not null default now(),
        last_activity_at timestamptz not null default now(),
        last_reply_author_id uuid,
        last_position integer not null default 1,
        reply_count integer not null default 0,
        answer_count integer not null default 0,
        participant_count integer not null default 1,
        me_too_count integer not null default 0,
        kudos_count integer not null default 0,
        view_count integer not null default 0,
        wanted integer not null default 0,
        version integer not null default 1,
        pinned_at timestamptz,
        closed_at timestamptz,
        close_reason text,
        deleted_at timestamptz,
        deleted_by uuid,
        external_id text,
        constraint topics_pkey primary key (community_id, id)
      );
      create index topics_pinned on topics (community_id, space_id, pinned_at) where deleted_at is null and pinned_at is not null;
      create index topics_all_waiting on topics (community_id, created_at, id) where deleted_at is null and kind = 'question' and answer_count = 0 and closed_at is null;
      create index topics_all_solved on topics (community_id, solved_at, id) where deleted_at is null and solution_post_id is not null;
      create index topics_by_solution_author on topics (community_id, solution_author_id) where solution_author_id is not null;
      create index topics_by_author on topics (community_id, author_id, created_at);
      create index topics_solved on topics (community_id, space_id, solved_at, id) where deleted_at is null and solution_post_id is not null;
      create index topics_waiting on topics (community_id, space_id, created_at, id) where deleted_at is null and kind = 'question' and answer_count = 0 and closed_at is null;
      create index topics_by_wanted on topics (community_id, wanted, id) where deleted_at is null;
      create index topics_by_space_wanted on topics (community_id, space_id, wanted, id) where deleted_at is null;
      create index topics_by_space_age on topics (community_id, space_id, created_at, id) where deleted_at is null;
      create index topics_by_space_activity on topics (community_id, space_id, last_activity_at, id) where deleted_at is null;
      create index topics_by_age on topics (community_id, created_at, id) where deleted_at is null;
      create index topics_by_activity on topics (community_id, last_activity_at, id) where deleted_at is null;
      create unique index topics_by_external_id on topics (community_id, external_id) where external_id is not null;
      create unique index topics_by_number on topics (community_id, number);
      create table topic_tags (
        community_id uuid not null,
        topic_id uuid not null,
        tag_id uuid not null,
        constraint topic_tags_pkey primary key (community_id, topic_id, tag_id)
      );
      create index topic_tags_by_tag on topic_tags (community_id, tag_id, topic_id);
      create table topic_numbers (
        community_id uuid not null,
        last integer not null,
        constraint topic_numbers_pkey primary key (community_id)
      );
      create table topic_links (
        community_id uuid not null,
        from_topic_id uuid not null,
        to_topic_id uuid not null,
        kind text not null,
        created_at timestamptz not null default now(),
        constraint topic_links_pkey primary key (community_id, from_topic_id, to_topic_id, kind)
      );
      create index topic_links_back on topic_links (community_id, to_topic_id);
      create table me_toos (
        community_id uuid not null,
        topic_id uuid not null,
        member_id uuid not null,
        created_at timestamptz not null default now(),
        constraint me_toos_pkey primary key (community_id, topic_id, member_id)
      );
      create table topic_reads (
        community_id uuid not null,
        member_id uuid not null,
        topic_id uuid not null,
        position integer not null,
        read_at timestamptz not null default now(),
        constraint topic_reads_pkey primary key (community_id, member_id, topic_id)
      );
      create index topic_reads_by_topic on topic_reads (community_id, topic_id);
      create table posts (
        community_id uuid not null,
        id uuid not null,
        topic_id uuid not null,
        kind text not null,
        parent_id uuid,
        root_id uuid,
        depth integer not null default 0,
        path integer[] not null default '{}',
        position integer not null,
        descendant_count integer not null default 0,
        author_id uuid,
        source text not null,
        html text not null,
        renderer_version smallint not null,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        edited_at timestamptz,
        edited_by uuid,
        kudos_count integer not null default 0,
        downvote_count integer not null default 0,
        deleted_at timestamptz,
        deleted_by uuid,
        external_id text,
        constraint posts_pkey primary key (community_id, id)
      );
      create unique index posts_by_external_id on posts (community_id, external_id) where external_id is not null;
      create index posts_deleted on posts (community_id, topic_id) where deleted_at is not null;
      create index posts_by_author on posts (community_id, author_id, created_at);
      create index posts_by_root on posts (community_id, root_id, path);
      create index posts_direct on posts (community_id, topic_id, position) where depth = 0;
      create unique index posts_by_position on posts (community_id, topic_id, position);
      create table post_revisions (
        community_id uuid not null,
        post_id uuid not null,
        version integer not null,
        title text,
        source text not null,
        editor_id uuid,
        reason text,
        created_at timestamptz not null default now(),
        constraint post_revisions_pkey primary key (community_id, post_id, version)
      );
      create table votes (
        community_id uuid not null,
        id uuid not null,
        post_id uuid not null,
        member_id uuid,
        kind text not null,
        created_at timestamptz not null default now(),
        external_id text,
        constraint votes_pkey primary key (community_id, id)
      );
      create unique index votes_by_external_id on votes (community_id, external_id) where external_id is not null;
      create unique index votes_by_member on votes (community_id, post_id, member_id) where member_id is not null;
      create table drafts (
        community_id uuid not null,
        member_id uuid not null,
        key text not null,
        content jsonb not null,
        updated_at timestamptz not null default now(),
        constraint drafts_pkey primary key (community_id, member_id, key)
      );
      create table attachments (
        community_id uuid not null,
        id uuid not null,
        member_id uuid,
        post_id uuid,
        storage_key text not null,
        mime text not null,
        width integer not null,
        height integer not null,
        bytes integer not null,
        created_at timestamptz not null default now(),
        constraint attachments_pkey primary key (community_id, id)
      );
      create index attachments_by_post on attachments (community_id, post_id);
      alter table posts add constraint posts_topic foreign key (community_id, topic_id) references topics(community_id,id) on delete cascade on update no action;
      alter table post_revisions add constraint post_revisions_post foreign key (community_id, post_id) references posts(community_id,id) on delete cascade on update no action;
      alter table votes add constraint votes_post foreign key (community_id, post_id) references posts(community_id,id) on delete cascade on update no action;
`);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
