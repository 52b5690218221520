import type { Round, RoundState } from '#contracts';
import { hasRank, moderatesIn } from '#identity';
import type { Actor } from '#platform';

export interface RoundSubject {
  spaceId: string;
  state: RoundState;
}

/** Where a round stands by the clock; the reveal follows the close as soon as its job has run. */
export function roundState({ opensAt, closesAt, revealedAt }: { opensAt: Date; closesAt: Date; revealedAt: Date | null }, now: Date): RoundState {
  if (revealedAt) return 'revealed';
  if (now < opensAt) return 'scheduled';
  return now < closesAt ? 'open' : 'counting';
}

export function canOpenRounds(actor: Actor, space: { kind: string; archivedAt: Date | null }): boolean {
  return space.kind === 'ideas' && space.archivedAt === null && hasRank(actor, 'staff');
}

/** Who sees the space votes in it. Nothing here asks for a rank: staff have one ballot as everybody has, and see no more. */
export function roundAbilities(actor: Actor, { spaceId, state }: RoundSubject): Round['abilities'] {
  const member = actor.memberId !== null;
  return {
    vote: member && state === 'open',
    comment: member && state !== 'scheduled',
    withdraw: state === 'scheduled' && hasRank(actor, 'staff'),
    hideComments: state === 'revealed' && moderatesIn(actor, spaceId),
  };
}

/** Comments and results are out from the reveal on, for everybody at once. */
export function isRevealed({ state }: Pick<RoundSubject, 'state'>): boolean {
  return state === 'revealed';
}

/** Names of groups may say what the company thinks of its customers: staff see those segments. */
export function canSeeGroupSegments(actor: Actor): boolean {
  return hasRank(actor, 'staff');
}
