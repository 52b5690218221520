import type { ArticleState, FlagState } from '#contracts';
import type { GivenVote, PostState, TopicActBefore } from '#conversations';
import type { HeldSpaceRole } from '#identity';

/** What was before an action; the part of it that undoing needs. */
export interface Before {
  /** Of the post when it was decided on. */
  version?: number;
  /** States of posts, by id. */
  posts?: { id: string; state: PostState }[];
  /** Of the flags that the action decided. */
  flags?: { state: FlagState; actionId: string | null };
  /** Those of them that were open, where an earlier decision had decided the others. */
  openFlagIds?: string[];
  /** Items of the queue that the action closed. */
  reviewableIds?: string[];
  /** The text before an edit. */
  source?: string;
  votes?: GivenVote[];
  /** The first of those decisions that this one makes again, after an appeal against them had been granted and that was taken back. */
  againId?: string;
  /** The appeal against a silence or suspension that was decided on. */
  accountAppealId?: string;
  standing?: { silencedUntil: string | null; suspendedUntil: string | null; suspendedFor: string | null };
  /** What a member was in the space. */
  spaceRole?: KeptSpaceRole | null;
  /** What an act on a whole topic changed. */
  topic?: TopicActBefore;
  /** How a topic was closed as a duplicate, and which became duplicates of its original with it. */
  duplicate?: { originalId: string; closedAt: string; closedBy: string | null; moved: string[]; votes?: number };
  /** Whose space it was. */
  opener?: string | null;
  /** The suggested edit that was decided on; with `source`, the text before. */
  suggestionId?: string;
  /** The rule by which a post was hidden. */
  rule?: string;
  /** The word that became a synonym, and of which tag. */
  synonym?: { word: string; tagId: string };
  /** The nomination that was decided on. */
  nominationId?: string;
  /** How far an article was. */
  articleState?: ArticleState;
  /** The comment of a sealed round that was hidden. */
  commentId?: string;
  roundId?: string;
  /** The case of suspicious votes that was decided on. */
  voteCaseId?: string;
  /** By which a private question became this topic. */
  publicationId?: string;
}

export type KeptSpaceRole = Omit<HeldSpaceRole, 'grantedAt' | 'keptUntil'> & { grantedAt: string; keptUntil: string | null };
