import type { QuestionTemplate, SpaceIcon, SpaceKind, SpaceVisibility } from '#contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('spaces')
@Index('spaces_by_slug', ['communityId', 'slug'], { unique: true })
@Index('spaces_by_shelf', ['communityId', 'parentId', 'shelf'], { unique: true, where: 'parent_id is not null' })
@Check('spaces_shelf_has_parent', '(shelf is null) = (parent_id is null)')
@ForeignKey(() => SpaceRow, ['communityId', 'parentId'], ['communityId', 'id'], { name: 'spaces_parent', onDelete: 'CASCADE' })
export class SpaceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'spaces_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'spaces_pkey' }) id: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text', { default: '' }) description: string;
  @Column('text') kind: SpaceKind;
  @Column('text', { default: 'chat' }) icon: SpaceIcon;
  @Column('int') position: number;
  @Column('text', { default: 'public' }) visibility: SpaceVisibility;
  @Column('jsonb', { default: {} }) template: Partial<QuestionTemplate>;
  @Column('boolean', { default: false }) downvotes: boolean;
  /** The member whose space it is; null where it is the company's. */
  @Column('uuid', { nullable: true }) openedBy: string | null;
  /** Who opened it, whoever has it now. */
  @Column('uuid', { nullable: true }) firstOpenedBy: string | null;
  /** The space that this one is a shelf of: it has that one's name and address, and shows nowhere itself. */
  @Column('uuid', { nullable: true }) parentId: string | null;
  /** Whom the shelf is for; its visibility and groups are what of that the space around it lets be seen. */
  @Column('text', { nullable: true }) shelf: string | null;
  /** Of a space with a task: from then on no topics are opened there, and no texts of them changed. */
  @Column('timestamptz', { nullable: true }) topicsUntil: Date | null;
  /** Its task is done: it is read where it is led to, and in no list. */
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** A group that a space of visibility `groups` is open to. */
@Entity('space_groups')
@ForeignKey(() => SpaceRow, ['communityId', 'spaceId'], ['communityId', 'id'], { name: 'space_groups_space', onDelete: 'CASCADE' })
export class SpaceGroup {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'space_groups_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'space_groups_pkey' }) spaceId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'space_groups_pkey' }) groupId: string;
}

@Entity('tags')
@Index('tags_by_slug', ['communityId', 'slug'], { unique: true })
export class TagRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tags_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tags_pkey' }) id: string;
  @Column('text') slug: string;
  @Column('text', { default: '' }) description: string;
  /** How many topics that are not deleted carry the tag, by the id of their space; a space where none does any more stays with 0. */
  @Column('jsonb', { default: {} }) topicCounts: Record<string, number>;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** Another word for a tag: whoever writes it gets the tag. */
@Entity('tag_synonyms')
@Index('tag_synonyms_by_tag', ['communityId', 'tagId'])
@ForeignKey(() => TagRow, ['communityId', 'tagId'], ['communityId', 'id'], { name: 'tag_synonyms_tag', onDelete: 'CASCADE' })
export class TagSynonym {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tag_synonyms_pkey' }) communityId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'tag_synonyms_pkey' }) slug: string;
  @Column('uuid') tagId: string;
}

/** A tag that another one took over, as it was, so that it can be given back. */
@Entity('merged_tags')
@Index('merged_tags_by_slug', ['communityId', 'intoTagId', 'slug'], { unique: true })
export class MergedTag {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'merged_tags_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'merged_tags_pkey' }) id: string;
  @Column('uuid') intoTagId: string;
  @Column('text') slug: string;
  @Column('text') description: string;
  @Column('text', { array: true }) synonyms: string[];
  @Column('jsonb') topicCounts: Record<string, number>;
  /** Those of the other tag before. */
  @Column('jsonb') intoTopicCounts: Record<string, number>;
  @Column('timestamptz') createdAt: Date;
}

/** A topic that carried the tag. */
@Entity('merged_tag_topics')
export class MergedTagTopic {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'merged_tag_topics_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'merged_tag_topics_pkey' }) tagId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'merged_tag_topics_pkey' }) topicId: string;
  /** It carried the other tag, too. */
  @Column('boolean') hadBoth: boolean;
}
