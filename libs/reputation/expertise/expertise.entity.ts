import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Standing } from './rating.js';

/** How well a member answers questions of a tag, in millionths: integers, so that a replay gives the same. */
@Entity('expertise')
@Index('expertise_by_tag', ['communityId', 'tagId', 'memberId'])
export class ExpertiseRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'expertise_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'expertise_pkey' }) memberId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'expertise_pkey' }) tagId: string;
  @Column('int') mu: number;
  @Column('int') sigma: number;
  @Column('int') threads: number;
  /** Threads in which their answer was accepted. */
  @Column('int') wins: number;
  /** When the last of the threads was frozen. */
  @Column('timestamptz') updatedAt: Date;
}

/** A question as it stood a while after its last answer: it is rated once, whatever happens to it later. */
@Entity('expertise_threads')
@Index('expertise_threads_in_order', ['communityId', 'frozenAt', 'topicId'])
@Index('expertise_threads_waiting', ['communityId', 'frozenAt', 'topicId'], { where: 'not is_rated' })
export class ExpertiseThread {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'expertise_threads_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'expertise_threads_pkey' }) topicId: string;
  @Column('timestamptz') frozenAt: Date;
  @Column('uuid', { array: true }) tagIds: string[];
  @Column('jsonb') standings: Standing[];
  @Column('boolean', { default: false }) isRated: boolean;
}
