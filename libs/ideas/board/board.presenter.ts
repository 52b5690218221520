import type { IdeaStatus, IdeaSummary, MemberRef, Segment } from '#contracts';
import { currentActor } from '#platform';
import { canVote } from '../ideas.policy.js';
import { segmentsFor } from '../segments/by-segment.js';
import { statusOf } from '../status/statuses.js';
import type { IdeaListRow } from './board.queries.js';

export function presentIdeaSummary(row: IdeaListRow, { statuses, votesUntil, authors, segments }: { statuses: readonly IdeaStatus[]; votesUntil: Date | null; segments: readonly Segment[]; authors: ReadonlyMap<string, MemberRef> }): IdeaSummary {
  const { id, number, slug, title, excerpt, tags, authorId, createdAt, replyCount, status, group, up, down, mine, mergedCount, segmentVotes } = row;
  return {
    id,
    number,
    slug,
    title,
    excerpt,
    tags,
    author: (authorId && authors.get(authorId)) || null,
    createdAt: createdAt.toISOString(),
    commentCount: replyCount,
    status: statusOf(statuses, status, group),
    votes: { up, down, mine },
    votable: canVote(currentActor(), { ...row, votesUntil }),
    mergedCount,
    segments: segmentsFor(currentActor(), { up, parts: segmentVotes }, segments).segments.map(({ name, votes }) => ({ name, votes })),
  };
}
