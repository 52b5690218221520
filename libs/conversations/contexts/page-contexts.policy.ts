import { hasRank } from '#identity';
import type { Actor } from '#platform';
import { isModerator, isOwn } from '../topics/topics.policy.js';

/** What was sent with a question is for its asker, for staff, and for the moderators of its space. */
export function canReadContext(actor: Actor, topic: { spaceId: string; authorId: string | null }): boolean {
  return isOwn(actor, topic) || hasRank(actor, 'staff') || isModerator(actor, topic.spaceId);
}
