import { Injectable } from '@nestjs/common';
import type { GamingCaseState, GamingEvidence, Suspicion } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { quarantinedVote, type QuarantinedVoteRow } from './cases.queries.js';
import { GamingCase, GamingCaseMember } from './gaming.entity.js';

export interface NewQuarantine {
  voteId: string;
  caseId: string;
  voterId: string;
  authorId: string;
  topicId: string;
  reason: Suspicion;
}

@Injectable()
export class GamingRepository {
  constructor(private readonly database: Database) {}

  /** One search at a time: another one waits, and then finds nothing new. */
  async lockSearch(): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`gaming:${currentCommunityId()}`]);
  }

  /** Takes the case for this transaction. */
  lock(id: string): Promise<GamingCase | null> {
    return this.database.manager.findOne(GamingCase, { where: { communityId: currentCommunityId(), id }, lock: { mode: 'pessimistic_write' } });
  }

  membersOf(caseId: string): Promise<GamingCaseMember[]> {
    return this.database.manager.findBy(GamingCaseMember, { communityId: currentCommunityId(), caseId });
  }

  async open(id: string, evidence: GamingEvidence[]): Promise<void> {
    await this.database.manager.insert(GamingCase, { communityId: currentCommunityId(), id, state: 'open', evidence });
  }

  async update(id: string, changes: Partial<Pick<GamingCase, 'state' | 'evidence' | 'decidedBy' | 'deciders' | 'decidedAt' | 'reason'>>): Promise<void> {
    await this.database.manager.update(GamingCase, { communityId: currentCommunityId(), id }, { ...changes, version: () => 'version + 1' });
  }

  async concern(caseId: string, memberIds: readonly string[]): Promise<void> {
    await this.database.query(
      `insert into gaming_case_members (community_id, case_id, member_id) select $1, $2, unnest($3::uuid[]) on conflict do nothing`,
      [currentCommunityId(), caseId, memberIds],
    );
  }

  async appeal(caseId: string, memberId: string, appeal: string): Promise<void> {
    await this.database.manager.update(GamingCaseMember, { communityId: currentCommunityId(), caseId, memberId }, { appeal, appealedAt: new Date() });
  }

  async quarantine(votes: readonly NewQuarantine[]): Promise<void> {
    await this.database.query(
      `insert into vote_quarantine (community_id, vote_id, case_id, voter_id, author_id, topic_id, reason)
       select $1, "voteId", "caseId", "voterId", "authorId", "topicId", reason
         from json_to_recordset($2::json) as q("voteId" uuid, "caseId" uuid, "voterId" uuid, "authorId" uuid, "topicId" uuid, reason text)
       on conflict do nothing`,
      [currentCommunityId(), JSON.stringify(votes)],
    );
  }

  async votesOf(caseId: string): Promise<string[]> {
    const rows = await this.database.query<{ voteId: string }>(`select vote_id as "voteId" from vote_quarantine where community_id = $1 and case_id = $2`, [currentCommunityId(), caseId]);
    return rows.map(({ voteId }) => voteId);
  }

  /** A member's vote on a post and what its case says of it, held for this transaction; undefined for one that is in no case. */
  lockVote(postId: string, voterId: string): Promise<QuarantinedVoteRow | undefined> {
    return this.database.one(quarantinedVote, [currentCommunityId(), postId, voterId]);
  }

  /** The decision on all votes of a case; returns the topics whose points it concerns. */
  async decideVotes(caseId: string, state: Extract<GamingCaseState, 'upheld' | 'released'>, decidedBy: string | null): Promise<string[]> {
    const rows = await this.database.query<{ topicId: string }>(
      `with decided as (
         update vote_quarantine set state = $3, decided_by = $4, decided_at = now() where community_id = $1 and case_id = $2 returning topic_id
       )
       select distinct topic_id as "topicId" from decided order by 1`,
      [currentCommunityId(), caseId, state, decidedBy],
    );
    return rows.map(({ topicId }) => topicId);
  }
}
