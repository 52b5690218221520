import type { Topic } from '#contracts';
import type { Actor } from '#platform';
import { isModerator } from '../topics/topics.policy.js';

export interface SlowTopic {
  spaceId: string;
  slowMinutes: number | null;
  slowUntil: Date | null;
}

const minuteMs = 60_000;

/** In how many minutes a member replies once here; null where a topic is not slow, or no more. */
export function slowMinutesOf({ slowMinutes, slowUntil }: Omit<SlowTopic, 'spaceId'>, now: Date): number | null {
  return slowMinutes !== null && (slowUntil === null || slowUntil > now) ? slowMinutes : null;
}

/** When a member whose last reply is so old may reply again; null for now. Moderators need not wait. */
export function nextReplyAt(actor: Actor, topic: SlowTopic, lastReplyAt: Date | null, now: Date): Date | null {
  const minutes = slowMinutesOf(topic, now);
  if (minutes === null || lastReplyAt === null || isModerator(actor, topic.spaceId)) return null;
  const next = new Date(lastReplyAt.getTime() + minutes * minuteMs);
  const lifted = topic.slowUntil !== null && topic.slowUntil < next ? topic.slowUntil : next;
  return lifted > now ? lifted : null;
}

/** What a topic's page says of it. */
export function slowOf(row: SlowTopic & { ownReplyAt: Date | null }, actor: Actor, now: Date): Topic['slow'] {
  const minutes = slowMinutesOf(row, now);
  if (minutes === null) return null;
  return { minutes, until: row.slowUntil?.toISOString() ?? null, nextAt: nextReplyAt(actor, row, row.ownReplyAt, now)?.toISOString() ?? null };
}
