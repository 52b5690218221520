import type { Campaign, CampaignAdvance, CampaignChoice, CampaignHead, CampaignInput, CampaignJudging, CampaignList, CampaignScoreInput } from '#contracts';

/** Campaigns: ideas on one question for a time. */
export interface CampaignsPart {
  list(): Promise<CampaignList>;
  find(slug: string): Promise<Campaign>;
  ofSpace(space: string): Promise<CampaignHead>;
  /** Returns the address of the campaign. */
  make(input: CampaignInput, idempotencyKey?: string): Promise<string>;
  edit(slug: string, input: CampaignInput): Promise<void>;
  withdraw(slug: string): Promise<void>;
  advance(slug: string, input: CampaignAdvance): Promise<void>;
  undoEnd(slug: string): Promise<void>;
  judging(slug: string): Promise<CampaignJudging>;
  score(slug: string, number: number, input: CampaignScoreInput): Promise<void>;
  handIn(slug: string): Promise<void>;
  choose(slug: string, input: CampaignChoice): Promise<void>;
}
