import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['expertise', 'expertise_threads'];

export class CreateExpertise1764142100000 implements MigrationInterface {
  readonly name = 'CreateExpertise1764142100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table expertise (
        community_id uuid not null,
        member_id uuid not null,
        tag_id uuid not null,
        mu integer not null,
        sigma integer not null,
        threads integer not null,
        wins integer not null,
        updated_at timestamptz not null,
        constraint expertise_pkey primary key (community_id, member_id, tag_id)
      );
      create index expertise_by_tag on expertise (community_id, tag_id, member_id);
      create table expertise_threads (
        community_id uuid not null,
        topic_id uuid not null,
        frozen_at timestamptz not null,
        tag_ids uuid[] not null,
        standings jsonb not null,
        is_rated boolean not null default false,
        constraint expertise_threads_pkey primary key (community_id, topic_id)
      );
      create index expertise_threads_in_order on expertise_threads (community_id, frozen_at, topic_id);
      create index expertise_threads_waiting on expertise_threads (community_id, frozen_at, topic_id) where not is_rated;
    `);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
