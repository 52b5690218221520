import type { MemberRef, Post, Thread } from '#contracts';
import { currentActor } from '#platform';
import { canReadPost, canReviewEdits, postAbilities, postMissing, type PostPlace } from './posts.policy.js';
import type { PostPageRow } from './posts.queries.js';

export interface PostSurroundings extends PostPlace {
  members: ReadonlyMap<string, MemberRef>;
  solutionPostId: string | null;
}

export function memberIdsOfPosts(rows: readonly PostPageRow[]): string[] {
  return rows.flatMap((row) => [row.authorId, row.parentAuthorId, row.editedBy]).filter((id) => id !== null);
}

/** Of a deleted or hidden post that the actor may not read, only its place in the tree remains. */
export function presentPost(row: PostPageRow, place: PostSurroundings): Post {
  const actor = currentActor();
  const readable = canReadPost(actor, row, place.topic.spaceId);
  const member = (id: string | null): MemberRef | null => (id ? (place.members.get(id) ?? null) : null);
  return {
    id: row.id,
    topicId: row.topicId,
    kind: row.kind,
    parentId: row.parentId,
    parentAuthor: member(row.parentAuthorId)?.handle ?? null,
    depth: row.depth,
    position: row.position,
    author: readable ? member(row.authorId) : null,
    html: readable ? row.html : '',
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    editedAt: readable ? (row.editedAt?.toISOString() ?? null) : null,
    editedBy: readable ? (member(row.editedBy)?.displayName ?? null) : null,
    kudosCount: row.kudosCount,
    downvoteCount: row.downvoteCount,
    myVote: row.myVote,
    isSolution: row.id === place.solutionPostId,
    deleted: row.deletedAt !== null,
    hidden: row.hiddenAt !== null,
    hiding: readable && row.hiddenReason ? { reason: row.hiddenReason, mendableUntil: row.mendableUntil?.toISOString() ?? null } : null,
    suggestions: !row.deletedAt && canReviewEdits(actor, row, place.topic) ? row.openSuggestions : 0,
    abilities: postAbilities(actor, row, place),
    missing: postMissing(actor, row, place),
  };
}

/** Direct replies with what stands below them, from rows in the order of the tree. */
export function presentThreads(rows: readonly PostPageRow[], place: PostSurroundings): Thread[] {
  const threads: Thread[] = [];
  for (const row of rows) {
    const post = presentPost(row, place);
    if (row.rootId === null) threads.push({ post, descendants: [], moreDescendants: row.descendantCount });
    else {
      const thread = threads.at(-1)!;
      thread.descendants.push(post);
      if (!row.deletedAt) thread.moreDescendants = Math.max(0, thread.moreDescendants - 1);
    }
  }
  return threads;
}
