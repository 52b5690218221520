import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events, type Event } from '#platform';
import { Announcing } from './decisions/announcing.js';
import { ModerationLog } from './decisions/moderation-log.js';
import { touchedBody, touchedPost, type TouchedPostRow } from './moderation.queries.js';
import { ReviewablesRepository, type ReviewedPost } from './queue/reviewables.repository.js';

/** Keeps log and queue in step with what happens to posts and topics elsewhere. */
@Injectable()
export class ModerationHandlers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly log: ModerationLog,
    private readonly announcing: Announcing,
    private readonly reviewables: ReviewablesRepository,
  ) {}

  onModuleInit(): void {
    this.events.on('moderation.follow-post', ['post.changed'], (event) => this.database.tx.run(() => this.followPost(event)));
    this.events.on('moderation.follow-topic', ['topic.changed'], (event) => this.database.tx.run(() => this.followTopic(event)));
  }

  private async followPost({ id, payload: { change, actorId, postId } }: Event<'post.changed'>): Promise<void> {
    if (change === 'edited') return;
    const post = await this.database.one(touchedPost, [currentCommunityId(), postId, actorId]);
    if (!post) return;
    if (change === 'unhidden' && actorId && post.authorId === actorId) await this.note(id, 'mend', post, actorId);
    if (change === 'deleted' && actorId && post.deletedBy === actorId) await this.noteRemoval(id, post, actorId);
    if (change === 'restored' && actorId && !post.deletedBy) await this.noteRestoration(id, post, actorId);
    if (change === 'hidden' && post.hiddenReason === 'held') await this.reviewables.openFor(reviewed(post), 'held', 'held');
  }

  private async followTopic({ id, payload: { change, topicId, actorId } }: Event<'topic.changed'>): Promise<void> {
    if (change === 'moved') await this.reviewables.follow(topicId);
    if (change !== 'deleted' || !actorId) return;
    const body = await this.database.one(touchedBody, [currentCommunityId(), topicId, actorId]);
    if (body?.topicDeletedBy === actorId) await this.noteRemoval(id, body, actorId);
  }

  /** A moderator's removal outside of the queue is a line of the log, too, and can be taken back from there; its author hears of it as of others. */
  private async noteRemoval(eventId: string, post: TouchedPostRow, actorId: string): Promise<void> {
    if (post.authorId === actorId) return;
    const latest = await this.log.latestOn(post.postId);
    if (latest?.actorId === actorId && latest.action === 'remove') return;
    if (await this.log.wentWithSpam(post)) return;
    if (await this.note(eventId, 'remove', post, actorId)) await this.announcing.announceLater(eventId);
  }

  /** Who restores what a moderator removed takes that line back. */
  private async noteRestoration(eventId: string, { postId, topicId, spaceId, authorId }: TouchedPostRow, actorId: string): Promise<void> {
    const latest = await this.log.latestOn(postId);
    if (latest?.action !== 'remove') return;
    const isNew = await this.log.addOnce(eventId, { action: 'undo', actorId, memberId: authorId, postId, topicId, spaceId, reversesId: latest.id });
    if (isNew && this.announcing.isTold(latest)) await this.announcing.announceLater(eventId);
  }

  private note(eventId: string, action: 'mend' | 'remove', { postId, topicId, spaceId, authorId, version }: TouchedPostRow, actorId: string): Promise<boolean> {
    const before = action === 'remove' ? { version, posts: [{ id: postId, state: { kind: 'shown' as const } }] } : { version };
    return this.log.addOnce(eventId, { action, actorId, memberId: authorId, postId, topicId, spaceId, before });
  }
}

function reviewed({ postId, topicId, spaceId, authorId }: TouchedPostRow): ReviewedPost {
  return { postId, topicId, spaceId, memberId: authorId };
}
