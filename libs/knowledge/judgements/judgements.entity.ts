import type { JudgementReason } from '#contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleRow } from '../articles/articles.entity.js';

/** One reader's word on whether an article helped: a member's, or that of a guest's browser. */
@Entity('article_judgements')
@Check('article_judgements_one_reader', '(member_id is null) <> (reader is null)')
@Check('article_judgements_reason', 'reason is null or not helped')
@Index('article_judgements_by_member', ['communityId', 'topicId', 'memberId'], { unique: true, where: 'member_id is not null' })
@Index('article_judgements_by_reader', ['communityId', 'topicId', 'reader'], { unique: true, where: 'reader is not null' })
@Index('article_judgements_of_member', ['communityId', 'memberId'], { where: 'member_id is not null' })
@ForeignKey(() => ArticleRow, ['communityId', 'topicId'], ['communityId', 'topicId'], { name: 'article_judgements_article', onDelete: 'CASCADE' })
export class ArticleJudgementRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_judgements_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_judgements_pkey' }) id: string;
  @Column('uuid') topicId: string;
  @Column('uuid', { nullable: true }) memberId: string | null;
  /** The hash of a random text that a guest's browser keeps. */
  @Column('bytea', { nullable: true }) reader: Buffer | null;
  @Column('boolean') helped: boolean;
  @Column('text', { nullable: true }) reason: JudgementReason | null;
  /** The version that was read. */
  @Column('int') version: number;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
