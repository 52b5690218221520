import type { IdeaGroup, IdeaStatus, RoadmapLane } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a topic of kind `idea` is besides: where it stands, and the keys that its board is sorted by. */
@Entity('ideas')
@Index('ideas_by_age', ['communityId', 'spaceId', 'createdAt', 'topicId'])
@Index('ideas_by_score', ['communityId', 'spaceId', 'score', 'topicId'])
@Index('ideas_by_wilson', ['communityId', 'spaceId', 'wilson', 'topicId'])
@Index('ideas_by_hot', ['communityId', 'spaceId', 'hot', 'topicId'])
@Index('ideas_on_roadmap', ['communityId', 'lane'], { where: 'lane is not null' })
@Index('ideas_by_weight', ['communityId', 'spaceId', 'weight', 'topicId'])
export class IdeaRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ideas_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ideas_pkey' }) topicId: string;
  @Column('uuid') spaceId: string;
  @Column('text', { default: 'new' }) status: string;
  @Column('text', { default: 'new' }) statusGroup: IdeaGroup;
  /** People for and against it, of the ideas that were merged into it too and customers for whom staff speaks; each once. */
  @Column('int', { default: 0 }) upCount: number;
  @Column('int', { default: 0 }) downCount: number;
  @Column('int', { default: 0 }) score: number;
  @Column('double precision', { default: 0 }) wilson: number;
  @Column('double precision', { default: 0 }) hot: number;
  @Column('double precision', { default: 0 }) weight: number;
  /** Votes for it by the id of their segment. */
  @Column('jsonb', { default: {} }) segmentVotes: Record<string, number>;
  /** Of the last thirty days. */
  @Column('int', { default: 0 }) recentVotes: number;
  @Column('int', { default: 0 }) recentComments: number;
  @Column('int', { default: 0 }) mergedCount: number;
  /** The reply that answers for the company. */
  @Column('uuid', { nullable: true }) responsePostId: string | null;
  /** Where it stands on the roadmap, and by when, as a quarter. */
  @Column('text', { nullable: true }) lane: RoadmapLane | null;
  @Column('text', { nullable: true }) quarter: string | null;
  /** Votes from before count for no limit of its board: they were given on another one. */
  @Column('timestamptz', { nullable: true }) votesFreeBefore: Date | null;
  @Column('timestamptz') createdAt: Date;
}

/** What admins chose for a board, where that differs from the default. */
@Entity('idea_boards')
export class IdeaBoardRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_boards_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_boards_pkey' }) spaceId: string;
  /** So many votes on open ideas, by trust level. */
  @Column('boolean', { default: false }) limited: boolean;
  @Column('jsonb', { nullable: true }) statuses: IdeaStatus[] | null;
  /** Votes are taken until then. */
  @Column('timestamptz', { nullable: true }) votesUntil: Date | null;
}
