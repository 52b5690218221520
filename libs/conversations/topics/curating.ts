import { Injectable } from '@nestjs/common';
import { CloseInput, MoveInput } from '#contracts';
import { currentActor, Database, DomainError, notFound, validate } from '#platform';
import { Spaces, takesTopics } from '#spaces';
import type { TopicRow } from './topics.entity.js';
import { postAbilities } from '../posts/posts.policy.js';
import { TopicActs, type ActStep } from '../acts/topic-acts.js';
import { Withholding } from '../posts/withholding.js';
import { kindIn } from './kind-in.js';
import { TopicEvents } from './topic-events.js';
import { unsolved } from './solution.js';
import { Solving } from './solving.js';
import { authorize, TopicAccess, type VisibleTopic } from './topic-access.js';
import { isModerator } from './topics.policy.js';
import { TopicsRepository } from './topics.repository.js';

/** Keeping topics in order: close, pin, move, delete and its undo. */
@Injectable()
export class Curating {
  constructor(
    private readonly database: Database,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly topics: TopicsRepository,
    private readonly withholding: Withholding,
    private readonly solving: Solving,
    private readonly events: TopicEvents,
    private readonly acts: TopicActs,
  ) {}

  close(number: number, given: CloseInput): Promise<void> {
    const { reason } = validate(CloseInput, given);
    return this.run(number, { ability: 'close', change: 'closed', act: 'close', reason, columns: { closedAt: new Date(), closeReason: reason, closedBy: currentActor().memberId, closedUntil: null } });
  }

  reopen(number: number): Promise<void> {
    return this.run(number, { ability: 'reopen', change: 'reopened', act: 'reopen', columns: { closedAt: null, closeReason: null, closedBy: null, closedUntil: null } });
  }

  pin(number: number, on: boolean): Promise<void> {
    return this.run(number, { ability: 'pin', change: on ? 'pinned' : 'unpinned', act: on ? 'pin' : 'unpin', columns: { pinnedAt: on ? new Date() : null } });
  }

  /** The topic becomes what its new space is for; a discussion has no solution. */
  async move(number: number, given: MoveInput): Promise<void> {
    const { space } = validate(MoveInput, given);
    const target = await this.spaces.visibleBySlug(space);
    if (!target) throw notFound('space');
    if (!takesTopics(target)) throw new DomainError('conflict.closed', { message: 'Nothing new is taken there any more.' });
    const kind = kindIn(target);
    const also = async (topic: VisibleTopic['topic']): Promise<Partial<TopicRow>> => {
      authorize(isModerator(currentActor(), target.id), 'You may not move topics to this space.');
      if (topic.kind === kind) return {};
      await this.topics.renameReplies(topic.id, kind);
      if (!topic.solutionPostId) return {};
      await this.solving.write({ ...topic, spaceId: target.id }, unsolved, currentActor().memberId);
      return unsolved;
    };
    await this.run(number, { ability: 'move', change: 'moved', act: 'move', columns: { spaceId: target.id, kind }, also });
  }

  /** Closes an open topic until a time, for nobody in particular; who may is the caller's to ask. False where it is closed or gone. */
  async closeForFlags(topicId: string, closedAt: Date, until: Date): Promise<boolean> {
    const topic = await this.topics.lock(topicId);
    if (!topic || topic.deletedAt || topic.closedAt) return false;
    await this.topics.update(topicId, { closedAt, closeReason: null, closedBy: null, closedUntil: until });
    await this.events.publish('topic.changed', { topicId, spaceId: topic.spaceId, actorId: null, change: 'closed' });
    return true;
  }

  /** Takes that back, unless somebody opened or closed the topic in the meantime. */
  reopenAfterFlags(topicId: string, closedAt: Date): Promise<void> {
    return this.database.tx.run(async () => {
      const topic = await this.topics.lock(topicId);
      if (topic?.closedAt?.getTime() !== closedAt.getTime() || !topic.closedUntil) return;
      await this.topics.update(topicId, { closedAt: null, closedUntil: null });
      await this.events.publish('topic.changed', { topicId, spaceId: topic.spaceId, actorId: null, change: 'reopened' });
    });
  }

  deleteTopic(number: number): Promise<void> {
    return this.run(number, { ability: 'delete', change: 'deleted', columns: { deletedAt: new Date(), deletedBy: currentActor().memberId } });
  }

  restoreTopic(number: number): Promise<void> {
    return this.run(number, { ability: 'restore', change: 'restored', act: 'restore', columns: { deletedAt: null, deletedBy: null } });
  }

  deletePost(postId: string): Promise<void> {
    return this.setDeleted(postId, true);
  }

  restorePost(postId: string): Promise<void> {
    return this.setDeleted(postId, false);
  }

  private async run(number: number, step: ActStep): Promise<void> {
    await this.acts.run(number, step);
  }

  private async setDeleted(postId: string, deleted: boolean): Promise<void> {
    await this.database.tx.run(async () => {
      // The topic first, as whoever accepts an answer does.
      await this.topics.lock((await this.access.post(postId)).topic.id);
      const { post, topic } = await this.access.post(postId);
      const abilities = postAbilities(currentActor(), post, { topic, downvotes: false });
      authorize(deleted ? abilities.delete : abilities.restore, `You may not ${deleted ? 'delete' : 'restore'} this post.`);
      const actorId = currentActor().memberId;
      await this.withholding.put(postId, deleted ? { kind: 'deleted', by: actorId } : { kind: 'shown' }, actorId);
    });
  }
}
