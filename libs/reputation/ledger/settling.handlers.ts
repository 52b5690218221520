import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventPayload } from '#contracts';
import { Events } from '#platform';
import { Settling } from './settling.js';

/** Enters what happened into the ledger. */
@Injectable()
export class SettlingHandlers implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly settling: Settling,
  ) {}

  onModuleInit(): void {
    this.events.on(
      'reputation.settle-topic',
      ['vote.changed', 'solution.changed', 'post.changed', 'topic.changed'],
      ({ payload }) => this.settling.settle(payload.topicId),
      ({ topicId }) => topicId,
    );
    this.events.on('reputation.follow-posts', ['posts.moved'], ({ payload: { topicId, fromTopicId } }) => this.settling.followPosts([topicId, fromTopicId]));
    this.events.on(
      'reputation.thank-flagger',
      ['flag.decided'],
      ({ payload: { flagId, flaggerId, actorId, postId, topicId, outcome } }) =>
        this.settling.enterLine({ kind: 'flag.upheld', causeId: flagId, memberId: flaggerId, actorId, postId, topicId }, outcome === 'agreed'),
      ({ flagId }) => flagId,
    );
    this.events.on(
      'reputation.thank-suggester',
      ['suggestion.decided'],
      ({ payload: { suggestionId, suggesterId, actorId, postId, topicId, outcome } }) =>
        this.settling.enterLine({ kind: 'edit.accepted', causeId: suggestionId, memberId: suggesterId, actorId, postId, topicId }, outcome === 'accepted'),
      ({ suggestionId }) => suggestionId,
    );
    this.events.on(
      'reputation.thank-source',
      ['answer.promoted'],
      ({ payload: { promotionId, memberId, actorId, postId, topicId, holds } }) => this.settling.enterLine({ kind: 'answer.promoted', causeId: promotionId, memberId, actorId, postId, topicId }, holds),
      ({ promotionId }) => promotionId,
    );
    this.events.on(
      'reputation.thank-inventor',
      ['idea.decided'],
      ({ payload: { topicId, authorId, actorId, group } }) => this.thankInventor({ topicId, authorId, actorId }, group === 'completed'),
      ({ topicId }) => topicId,
    );
  }

  /** Nobody delivers points to themselves. */
  private async thankInventor({ topicId, authorId, actorId }: Pick<EventPayload<'idea.decided'>, 'topicId' | 'authorId' | 'actorId'>, isDelivered: boolean): Promise<void> {
    if (!authorId || (isDelivered && authorId === actorId)) return;
    await this.settling.enterLine({ kind: 'idea.delivered', causeId: topicId, memberId: authorId, actorId, postId: null, topicId }, isDelivered);
  }
}
