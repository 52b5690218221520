import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An answer that became an article, or a part of one; undone it is kept as what was done. */
@Entity('promotions')
@Index('promotions_standing', ['communityId', 'articleId', 'postId'], { unique: true, where: 'undone_at is null' })
@Index('promotions_of_post', ['communityId', 'postId'], { where: 'undone_at is null' })
@Index('promotions_of_topic', ['communityId', 'topicId'], { where: 'undone_at is null' })
export class PromotionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'promotions_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'promotions_pkey' }) id: string;
  /** The article's topic. */
  @Column('uuid') articleId: string;
  @Column('uuid') postId: string;
  /** Of the answer, when it was taken over. */
  @Column('int') postVersion: number;
  /** The question. */
  @Column('uuid') topicId: string;
  @Column('uuid', { nullable: true }) nominationId: string | null;
  @Column('uuid', { nullable: true }) promotedBy: string | null;
  @Column('timestamptz', { default: () => 'now()' }) promotedAt: Date;
  @Column('uuid', { nullable: true }) undoneBy: string | null;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}

/** A member who asks not to be named as an author of articles. */
@Entity('unnamed_authors')
export class UnnamedAuthor {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unnamed_authors_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unnamed_authors_pkey' }) memberId: string;
}
