import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What speaks for an idea besides votes of members, and who was told that it is delivered. */
export class KeepDemand1764147801000 implements MigrationInterface {
  readonly name = 'KeepDemand1764147801000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table idea_evidence (
        community_id uuid not null,
        id uuid not null,
        topic_id uuid not null,
        linked_topic_id uuid,
        search text,
        times int not null default 1,
        added_by uuid,
        created_at timestamptz not null default now(),
        constraint idea_evidence_pkey primary key (community_id, id)
      );
      create unique index idea_evidence_of_topic on idea_evidence (community_id, topic_id, linked_topic_id) where linked_topic_id is not null;
      create unique index idea_evidence_of_search on idea_evidence (community_id, topic_id, search) where search is not null;
      create table idea_customer_votes (
        community_id uuid not null,
        id uuid not null,
        topic_id uuid not null,
        customer text not null,
        customer_key text not null,
        source text not null,
        note text not null default '',
        added_by uuid,
        created_at timestamptz not null default now(),
        constraint idea_customer_votes_pkey primary key (community_id, id)
      );
      create unique index idea_customer_votes_key on idea_customer_votes (community_id, topic_id, customer_key);
      create table idea_thanks (
        community_id uuid not null,
        topic_id uuid not null,
        member_id uuid not null,
        at timestamptz not null default now(),
        constraint idea_thanks_pkey primary key (community_id, topic_id, member_id)
      );
    `);
    for (const table of ['idea_evidence', 'idea_customer_votes', 'idea_thanks']) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
