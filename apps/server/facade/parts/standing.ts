import type { Badge, BadgeAward, BadgeHolder, MemberBadges, MemberRank, Page, PageQuery } from '#contracts';

/** Badges and ranks. */
export interface StandingPart {
  badges(): Promise<Badge[]>;
  badge(key: string): Promise<Badge>;
  badgeHolders(key: string, query: PageQuery): Promise<Page<BadgeHolder>>;
  memberBadges(handle: string): Promise<MemberBadges>;
  memberRank(handle: string): Promise<MemberRank>;
  /** What the viewer has been given and not been told of. */
  newBadges(): Promise<BadgeAward[]>;
  markBadgesSeen(): Promise<void>;
}
