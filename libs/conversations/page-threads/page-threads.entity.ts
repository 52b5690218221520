import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TopicRow } from '../topics/topics.entity.js';

/** Which topic stands under a page of the company's own. */
@Entity('page_threads')
@Index('page_threads_by_topic', ['communityId', 'topicId'])
@ForeignKey(() => TopicRow, ['communityId', 'topicId'], ['communityId', 'id'], { name: 'page_threads_topic', onDelete: 'CASCADE' })
export class PageThreadRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'page_threads_pkey' }) communityId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'page_threads_pkey' }) key: string;
  /** Null only within the transaction that opens the topic: the key is held first, so that nobody else opens another. */
  @Column('uuid', { nullable: true }) topicId: string | null;
  @Column('text') title: string;
  @Column('text', { nullable: true }) address: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
