import { Injectable } from '@nestjs/common';
import { currentCommunityId, Database, Signals, SlowFigures } from '#platform';
import { campaignBySpace, campaignFigures, type CampaignPageRow } from './campaigns.queries.js';

const freshMs = 10_000;

export interface Figures {
  ideas: number;
  people: number;
}

/** How many ideas a campaign has and how many people took part, counted anew once somebody does, and not at each look. */
@Injectable()
export class CampaignFigures {
  private readonly figures = new SlowFigures<Figures>(freshMs);

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {
    this.signals.on('campaign.figures-changed', ({ key }) => this.figures.forget(key));
    this.signals.afterGap(() => this.figures.forget(''));
  }

  /** By campaign; of planned ones there are none. Those that have to be counted are counted together. */
  async of(campaigns: readonly Pick<CampaignPageRow, 'id' | 'phase' | 'spaceId'>[]): Promise<Map<string, Figures>> {
    const counted = campaigns.filter(({ spaceId }) => spaceId !== null);
    const missing: string[] = [];
    let counting: Promise<Map<string, Figures>> | undefined;
    const count = async (id: string): Promise<Figures> => {
      missing.push(id);
      // All have said what they miss before this runs.
      counting ??= Promise.resolve().then(() => this.count(missing));
      return (await counting).get(id) ?? { ideas: 0, people: 0 };
    };
    // With each phase they are counted anew.
    return new Map(await Promise.all(counted.map(async ({ id, phase }) => [id, await this.figures.get(`${id} ${phase}`, () => count(id))] as const)));
  }

  /** An idea in this space was shared, voted for or commented. */
  async ideaChanged(spaceId: string): Promise<void> {
    const campaign = await this.database.one(campaignBySpace, [currentCommunityId(), spaceId]);
    if (campaign) await this.signals.send('campaign.figures-changed', campaign.id);
  }

  private async count(ids: readonly string[]): Promise<Map<string, Figures>> {
    const rows = await this.database.query(campaignFigures, [currentCommunityId(), ids]);
    return new Map(rows.map(({ campaign, ideas, people }) => [campaign, { ideas, people }]));
  }
}
