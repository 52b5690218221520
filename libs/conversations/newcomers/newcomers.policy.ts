import type { NewcomerLimit, NewcomerLimits } from '#contracts';
import { hasPrivilege, hasRank } from '#identity';
import type { Actor } from '#platform';

/** A limit that an act would go beyond. */
export interface Exceeded {
  limit: NewcomerLimit | 'linksByPoints';
  most: number;
  /** When it ends by itself; the others end with trust level 1, and the one of links with points. */
  endsAt?: Date;
}

/** What counts in a text. */
export interface Counted {
  /** That leave the community. */
  links: number;
  images: number;
  mentions: number;
}

/** What a new member wrote so far. */
export interface Written {
  joinedAt: Date;
  topics: number;
  replies: number;
  repliesInTopic: number;
}

const dayMs = 86_400_000;

/** Trust grows with reading; who has a role has it already. */
export function isNewcomer(actor: Actor): boolean {
  return actor.memberId !== null && actor.trustLevel === 0 && !hasRank(actor, 'superuser');
}

/** The first limit that a text goes beyond. Links are limited for new members, and for those without the points for more. */
export function exceededByText(actor: Actor, text: Counted, limits: NewcomerLimits): Exceeded | undefined {
  if (!isNewcomer(actor)) return text.links > limits.links && !hasPrivilege(actor, 'links') ? { limit: 'linksByPoints', most: limits.links } : undefined;
  const limit = (['links', 'images', 'mentions'] as const).find((name) => text[name] > limits[name]);
  return limit && { limit, most: limits[limit] };
}

export function exceededByTopic(actor: Actor, written: Written, limits: NewcomerLimits, now: Date): Exceeded | undefined {
  if (!isNewcomer(actor) || written.topics < limits.topicsOnFirstDay) return undefined;
  return onFirstDay('topicsOnFirstDay', written, limits, now);
}

/** In their own topic everybody answers those who answer them. */
export function exceededByReply(actor: Actor, written: Written, isOwnTopic: boolean, limits: NewcomerLimits, now: Date): Exceeded | undefined {
  if (!isNewcomer(actor)) return undefined;
  if (!isOwnTopic && written.repliesInTopic >= limits.repliesInTopic) return { limit: 'repliesInTopic', most: limits.repliesInTopic };
  return written.replies < limits.repliesOnFirstDay ? undefined : onFirstDay('repliesOnFirstDay', written, limits, now);
}

function onFirstDay(limit: 'topicsOnFirstDay' | 'repliesOnFirstDay', { joinedAt }: Written, limits: NewcomerLimits, now: Date): Exceeded | undefined {
  const endsAt = new Date(joinedAt.getTime() + dayMs);
  return endsAt > now ? { limit, most: limits[limit], endsAt } : undefined;
}
