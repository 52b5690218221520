import type { Post, Thread } from '#contracts';

/** A post with the posts drawn below it. */
export interface Branch {
  post: Post;
  /** Handle of the author it answers, where the drawing no longer shows it. */
  replyingTo: string | null;
  children: Branch[];
}

/** Levels below a direct reply that are drawn as nesting; deeper posts stand on the last one. */
const drawnLevels = 2;

/** The tree of one direct reply; its posts come in the order of the tree. */
export function treeOf({ post, descendants }: Pick<Thread, 'post' | 'descendants'>): Branch {
  const root: Branch = { post, replyingTo: post.depth > 0 ? post.parentAuthor : null, children: [] };
  const path: Branch[] = [root];
  for (const descendant of descendants) {
    const depth = descendant.depth - post.depth;
    const level = Math.max(1, Math.min(depth, drawnLevels, path.length));
    const branch: Branch = { post: descendant, replyingTo: depth > drawnLevels ? descendant.parentAuthor : null, children: [] };
    path.length = level;
    path[level - 1]?.children.push(branch);
    path.push(branch);
  }
  return root;
}

/** Puts a post behind its parent and everything below it; null when its parent is not here. */
function grafted(thread: Thread, post: Post): Thread | null {
  if (thread.post.id === post.parentId) return { ...thread, descendants: [...thread.descendants, post] };
  const parentAt = thread.descendants.findIndex(({ id }) => id === post.parentId);
  const parent = thread.descendants[parentAt];
  if (!parent) return null;
  let end = parentAt + 1;
  while ((thread.descendants[end]?.depth ?? -1) > parent.depth) end++;
  return { ...thread, descendants: [...thread.descendants.slice(0, end), post, ...thread.descendants.slice(end)] };
}

/** Threads with newer posts added: answers at the end, comments below their parents; posts that are there already are skipped. */
export function withPosts(threads: Thread[], posts: Post[]): Thread[] {
  const known = new Set(threads.flatMap(({ post, descendants }) => [post.id, ...descendants.map(({ id }) => id)]));
  let result = threads;
  for (const post of [...posts].sort((a, b) => a.position - b.position)) {
    if (known.has(post.id)) continue;
    known.add(post.id);
    const at = post.parentId === null ? -1 : result.findIndex((thread) => grafted(thread, post) !== null);
    const host = result[at];
    const changed = host && grafted(host, post);
    result = changed ? result.with(at, changed) : [...result, { post, descendants: [], moreDescendants: 0 }];
  }
  return result;
}
