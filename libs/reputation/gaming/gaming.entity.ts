import type { GamingCaseState, GamingEvidence, Suspicion } from '#contracts';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Members whose votes for one another look arranged, and what came of looking at it. */
@Entity('gaming_cases')
@Index('gaming_cases_by_age', ['communityId', 'openedAt', 'id'])
export class GamingCase {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'gaming_cases_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'gaming_cases_pkey' }) id: string;
  @Column('text') state: GamingCaseState;
  /** What was counted when the votes were found; moderators read it. */
  @Column('jsonb') evidence: GamingEvidence[];
  @Column('timestamptz', { default: () => 'now()' }) openedAt: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  /** Everybody who decided on it, the last included. */
  @Column('uuid', { array: true, default: '{}' }) deciders: string[];
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  /** What the moderator says to the members concerned. */
  @Column('text', { nullable: true }) reason: string | null;
  /** Goes up with everything that happens to the case. */
  @Column('int', { default: 1 }) version: number;
}

/** Who cast or received votes of a case: who is told of it and may appeal. */
@Entity('gaming_case_members')
@Index('gaming_case_members_by_member', ['communityId', 'memberId'])
@ForeignKey(() => GamingCase, ['communityId', 'caseId'], ['communityId', 'id'], { name: 'gaming_case_members_case', onDelete: 'CASCADE' })
export class GamingCaseMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'gaming_case_members_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'gaming_case_members_pkey' }) caseId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'gaming_case_members_pkey' }) memberId: string;
  @Column('text', { nullable: true }) appeal: string | null;
  @Column('timestamptz', { nullable: true }) appealedAt: Date | null;
}

/** A vote that gives and takes no points while it is in quarantine or after the suspicion was upheld. The vote itself may be gone. */
@Entity('vote_quarantine')
@Index('vote_quarantine_by_case', ['communityId', 'caseId'])
@Index('vote_quarantine_by_pair', ['communityId', 'voterId', 'authorId'])
@ForeignKey(() => GamingCase, ['communityId', 'caseId'], ['communityId', 'id'], { name: 'vote_quarantine_case', onDelete: 'CASCADE' })
export class QuarantinedVote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vote_quarantine_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vote_quarantine_pkey' }) voteId: string;
  @Column('uuid') caseId: string;
  @Column('uuid') voterId: string;
  @Column('uuid') authorId: string;
  @Column('uuid') topicId: string;
  @Column('text') reason: Suspicion;
  @Column('text', { default: 'quarantined' }) state: 'quarantined' | 'upheld' | 'released';
  @Column('timestamptz', { default: () => 'now()' }) foundAt: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
}
