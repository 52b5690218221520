import type { SegmentRule } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Part of the customers, as admins cut them. */
@Entity('idea_segments')
export class IdeaSegmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_segments_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_segments_pkey' }) id: string;
  @Column('int') position: number;
  @Column('text') name: string;
  /** What it brings, in whatever the company counts in. */
  @Column('double precision') revenue: number;
  @Column('jsonb') rule: SegmentRule;
  @Column('int', { default: 0 }) memberCount: number;
}

/** The segment of a member, worked out from time to time; who has no row is in none. */
@Entity('idea_segment_members')
@Index('idea_segment_members_of_segment', ['communityId', 'segmentId'])
export class IdeaSegmentMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_segment_members_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_segment_members_pkey' }) memberId: string;
  @Column('uuid') segmentId: string;
}

/** What staff thinks of an idea. */
@Entity('idea_scores')
export class IdeaScoreRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_scores_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_scores_pkey' }) topicId: string;
  @Column('smallint', { nullable: true }) effort: number | null;
  @Column('smallint', { nullable: true }) value: number | null;
  @Column('text', { default: '' }) note: string;
  @Column('uuid', { nullable: true }) updatedBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}
