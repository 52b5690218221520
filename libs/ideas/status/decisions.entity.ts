import type { IdeaGroup } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A line of an idea's timeline. Lines are only added; one that was taken back says so. */
@Entity('idea_decisions')
@Index('idea_decisions_of_topic', ['communityId', 'topicId', 'createdAt', 'id'])
export class IdeaDecisionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_decisions_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_decisions_pkey' }) id: string;
  @Column('uuid') topicId: string;
  @Column('text') fromStatus: string;
  @Column('text') fromGroup: IdeaGroup;
  @Column('text') status: string;
  @Column('text') statusGroup: IdeaGroup;
  @Column('text') note: string;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
