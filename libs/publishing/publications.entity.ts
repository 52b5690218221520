import type { PrivateTexts, PublicationState, PublishedTexts } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A private question, or a ticket, that somebody was asked to let be public. Private texts are kept while that is open, and no longer. */
@Entity('publications')
@Index('publications_of_topic', ['communityId', 'topicId'], { unique: true, where: `state in ('waiting', 'published')` })
@Index('publications_published', ['communityId', 'publishedTopicId'], { where: 'published_topic_id is not null' })
@Index('publications_asked', ['communityId', 'customerId'], { where: `state = 'waiting'` })
@Index('publications_expiring', ['communityId', 'expiresAt'], { where: `state = 'waiting'` })
export class PublicationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'publications_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'publications_pkey' }) id: string;
  @Column('text', { default: 'waiting' }) state: PublicationState;
  /** The private topic; null for a ticket. */
  @Column('uuid', { nullable: true }) topicId: string | null;
  /** Who is asked: a member, or whoever reads this mailbox. */
  @Column('uuid', { nullable: true }) customerId: string | null;
  @Column('text', { nullable: true }) customerEmail: string | null;
  @Column('bytea', { nullable: true }) tokenHash: Buffer | null;
  @Column('jsonb', { nullable: true }) original: PrivateTexts | null;
  @Column('jsonb', { nullable: true }) cleaned: PublishedTexts | null;
  /** Where it is to be public. */
  @Column('uuid') spaceId: string;
  @Column('text', { array: true, default: '{}' }) tags: string[];
  @Column('uuid') askedBy: string;
  /** Who stands as the solution's author; null: the community itself. */
  @Column('uuid', { nullable: true }) answerAuthorId: string | null;
  @Column('uuid', { nullable: true }) publishedTopicId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
}
