import type { Place } from './places.js';

/** Posts of one topic, each with its old position and the one that it has now. */
interface Renumbered {
  old: number;
  now: number;
}

/** Which positions the posts of a topic had in `before` and have in `after`, in the old order. */
export function renumbered(before: readonly Place[], after: readonly Place[]): Renumbered[] {
  const now = new Map(after.map(({ id, position }) => [id, position]));
  return before.flatMap(({ id, position }) => (now.has(id) ? [{ old: position, now: now.get(id)! }] : [])).sort((a, b) => a.old - b.old);
}

/**
 * How far a member has read two topics that became one: up to the first post that is new to them, so that nothing new
 * passes for read.
 */
export function mergedMark(into: { posts: readonly Renumbered[]; read: number }, from: { posts: readonly Renumbered[]; read: number }): number {
  const unread = [into, from].flatMap(({ posts, read }) => posts.filter(({ old }) => old > read).map(({ now }) => now));
  return unread.length > 0 ? Math.min(...unread) - 1 : into.posts.length + from.posts.length;
}

/** How far a member has read of a topic whose posts stood elsewhere: its first posts, as far as that one goes without a gap. */
export function markBefore(posts: readonly Renumbered[], read: number): number {
  const unread = posts.find(({ now }) => now > read);
  return unread ? unread.old - 1 : (posts.at(-1)?.old ?? 0);
}
