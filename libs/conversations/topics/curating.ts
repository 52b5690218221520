import { Injectable } from '@nestjs/common';
import { CloseInput, MoveInput, type TopicAbilities, type TopicMissing } from '#contracts';
import { currentActor, Database, notFound, Signals, validate } from '#platform';
import { Spaces } from '#spaces';
import type { TopicRow } from './topics.entity.js';
import { postAbilities } from '../posts/posts.policy.js';
import { topicAudienceChanged } from '../live/live.rooms.js';
import { Withholding } from '../posts/withholding.js';
import { TopicEvents } from './topic-events.js';
import { Solving, unsolved } from './solving.js';
import { authorize, TopicAccess, type VisibleTopic } from './topic-access.js';
import { isModerator, topicAbilities, topicMissing } from './topics.policy.js';
import { TopicsRepository } from './topics.repository.js';

type TopicChange = 'closed' | 'reopened' | 'pinned' | 'unpinned' | 'moved' | 'deleted' | 'restored';
const audienceChanges = new Set<TopicChange>(['moved', 'deleted', 'restored']);

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
    private readonly signals: Signals,
  ) {}

  close(number: number, given: CloseInput): Promise<void> {
    const { reason } = validate(CloseInput, given);
    return this.change(number, 'close', 'closed', { closedAt: new Date(), closeReason: reason, closedBy: currentActor().memberId, closedUntil: null });
  }

  reopen(number: number): Promise<void> {
    return this.change(number, 'reopen', 'reopened', { closedAt: null, closeReason: null, closedBy: null, closedUntil: null });
  }

  pin(number: number, on: boolean): Promise<void> {
    return this.change(number, 'pin', on ? 'pinned' : 'unpinned', { pinnedAt: on ? new Date() : null });
  }

  /** The topic becomes what its new space is for; a discussion has no solution. */
  async move(number: number, given: MoveInput): Promise<void> {
    const { space } = validate(MoveInput, given);
    const target = await this.spaces.visibleBySlug(space);
    if (!target) throw notFound('space');
    const kind = target.kind === 'support' ? 'question' : 'discussion';
    await this.change(number, 'move', 'moved', { spaceId: target.id, kind }, async (topic) => {
      authorize(isModerator(currentActor(), target.id), 'You may not move topics to this space.');
      if (topic.kind === kind) return;
      await this.topics.renameReplies(topic.id, kind);
      if (topic.solutionPostId) await this.solving.write({ ...topic, spaceId: target.id }, unsolved, currentActor().memberId);
    });
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
    return this.change(number, 'delete', 'deleted', { deletedAt: new Date(), deletedBy: currentActor().memberId });
  }

  restoreTopic(number: number): Promise<void> {
    return this.change(number, 'restore', 'restored', { deletedAt: null, deletedBy: null });
  }

  deletePost(postId: string): Promise<void> {
    return this.setDeleted(postId, true);
  }

  restorePost(postId: string): Promise<void> {
    return this.setDeleted(postId, false);
  }

  private async change(
    number: number,
    ability: keyof TopicAbilities,
    change: TopicChange,
    changes: Partial<TopicRow>,
    also?: (topic: VisibleTopic['topic']) => Promise<void>,
  ): Promise<void> {
    await this.database.tx.run(async () => {
      const { topic } = await this.access.byNumber(number);
      await this.topics.lock(topic.id);
      const { topic: current, space } = await this.access.byNumber(number);
      authorize(topicAbilities(currentActor(), current)[ability], `You may not ${ability} this topic.`, topicMissing(currentActor(), current)[ability as Exclude<keyof TopicMissing, 'knowing'>]);
      await this.topics.update(current.id, changes);
      await this.recountTags(current, changes);
      await also?.(current);
      await this.events.publish('topic.changed', { topicId: current.id, spaceId: space.id, actorId: currentActor().memberId, change });
      if (audienceChanges.has(change)) await this.signals.send(topicAudienceChanged, current.id);
    });
  }

  /** Tags count the topics of each space that are not deleted. */
  private async recountTags(before: Pick<TopicRow, 'id' | 'spaceId' | 'deletedAt'>, changes: Partial<TopicRow>): Promise<void> {
    const after = { ...before, ...changes };
    if (after.spaceId === before.spaceId && !after.deletedAt === !before.deletedAt) return;
    if (!before.deletedAt) await this.topics.countForTags(before.id, before.spaceId, -1);
    if (!after.deletedAt) await this.topics.countForTags(after.id, after.spaceId, 1);
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
