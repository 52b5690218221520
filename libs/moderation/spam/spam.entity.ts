import type { SpamFinding } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** In how many of this community's posts a token was seen. */
@Entity('spam_evidence')
export class SpamEvidence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'spam_evidence_pkey' }) communityId: string;
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'spam_evidence_pkey' }) token: string;
  @Column('int') spam: number;
  @Column('int') ham: number;
}

/** A post that the filter has learnt from, once. */
@Entity('spam_lessons')
export class SpamLesson {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'spam_lessons_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'spam_lessons_pkey' }) postId: string;
  @Column('boolean') isSpam: boolean;
  @Column('timestamptz', { default: () => 'now()' }) learntAt: Date;
}

/** Why a post was held, in the order in which it is shown. */
@Entity('spam_findings')
export class SpamFindingRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'spam_findings_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'spam_findings_pkey' }) postId: string;
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'spam_findings_pkey' }) position: number;
  @Column('jsonb') finding: SpamFinding;
  @Column('timestamptz', { default: () => 'now()' }) foundAt: Date;
}

/** One number of the sketch of a new member's post: see `sketchOf`. */
@Entity('spam_shingles')
@Index('spam_shingles_of_post', ['communityId', 'postId'])
@Index('spam_shingles_by_age', ['communityId', 'createdAt'])
export class SpamShingle {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'spam_shingles_pkey' }) communityId: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'spam_shingles_pkey' }) shingle: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'spam_shingles_pkey' }) postId: string;
  @Column('uuid') memberId: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}

/** A host that a new member's post links to. */
@Entity('spam_links')
@Index('spam_links_of_post', ['communityId', 'postId'])
@Index('spam_links_by_age', ['communityId', 'createdAt'])
export class SpamLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'spam_links_pkey' }) communityId: string;
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'spam_links_pkey' }) host: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'spam_links_pkey' }) postId: string;
  @Column('uuid') memberId: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
}
