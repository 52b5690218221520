import type { SynonymState } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What members wrote about a tag. */
@Entity('tag_texts')
export class TagTextRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tag_texts_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tag_texts_pkey' }) tagId: string;
  @Column('int', { default: 0 }) version: number;
  @Column('text', { default: '' }) source: string;
  @Column('text', { default: '' }) html: string;
  @Column('int', { default: 0 }) rendererVersion: number;
  @Column('uuid', { nullable: true }) editedBy: string | null;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
}

@Entity('tag_revisions')
export class TagRevisionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tag_revisions_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tag_revisions_pkey' }) tagId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'tag_revisions_pkey' }) version: number;
  @Column('text') description: string;
  @Column('text') source: string;
  @Column('uuid', { nullable: true }) editorId: string | null;
  @Column('text', { default: '' }) note: string;
  /** The version that it brought back. */
  @Column('int', { nullable: true }) restored: number | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** That a word should mean a tag; a word has one open proposal. */
@Entity('synonym_proposals')
@Index('synonym_proposals_open', ['communityId', 'word'], { unique: true, where: `state = 'open'` })
@Index('synonym_proposals_of_tag', ['communityId', 'tagId', 'createdAt'])
export class SynonymProposalRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'synonym_proposals_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'synonym_proposals_pkey' }) id: string;
  @Column('text') word: string;
  @Column('uuid') tagId: string;
  @Column('uuid') memberId: string;
  @Column('text') reason: string;
  @Column('text', { default: 'open' }) state: SynonymState;
  /** Null where votes decided. */
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  /** The line of the log that made the word a synonym. */
  @Column('uuid', { nullable: true }) actionId: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

@Entity('synonym_votes')
export class SynonymVoteRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'synonym_votes_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'synonym_votes_pkey' }) proposalId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'synonym_votes_pkey' }) memberId: string;
  @Column('boolean') approves: boolean;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
