import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventPayload } from '#contracts';
import { currentCommunityId, Database, Events, Jobs } from '#platform';
import { forgetOld } from './inbox/inbox.queries.js';
import { Telling } from './telling/telling.js';

const everyNight = '50 3 * * *';
const forgottenAtOnce = 5_000;

/** Which events are told to whom, and by what key: told again, nothing is written twice. */
@Injectable()
export class NotificationsHandlers implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly telling: Telling,
  ) {}

  onModuleInit(): void {
    this.events.on('notifications.tell-topic', ['topic.created'], ({ payload }) => this.telling.tellTopic(payload.topicId));
    this.events.on('notifications.tell-post', ['post.created'], ({ payload }) => this.telling.tellPost(payload.postId));
    this.events.on('notifications.follow-post', ['post.changed'], ({ payload }) => this.followPost(payload));
    this.events.on('notifications.tell-solution', ['solution.changed'], ({ payload }) => this.telling.tellSolution(payload.topicId, payload.actorId), ({ topicId }) => topicId);
    this.events.on('notifications.tell-kudos', ['vote.changed'], ({ payload }) => this.telling.tellKudos(payload.postId), ({ postId }) => postId);
    this.events.on('notifications.tell-badge', ['badge.awarded'], ({ payload: { memberId, badge, tier } }) => this.telling.tellMember({ memberId, kind: 'badge', object: `badge:${badge}:${tier}`, detail: { badge, tier } }));
    this.events.on('notifications.tell-level', ['trust.changed'], ({ id, payload }) => this.tellLevel(id, payload));
    this.jobs.register('notifications.forget', () => this.forget());
    this.jobs.schedule('notifications.forget', everyNight);
  }

  private async followPost({ postId, change, actorId }: EventPayload<'post.changed'>): Promise<void> {
    // A post that was held is new to everybody once it is shown; whoever was told before is not told again.
    if (change === 'unhidden') await this.telling.tellPost(postId);
    // Titles of links change by themselves, and name nobody anew.
    if (change === 'edited' && actorId) await this.telling.tellNamed(postId);
  }

  /** A level that was lost is not worth a message. */
  private async tellLevel(eventId: string, { memberId, from, to }: EventPayload<'trust.changed'>): Promise<void> {
    if (to > from) await this.telling.tellMember({ memberId, kind: 'trust', object: eventId, detail: { level: to } });
  }

  private async forget(): Promise<void> {
    for (;;) {
      const gone = await this.database.query(forgetOld, [currentCommunityId(), forgottenAtOnce]);
      if (gone.length < forgottenAtOnce) return;
    }
  }
}
