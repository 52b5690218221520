import type { RuleTrialInput, TrialState } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is tried: rules for flags, or trust levels and privileges. */
export type TrialKind = 'flags' | 'levels';

/** Rules that an admin tries. It is kept until the admin tries others, for a day at most. */
@Entity('rule_trials')
@Index('rule_trials_of_member', ['communityId', 'memberId', 'kind'], { unique: true })
export class RuleTrialRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rule_trials_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rule_trials_pkey' }) id: string;
  @Column('uuid') memberId: string;
  @Column('text') kind: TrialKind;
  @Column('jsonb') input: RuleTrialInput;
  @Column('text', { default: 'waiting' }) state: TrialState;
  /** From 0 to 1. */
  @Column('double precision', { default: 0 }) progress: number;
  /** What was counted, once it is done. */
  @Column('jsonb', { nullable: true }) result: object | null;
  @Column('timestamptz', { default: () => 'now()' }) startedAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}

/** One thing that would be otherwise. */
@Entity('rule_trial_lines')
export class RuleTrialLine {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rule_trial_lines_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rule_trial_lines_pkey' }) trialId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'rule_trial_lines_pkey' }) list: string;
  /** Place in the list, highest first. */
  @PrimaryColumn('double precision', { primaryKeyConstraintName: 'rule_trial_lines_pkey' }) rank: number;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rule_trial_lines_pkey' }) id: string;
  @Column('jsonb') line: object;
}
