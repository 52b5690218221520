import { Injectable } from '@nestjs/common';
import type { RuleTrialInput, TrialListQuery, TrustGrant } from '#contracts';
import { Granting, MemberTrusts, TrustOverviews, TrustTrials } from '#trust';
import type { TrustPart } from './parts/trust.js';

@Injectable()
export class TrustFacade implements TrustPart {
  constructor(
    private readonly trusts: MemberTrusts,
    private readonly granting: Granting,
    private readonly overviews: TrustOverviews,
    private readonly trials: TrustTrials,
  ) {}

  member(handle: string) {
    return this.trusts.find(handle);
  }
  grant(memberId: string, input: TrustGrant) {
    return this.granting.grant(memberId, input);
  }
  tryRules(input: RuleTrialInput) {
    return this.trials.start(input);
  }
  trial() {
    return this.trials.find();
  }
  triedMembers(query: TrialListQuery) {
    return this.trials.people(query);
  }
  overview() {
    return this.overviews.find();
  }
}
