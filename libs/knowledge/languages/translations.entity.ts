import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ArticleRow } from '../articles/articles.entity.js';
import type { SectionPair } from './pairs.js';

/** An article that says in another language what its source says. */
@Entity('article_translations')
@Index('article_translations_by_source', ['communityId', 'sourceId', 'language'], { unique: true })
@ForeignKey(() => ArticleRow, ['communityId', 'topicId'], ['communityId', 'topicId'], { name: 'article_translations_article', onDelete: 'CASCADE' })
@ForeignKey(() => ArticleRow, ['communityId', 'sourceId'], ['communityId', 'topicId'], { name: 'article_translations_source', onDelete: 'CASCADE' })
export class ArticleTranslationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_translations_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_translations_pkey' }) topicId: string;
  /** No translation itself. */
  @Column('uuid') sourceId: string;
  @Column('text') language: string;
  /** The version of its own text that the pairs are about. */
  @Column('int') version: number;
  /** The version of the source's text that the pairs are about. */
  @Column('int') sourceVersion: number;
  @Column('jsonb') pairs: SectionPair[];
  /** How many of them are not as the source has them. */
  @Column('int') behind: number;
  @Column('int') total: number;
}
