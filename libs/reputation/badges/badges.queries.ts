import { statement } from '#platform';

export interface GivenRow {
  memberId: string;
  badge: string;
  tier: number;
}

const given = `unnest($2::uuid[], $3::text[], $4::smallint[], $5::smallint[]) as g(member_id, badge, tier, audience)`;

/** Values: community, then side by side members, badges, tiers and audiences. Returns what was not given before. */
export const giveAwards = statement<GivenRow>(
  'badges.give',
  `insert into badge_awards (community_id, member_id, badge, tier, audience)
   select $1, g.member_id, g.badge, g.tier, g.audience from ${given}
    where not exists (select from badge_awards a where a.community_id = $1 and a.member_id = g.member_id and a.badge = g.badge and a.tier = g.tier)
   on conflict do nothing
   returning member_id as "memberId", badge, tier`,
);

/** The same values. What was earned before the eyes of members alone, and now before everyone’s, is shown to everyone. */
export const widenAwards = statement<GivenRow>(
  'badges.widen',
  `update badge_awards a set audience = g.audience from ${given}
    where a.community_id = $1 and a.member_id = g.member_id and a.badge = g.badge and a.tier = g.tier and a.audience > g.audience
   returning a.member_id as "memberId", a.badge, a.tier`,
);

export interface AwardRow {
  badge: string;
  tier: number;
  awardedAt: Date;
}

/** Values: community, member, the audience that the reader belongs to. The highest tier of each badge, newest first. */
export const awardsOfMember = statement<AwardRow>(
  'badges.of-member',
  `select badge, tier, awarded_at as "awardedAt"
     from (select distinct on (badge) badge, tier, awarded_at from badge_awards where community_id = $1 and member_id = $2 and audience <= $3::smallint order by badge, tier desc) highest
    order by awarded_at desc, badge`,
);

/** Values: community, member. The highest unseen tier of each badge, newest first. */
export const unseenAwards = statement<AwardRow>(
  'badges.unseen',
  `select badge, tier, awarded_at as "awardedAt"
     from (select distinct on (badge) badge, tier, awarded_at from badge_awards where community_id = $1 and member_id = $2 and seen_at is null order by badge, tier desc) highest
    order by awarded_at desc, badge`,
);

/** Values: community, member. */
export const markSeen = statement<{ badge: string; tier: number }>(
  'badges.mark-seen',
  `update badge_awards set seen_at = now() where community_id = $1 and member_id = $2 and seen_at is null returning badge, tier`,
);

/** Values: community, member, then side by side badges and tiers. */
export const markTheseSeen = statement<{ badge: string }>(
  'badges.mark-these-seen',
  `update badge_awards a set seen_at = now() from unnest($3::text[], $4::smallint[]) as s(badge, tier)
    where a.community_id = $1 and a.member_id = $2 and a.badge = s.badge and a.tier = s.tier and a.seen_at is null returning a.badge`,
);

export interface HolderCountRow {
  badge: string;
  tier: number;
  /** Members whose award of this tier the reader may see. */
  members: number;
}

/** Values: community, the audience that the reader belongs to. */
export const holderCounts = statement<HolderCountRow>(
  'badges.holder-counts',
  `select badge, tier, count(*)::int as members from badge_awards where community_id = $1 and audience <= $2::smallint group by badge, tier`,
);

export interface HolderRow {
  memberId: string;
  tier: number;
  awardedAt: Date;
  /** `awardedAt` to the microsecond. */
  sortKey: string;
}

/** Values: community, badge, audience, time and member to continue after or nulls, limit. Who earned a tier last comes first. */
export const holderPage = statement<HolderRow>(
  'badges.holders',
  `select a.member_id as "memberId", a.tier, a.awarded_at as "awardedAt", a.awarded_at::text as "sortKey"
     from badge_awards a join members m on m.community_id = $1 and m.id = a.member_id
    where a.community_id = $1 and a.badge = $2 and a.audience <= $3::smallint
      and not exists (select from badge_awards h where h.community_id = $1 and h.member_id = a.member_id and h.badge = a.badge and h.tier > a.tier and h.audience <= $3::smallint)
      and ($4::timestamptz is null or (a.awarded_at, a.member_id) < ($4::timestamptz, $5::uuid))
    order by a.awarded_at desc, a.member_id desc limit $6`,
);
