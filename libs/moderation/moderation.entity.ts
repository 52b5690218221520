import type { FlagReason, FlagState, HidingReason, ModerationActionKind, OpinionVerdict, ReviewableKind } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a member said against a post. It keeps what it weighed when it was given. */
@Entity('flags')
@Index('flags_open', ['communityId', 'postId', 'memberId'], { unique: true, where: `state = 'open'` })
@Index('flags_of_post', ['communityId', 'postId', 'createdAt'])
@Index('flags_of_topic', ['communityId', 'topicId'], { where: `state = 'open'` })
@Index('flags_by_member', ['communityId', 'memberId', 'state'])
@Index('flags_against', ['communityId', 'authorId', 'state'])
@Index('flags_by_age', ['communityId', 'createdAt'])
@Index('flags_in_topic', ['communityId', 'topicId', 'createdAt'])
export class FlagRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'flags_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'flags_pkey' }) id: string;
  @Column('uuid') postId: string;
  @Column('uuid') topicId: string;
  /** Of the post. */
  @Column('uuid', { nullable: true }) authorId: string | null;
  @Column('uuid') memberId: string;
  @Column('text') reason: FlagReason;
  @Column('text', { default: '' }) note: string;
  @Column('double precision') weight: number;
  /** As flags count it: five for staff. */
  @Column('smallint') level: number;
  @Column('boolean', { default: false }) isStaff: boolean;
  @Column('text', { default: 'open' }) state: FlagState;
  /** The decision that it has its state from. */
  @Column('uuid', { nullable: true }) actionId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}

/** One thing to decide. */
@Entity('reviewables')
@Index('reviewables_open_of_post', ['communityId', 'postId'], { unique: true, where: 'decided_at is null' })
@Index('reviewables_open', ['communityId', 'rank', 'id'], { where: 'decided_at is null' })
@Index('reviewables_open_of_space', ['communityId', 'spaceId', 'rank', 'id'], { where: 'decided_at is null' })
@Index('reviewables_open_of_kind', ['communityId', 'kind', 'rank', 'id'], { where: 'decided_at is null' })
@Index('reviewables_open_of_reason', ['communityId', 'reason', 'rank', 'id'], { where: 'decided_at is null' })
@Index('reviewables_open_of_assignee', ['communityId', 'assigneeId', 'rank', 'id'], { where: 'decided_at is null' })
@Index('reviewables_open_by_age', ['communityId', 'openedAt'], { where: 'decided_at is null' })
@Index('reviewables_of_topic', ['communityId', 'topicId'])
@Index('reviewables_of_post', ['communityId', 'postId'])
@Index('reviewables_of_member', ['communityId', 'memberId'])
@Index('reviewables_decided', ['communityId', 'decidedAt'], { where: 'decided_at is not null' })
@Index('reviewables_due', ['communityId', 'dueAt'], { where: 'due_at is not null' })
export class ReviewableRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reviewables_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reviewables_pkey' }) id: string;
  @Column('text') kind: ReviewableKind;
  @Column('text') reason: HidingReason;
  @Column('double precision', { default: 0 }) weight: number;
  /** Place in the queue, lowest first: see `rankOf`. */
  @Column('double precision', { default: 0 }) rank: number;
  @Column('uuid') spaceId: string;
  @Column('uuid') topicId: string;
  @Column('uuid') postId: string;
  /** The author of the post. */
  @Column('uuid', { nullable: true }) memberId: string | null;
  @Column('text', { nullable: true }) appeal: string | null;
  /** The decision that an appeal is against. */
  @Column('uuid', { nullable: true }) againstId: string | null;
  /** By when an appeal should be decided. */
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  @Column('uuid', { nullable: true }) assigneeId: string | null;
  /** The moderator who leaves the decision to another one. */
  @Column('uuid', { nullable: true }) opinionAskedBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) openedAt: Date;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('uuid', { nullable: true }) actionId: string | null;
}

/** What moderators tell each other about an item. */
@Entity('reviewable_notes')
@Index('reviewable_notes_of_item', ['communityId', 'reviewableId', 'createdAt'])
export class ReviewableNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reviewable_notes_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reviewable_notes_pkey' }) id: string;
  @Column('uuid') reviewableId: string;
  @Column('uuid') memberId: string;
  @Column('text') text: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** What a member with the points for it would do with an item. */
@Entity('reviewable_opinions')
export class ReviewableOpinion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reviewable_opinions_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reviewable_opinions_pkey' }) reviewableId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reviewable_opinions_pkey' }) memberId: string;
  @Column('text') verdict: OpinionVerdict;
  @Column('text') text: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** What was done, by whom and why. Rows are added and never changed: the server's role may do neither. */
@Entity('moderation_log')
@Index('moderation_log_by_age', ['communityId', 'createdAt', 'id'])
@Index('moderation_log_of_member', ['communityId', 'memberId', 'createdAt'])
@Index('moderation_log_of_post', ['communityId', 'postId', 'createdAt'], { where: 'post_id is not null' })
@Index('moderation_log_of_topic', ['communityId', 'topicId', 'createdAt'], { where: 'topic_id is not null' })
@Index('moderation_log_of_space', ['communityId', 'spaceId', 'createdAt'], { where: 'space_id is not null and post_id is null' })
@Index('moderation_log_undone', ['communityId', 'reversesId'], { unique: true, where: 'reverses_id is not null' })
export class ModerationLogRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_log_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_log_pkey' }) id: string;
  @Column('text') action: ModerationActionKind;
  /** Null where a rule did it. */
  @Column('uuid', { nullable: true }) actorId: string | null;
  /** Whom it concerns. */
  @Column('uuid', { nullable: true }) memberId: string | null;
  @Column('uuid', { nullable: true }) postId: string | null;
  @Column('uuid', { nullable: true }) topicId: string | null;
  @Column('uuid', { nullable: true }) spaceId: string | null;
  @Column('uuid', { nullable: true }) reviewableId: string | null;
  /** What the member is told. */
  @Column('text', { default: '' }) reason: string;
  /** Why the post was flagged. */
  @Column('text', { nullable: true }) flagReason: HidingReason | null;
  @Column('timestamptz', { nullable: true }) until: Date | null;
  @Column('uuid', { nullable: true }) reversesId: string | null;
  @Column('boolean', { default: false }) onAppeal: boolean;
  /** What undoing needs. */
  @Column('jsonb', { default: {} }) before: object;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
