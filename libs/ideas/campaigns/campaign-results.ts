import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database } from '#platform';
import { lockCampaign, takeTold } from './campaigns.queries.js';

/** Whom the result of a campaign is told, once. */
@Injectable()
export class CampaignResults {
  constructor(private readonly database: Database) {}

  /** Who took part and was not told; within the transaction that tells them. */
  async take(campaignId: string): Promise<string[]> {
    const campaign = await this.database.one(lockCampaign, [currentCommunityId(), campaignId]);
    if (!campaign?.resultAt) return [];
    const rows = await this.database.query(takeTold, [currentCommunityId(), campaignId]);
    return rows.map(({ memberId }) => memberId);
  }
}
