import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Appeals against silences and suspensions, which are about no post. */
export class CreateAccountAppeals1764147880000 implements MigrationInterface {
  readonly name = 'CreateAccountAppeals1764147880000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account_appeals (
        community_id uuid not null,
        id uuid not null,
        action_id uuid not null,
        member_id uuid not null,
        text text not null,
        opened_at timestamptz not null default now(),
        due_at timestamptz not null,
        decision_id uuid,
        decided_at timestamptz,
        constraint account_appeals_pkey primary key (community_id, id)
      );
      create unique index account_appeals_of_action on account_appeals (community_id, action_id);
      create index account_appeals_waiting on account_appeals (community_id, id) where decision_id is null;
      create index account_appeals_of_member on account_appeals (community_id, member_id);
      create index account_appeals_due on account_appeals (community_id, due_at);
    `);
    await runner.query(confineToCommunity('account_appeals'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
