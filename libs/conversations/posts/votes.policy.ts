import type { CommunitySettings } from '#contracts';

export type VoteCaps = CommunitySettings['votes'];

/** What a member's votes since midnight UTC come to, without the one on the post in question. */
export interface VotesToday {
  inAll: number;
  onAuthor: number;
}

export type ReachedCap = 'votes.day' | 'votes.author-day';

/** The cap that one more vote would break, or undefined. */
export function reachedCap({ inAll, onAuthor }: VotesToday, { perDay, perAuthorPerDay }: VoteCaps): ReachedCap | undefined {
  if (inAll >= perDay) return 'votes.day';
  return onAuthor >= perAuthorPerDay ? 'votes.author-day' : undefined;
}

/** A vote may be changed or taken back for a while, and then again once what was voted on is no longer the same text. */
export function canChangeVote(vote: { castAt: Date; postEditedAt: Date | null }, { undoMinutes }: VoteCaps, now: Date): boolean {
  if (vote.postEditedAt && vote.postEditedAt > vote.castAt) return true;
  return now.getTime() - vote.castAt.getTime() <= undoMinutes * 60_000;
}

/** Whole seconds until the next UTC day begins, when the caps lift. */
export function secondsOfDayLeft(now: Date): number {
  return Math.ceil((86_400_000 - (now.getTime() % 86_400_000)) / 1_000);
}
