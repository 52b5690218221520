import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TopicActs, type ActLine } from '#conversations';
import { currentCommunityId, Database, Events } from '#platform';
import { ModerationLog, type NewAction } from '../decisions/moderation-log.js';
import { touchedBody } from '../moderation.queries.js';
import { followFlags, followReviewables, followSuggestions } from './topics.queries.js';

/** Writes down what moderators do with whole topics, and takes flags, suggested edits and items of the queue along with posts that were moved. */
@Injectable()
export class TopicLog implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly acts: TopicActs,
    private readonly log: ModerationLog,
  ) {}

  onModuleInit(): void {
    this.acts.recordWith((line) => this.write(line));
    this.events.on('moderation.follow-posts', ['posts.moved'], ({ payload: { topicId, fromTopicId } }) => this.follow(topicId, fromTopicId));
  }

  private async write({ id, act, topicId, spaceId, actorId, reason, until, before }: ActLine): Promise<void> {
    const line: NewAction = { action: act, actorId, topicId, spaceId, reason, until };
    if (act !== 'restore') return this.log.add(id, { ...line, before: { topic: before } });
    const body = await this.database.one(touchedBody, [currentCommunityId(), topicId, actorId]);
    const by = (before.columns?.deletedBy?.[0] ?? null) as string | null;
    if (!body || by === actorId) return;
    await this.log.add(id, { ...line, memberId: body.authorId, postId: body.postId, before: { version: body.version, posts: [{ id: body.postId, state: { kind: 'deleted', by } }] } });
  }

  private async follow(topicId: string, fromTopicId: string): Promise<void> {
    const values = [currentCommunityId(), [topicId, fromTopicId]];
    await this.database.query(followFlags, values);
    await this.database.query(followSuggestions, values);
    await this.database.query(followReviewables, values);
  }
}
