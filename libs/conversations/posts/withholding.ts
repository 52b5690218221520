import { Injectable } from '@nestjs/common';
import type { HidingReason } from '#contracts';
import { currentCommunityId, Database, notFound, Signals } from '#platform';
import { topicAudienceChanged } from '../live/live.rooms.js';
import { solutionOf, unsolved } from '../topics/solution.js';
import { Solving } from '../topics/solving.js';
import { TopicEvents } from '../topics/topic-events.js';
import type { TopicRow } from '../topics/topics.entity.js';
import { TopicsRepository } from '../topics/topics.repository.js';
import type { PostRow } from './posts.entity.js';
import { PostsRepository } from './posts.repository.js';
import { undeletedPostsOf } from './posts.queries.js';

/** Whether a post is in sight. A hidden one may be shown again by its author's edit until `mendableUntil`. */
export type PostState = { kind: 'shown' } | { kind: 'hidden'; reason: HidingReason; mendableUntil: Date | null } | { kind: 'deleted'; by: string | null };
type Change = 'deleted' | 'restored' | 'hidden' | 'unhidden';

/**
 * Takes posts out of sight and puts them back, with all that counts them; a topic goes with its body. Who may is the
 * caller's to ask, within the transaction of the caller.
 */
@Injectable()
export class Withholding {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicsRepository,
    private readonly posts: PostsRepository,
    private readonly solving: Solving,
    private readonly events: TopicEvents,
    private readonly signals: Signals,
  ) {}

  /** Brings a post into a state and returns the one before, which undoes it. Nothing is told where nothing changes. */
  async put(postId: string, next: PostState, actorId: string | null): Promise<PostState> {
    const found = await this.posts.find(postId);
    if (!found) throw notFound('post');
    // The topic first, as whoever accepts an answer does.
    const topic = (await this.topics.lock(found.topicId))!;
    const post = (await this.posts.lock(postId))!;
    // Moved in the meantime: it is counted where it stands now.
    if (post.topicId !== topic.id) return this.put(postId, next, actorId);
    const before = stateOf(post, topic);
    if (post.kind === 'body') await this.putTopic(topic, post, before, next, actorId);
    else await this.putReply(topic, post, before, next, actorId);
    for (const change of changesBetween(before, next)) {
      await this.events.publish('post.changed', { topicId: topic.id, spaceId: topic.spaceId, postId, actorId, change });
    }
    return before;
  }

  /** What a member wrote that is in sight or hidden. */
  async undeletedPosts(memberId: string, limit: number): Promise<string[]> {
    return (await this.database.query(undeletedPostsOf, [currentCommunityId(), memberId, limit])).map(({ id }) => id);
  }

  private async putReply(topic: TopicRow, post: PostRow, before: PostState, next: PostState, actorId: string | null): Promise<void> {
    await this.posts.update(post.id, columnsOf(next));
    const by = Number(next.kind === 'shown') - Number(before.kind === 'shown');
    if (by !== 0) {
      await this.topics.countReplies(topic.id, by as 1 | -1, post.kind === 'answer');
      await this.posts.countDescendants(post.rootId, by as 1 | -1);
      await this.topics.recountPeople(topic.id);
    }
    if (next.kind !== 'shown' && topic.solutionPostId === post.id) {
      await this.posts.update(post.id, { acceptedAt: topic.solvedAt, acceptedBy: topic.solutionAcceptedBy });
      await this.solving.write(topic, unsolved, actorId);
    } else if (next.kind === 'shown' && post.acceptedAt) {
      await this.posts.update(post.id, { acceptedAt: null, acceptedBy: null });
      if (post.kind === 'answer' && !topic.solutionPostId) await this.solving.write(topic, solutionOf(post, { at: post.acceptedAt, by: post.acceptedBy }), actorId);
    }
  }

  private async putTopic(topic: TopicRow, body: PostRow, before: PostState, next: PostState, actorId: string | null): Promise<void> {
    const { deletedAt, deletedBy, hiddenAt, ...hiding } = columnsOf(next);
    // A deleted topic's body is not deleted by itself: whoever restores the topic has it back.
    await this.posts.update(body.id, { ...hiding, hiddenAt, deletedAt: hiddenAt });
    await this.topics.update(topic.id, { deletedAt, deletedBy, hiddenAt });
    const by = Number(next.kind === 'shown') - Number(before.kind === 'shown');
    if (by !== 0) await this.topics.countForTags(topic.id, topic.spaceId, by as 1 | -1);
    for (const change of changesBetween(before, next)) {
      await this.events.publish('topic.changed', { topicId: topic.id, spaceId: topic.spaceId, actorId, change });
    }
    await this.signals.send(topicAudienceChanged, topic.id);
  }
}

function stateOf(post: PostRow, topic: TopicRow): PostState {
  if (post.hiddenAt) return { kind: 'hidden', reason: post.hiddenReason ?? 'other', mendableUntil: post.mendableUntil };
  const { deletedAt, deletedBy } = post.kind === 'body' ? topic : post;
  return deletedAt ? { kind: 'deleted', by: deletedBy } : { kind: 'shown' };
}

type StateColumns = Pick<PostRow, 'deletedAt' | 'deletedBy' | 'hiddenAt' | 'hiddenReason' | 'mendableUntil'>;

function columnsOf(state: PostState): StateColumns {
  const now = new Date();
  const shown = { deletedAt: null, deletedBy: null, hiddenAt: null, hiddenReason: null, mendableUntil: null };
  if (state.kind === 'hidden') return { ...shown, deletedAt: now, hiddenAt: now, hiddenReason: state.reason, mendableUntil: state.mendableUntil };
  return state.kind === 'deleted' ? { ...shown, deletedAt: now, deletedBy: state.by } : shown;
}

function changesBetween(before: PostState, next: PostState): Change[] {
  if (before.kind === next.kind) return [];
  return [
    ...(before.kind === 'deleted' ? ['restored' as const] : []),
    ...(before.kind === 'hidden' && next.kind === 'shown' ? ['unhidden' as const] : []),
    ...(next.kind === 'shown' ? [] : [next.kind]),
  ];
}
