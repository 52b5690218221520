import type { GamingCaseState } from '#contracts';
import { hasRank } from '#identity';
import type { Actor } from '#platform';

export interface CaseSubject {
  state: GamingCaseState;
  decidedBy: string | null;
  concerned: readonly { memberId: string; hasAppealed: boolean }[];
}

export type Outcome = Extract<GamingCaseState, 'upheld' | 'released'>;

/** What a decision may turn a case into; each can be turned round later. */
export const outcomes: Record<GamingCaseState, readonly Outcome[]> = {
  open: ['upheld', 'released'],
  appealed: ['upheld', 'released'],
  upheld: ['released'],
  released: ['upheld'],
};

const ownPart = (actor: Actor, { concerned }: CaseSubject) => concerned.find(({ memberId }) => memberId === actor.memberId);

/** The case with its evidence, for moderators; one who is concerned sees what every member concerned sees, and no more. */
export function canReadCase(actor: Actor, subject: CaseSubject): boolean {
  return actor.memberId !== null && hasRank(actor, 'moderator') && !ownPart(actor, subject);
}

/** An appeal is decided by somebody else than who decided before. */
export function canDecideCase(actor: Actor, subject: CaseSubject): boolean {
  return canReadCase(actor, subject) && !(subject.state === 'appealed' && subject.decidedBy === actor.memberId);
}

/** Once for each member concerned, as long as the votes are not released. */
export function canAppealCase(actor: Actor, subject: CaseSubject): boolean {
  const own = ownPart(actor, subject);
  return own !== undefined && !own.hasAppealed && subject.state !== 'released';
}
