import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['campaigns', 'campaign_judges', 'campaign_scores', 'campaign_winners', 'campaign_lines', 'campaign_told', 'campaign_moves'];

/** Campaigns: ideas on one question for a time, judged, with a result, and an end. */
export class CreateCampaigns1764147851000 implements MigrationInterface {
  readonly name = 'CreateCampaigns1764147851000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaigns (
        community_id uuid not null,
        id uuid not null,
        slug text not null,
        name text not null,
        question text not null,
        html text not null,
        excerpt text not null,
        stakes text not null,
        visibility text not null,
        group_ids uuid[] not null,
        limited boolean not null,
        downvotes boolean not null,
        opens_at timestamptz not null,
        closes_at timestamptz not null,
        votes_until timestamptz,
        result_by timestamptz not null,
        criteria jsonb not null,
        ending text not null,
        target_id uuid,
        phase text not null,
        space_id uuid,
        statement text not null default '',
        chosen_at timestamptz,
        result_at timestamptz,
        ends_at timestamptz,
        ended_at timestamptz,
        made_by uuid not null,
        created_at timestamptz not null default now(),
        constraint campaigns_pkey primary key (community_id, id)
      );
      create unique index campaigns_by_slug on campaigns (community_id, slug);
      create unique index campaigns_by_space on campaigns (community_id, space_id) where space_id is not null;
      create index campaigns_running on campaigns (community_id, opens_at) where phase <> 'ended';
      create table campaign_judges (
        community_id uuid not null,
        campaign_id uuid not null,
        member_id uuid not null,
        handed_in_at timestamptz,
        constraint campaign_judges_pkey primary key (community_id, campaign_id, member_id),
        constraint campaign_judges_campaign foreign key (community_id, campaign_id) references campaigns(community_id,id) on delete cascade on update no action
      );
      create table campaign_scores (
        community_id uuid not null,
        campaign_id uuid not null,
        topic_id uuid not null,
        member_id uuid not null,
        points jsonb not null,
        note text not null,
        scored_at timestamptz not null default now(),
        constraint campaign_scores_pkey primary key (community_id, campaign_id, topic_id, member_id),
        constraint campaign_scores_campaign foreign key (community_id, campaign_id) references campaigns(community_id,id) on delete cascade on update no action
      );
      create table campaign_winners (
        community_id uuid not null,
        campaign_id uuid not null,
        topic_id uuid not null,
        place integer not null,
        why text not null,
        constraint campaign_winners_pkey primary key (community_id, campaign_id, topic_id),
        constraint campaign_winners_campaign foreign key (community_id, campaign_id) references campaigns(community_id,id) on delete cascade on update no action
      );
      create table campaign_lines (
        community_id uuid not null,
        id uuid not null,
        campaign_id uuid not null,
        phase text not null,
        undo boolean not null,
        actor_id uuid,
        at timestamptz not null,
        constraint campaign_lines_pkey primary key (community_id, id),
        constraint campaign_lines_campaign foreign key (community_id, campaign_id) references campaigns(community_id,id) on delete cascade on update no action
      );
      create index campaign_lines_of_campaign on campaign_lines (community_id, campaign_id, id);
      create table campaign_told (
        community_id uuid not null,
        campaign_id uuid not null,
        member_id uuid not null,
        at timestamptz not null default now(),
        constraint campaign_told_pkey primary key (community_id, campaign_id, member_id),
        constraint campaign_told_campaign foreign key (community_id, campaign_id) references campaigns(community_id,id) on delete cascade on update no action
      );
      create table campaign_moves (
        community_id uuid not null,
        campaign_id uuid not null,
        topic_id uuid not null,
        moved_to uuid,
        status text,
        status_group text,
        constraint campaign_moves_pkey primary key (community_id, campaign_id, topic_id),
        constraint campaign_moves_campaign foreign key (community_id, campaign_id) references campaigns(community_id,id) on delete cascade on update no action
      );

      alter table idea_boards add votes_until timestamptz;
      alter table ideas add votes_free_before timestamptz;
    `);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
