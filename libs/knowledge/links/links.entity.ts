import type { BrokenLinkReason } from '#contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleRow } from '../articles/articles.entity.js';

/** A link of an article, as it was found in a version of it. */
@Entity('article_links')
@Index('article_links_to', ['communityId', 'targetId'], { where: 'target_id is not null' })
@Index('article_links_broken', ['communityId', 'articleId'], { where: 'reason is not null' })
@ForeignKey(() => ArticleRow, ['communityId', 'articleId'], ['communityId', 'topicId'], { name: 'article_links_article', onDelete: 'CASCADE' })
export class ArticleLinkRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_links_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_links_pkey' }) articleId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'article_links_pkey' }) position: number;
  @Column('int') version: number;
  @Column('text') href: string;
  /** Of a link elsewhere, which nobody asks. */
  @Column('text', { nullable: true }) host: string | null;
  /** The topic that it leads to. */
  @Column('uuid', { nullable: true }) targetId: string | null;
  /** Null of a link that is good. */
  @Column('text', { nullable: true }) reason: BrokenLinkReason | null;
  @Column('text', { nullable: true }) goesTo: string | null;
}
