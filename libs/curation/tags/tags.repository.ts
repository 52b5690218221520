import { Injectable } from '@nestjs/common';
import type { SynonymState } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { SynonymProposalRow, TagRevisionRow, TagTextRow } from './tags.entity.js';

@Injectable()
export class TagsKeptRepository {
  constructor(private readonly database: Database) {}

  /** What is written about the tag, for this transaction; version 0 where nothing was. */
  async lockText(tagId: string): Promise<TagTextRow> {
    const communityId = currentCommunityId();
    await this.database.query(`insert into tag_texts (community_id, tag_id) values ($1, $2) on conflict do nothing`, [communityId, tagId]);
    return this.database.manager.findOneOrFail(TagTextRow, { where: { communityId, tagId }, lock: { mode: 'pessimistic_write' } });
  }

  async updateText(tagId: string, changes: Partial<TagTextRow>): Promise<void> {
    await this.database.manager.update(TagTextRow, { communityId: currentCommunityId(), tagId }, changes);
  }

  /** A version that is kept already stays as it is. */
  async keepRevision(revision: Omit<TagRevisionRow, 'communityId' | 'createdAt'>): Promise<void> {
    await this.database.manager.createQueryBuilder().insert().into(TagRevisionRow).values({ ...revision, communityId: currentCommunityId() }).orIgnore().execute();
  }

  /** False where the word has an open proposal already. */
  async propose(proposal: Pick<SynonymProposalRow, 'id' | 'word' | 'tagId' | 'memberId' | 'reason'>): Promise<boolean> {
    const { raw } = await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(SynonymProposalRow)
      .values({ ...proposal, communityId: currentCommunityId() })
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  /** The proposal that a line of the log approved, while that stands. */
  async approvedBy(actionId: string): Promise<{ id: string } | null> {
    return this.database.manager.findOne(SynonymProposalRow, { where: { communityId: currentCommunityId(), actionId, state: 'approved' }, select: { id: true } });
  }

  /** Takes the proposal for this transaction: votes and decisions on it come one after the other. */
  async lockProposal(id: string): Promise<void> {
    await this.database.query(`select id from synonym_proposals where community_id = $1 and id = $2 for update`, [currentCommunityId(), id]);
  }

  async vote(proposalId: string, memberId: string, approves: boolean | null): Promise<void> {
    const values = [currentCommunityId(), proposalId, memberId];
    if (approves === null) await this.database.query(`delete from synonym_votes where community_id = $1 and proposal_id = $2 and member_id = $3`, values);
    else {
      await this.database.query(
        `insert into synonym_votes (community_id, proposal_id, member_id, approves) values ($1, $2, $3, $4)
         on conflict (community_id, proposal_id, member_id) do update set approves = excluded.approves`,
        [...values, approves],
      );
    }
  }

  /** What was proposed for a tag that was taken over is proposed for the other one, unless it is that one's name. */
  async followMerge(tagId: string, into: { id: string; slug: string }): Promise<void> {
    await this.database.query(
      `update synonym_proposals set tag_id = $3, state = case when word = $4 then 'declined' else state end, decided_at = case when word = $4 then now() end
        where community_id = $1 and tag_id = $2 and state = 'open'`,
      [currentCommunityId(), tagId, into.id, into.slug],
    );
  }

  async decide(id: string, state: SynonymState, decision: { decidedBy: string | null; actionId?: string }): Promise<void> {
    await this.database.manager.update(SynonymProposalRow, { communityId: currentCommunityId(), id }, { state, decidedAt: new Date(), ...decision });
  }
}
