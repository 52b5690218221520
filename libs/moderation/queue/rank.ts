import type { ReviewableKind } from '#contracts';

/** Appeals come before whatever weighs less than this. */
const appealLead = 1_000_000;

/** The place in the queue, lowest first: appeals, then the heaviest. */
export function rankOf(kind: ReviewableKind, weight: number): number {
  return -weight - (kind === 'appeal' ? appealLead : 0);
}
