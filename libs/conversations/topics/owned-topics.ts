import { Injectable } from '@nestjs/common';
import type { TopicKind } from '#contracts';
import { currentActor, Signals } from '#platform';
import type { ResolvedTag } from '#spaces';
import { TopicActs } from '../acts/topic-acts.js';
import { slugify } from '../content/index.js';
import type { Composed } from '../posts/composer.js';
import { Editing } from '../posts/editing.js';
import type { PostRow } from '../posts/posts.entity.js';
import { PostsRepository } from '../posts/posts.repository.js';
import { OpeningTopics, type NewTopicRef, type OpenedTopic } from './opening-topics.js';
import { TopicEvents } from './topic-events.js';
import type { TopicRow } from './topics.entity.js';
import { TopicsRepository } from './topics.repository.js';

/** A topic and its body, taken for a transaction. */
export interface TakenTopic {
  topic: TopicRow;
  body: PostRow;
}

/** A topic's title and text as they are to be from now on. */
export interface OwnedRevision {
  title: string;
  body: Composed;
  editorId: string;
  acceptedBy: string | null;
  reason: string | null;
  /** The version that the editor began with, where others were saved since. */
  baseVersion: number | null;
}

/**
 * Topics whose rules are another area's, as an article's are: each method changes what it says within the caller's
 * transaction, and who may is the caller's to ask.
 */
@Injectable()
export class OwnedTopics {
  constructor(
    private readonly opening: OpeningTopics,
    private readonly topics: TopicsRepository,
    private readonly posts: PostsRepository,
    private readonly editing: Editing,
    private readonly acts: TopicActs,
    private readonly events: TopicEvents,
    private readonly signals: Signals,
  ) {}

  /** Nobody is told of it but the index: it may be meant for nobody yet. */
  async open(topic: OpenedTopic & { kind: TopicKind }): Promise<NewTopicRef & { bodyId: string }> {
    const opened = await this.opening.open(topic);
    await this.events.publish('topic.changed', { topicId: opened.id, spaceId: topic.spaceId, actorId: topic.authorId, change: 'edited' });
    return opened;
  }

  /** Tells that there is a new topic, as if it had been opened now. */
  async announce({ id, spaceId }: Pick<TopicRow, 'id' | 'spaceId'>, actorId: string | null): Promise<void> {
    await this.events.publish('topic.created', { topicId: id, spaceId, actorId });
  }

  async body(topicId: string): Promise<PostRow> {
    return (await this.posts.bodyOf(topicId))!;
  }

  /** What a version of a post said; undefined where there was none. */
  async textAt(postId: string, version: number): Promise<{ title: string | null; source: string } | undefined> {
    return (await this.posts.revision(postId, version)) ?? undefined;
  }

  /** Takes the topic and its body for this transaction, in this order. */
  async lock(topicId: string): Promise<TakenTopic> {
    const topic = (await this.topics.lock(topicId))!;
    const { id } = (await this.posts.bodyOf(topicId))!;
    return { topic, body: (await this.posts.lock(id))! };
  }

  /** Writes the next version of a topic that is taken; returns which that is. The same text and title make none. */
  async revise({ topic, body }: TakenTopic, { title, body: text, ...revision }: OwnedRevision): Promise<number> {
    if (title === topic.title && text.source === body.source) return body.version;
    const renamed = title !== topic.title;
    await this.editing.write(body, topic, { ...revision, title, body: text });
    if (renamed) {
      await this.topics.update(topic.id, { title, slug: slugify(title), version: topic.version + 1 });
      await this.events.publish('topic.changed', { topicId: topic.id, spaceId: topic.spaceId, actorId: revision.editorId, change: 'edited' });
    }
    return body.version + 1;
  }

  async setTags({ id, spaceId }: Pick<TopicRow, 'id' | 'spaceId'>, tags: ResolvedTag[]): Promise<void> {
    await this.topics.setTags(id, spaceId, tags);
    await this.topics.update(id, { tags: tags.map(({ slug }) => slug) });
    await this.events.publish('topic.changed', { topicId: id, spaceId, actorId: currentActor().memberId, change: 'edited' });
  }

  /** Something about it changed that is no column of it: copies that were kept of it are out of date. */
  touch(topicId: string): Promise<void> {
    return this.signals.send('topic.touched', topicId);
  }

  /** Leaves lists, feeds and search, or comes back to them; its address leads to it as before. */
  async archive({ topic }: TakenTopic, archived: boolean): Promise<void> {
    if ((topic.archivedAt !== null) === archived) return;
    await this.acts.write(topic, { archivedAt: archived ? new Date() : null }, 'edited');
  }

  /** Stands in another space from now on; who sees it follows. What it said before was meant for others, and is for moderators. */
  async put({ topic, body }: TakenTopic, spaceId: string): Promise<void> {
    if (topic.spaceId === spaceId) return;
    await this.posts.update(body.id, { openVersion: body.version });
    await this.acts.write(topic, { spaceId }, 'moved');
  }
}
