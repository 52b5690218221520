import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a host's page said of where somebody is: for a day, or with the question that it was sent with. */
@Entity('page_contexts')
@Index('page_contexts_by_topic', ['communityId', 'topicId'], { unique: true, where: 'topic_id is not null' })
@Index('page_contexts_unsent', ['communityId', 'createdAt'], { where: 'topic_id is null' })
export class PageContextRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'page_contexts_pkey' }) communityId: string;
  /** Random: who knows it may send it. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'page_contexts_pkey' }) id: string;
  @Column('jsonb') said: Record<string, string>;
  /** What the company's server vouched for, and of whom; whom no longer once it is sent. */
  @Column('jsonb', { nullable: true }) signed: Record<string, string> | null;
  @Column('text', { nullable: true }) issuer: string | null;
  @Column('text', { nullable: true }) subject: string | null;
  @Column('uuid', { nullable: true }) topicId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
