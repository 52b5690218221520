import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDuplicateVotes1764146100000 implements MigrationInterface {
  readonly name = 'CreateDuplicateVotes1764146100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table duplicate_votes (
        community_id uuid not null,
        topic_id uuid not null,
        member_id uuid not null,
        original_id uuid,
        created_at timestamptz not null default now(),
        constraint duplicate_votes_pkey primary key (community_id, topic_id, member_id)
      );
      create index duplicate_votes_of_original on duplicate_votes (community_id, original_id) where original_id is not null;
    `);
    await runner.query(confineToCommunity('duplicate_votes'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
