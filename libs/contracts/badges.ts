import { z } from 'zod';
import { Id, MemberRef, pageOf, Timestamp } from './common.js';
import { Condition, TermLine, TermProgress } from './conditions.js';

/** What a badge honours. */
export const BadgeKind = z.enum(['teaching', 'reviving', 'asking', 'curating', 'talking']).meta({ id: 'BadgeKind' });
export type BadgeKind = z.infer<typeof BadgeKind>;

/** Symbols of the sprite. */
export const BadgeIcon = z.enum(['at', 'chat', 'check', 'checkc', 'clock', 'doc', 'eye', 'filter', 'flame', 'gauge', 'globe', 'heart', 'hearth', 'history', 'home', 'image', 'inbox', 'info', 'key', 'link', 'list', 'mail', 'megaphone', 'mesh', 'pen', 'pin', 'plus', 'quote', 'reply', 'ring', 'search', 'shield', 'sliders', 'sort', 'undo', 'up', 'user', 'users']).meta({ id: 'BadgeIcon' });
export type BadgeIcon = z.infer<typeof BadgeIcon>;

/** 1: bronze, 2: silver, 3: gold. */
export const BadgeTier = z.number().int().min(1).max(3);

export const Badge = z
  .object({
    key: z.string(),
    kind: BadgeKind,
    icon: BadgeIcon,
    name: z.string(),
    /** What it is for, in a sentence. */
    text: z.string(),
    /** What each tier takes, the lowest first. */
    tiers: z.array(z.object({ condition: Condition, terms: z.array(TermLine), holders: z.number().int() })),
    /** How many members have it. */
    holders: z.number().int(),
  })
  .meta({ id: 'Badge' });
export type Badge = z.infer<typeof Badge>;
export const BadgeList = z.object({ items: z.array(Badge) }).meta({ id: 'BadgeList' });

export const BadgeAward = z.object({ badge: z.string(), name: z.string(), text: z.string(), icon: BadgeIcon, tier: BadgeTier, awardedAt: Timestamp }).meta({ id: 'BadgeAward' });
export type BadgeAward = z.infer<typeof BadgeAward>;

/** How far somebody is on the way to a badge, or to its next tier. */
export const BadgeProgress = z
  .object({ badge: z.string(), name: z.string(), text: z.string(), icon: BadgeIcon, kind: BadgeKind, tier: BadgeTier, terms: z.array(TermProgress), fraction: z.number() })
  .meta({ id: 'BadgeProgress' });
export type BadgeProgress = z.infer<typeof BadgeProgress>;

export const MemberBadges = z
  .object({
    /** The highest tier of each badge, newest first. */
    awards: z.array(BadgeAward),
    /** The nearest first. */
    progress: z.array(BadgeProgress),
  })
  .meta({ id: 'MemberBadges' });
export type MemberBadges = z.infer<typeof MemberBadges>;

export const BadgeHolder = z.object({ member: MemberRef, tier: BadgeTier, awardedAt: Timestamp }).meta({ id: 'BadgeHolder' });
export type BadgeHolder = z.infer<typeof BadgeHolder>;
export const BadgeHolders = pageOf(BadgeHolder).meta({ id: 'BadgeHolders' });

/** Awards that a member has not been told of. */
export const NewAwards = z.object({ items: z.array(BadgeAward) }).meta({ id: 'NewAwards' });

export const AwardedBadge = z.object({ memberId: Id, badge: z.string(), tier: BadgeTier });
