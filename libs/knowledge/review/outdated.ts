import type { OutdatedReason } from '#contracts';

/** So many days after a version is out an article needs somebody who confirms it for that version. */
export const graceDays = 14;
/** So many members take an article out of the review queue. */
export const confirmationsNeeded = 2;
/** Without a day of its own an article is looked at again so many days after it was last confirmed. */
export const reviewAfterDays = 180;

/** So many readers at least say that an article did not help, and more than say that it did. */
const unhelpfulFrom = 3;

/** Readers' words since the article was last taken out of review for it. */
export function isUnhelpful({ no, yes }: { no: number; yes: number }): boolean {
  return no >= unhelpfulFrom && no > yes;
}

/** What is said of a post on the newest version of its product. */
export interface OnNewest {
  works: number;
  fails: number;
  /** UTC day; null where nobody said when the version came out. */
  releasedOn: string | null;
}

/** Why a post does not hold any more; null where it does. Of a question's answer silence says nothing. */
export function outdatedBy(newest: readonly OnNewest[], { isArticle, now }: { isArticle: boolean; now: Date }): OutdatedReason | null {
  if (newest.some(({ works, fails }) => fails > works)) return 'broken';
  const due = new Date(now.getTime() - graceDays * 86_400_000).toISOString().slice(0, 10);
  return isArticle && newest.some(({ works, releasedOn }) => works === 0 && releasedOn !== null && releasedOn <= due) ? 'unconfirmed' : null;
}
