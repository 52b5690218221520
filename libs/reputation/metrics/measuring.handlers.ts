import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventPayload } from '#contracts';
import { Events, Jobs, logger } from '#platform';
import { Measuring } from './measuring.js';

const everyNight = '40 3 * * *';

/** Counts members again after what concerns them, and all of them every night. */
@Injectable()
export class MeasuringHandlers implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly measuring: Measuring,
  ) {}

  onModuleInit(): void {
    this.events.on(
      'metrics.measure-topic',
      ['topic.created', 'post.created', 'vote.changed', 'me-too.changed'],
      ({ payload: { topicId, actorId } }) => this.measuring.measureTopic(topicId, actorId),
      // The last event of a key is the one that is handled: whoever acted must be in it.
      ({ topicId, actorId }) => `${topicId}:${actorId}`,
    );
    this.events.on(
      'metrics.measure-everyone',
      ['topic.changed', 'post.changed', 'solution.changed'],
      ({ payload }) => (concernsVoters(payload) ? this.measuring.measureEveryone(payload.topicId) : this.measuring.measureTopic(payload.topicId, payload.actorId)),
      // Of one key the last event is handled: what concerns few must not stand for what concerns all.
      (payload) => (concernsVoters(payload) ? payload.topicId : `${payload.topicId}:${payload.actorId}`),
    );
    this.events.on(
      'metrics.measure-member',
      ['member.joined', 'member.updated', 'reputation.changed'],
      ({ payload: { memberId } }) => this.measuring.measure([memberId]),
      ({ memberId }) => memberId,
    );
    this.events.on('metrics.measure-all', ['space.changed'], () => this.measureAll(), () => 'all');
    this.jobs.register('metrics.nightly', () => this.nightly());
    this.jobs.schedule('metrics.nightly', everyNight);
  }

  private async measureAll(): Promise<void> {
    await this.measuring.measureAll();
  }

  /** A difference is mended by counting; who reads the logs is told of it. */
  private async nightly(): Promise<void> {
    const { members, different } = await this.measuring.measureAll();
    if (different.length > 0) logger.warn({ members, different: different.length, first: different.slice(0, 20) }, 'metrics of members had missed something; they are counted again now');
  }
}

/** Changes after which a topic says and counts the same of those who only voted there. They may be thousands. */
const among = new Set(['edited', 'closed', 'reopened', 'pinned', 'unpinned']);

function concernsVoters(payload: EventPayload<'topic.changed' | 'post.changed' | 'solution.changed'>): boolean {
  return !('change' in payload && among.has(payload.change));
}
