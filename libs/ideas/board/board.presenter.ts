import type { IdeaStatus, IdeaSummary, MemberRef } from '#contracts';
import { currentActor } from '#platform';
import { canVote } from '../ideas.policy.js';
import { statusOf } from '../status/statuses.js';
import type { IdeaListRow } from './board.queries.js';

export function presentIdeaSummary(row: IdeaListRow, { statuses, authors }: { statuses: readonly IdeaStatus[]; authors: ReadonlyMap<string, MemberRef> }): IdeaSummary {
  const { id, number, slug, title, excerpt, tags, authorId, createdAt, replyCount, status, group, up, down, mine, mergedCount } = row;
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
    votable: canVote(currentActor(), row),
    mergedCount,
  };
}
