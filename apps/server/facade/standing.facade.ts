import { Injectable } from '@nestjs/common';
import type { PageQuery } from '#contracts';
import { BadgePages, MemberRanks } from '#reputation';
import type { StandingPart } from './parts/standing.js';

@Injectable()
export class StandingFacade implements StandingPart {
  constructor(
    private readonly badgePages: BadgePages,
    private readonly ranks: MemberRanks,
  ) {}

  badges() {
    return this.badgePages.list();
  }
  badge(key: string) {
    return this.badgePages.find(key);
  }
  badgeHolders(key: string, query: PageQuery) {
    return this.badgePages.holdersOf(key, query);
  }
  memberBadges(handle: string) {
    return this.badgePages.ofMember(handle);
  }
  memberRank(handle: string) {
    return this.ranks.of(handle);
  }
  newBadges() {
    return this.badgePages.newAwards();
  }
  markBadgesSeen() {
    return this.badgePages.markSeen();
  }
}
