import type { ReviewableKind } from '#contracts';

/** Appeals come before whatever weighs less than this, in the order of the seconds (since 1970) at which they are due. */
const appealLead = 100_000_000_000;

/** The place in the queue, lowest first: appeals, the one that is due first, then the heaviest. */
export function rankOf(kind: ReviewableKind, weight: number, dueAt: Date | null): number {
  return kind === 'appeal' && dueAt ? dueAt.getTime() / 1_000 - appealLead : -weight;
}
