import { Column, Entity, PrimaryColumn } from 'typeorm';

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
