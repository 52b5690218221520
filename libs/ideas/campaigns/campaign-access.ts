import { Injectable } from '@nestjs/common';
import { currentActor, currentCommunityId, Database, notFound } from '#platform';
import { Spaces, type SpaceListRow } from '#spaces';
import { timeNow } from '../rounds/rounds.queries.js';
import { canSeeCampaign, type CampaignSubject } from './campaigns.policy.js';
import { campaignBySlug, campaignBySpace, judgesOf, lockCampaignBySlug, type CampaignPageRow, type JudgeRow } from './campaigns.queries.js';

export interface VisibleCampaign {
  campaign: CampaignPageRow;
  judges: JudgeRow[];
  /** Undefined while it is planned. */
  space: SpaceListRow | undefined;
  subject: CampaignSubject;
}

/** Campaigns for who sees them; for everybody else they do not exist. */
@Injectable()
export class CampaignAccess {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
  ) {}

  async bySlug(slug: string): Promise<VisibleCampaign> {
    return this.one(await this.database.one(campaignBySlug, [currentCommunityId(), slug]));
  }

  /** Takes the campaign for this transaction. */
  async lock(slug: string): Promise<VisibleCampaign> {
    return this.one(await this.database.one(lockCampaignBySlug, [currentCommunityId(), slug]));
  }

  /** Undefined where the space is not that of a campaign. */
  async ofSpace(spaceId: string): Promise<VisibleCampaign | undefined> {
    const row = await this.database.one(campaignBySpace, [currentCommunityId(), spaceId]);
    return row && this.one(row);
  }

  /** Those of these that the actor sees. */
  async visible(rows: readonly CampaignPageRow[]): Promise<VisibleCampaign[]> {
    const judges = await this.database.query(judgesOf, [currentCommunityId(), rows.map(({ id }) => id)]);
    const found = await Promise.all(rows.map(async (campaign): Promise<VisibleCampaign> => {
      const space = campaign.spaceId ? await this.spaces.visibleById(campaign.spaceId) : undefined;
      const own = judges.filter(({ campaignId }) => campaignId === campaign.id);
      const { phase, spaceId, madeBy, endedAt, targetId } = campaign;
      return { campaign, judges: own, space, subject: { phase, spaceId, madeBy, endedAt, targetId, judges: own, isSpaceSeen: space !== undefined } };
    }));
    return found.filter(({ subject }) => canSeeCampaign(currentActor(), subject));
  }

  /** After a lock was waited for: the transaction's own time may be long gone. */
  async now(): Promise<Date> {
    return (await this.database.one(timeNow))!.now;
  }

  private async one(row: CampaignPageRow | undefined): Promise<VisibleCampaign> {
    const [found] = row ? await this.visible([row]) : [];
    if (!found) throw notFound('campaign');
    return found;
  }
}
