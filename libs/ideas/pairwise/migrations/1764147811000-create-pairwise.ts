import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePairwise1764147811000 implements MigrationInterface {
  readonly name = 'CreatePairwise1764147811000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pairwise_boards (
        community_id uuid not null,
        space_id uuid not null,
        is_on boolean not null,
        public_results boolean not null,
        constraint pairwise_boards_pkey primary key (community_id, space_id)
      );
      create table pair_answers (
        community_id uuid not null,
        member_id uuid not null,
        first_id uuid not null,
        second_id uuid not null,
        space_id uuid not null,
        answer text not null,
        answered_at timestamptz not null default now(),
        constraint pair_answers_pkey primary key (community_id, member_id, first_id, second_id)
      );
      create index pair_answers_by_space on pair_answers (community_id, space_id, first_id, second_id);
    `);
    for (const table of ['pairwise_boards', 'pair_answers']) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
