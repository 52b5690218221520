import { Injectable } from '@nestjs/common';
import { MemberTrusts } from '#trust';
import type { Facade } from './facade.js';

type TrustPart = Facade['trust'];

@Injectable()
export class TrustFacade implements TrustPart {
  constructor(private readonly trusts: MemberTrusts) {}

  member(handle: string) {
    return this.trusts.find(handle);
  }
}
