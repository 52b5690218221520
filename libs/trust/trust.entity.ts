import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a member read since they joined, and when their last report of reading was counted. */
@Entity('readers')
export class Reader {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'readers_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'readers_pkey' }) memberId: string;
  @Column('int', { default: 0 }) topicsEntered: number;
  @Column('int', { default: 0 }) postsRead: number;
  @Column('int', { default: 0 }) seconds: number;
  @Column('int', { default: 0 }) daysVisited: number;
  @Column('timestamptz') reportedAt: Date;
}

/** What a member read on one day, UTC; a day without a row is a day without a visit. */
@Entity('reading_days')
export class ReadingDay {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reading_days_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reading_days_pkey' }) memberId: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'reading_days_pkey' }) day: string;
  /** Different topics of this day. */
  @Column('int') topicsEntered: number;
  /** Posts that were read for the first time. */
  @Column('int') postsRead: number;
  @Column('int') seconds: number;
}

/** What a member read of one topic: the positions of its posts as ranges, since most topics are read from the start. */
@Entity('topic_readings')
export class TopicReading {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_readings_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_readings_pkey' }) memberId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_readings_pkey' }) topicId: string;
  @Column('int4multirange') positions: string;
  /** The last day of reading, and the seconds of each position on that day. */
  @Column('date') day: string;
  @Column('jsonb') secondsOfDay: Record<string, number>;
}

/** What is known of a member's trust level beside the level itself; no row means level 0, never changed. */
@Entity('trust_standings')
export class TrustStanding {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'trust_standings_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'trust_standings_pkey' }) memberId: string;
  @Column('timestamptz', { default: () => 'now()' }) since: Date;
  /** An admin holds the level where it is. */
  @Column('boolean', { default: false }) locked: boolean;
}

/** Every change of a level, for the member and for those who ask why. */
@Entity('trust_changes')
export class TrustChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'trust_changes_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'trust_changes_pkey' }) memberId: string;
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'trust_changes_pkey', default: () => 'now()' }) changedAt: Date;
  @Column('smallint') fromLevel: number;
  @Column('smallint') toLevel: number;
  /** Who granted it; null for what was earned or lost. */
  @Column('uuid', { nullable: true }) actorId: string | null;
}

/** A flag that a moderator agreed with: whose post it was, and who flagged it. */
@Entity('agreed_flags')
@Index('agreed_flags_by_member', ['communityId', 'memberId', 'agreedAt'])
export class AgreedFlag {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreed_flags_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreed_flags_pkey' }) postId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreed_flags_pkey' }) flaggerId: string;
  @Column('uuid') memberId: string;
  @Column('timestamptz', { default: () => 'now()' }) agreedAt: Date;
}
