import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateBadgeAwards1764144100000 implements MigrationInterface {
  readonly name = 'CreateBadgeAwards1764144100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table badge_awards (
        community_id uuid not null,
        member_id uuid not null,
        badge text not null,
        tier smallint not null,
        audience smallint not null,
        awarded_at timestamptz not null default now(),
        seen_at timestamptz,
        constraint badge_awards_pkey primary key (community_id, member_id, badge, tier)
      );
      create index badge_awards_by_badge on badge_awards (community_id, badge, awarded_at, member_id, tier);
      create index badge_awards_unseen on badge_awards (community_id, member_id) where seen_at is null;
    `);
    await runner.query(confineToCommunity('badge_awards'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
