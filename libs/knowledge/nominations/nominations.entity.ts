import type { NominationKind, NominationState } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody holds that an answer belongs into the knowledge base. */
@Entity('nominations')
@Index('nominations_standing', ['communityId', 'postId', 'kind'], { unique: true, where: `state in ('open', 'accepted')` })
@Index('nominations_waiting', ['communityId', 'topicId'], { where: `state = 'open'` })
@Index('nominations_of_member', ['communityId', 'memberId', 'id'])
export class NominationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'nominations_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'nominations_pkey' }) id: string;
  @Column('uuid') postId: string;
  @Column('uuid') topicId: string;
  @Column('text') kind: NominationKind;
  /** The article that it is to go into, or that it contradicts. */
  @Column('uuid', { nullable: true }) articleId: string | null;
  /** Who nominates. */
  @Column('uuid') memberId: string;
  @Column('text') note: string;
  @Column('text', { default: 'open' }) state: NominationState;
  /** Why it was declined. */
  @Column('text', { default: '' }) reason: string;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** A visit to the help page that ended at a topic, read or solved. */
@Entity('topic_finds')
export class TopicFind {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_finds_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_finds_pkey' }) topicId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'topic_finds_pkey' }) visitId: string;
}
