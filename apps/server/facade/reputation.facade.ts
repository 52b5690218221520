import { Injectable } from '@nestjs/common';
import type { ReputationQuery } from '#contracts';
import { Experts, Ledgers, RulesInForce } from '#reputation';
import type { Facade } from './facade.js';

type ReputationPart = Facade['reputation'];

@Injectable()
export class ReputationFacade implements ReputationPart {
  constructor(
    private readonly ledgers: Ledgers,
    private readonly rulesInForce: RulesInForce,
    private readonly experts: Experts,
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
  rules() {
    return this.rulesInForce.published();
  }
}
