import { DomainError, type Actor } from '#platform';
import { outOfFrame, requireMember } from './identity.policy.js';

/** So long after a sign-in nobody asks again. */
export const freshSignInMs = 15 * 60_000;

/**
 * Whether the actor must first sign in again, by whichever way: before what would let a stolen session keep the account or
 * use its power. In a frame nobody can. Jobs and commands, which act for no member, have nothing to prove.
 */
export function needsFreshSignIn({ memberId, authenticatedAt, reach }: Pick<Actor, 'memberId' | 'authenticatedAt' | 'reach'>, now = Date.now()): boolean {
  if (memberId === null) return false;
  return reach === 'frame' || authenticatedAt === null || authenticatedAt.getTime() + freshSignInMs <= now;
}

/** Throws `session.stale`, and `session.frame` in a frame. What a guest may do is for others to say. */
export function requireFreshSignIn(actor: Actor): void {
  if (!needsFreshSignIn(actor)) return;
  if (actor.reach === 'frame') throw outOfFrame();
  throw new DomainError('session.stale', { message: 'You signed in a while ago. Sign in again, to confirm that it is you, and then repeat this.' });
}

/** The id of a member who signed in just now; throws `session.required` for a guest, `session.stale` and `session.frame`. */
export function requireFreshMember(actor: Actor): string {
  const memberId = requireMember(actor);
  requireFreshSignIn(actor);
  return memberId;
}
