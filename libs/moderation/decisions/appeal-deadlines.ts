import type { CommunitySettings } from '#contracts';

type Settings = Pick<CommunitySettings['moderation'], 'appealDays' | 'appealAnswerDays'>;

const dayMs = 86_400_000;

/** Until when a decision can be appealed against. */
export function appealableUntil(decidedAt: Date, { appealDays }: Settings): Date {
  return new Date(decidedAt.getTime() + appealDays * dayMs);
}

/** By when an appeal is to be decided. */
export function answerDue(appealedAt: Date, { appealAnswerDays }: Settings): Date {
  return new Date(appealedAt.getTime() + appealAnswerDays * dayMs);
}
