import { Injectable } from '@nestjs/common';
import { NewReply, type Post } from '#contracts';
import { currentActor, DomainError, Idempotency, notFound, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { MovesRepository } from '../acts/moves.repository.js';
import { SlowMode } from '../acts/slow-mode.js';
import { AttachmentsRepository } from '../files/attachments.repository.js';
import { Composer } from './composer.js';
import { Newcomers } from '../newcomers/newcomers.js';
import { Screening } from '../newcomers/screening.js';
import { PostsRepository } from './posts.repository.js';
import type { PostRow } from './posts.entity.js';
import type { PostPageRow } from './posts.queries.js';
import { Reading } from '../reading/reading.js';
import { RepliesRepository } from './replies.repository.js';
import { TopicEvents } from '../topics/topic-events.js';
import { authorize, TopicAccess } from '../topics/topic-access.js';
import { isLockedFor, topicAbilities } from '../topics/topics.policy.js';
import { TopicsRepository } from '../topics/topics.repository.js';

const deepest = 200;

/** Adds a post to a topic: an answer or reply to its body, or a comment below another post. */
@Injectable()
export class Replying {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly access: TopicAccess,
    private readonly composer: Composer,
    private readonly topics: TopicsRepository,
    private readonly posts: PostsRepository,
    private readonly attachments: AttachmentsRepository,
    private readonly replies: RepliesRepository,
    private readonly reading: Reading,
    private readonly events: TopicEvents,
    private readonly newcomers: Newcomers,
    private readonly screening: Screening,
    private readonly slowMode: SlowMode,
    private readonly moves: MovesRepository,
  ) {}

  /** The new post as its author sees it. What is answered may have moved to another topic while the reply was written: it follows. */
  async reply(topicNumber: number, given: NewReply, idempotencyKey?: string): Promise<Post> {
    try {
      return await this.write(topicNumber, given, idempotencyKey);
    } catch (error) {
      const moved = error instanceof DomainError && error.code === 'not-found' ? await this.movedTo(topicNumber, given.parentId ?? null) : undefined;
      if (moved === undefined) throw error;
      return this.write(moved, given, idempotencyKey);
    }
  }

  /** The number of the topic that the topic or the answered post went to; undefined where nothing moved. */
  private async movedTo(topicNumber: number, parentId: string | null): Promise<number | undefined> {
    const moved = parentId ? await this.moves.whereTo(topicNumber, parentId) : await this.access.leadsTo(topicNumber);
    return moved === topicNumber ? undefined : moved;
  }

  private async write(topicNumber: number, given: NewReply, idempotencyKey?: string): Promise<Post> {
    const { form, ...input } = validate(NewReply, given);
    const authorId = await this.access.authorizeWriting();
    const visible = await this.access.byNumber(topicNumber);
    const { topic, space } = visible;
    if (isLockedFor(currentActor(), topic)) throw new DomainError('conflict.locked', { message: `This topic is locked: ${topic.lockReason ?? ''}`.trim() });
    if (topic.closedAt && !topicAbilities(currentActor(), topic).reply) {
      throw new DomainError('conflict.closed', { message: `This topic is closed: ${topic.closeReason ?? ''}`.trim() });
    }
    authorize(topicAbilities(currentActor(), topic).reply, 'You may not reply here.');
    const body = await this.composer.compose(input.body, space.id);
    let written: PostPageRow | undefined;
    const postId = await this.idempotency.run(idempotencyKey, { topicNumber, ...input }, async () => {
      await this.newcomers.allowReply(topic);
      await this.slowMode.allowReply(topic, authorId);
      // Who splits the topic meanwhile takes the parent along before, or finds the reply below it.
      if (input.parentId) await this.topics.lock(topic.id);
      const parent = await this.parentOf(input.parentId ?? null, topic.id);
      const id = uuidv7();
      written = await this.replies.add({
        id,
        topicId: topic.id,
        kind: parent ? 'comment' : topic.kind === 'question' ? 'answer' : 'reply',
        parent,
        authorId,
        source: body.source,
        html: body.html,
        rendererVersion: body.rendererVersion,
      });
      if (parent) await this.posts.countDescendants(parent.rootId ?? parent.id, 1);
      if (body.linkedTopicIds.length > 0) await this.topics.linkTo(topic.id, body.linkedTopicIds, 'link');
      await this.attachments.claim(id, body.attachmentIds, authorId);
      await this.events.publish('post.created', { topicId: topic.id, spaceId: space.id, postId: id, parentId: parent?.id ?? null, actorId: authorId });
      if (await this.screening.look(topic.id, id, form)) written = undefined;
      return id;
    });
    // A doubled submit wrote nothing, and a post that is held is shown as it is now.
    return written ? this.reading.present(written, visible) : this.reading.post(postId);
  }

  /** The post that a reply goes below; the topic's body counts as none. */
  private async parentOf(parentId: string | null, topicId: string): Promise<PostRow | null> {
    if (!parentId) return null;
    const parent = await this.posts.find(parentId);
    if (!parent || parent.topicId !== topicId || parent.deletedAt) throw notFound('post to reply to');
    if (parent.depth >= deepest) throw new DomainError('limit.exceeded', { message: 'This conversation is nested too deeply: reply further up.' });
    return parent.kind === 'body' ? null : parent;
  }
}
