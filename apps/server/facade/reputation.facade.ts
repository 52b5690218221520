import { Injectable } from '@nestjs/common';
import type { LeaderboardQuery, PointRulesInput, ReputationQuery } from '#contracts';
import { Experts, Leaderboards, Ledgers, PublishingRules, RulesInForce } from '#reputation';
import type { ReputationPart } from './parts/reputation.js';

@Injectable()
export class ReputationFacade implements ReputationPart {
  constructor(
    private readonly ledgers: Ledgers,
    private readonly rulesInForce: RulesInForce,
    private readonly publishing: PublishingRules,
    private readonly experts: Experts,
    private readonly leaderboards: Leaderboards,
  ) {}

  of(handle: string, query: ReputationQuery) {
    return this.ledgers.of(handle, query);
  }
  expertise(handle: string) {
    return this.experts.of(handle);
  }
  expertsOn(topicId: string) {
    return this.experts.among(topicId);
  }
  leaderboard(query: LeaderboardQuery) {
    return this.leaderboards.page(query);
  }
  rules() {
    return this.rulesInForce.published();
  }
  publishRules(input: PointRulesInput) {
    return this.publishing.publish(input);
  }
}
