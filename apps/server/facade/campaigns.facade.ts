import { Injectable } from '@nestjs/common';
import type { CampaignAdvance, CampaignChoice, CampaignInput, CampaignScoreInput } from '#contracts';
import { AdvancingCampaigns, JudgingCampaigns, MakingCampaigns, ReadingCampaigns } from '#ideas';
import type { CampaignsPart } from './parts/campaigns.js';

@Injectable()
export class CampaignsFacade implements CampaignsPart {
  constructor(
    private readonly making: MakingCampaigns,
    private readonly advancing: AdvancingCampaigns,
    private readonly judgement: JudgingCampaigns,
    private readonly reading: ReadingCampaigns,
  ) {}

  list() {
    return this.reading.list();
  }
  find(slug: string) {
    return this.reading.find(slug);
  }
  ofSpace(space: string) {
    return this.reading.ofSpace(space);
  }
  make(input: CampaignInput, idempotencyKey?: string) {
    return this.making.make(input, idempotencyKey);
  }
  edit(slug: string, input: CampaignInput) {
    return this.making.edit(slug, input);
  }
  withdraw(slug: string) {
    return this.making.withdraw(slug);
  }
  advance(slug: string, input: CampaignAdvance) {
    return this.advancing.advance(slug, input);
  }
  undoEnd(slug: string) {
    return this.advancing.undoEnd(slug);
  }
  judging(slug: string) {
    return this.judgement.judging(slug);
  }
  score(slug: string, number: number, input: CampaignScoreInput) {
    return this.judgement.score(slug, number, input);
  }
  handIn(slug: string) {
    return this.judgement.handIn(slug);
  }
  choose(slug: string, input: CampaignChoice) {
    return this.judgement.choose(slug, input);
  }
}
