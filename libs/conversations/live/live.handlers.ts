import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventName, ServerPayload } from '#contracts';
import { currentCommunityId, Database, Events, Realtime, type Event } from '#platform';
import { postCounts, topicCounts } from './live.queries.js';

type TopicEvent = Extract<EventName, ServerPayload<'topic.activity'>['event']>;
type Told = TopicEvent | 'topic.created';

/** Lists of topics do not show these. */
const quietInLists = new Set<EventName>(['vote.changed', 'me-too.changed']);

/** Tells open pages that something happened: ids and counts, never words; each page fetches what its reader may see. */
@Injectable()
export class LiveHandlers implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly realtime: Realtime,
  ) {}

  onModuleInit(): void {
    const names: Told[] = ['topic.created', 'topic.changed', 'post.created', 'post.changed', 'vote.changed', 'solution.changed', 'me-too.changed'];
    this.events.on('live.tell', names, (event) => this.tell(event));
  }

  private async tell({ name, payload }: Event<Told>): Promise<void> {
    const { topicId, actorId } = payload;
    const topic = await this.database.one(topicCounts, [currentCommunityId(), topicId]);
    if (!topic) return;
    const { spaceId, isDeleted, ...counts } = topic;
    const postId = 'postId' in payload ? payload.postId : null;
    if (name !== 'topic.created') {
      const votes = name === 'vote.changed' && postId ? await this.database.one(postCounts, [currentCommunityId(), postId]) : undefined;
      const change = 'change' in payload && 'postId' in payload ? { change: payload.change } : undefined;
      this.realtime.emit({ kind: 'topic', id: topicId }, 'topic.activity', { topicId, event: name, postId, actorId, ...counts, ...votes, ...change });
    }
    if (quietInLists.has(name) || (isDeleted && name !== 'topic.changed')) return;
    for (const id of new Set([payload.spaceId, spaceId])) this.realtime.emit({ kind: 'space', id }, 'space.activity', { spaceId: id, topicId });
  }
}
