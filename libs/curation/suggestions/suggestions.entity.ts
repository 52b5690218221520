import type { SuggestionState } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Another text for somebody's post, with the text that it was made from. */
@Entity('edit_suggestions')
@Index('edit_suggestions_open', ['communityId', 'postId', 'memberId'], { unique: true, where: `state = 'open'` })
@Index('edit_suggestions_waiting', ['communityId', 'id'], { where: `state = 'open'` })
@Index('edit_suggestions_of_member', ['communityId', 'memberId', 'id'])
export class SuggestionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'edit_suggestions_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'edit_suggestions_pkey' }) id: string;
  @Column('uuid') postId: string;
  @Column('uuid') topicId: string;
  /** Who suggests. */
  @Column('uuid') memberId: string;
  /** Of the post when it was made. */
  @Column('int') version: number;
  @Column('text') base: string;
  @Column('text') source: string;
  @Column('text') note: string;
  @Column('text', { default: 'open' }) state: SuggestionState;
  /** Why it was declined. */
  @Column('text', { default: '' }) reason: string;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  /** Its line of the log. */
  @Column('uuid', { nullable: true }) actionId: string | null;
  /** The version of the post that it became. */
  @Column('int', { nullable: true }) writtenVersion: number | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
