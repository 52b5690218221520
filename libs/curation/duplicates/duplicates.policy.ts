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

/** Whether a vote alone opens it again. The author takes back alone only what was closed on their own word. */
export function reopensAlone({ isModerator, isExpert, isAuthor }: Voter, closedByAuthor: boolean): boolean {
  return isModerator || isExpert || (isAuthor && closedByAuthor);
}

/** Whether everybody who reads a topic may read its original: it is public, or stands in the same space. */
export function showsToAllReaders(original: { spaceId: string; isPublic: boolean }, topic: { spaceId: string }): boolean {
  return original.isPublic || original.spaceId === topic.spaceId;
}
