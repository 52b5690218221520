import type { PostKind } from '#contracts';

/** A post as the order of a topic sees it. */
export interface ThreadPost {
  id: string;
  kind: PostKind;
  /** The post above it; null for the body and for what stands directly below it. */
  parentId: string | null;
  authorId: string | null;
  createdAt: Date;
}

export interface Place {
  rootId: string | null;
  depth: number;
  path: number[];
  position: number;
}

export type PlacedPost = ThreadPost & Place & { deletedAt?: Date | null };

/**
 * Gives posts their places in a topic behind those that stand there: in order of time, the body first, and never before
 * the post above, whatever the times say. A post whose parent is not there stands directly in the topic.
 */
export function placePosts<Post extends ThreadPost>(standing: readonly PlacedPost[], added: readonly Post[]): (Post & Place)[] {
  const known = new Map<string, Place>(standing.map((post) => [post.id, post]));
  const isAdded = new Set(added.map(({ id }) => id));
  const waiting = new Map<string, Post[]>();
  const placed: (Post & Place)[] = [];
  let last = Math.max(0, ...standing.map(({ position }) => position));
  const place = (post: Post): void => {
    last += 1;
    const above = post.parentId === null ? undefined : known.get(post.parentId);
    const here = above && post.parentId !== null ? below(post.parentId, above, last) : { rootId: null, depth: 0, path: [], position: last };
    known.set(post.id, here);
    placed.push({ ...post, parentId: above ? post.parentId : null, ...here });
    for (const next of waiting.get(post.id) ?? []) place(next);
  };
  for (const post of [...added].sort(byTime)) {
    const isEarly = post.parentId !== null && !known.has(post.parentId) && isAdded.has(post.parentId);
    if (isEarly) waiting.set(post.parentId!, [...(waiting.get(post.parentId!) ?? []), post]);
    else place(post);
  }
  return placed;
}

function byTime(a: ThreadPost, b: ThreadPost): number {
  if (a.kind === 'body' || b.kind === 'body') return a.kind === 'body' ? -1 : 1;
  return a.createdAt.getTime() - b.createdAt.getTime();
}

function below(parentId: string, parent: Place, position: number): Place {
  return { rootId: parent.rootId ?? parentId, depth: parent.depth + 1, path: [...parent.path, position], position };
}

export interface ThreadCounts {
  replyCount: number;
  answerCount: number;
  participantCount: number;
  firstAnswerAt: Date | null;
  lastActivityAt: Date;
  lastReplyAuthorId: string | null;
  lastPosition: number;
}

/** What a topic's row says about its posts; the body is among them. */
export function countThread(posts: readonly PlacedPost[]): ThreadCounts {
  const [body, ...replies] = [...posts].sort((a, b) => a.position - b.position) as [PlacedPost, ...PlacedPost[]];
  const live = replies.filter((post) => !post.deletedAt);
  const answers = live.filter(({ kind }) => kind === 'answer');
  const others = new Set(live.map(({ authorId }) => authorId).filter((id) => id !== null && id !== body.authorId));
  const last = replies.at(-1);
  return {
    replyCount: live.length,
    answerCount: answers.length,
    participantCount: 1 + others.size,
    firstAnswerAt: answers[0]?.createdAt ?? null,
    lastActivityAt: new Date(Math.max(...posts.map(({ createdAt }) => createdAt.getTime()))),
    lastReplyAuthorId: last?.authorId ?? null,
    lastPosition: last?.position ?? body.position,
  };
}

/** How many posts that are not deleted stand below each direct reply. */
export function countDescendants(posts: readonly PlacedPost[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rootId, deletedAt } of posts) if (rootId && !deletedAt) counts.set(rootId, (counts.get(rootId) ?? 0) + 1);
  return counts;
}
