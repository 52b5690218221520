import type { LedgerKind } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MetricValues } from './metrics/metric-values.js';
import type { RuleSet } from './rules/rules.js';

/** One point or more for one thing that happened; rows are never changed, undoing is a new row. */
@Entity('reputation_ledger')
@Index('reputation_ledger_by_member', ['communityId', 'memberId', 'occurredAt', 'id'])
@Index('reputation_ledger_by_day', ['communityId', 'memberId', 'countedOn'])
@Index('reputation_ledger_by_topic', ['communityId', 'topicId'])
@Index('reputation_ledger_reversed_once', ['communityId', 'reverses'], { unique: true, where: 'reverses is not null' })
export class LedgerRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reputation_ledger_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reputation_ledger_pkey' }) id: string;
  /** Whose points they are. */
  @Column('uuid') memberId: string;
  /** Who voted, accepted or decided; null for an imported vote. */
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('text') kind: LedgerKind;
  /** The vote, the accepted post, the removed post or the flag. */
  @Column('uuid') causeId: string;
  @Column('uuid', { nullable: true }) objectId: string | null;
  @Column('uuid', { nullable: true }) topicId: string | null;
  @Column('int') points: number;
  /** It counts towards the daily cap. */
  @Column('boolean') capped: boolean;
  @Column('timestamptz') occurredAt: Date;
  /** The UTC day whose cap it falls under; a reversal counts on the day of what it reverses. */
  @Column('date') countedOn: string;
  @Column('int') ruleVersion: number;
  @Column('uuid', { nullable: true }) reverses: string | null;
}

/** What a member's rows of one UTC day add up to. */
@Entity('reputation_days')
@Index('reputation_days_by_day', ['communityId', 'day'])
export class ReputationDay {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reputation_days_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reputation_days_pkey' }) memberId: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'reputation_days_pkey' }) day: string;
  @Column('int') cappedPoints: number;
  @Column('int') otherPoints: number;
  /** After the cap. */
  @Column('int') applied: number;
}

/** The amounts that hold from a day on. */
@Entity('reputation_rules')
export class ReputationRules {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reputation_rules_pkey' }) communityId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'reputation_rules_pkey' }) version: number;
  @Column('date') validFrom: string;
  @Column('jsonb') rules: RuleSet;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) publishedAt: Date;
}

/** A member's numbers in three scopes: what everyone, every member, and the member alone may know. 0 is left out. */
@Entity('member_metrics')
export class MemberMetricsRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_metrics_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_metrics_pkey' }) memberId: string;
  @Column('jsonb', { default: {} }) everyone: MetricValues;
  @Column('jsonb', { default: {} }) members: MetricValues;
  @Column('jsonb', { default: {} }) own: MetricValues;
  @Column('timestamptz', { default: () => 'now()' }) countedAt: Date;
}

/** A tier of a badge that a member has earned. It stays when the numbers fall again. */
@Entity('badge_awards')
@Index('badge_awards_by_badge', ['communityId', 'badge', 'awardedAt', 'memberId', 'tier'])
@Index('badge_awards_unseen', ['communityId', 'memberId'], { where: 'seen_at is null' })
export class BadgeAwardRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'badge_awards_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'badge_awards_pkey' }) memberId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'badge_awards_pkey' }) badge: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'badge_awards_pkey' }) tier: number;
  /** 1: earned by what everyone may see, and shown to everyone; 2: by what every member may see, and shown to members. */
  @Column('smallint') audience: 1 | 2;
  @Column('timestamptz', { default: () => 'now()' }) awardedAt: Date;
  /** When the member was told. */
  @Column('timestamptz', { nullable: true }) seenAt: Date | null;
}
