import type { TopicKind } from '#contracts';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('topics')
@Check('topics_hidden_are_deleted', 'hidden_at is null or deleted_at is not null')
@Check('topics_merged_are_deleted', 'merged_into_id is null or deleted_at is not null')
@Index('topics_by_number', ['communityId', 'number'], { unique: true })
@Index('topics_by_external_id', ['communityId', 'externalId'], { unique: true, where: 'external_id is not null' })
@Index('topics_by_activity', ['communityId', 'lastActivityAt', 'id'], { where: 'deleted_at is null' })
@Index('topics_by_age', ['communityId', 'createdAt', 'id'], { where: 'deleted_at is null' })
@Index('topics_by_space_activity', ['communityId', 'spaceId', 'lastActivityAt', 'id'], { where: 'deleted_at is null' })
@Index('topics_by_space_age', ['communityId', 'spaceId', 'createdAt', 'id'], { where: 'deleted_at is null' })
@Index('topics_by_space_wanted', ['communityId', 'spaceId', 'wanted', 'id'], { where: 'deleted_at is null' })
@Index('topics_by_wanted', ['communityId', 'wanted', 'id'], { where: 'deleted_at is null' })
@Index('topics_waiting', ['communityId', 'spaceId', 'createdAt', 'id'], { where: `deleted_at is null and kind = 'question' and answer_count = 0 and closed_at is null` })
@Index('topics_all_waiting', ['communityId', 'createdAt', 'id'], { where: `deleted_at is null and kind = 'question' and answer_count = 0 and closed_at is null` })
@Index('topics_all_solved', ['communityId', 'solvedAt', 'id'], { where: 'deleted_at is null and solution_post_id is not null' })
@Index('topics_solved', ['communityId', 'spaceId', 'solvedAt', 'id'], { where: 'deleted_at is null and solution_post_id is not null' })
@Index('topics_pinned', ['communityId', 'spaceId', 'pinnedAt'], { where: 'deleted_at is null and pinned_at is not null' })
@Index('topics_by_solution_author', ['communityId', 'solutionAuthorId'], { where: 'solution_author_id is not null' })
@Index('topics_by_author', ['communityId', 'authorId', 'createdAt'])
@Index('topics_by_closer', ['communityId', 'closedBy'], { where: 'closed_by is not null' })
@Index('topics_by_accepter', ['communityId', 'solutionAcceptedBy'], { where: 'solution_accepted_by is not null' })
@Index('topics_by_remover', ['communityId', 'deletedBy'], { where: 'deleted_by is not null' })
@Index('topics_merged', ['communityId', 'mergedIntoId'], { where: 'merged_into_id is not null' })
@Index('topics_by_locker', ['communityId', 'lockedBy'], { where: 'locked_by is not null' })
export class TopicRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topics_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topics_pkey' }) id: string;
  @Column('int') number: number;
  @Column('uuid') spaceId: string;
  @Column('text') kind: TopicKind;
  @Column('text') title: string;
  @Column('text') slug: string;
  @Column('uuid', { nullable: true }) authorId: string | null;
  /** Slugs, resolved from synonyms; topic_tags holds the same for lists by tag. */
  @Column('text', { array: true, default: '{}' }) tags: string[];
  @Column('text', { nullable: true }) product: string | null;
  @Column('text', { nullable: true }) productVersion: string | null;
  @Column('text', { default: '' }) excerpt: string;
  @Column('text', { nullable: true }) solutionExcerpt: string | null;
  @Column('uuid', { nullable: true }) solutionPostId: string | null;
  @Column('uuid', { nullable: true }) solutionAuthorId: string | null;
  @Column('uuid', { nullable: true }) solutionAcceptedBy: string | null;
  @Column('timestamptz', { nullable: true }) solvedAt: Date | null;
  @Column('timestamptz', { nullable: true }) firstAnswerAt: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastActivityAt: Date;
  @Column('uuid', { nullable: true }) lastReplyAuthorId: string | null;
  /** Position of the newest post; the body has 1. */
  @Column('int', { default: 1 }) lastPosition: number;
  @Column('int', { default: 0 }) replyCount: number;
  @Column('int', { default: 0 }) answerCount: number;
  @Column('int', { default: 1 }) participantCount: number;
  @Column('int', { default: 0 }) meTooCount: number;
  @Column('int', { default: 0 }) kudosCount: number;
  @Column('int', { default: 0 }) viewCount: number;
  /** Me-toos and kudos of the body together: the order "most wanted". */
  @Column('int', { default: 0 }) wanted: number;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { nullable: true }) pinnedAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) closeReason: string | null;
  @Column('uuid', { nullable: true }) closedBy: string | null;
  /** Closed by flags of the community, until then. */
  @Column('timestamptz', { nullable: true }) closedUntil: Date | null;
  @Column('timestamptz', { nullable: true }) deletedAt: Date | null;
  @Column('uuid', { nullable: true }) deletedBy: string | null;
  /** Since when its body is hidden by the community. */
  @Column('timestamptz', { nullable: true }) hiddenAt: Date | null;
  /** What it says is kept for who has its address; lists, feeds and search leave it out. */
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  @Column('text', { nullable: true }) externalId: string | null;
  /** Nobody but moderators writes, votes or edits here. */
  @Column('timestamptz', { nullable: true }) lockedAt: Date | null;
  @Column('uuid', { nullable: true }) lockedBy: string | null;
  @Column('timestamptz', { nullable: true }) lockedUntil: Date | null;
  @Column('text', { nullable: true }) lockReason: string | null;
  /** A member replies once in so many minutes, until then or for good. */
  @Column('int', { nullable: true }) slowMinutes: number | null;
  @Column('timestamptz', { nullable: true }) slowUntil: Date | null;
  /** The topic that its posts went into: it is deleted for the time being, and its number leads there. */
  @Column('uuid', { nullable: true }) mergedIntoId: string | null;
}

@Entity('topic_tags')
@Index('topic_tags_by_tag', ['communityId', 'tagId', 'topicId'])
export class TopicTag {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_tags_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_tags_pkey' }) topicId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_tags_pkey' }) tagId: string;
}

/** The last short number given in a community. */
@Entity('topic_numbers')
export class TopicNumber {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_numbers_pkey' }) communityId: string;
  @Column('int') last: number;
}

@Entity('topic_links')
@Index('topic_links_back', ['communityId', 'toTopicId'])
export class TopicLinkRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_links_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_links_pkey' }) fromTopicId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_links_pkey' }) toTopicId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'topic_links_pkey' }) kind: 'link' | 'duplicate';
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

@Entity('me_toos')
@Index('me_toos_by_voter', ['communityId', 'memberId'])
export class MeToo {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'me_toos_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'me_toos_pkey' }) topicId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'me_toos_pkey' }) memberId: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

@Entity('topic_reads')
@Index('topic_reads_by_topic', ['communityId', 'topicId'])
export class TopicRead {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_reads_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_reads_pkey' }) memberId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_reads_pkey' }) topicId: string;
  @Column('int') position: number;
  @Column('timestamptz', { default: () => 'now()' }) readAt: Date;
}
