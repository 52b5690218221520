import type { CommunitySettings } from '#contracts';
import { DomainError } from '#platform';

type Settings = Pick<CommunitySettings['moderation'], 'appealDays' | 'appealAnswerDays'>;

const dayMs = 86_400_000;

/** Until when a decision can be appealed against: one that ends by itself, no longer than it lasts. */
export function appealableUntil({ createdAt, until }: { createdAt: Date; until: Date | null }, { appealDays }: Settings): Date {
  return new Date(Math.min(createdAt.getTime() + appealDays * dayMs, until?.getTime() ?? Infinity));
}

/** By when an appeal is to be decided. */
export function answerDue(appealedAt: Date, { appealAnswerDays }: Settings): Date {
  return new Date(appealedAt.getTime() + appealAnswerDays * dayMs);
}

export function tooLateToAppeal(most: number): DomainError {
  return new DomainError('limit.exceeded', { message: `A decision can be appealed against for ${most} days. This one is older.`, details: { limit: 'appeal.days', most } });
}
