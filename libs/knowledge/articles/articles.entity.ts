import type { ArticleAudience, ArticleState } from '#contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a topic is besides that is an article. */
@Entity('articles')
@Index('articles_by_slug', ['communityId', 'spaceId', 'slug'], { unique: true })
@Index('articles_by_place', ['communityId', 'spaceId', 'parentId', 'position'])
@Index('articles_by_parent', ['communityId', 'parentId'], { where: 'parent_id is not null' })
@Index('articles_scheduled', ['communityId', 'publishAt'], { where: 'publish_at is not null' })
@Index('articles_archived', ['communityId', 'topicId'], { where: `state = 'archived'` })
@ForeignKey('TopicRow', ['communityId', 'topicId'], ['communityId', 'id'], { name: 'articles_topic', onDelete: 'CASCADE' })
@ForeignKey('SpaceRow', ['communityId', 'spaceId'], ['communityId', 'id'], { name: 'articles_space' })
export class ArticleRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'articles_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'articles_pkey' }) topicId: string;
  /** The knowledge space; the topic stands on that of its shelves where its readers are. */
  @Column('uuid') spaceId: string;
  @Column('text') slug: string;
  /** The article above it in the tree. */
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('int') position: number;
  @Column('text', { default: 'work-in-progress' }) state: ArticleState;
  @Column('text', { default: 'public' }) audience: ArticleAudience;
  @Column('uuid', { array: true, default: '{}' }) groupIds: string[];
  /** Versions before this one were for staff or for groups, and are for staff. */
  @Column('int', { default: 1 }) openVersion: number;
  /** Null in the community's own; that of a translation is with its translation. */
  @Column('text', { nullable: true }) language: string | null;
  /** Only those who publish edit it. */
  @Column('boolean', { default: false }) isProtected: boolean;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  /** It is published then, in this state, as this member wished. */
  @Column('timestamptz', { nullable: true }) publishAt: Date | null;
  @Column('text', { nullable: true }) publishState: ArticleState | null;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
  @Column('timestamptz', { nullable: true }) validatedAt: Date | null;
  @Column('uuid', { nullable: true }) validatedBy: string | null;
}

/** An address that an article had before; it leads to the article, whatever that is called by now. */
@Entity('article_slugs')
@Index('article_slugs_by_article', ['communityId', 'topicId'])
@ForeignKey(() => ArticleRow, ['communityId', 'topicId'], ['communityId', 'topicId'], { name: 'article_slugs_article', onDelete: 'CASCADE' })
export class ArticleSlugRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_slugs_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_slugs_pkey' }) spaceId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'article_slugs_pkey' }) slug: string;
  @Column('uuid') topicId: string;
}
