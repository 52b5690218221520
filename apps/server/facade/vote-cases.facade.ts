import { Injectable } from '@nestjs/common';
import type { AppealInput, GamingCaseQuery, GamingDecision } from '#contracts';
import { GamingCases } from '#reputation';
import type { VoteCasesPart } from './parts/vote-cases.js';

@Injectable()
export class VoteCasesFacade implements VoteCasesPart {
  constructor(private readonly cases: GamingCases) {}

  page(query: GamingCaseQuery) {
    return this.cases.page(query);
  }
  decide(id: string, input: GamingDecision) {
    return this.cases.decide(id, input);
  }
  own() {
    return this.cases.own();
  }
  appeal(id: string, input: AppealInput) {
    return this.cases.appeal(id, input);
  }
}
