import type { GamingCaseState } from '#contracts';
import { hasRank } from '#identity';
import type { Actor } from '#platform';

export interface CaseSubject {
  state: GamingCaseState;
  /** Everybody who decided on it before. */
  deciders: readonly string[];
  lastDecider: string | null;
  /** Somebody could decide who never did. */
  hasOthers: boolean;
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

/**
 * Once somebody appealed, nobody decides who decided before: neither on the appeal nor to turn round what came of it. Where
 * everybody has, an appeal is for those who did not decide last, for it would wait for ever otherwise.
 */
export function canDecideCase(actor: Actor, subject: CaseSubject): boolean {
  if (!canReadCase(actor, subject)) return false;
  if (!subject.concerned.some(({ hasAppealed }) => hasAppealed) || !subject.deciders.includes(actor.memberId!)) return true;
  return subject.state === 'appealed' && !subject.hasOthers && subject.lastDecider !== actor.memberId;
}

/** Once for each member concerned, as long as the votes are not released. */
export function canAppealCase(actor: Actor, subject: CaseSubject): boolean {
  const own = ownPart(actor, subject);
  return own !== undefined && !own.hasAppealed && subject.state !== 'released';
}
