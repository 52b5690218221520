import { Injectable } from '@nestjs/common';
import type { ReputationQuery } from '#contracts';
import { Ledgers, RulesInForce } from '#reputation';
import type { Facade } from './facade.js';

type ReputationPart = Facade['reputation'];

@Injectable()
export class ReputationFacade implements ReputationPart {
  constructor(
    private readonly ledgers: Ledgers,
    private readonly rulesInForce: RulesInForce,
  ) {}

  of(handle: string, query: ReputationQuery) {
    return this.ledgers.of(handle, query);
  }
  rules() {
    return this.rulesInForce.published();
  }
}
