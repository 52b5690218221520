import type { ArticleTemplate } from '#contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The templates of a knowledge space, once somebody wrote them; without, those hold that come along. */
@Entity('article_templates')
@ForeignKey('SpaceRow', ['communityId', 'spaceId'], ['communityId', 'id'], { name: 'article_templates_space', onDelete: 'CASCADE' })
export class ArticleTemplatesRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_templates_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'article_templates_pkey' }) spaceId: string;
  @Column('int') version: number;
  @Column('jsonb') items: ArticleTemplate[];
}
