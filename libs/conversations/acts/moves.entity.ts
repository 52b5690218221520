import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MoveBefore } from './move-before.js';

/** Posts that a moderator moved from one topic into another, with all that putting them back needs. */
@Entity('topic_moves')
@Index('topic_moves_from', ['communityId', 'fromTopicId', 'createdAt'])
@Index('topic_moves_into', ['communityId', 'intoTopicId', 'createdAt'])
export class TopicMoveRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_moves_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_moves_pkey' }) id: string;
  @Column('text') kind: 'merge' | 'split';
  @Column('uuid') fromTopicId: string;
  @Column('uuid') intoTopicId: string;
  /** The first of them: the body of what was merged, or the first reply that was split off. */
  @Column('uuid') postId: string;
  @Column('uuid') actorId: string;
  @Column('jsonb') before: MoveBefore;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
