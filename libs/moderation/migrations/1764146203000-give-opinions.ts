import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members with the points for it think of an item; a moderator asks for a second opinion. */
export class GiveOpinions1764146203000 implements MigrationInterface {
  readonly name = 'GiveOpinions1764146203000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reviewable_opinions (
        community_id uuid not null,
        reviewable_id uuid not null,
        member_id uuid not null,
        verdict text not null,
        text text not null,
        created_at timestamptz not null default now(),
        constraint reviewable_opinions_pkey primary key (community_id, reviewable_id, member_id)
      );
      alter table reviewables add opinion_asked_by uuid;
    `);
    await runner.query(confineToCommunity('reviewable_opinions'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
