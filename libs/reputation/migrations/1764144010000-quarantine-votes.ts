import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['gaming_cases', 'gaming_case_members', 'vote_quarantine'];

export class QuarantineVotes1764144010000 implements MigrationInterface {
  readonly name = 'QuarantineVotes1764144010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table gaming_cases (
        community_id uuid not null,
        id uuid not null,
        state text not null,
        evidence jsonb not null,
        opened_at timestamptz not null default now(),
        decided_by uuid,
        decided_at timestamptz,
        reason text,
        version integer not null default 1,
        constraint gaming_cases_pkey primary key (community_id, id)
      );
      create index gaming_cases_by_age on gaming_cases (community_id, opened_at, id);
      create table gaming_case_members (
        community_id uuid not null,
        case_id uuid not null,
        member_id uuid not null,
        appeal text,
        appealed_at timestamptz,
        constraint gaming_case_members_pkey primary key (community_id, case_id, member_id),
        constraint gaming_case_members_case foreign key (community_id, case_id) references gaming_cases(community_id,id) on delete cascade on update no action
      );
      create index gaming_case_members_by_member on gaming_case_members (community_id, member_id);
      create table vote_quarantine (
        community_id uuid not null,
        vote_id uuid not null,
        case_id uuid not null,
        voter_id uuid not null,
        author_id uuid not null,
        topic_id uuid not null,
        reason text not null,
        state text not null default 'quarantined',
        found_at timestamptz not null default now(),
        decided_by uuid,
        decided_at timestamptz,
        constraint vote_quarantine_pkey primary key (community_id, vote_id),
        constraint vote_quarantine_case foreign key (community_id, case_id) references gaming_cases(community_id,id) on delete cascade on update no action
      );
      create index vote_quarantine_by_case on vote_quarantine (community_id, case_id);
      create index vote_quarantine_by_pair on vote_quarantine (community_id, voter_id, author_id);
    `);
    for (const table of tables) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
