import { confineToCommunity } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Trials of rules are done in the background, and what they found is read page by page. */
export class KeepRuleTrials1764147210000 implements MigrationInterface {
  readonly name = 'KeepRuleTrials1764147210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rule_trials (
        community_id uuid not null,
        id uuid not null,
        member_id uuid not null,
        kind text not null,
        input jsonb not null,
        state text not null default 'waiting',
        progress double precision not null default 0,
        result jsonb,
        started_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint rule_trials_pkey primary key (community_id, id)
      );
      create unique index rule_trials_of_member on rule_trials (community_id, member_id, kind);
      create table rule_trial_lines (
        community_id uuid not null,
        trial_id uuid not null,
        list text not null,
        rank double precision not null,
        id uuid not null,
        line jsonb not null,
        constraint rule_trial_lines_pkey primary key (community_id, trial_id, list, rank, id)
      );
    `);
    for (const table of ['rule_trials', 'rule_trial_lines']) await runner.query(confineToCommunity(table));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
