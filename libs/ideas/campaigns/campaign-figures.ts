import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, Signals, SlowFigures } from '#platform';
import { campaignBySpace, campaignFigures, type CampaignPageRow } from './campaigns.queries.js';

const freshMs = 10_000;
const changed = 'campaign.figures-changed';

export interface Figures {
  ideas: number;
  people: number;
}

/** How many ideas a campaign has and how many people took part, counted anew once somebody does, and not at each look. */
@Injectable()
export class CampaignFigures {
  private readonly figures = new SlowFigures<Map<string, Figures>>(freshMs);

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {
    this.signals.on(changed, ({ communityId }) => this.figures.forget(`${communityId}:`));
    this.signals.afterGap(() => this.figures.forget(''));
  }

  /** By campaign; of planned ones there are none. */
  of(campaigns: readonly Pick<CampaignPageRow, 'id' | 'phase' | 'spaceId'>[]): Promise<Map<string, Figures>> {
    const counted = campaigns.filter(({ spaceId }) => spaceId !== null);
    const ids = counted.map(({ id }) => id);
    // With each phase they are counted anew.
    return this.figures.get(`${currentCommunityId()}:${counted.map(({ id, phase }) => `${id} ${phase}`).join()}`, async () => {
      const rows = await this.database.query(campaignFigures, [currentCommunityId(), ids]);
      return new Map(rows.map(({ campaign, ideas, people }) => [campaign, { ideas, people }]));
    });
  }

  /** An idea in this space was shared, voted for or commented. */
  async ideaChanged(spaceId: string): Promise<void> {
    const campaign = await this.database.one(campaignBySpace, [currentCommunityId(), spaceId]);
    if (campaign) await this.signals.send(changed, campaign.id);
  }
}
