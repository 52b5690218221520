/** So many votes for one original close a topic, and so many open it again. */
export const votesNeeded = 3;
/** After so many days a vote counts no more. */
export const votesLastDays = 14;

/** Who votes on a topic, beyond having the ability to. */
export interface Voter {
  isModerator: boolean;
  /** Knows one of the topic's tags. */
  isExpert: boolean;
  /** Wrote the topic. */
  isAuthor: boolean;
}

/** Whether a vote alone closes a topic as a duplicate: of a moderator, of who knows one of its tags, and of its author, who agrees. */
export function closesAlone({ isModerator, isExpert, isAuthor }: Voter): boolean {
  return isModerator || isExpert || isAuthor;
}

/**
 * Whether a vote alone says what becomes of a closed duplicate: that it is opened again, or that its posts go to the original.
 * The author decides alone only where it was closed on their own word.
 */
export function settlesAlone({ isModerator, isExpert, isAuthor }: Voter, closedByAuthor: boolean): boolean {
  return isModerator || isExpert || (isAuthor && closedByAuthor);
}

/** Whether everybody who reads a topic may read its original: it is public, or stands in the same space. */
export function showsToAllReaders(original: { spaceId: string; isPublic: boolean }, topic: { spaceId: string }): boolean {
  return original.isPublic || original.spaceId === topic.spaceId;
}

/** Whether votes may move the posts of a duplicate to its original: everybody reads both, and neither is locked. */
export function canMergeByVotes(...topics: { isPublic: boolean; isLocked: boolean }[]): boolean {
  return topics.every(({ isPublic, isLocked }) => isPublic && !isLocked);
}
