import { Injectable } from '@nestjs/common';
import type { CampaignPhase } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { CampaignJudge, CampaignLineRow, CampaignMove, CampaignRow, CampaignScoreRow, CampaignWinnerRow } from './campaigns.entity.js';
import { addJudges, dropJudges } from './campaigns.queries.js';

@Injectable()
export class CampaignsRepository {
  constructor(private readonly database: Database) {}

  async insert(row: Omit<CampaignRow, 'communityId' | 'statement' | 'chosenAt' | 'resultAt' | 'endsAt' | 'endedAt' | 'createdAt' | 'spaceId'>): Promise<void> {
    await this.database.manager.insert(CampaignRow, { ...row, communityId: currentCommunityId() });
  }

  async update(id: string, changes: Partial<CampaignRow>): Promise<void> {
    await this.database.manager.update(CampaignRow, { communityId: currentCommunityId(), id }, changes);
  }

  async delete(id: string): Promise<void> {
    await this.database.manager.delete(CampaignRow, { communityId: currentCommunityId(), id });
  }

  /** These and no others; who judges already keeps what they did. Returns who judges since, and who does not any more. */
  async setJudges(campaignId: string, memberIds: readonly string[]): Promise<string[]> {
    const values = [currentCommunityId(), campaignId, memberIds];
    const changed = [...(await this.database.query(dropJudges, values)), ...(await this.database.query(addJudges, values))];
    return changed.map(({ memberId }) => memberId);
  }

  async handIn(campaignId: string, memberId: string, at: Date): Promise<void> {
    await this.database.manager.update(CampaignJudge, { communityId: currentCommunityId(), campaignId, memberId }, { handedInAt: at });
  }

  async putScore(row: Pick<CampaignScoreRow, 'campaignId' | 'topicId' | 'memberId' | 'points' | 'note'>): Promise<void> {
    await this.database.manager.upsert(CampaignScoreRow, { ...row, communityId: currentCommunityId(), scoredAt: new Date() }, ['communityId', 'campaignId', 'topicId', 'memberId']);
  }

  /** The first of these wins first. */
  async setWinners(campaignId: string, winners: readonly Pick<CampaignWinnerRow, 'topicId' | 'why'>[]): Promise<void> {
    const communityId = currentCommunityId();
    await this.database.manager.delete(CampaignWinnerRow, { communityId, campaignId });
    await this.database.manager.insert(CampaignWinnerRow, winners.map((winner, at) => ({ ...winner, communityId, campaignId, place: at + 1 })));
  }

  async addLine(campaignId: string, phase: CampaignPhase, actorId: string | null, at: Date, undo = false): Promise<void> {
    await this.database.manager.insert(CampaignLineRow, { communityId: currentCommunityId(), id: uuidv7(), campaignId, phase, undo, actorId, at });
  }

  async addMoves(campaignId: string, moves: readonly Omit<CampaignMove, 'communityId' | 'campaignId'>[]): Promise<void> {
    await this.database.manager.insert(CampaignMove, moves.map((move) => ({ ...move, communityId: currentCommunityId(), campaignId })));
  }

  /** What an end did, which is forgotten with that: it is taken back. */
  async takeMoves(campaignId: string): Promise<CampaignMove[]> {
    const communityId = currentCommunityId();
    const moves = await this.database.manager.find(CampaignMove, { where: { communityId, campaignId }, order: { topicId: 'ASC' } });
    await this.database.manager.delete(CampaignMove, { communityId, campaignId });
    return moves;
  }
}
