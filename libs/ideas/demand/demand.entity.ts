import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What speaks for an idea: a topic, or words that were searched for and not found. One of both. */
@Entity('idea_evidence')
@Index('idea_evidence_of_topic', ['communityId', 'topicId', 'linkedTopicId'], { unique: true, where: 'linked_topic_id is not null' })
@Index('idea_evidence_of_search', ['communityId', 'topicId', 'search'], { unique: true, where: 'search is not null' })
export class IdeaEvidence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_evidence_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_evidence_pkey' }) id: string;
  @Column('uuid') topicId: string;
  @Column('uuid', { nullable: true }) linkedTopicId: string | null;
  @Column('text', { nullable: true }) search: string | null;
  /** How often it was searched for; 1 for a topic. */
  @Column('int', { default: 1 }) times: number;
  @Column('uuid', { nullable: true }) addedBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** What a customer asked for elsewhere, told by staff. */
@Entity('idea_customer_votes')
@Index('idea_customer_votes_key', ['communityId', 'topicId', 'customerKey'], { unique: true })
export class IdeaCustomerVote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_customer_votes_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'idea_customer_votes_pkey' }) id: string;
  @Column('uuid') topicId: string;
  @Column('text') customer: string;
  /** The name in lower case: a customer has one vote, and one through a merge. */
  @Column('text') customerKey: string;
  /** Where it was said, such as a call or a ticket. */
  @Column('text') source: string;
  @Column('text', { default: '' }) note: string;
  @Column('uuid', { nullable: true }) addedBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
