import { timingSafeEqual } from 'node:crypto';
import { actorIn, can } from '#identity';
import type { Actor } from '#platform';

export const answerDays = 14;

/** Staff take tickets, and private questions of the spaces that they see. */
export function canPublish(actor: Actor): boolean {
  return can(actor, 'question.publish');
}

/** Where a question becomes public: in a space that everybody reads, to which staff may write. */
export function canPublishInto(actor: Actor, space: { id: string; visibility: string; kind: string; archivedAt: Date | null }): boolean {
  return canPublish(actorIn(actor, space.id)) && isOpenToAll(space);
}

export function isOpenToAll(space: { visibility: string; kind: string; archivedAt: Date | null }): boolean {
  return space.visibility === 'public' && space.kind === 'support' && space.archivedAt === null;
}

/** Only what not everybody reads is worth the question. */
export function isPrivate(space: { visibility: string }): boolean {
  return space.visibility !== 'public';
}

/** Who is asked: the member who wrote it, or who has the secret of the mail. Nobody answers for them, whatever their rank. */
export function canAnswer(actor: Pick<Actor, 'memberId'>, asked: { customerId: string | null; tokenHash: Buffer | null }, tokenHash: Buffer | null): boolean {
  if (asked.customerId !== null) return asked.customerId === actor.memberId;
  return asked.tokenHash !== null && tokenHash !== null && asked.tokenHash.length === tokenHash.length && timingSafeEqual(asked.tokenHash, tokenHash);
}
