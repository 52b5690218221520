import type { PlacedPost } from '../../writing/thread.js';
import type { StandingTopic } from './topic-material.js';

/** Topics in which several questions of a dump stand since they were merged: what one of them got in this run is there for the next, though it may not be written yet. */
export class JoinedTopics {
  private readonly added = new Map<string, PlacedPost[]>();

  postsOf({ id, posts }: StandingTopic): PlacedPost[] {
    const written = new Set(posts.map((post) => post.id));
    return [...posts, ...(this.added.get(id) ?? []).filter((post) => !written.has(post.id))];
  }

  add({ id, isJoined }: StandingTopic, posts: readonly PlacedPost[]): void {
    if (!isJoined || posts.length === 0) return;
    const places = posts.map(({ id: postId, kind, parentId, rootId, depth, path, position, authorId, createdAt }) => ({ id: postId, kind, parentId, rootId, depth, path, position, authorId, createdAt }));
    this.added.set(id, [...(this.added.get(id) ?? []), ...places]);
  }
}
