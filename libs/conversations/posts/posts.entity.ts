import type { DraftContent, HidingReason, PostKind } from '#contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TopicRow } from '../topics/topics.entity.js';

@Entity('posts')
@Check('posts_hidden_are_deleted', 'hidden_at is null or deleted_at is not null')
@Index('posts_by_position', ['communityId', 'topicId', 'position'], { unique: true })
@Index('posts_direct', ['communityId', 'topicId', 'position'], { where: 'depth = 0' })
@Index('posts_by_root', ['communityId', 'rootId', 'path'])
@Index('posts_deleted', ['communityId', 'topicId'], { where: 'deleted_at is not null' })
@Index('posts_hidden', ['communityId', 'topicId'], { where: 'hidden_at is not null' })
@Index('posts_by_author', ['communityId', 'authorId', 'createdAt'])
@Index('posts_by_remover', ['communityId', 'deletedBy'], { where: 'deleted_by is not null' })
@Index('posts_by_external_id', ['communityId', 'externalId'], { unique: true, where: 'external_id is not null' })
@ForeignKey(() => TopicRow, ['communityId', 'topicId'], ['communityId', 'id'], { name: 'posts_topic', onDelete: 'CASCADE' })
export class PostRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'posts_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'posts_pkey' }) id: string;
  @Column('uuid') topicId: string;
  @Column('text') kind: PostKind;
  @Column('uuid', { nullable: true }) parentId: string | null;
  /** The direct reply that this post stands under; null for the body and for direct replies. */
  @Column('uuid', { nullable: true }) rootId: string | null;
  /** 0 for the body and direct replies. */
  @Column('int', { default: 0 }) depth: number;
  /** Positions from the root's child down to this post: the order of the tree. */
  @Column('int', { array: true, default: '{}' }) path: number[];
  @Column('int') position: number;
  /** Posts below a direct reply that are not deleted. */
  @Column('int', { default: 0 }) descendantCount: number;
  @Column('uuid', { nullable: true }) authorId: string | null;
  @Column('text') source: string;
  @Column('text') html: string;
  /** That of the renderer which the HTML was made by; one of a later version gives the same where this is lower. */
  @Column('smallint') rendererVersion: number;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
  @Column('uuid', { nullable: true }) editedBy: string | null;
  @Column('int', { default: 0 }) kudosCount: number;
  @Column('int', { default: 0 }) downvoteCount: number;
  @Column('timestamptz', { nullable: true }) deletedAt: Date | null;
  @Column('uuid', { nullable: true }) deletedBy: string | null;
  /** Hidden by the community: deleted for the time being, with nobody who deleted it. Null again once somebody decided. */
  @Column('timestamptz', { nullable: true }) hiddenAt: Date | null;
  @Column('text', { nullable: true }) hiddenReason: HidingReason | null;
  /** Until then an edit by its author shows a hidden post again. */
  @Column('timestamptz', { nullable: true }) mendableUntil: Date | null;
  /** Versions before this one are for moderators: what was edited out of a hidden post stays out of sight. */
  @Column('int', { default: 1 }) openVersion: number;
  /** Suggested edits that wait. */
  @Column('int', { default: 0 }) openSuggestions: number;
  /** Since when it was the solution, and by whom, of a post that was deleted as one: restored, it is the solution again. */
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
  @Column('uuid', { nullable: true }) acceptedBy: string | null;
  @Column('text', { nullable: true }) externalId: string | null;
}

/** Every version of a post that was edited; a body's carry the topic's title too. */
@Entity('post_revisions')
@Index('post_revisions_by_editor', ['communityId', 'editorId'], { where: 'version > 1' })
@ForeignKey(() => PostRow, ['communityId', 'postId'], ['communityId', 'id'], { name: 'post_revisions_post', onDelete: 'CASCADE' })
export class PostRevision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'post_revisions_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'post_revisions_pkey' }) postId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'post_revisions_pkey' }) version: number;
  @Column('text', { nullable: true }) title: string | null;
  @Column('text') source: string;
  @Column('uuid', { nullable: true }) editorId: string | null;
  /** Who accepted it, where the editor suggested it. */
  @Column('uuid', { nullable: true }) acceptedBy: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  /** The version that its editor began with, where others were saved in the meantime: it holds the changes of both. */
  @Column('int', { nullable: true }) baseVersion: number | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** Imported votes have no voter. */
@Entity('votes')
@Index('votes_by_member', ['communityId', 'postId', 'memberId'], { unique: true, where: 'member_id is not null' })
@Index('votes_by_post', ['communityId', 'postId'])
@Index('votes_by_voter', ['communityId', 'memberId', 'createdAt'], { where: 'member_id is not null' })
@Index('votes_of_member', ['communityId', 'memberId'], { where: 'member_id is not null' })
@Index('votes_by_external_id', ['communityId', 'externalId'], { unique: true, where: 'external_id is not null' })
@ForeignKey(() => PostRow, ['communityId', 'postId'], ['communityId', 'id'], { name: 'votes_post', onDelete: 'CASCADE' })
export class Vote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'votes_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'votes_pkey' }) id: string;
  @Column('uuid') postId: string;
  @Column('uuid', { nullable: true }) memberId: string | null;
  @Column('text') kind: 'kudos' | 'downvote';
  /** Counts on no post: it looks arranged. */
  @Column('boolean', { default: false }) setAside: boolean;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('text', { nullable: true }) externalId: string | null;
}

@Entity('drafts')
export class DraftRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drafts_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'drafts_pkey' }) memberId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'drafts_pkey' }) key: string;
  @Column('jsonb') content: DraftContent;
  @Column('timestamptz', { default: () => 'now()' }) updatedAt: Date;
}

/** An uploaded image; it belongs to a post once a post shows it. */
@Entity('attachments')
@Index('attachments_by_post', ['communityId', 'postId'])
export class AttachmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attachments_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attachments_pkey' }) id: string;
  @Column('uuid', { nullable: true }) memberId: string | null;
  @Column('uuid', { nullable: true }) postId: string | null;
  @Column('text') storageKey: string;
  @Column('text') mime: string;
  @Column('int') width: number;
  @Column('int') height: number;
  @Column('int') bytes: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** How far the posts of a community were given the HTML of a renderer's version. */
@Entity('post_renderings')
export class PostRenderingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'post_renderings_pkey' }) communityId: string;
  @Column('smallint') rendererVersion: number;
  /** The last post that was looked at; null when that were all. */
  @Column('uuid', { nullable: true }) lastId: string | null;
}
