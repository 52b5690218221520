import { Injectable } from '@nestjs/common';
import type { TrustGrant } from '#contracts';
import { Granting, MemberTrusts, TrustOverviews } from '#trust';
import type { Facade } from './facade.js';

type TrustPart = Facade['trust'];

@Injectable()
export class TrustFacade implements TrustPart {
  constructor(
    private readonly trusts: MemberTrusts,
    private readonly granting: Granting,
    private readonly overviews: TrustOverviews,
  ) {}

  member(handle: string) {
    return this.trusts.find(handle);
  }
  grant(memberId: string, input: TrustGrant) {
    return this.granting.grant(memberId, input);
  }
  overview() {
    return this.overviews.find();
  }
}
