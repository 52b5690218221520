import { Injectable } from '@nestjs/common';
import type { NewcomerLimits } from '#contracts';
import { actorIn, Communities } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError } from '#platform';
import { exceededByReply, exceededByText, exceededByTopic, isNewcomer, type Counted, type Exceeded, type Written } from './newcomers.policy.js';
import { lockWriter, writtenBy } from './newcomers.queries.js';

/** Holds new members to their limits, through every door alike. Each method throws `limit.exceeded`, which names the limit and when it ends. */
@Injectable()
export class Newcomers {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
  ) {}

  async allowText(text: Counted, spaceId: string | null): Promise<void> {
    const actor = spaceId ? actorIn(currentActor(), spaceId) : currentActor();
    refuse(exceededByText(actor, text, await this.limits()));
  }

  /** Inside the transaction that writes the topic. */
  async allowTopic(spaceId: string): Promise<void> {
    const actor = actorIn(currentActor(), spaceId);
    if (!isNewcomer(actor)) return;
    refuse(exceededByTopic(actor, await this.written(null), await this.limits(), new Date()));
  }

  /** Inside the transaction that writes the reply. */
  async allowReply(topic: { id: string; spaceId: string; authorId: string | null }): Promise<void> {
    const actor = actorIn(currentActor(), topic.spaceId);
    if (!isNewcomer(actor)) return;
    const isOwn = topic.authorId === actor.memberId;
    refuse(exceededByReply(actor, await this.written(topic.id), isOwn, await this.limits(), new Date()));
  }

  private async limits(): Promise<NewcomerLimits> {
    return (await this.communities.current()).settings.newcomers;
  }

  private async written(topicId: string | null): Promise<Written> {
    const values = [currentCommunityId(), currentActor().memberId];
    await this.database.query(lockWriter, values);
    return (await this.database.one(writtenBy, [...values, topicId]))!;
  }
}

const what: Record<Exceeded['limit'], (most: number) => string> = {
  links: (most) => `A new member's post holds at most ${most} links.`,
  linksByPoints: (most) => `A post holds at most ${most} links until you have more points of reputation.`,
  images: (most) => `A new member's post shows at most ${most} images.`,
  mentions: (most) => `A new member's post mentions at most ${most} people.`,
  repliesInTopic: (most) => `A new member writes at most ${most} replies in a topic of somebody else.`,
  topicsOnFirstDay: (most) => `On the first day you can open ${most} topics.`,
  repliesOnFirstDay: (most) => `On the first day you can write ${most} replies.`,
};

function refuse(exceeded: Exceeded | undefined): void {
  if (!exceeded) return;
  const { limit, most, endsAt } = exceeded;
  const end = limit === 'linksByPoints' ? '' : endsAt ? ` This ends at ${endsAt.toISOString()}, or with trust level 1.` : ' This ends with trust level 1.';
  throw new DomainError('limit.exceeded', {
    message: `${what[limit](most)}${end}`,
    details: { limit, most, ...(endsAt && { endsAt: endsAt.toISOString() }) },
    ...(endsAt && { retryAfter: Math.max(1, Math.ceil((endsAt.getTime() - Date.now()) / 1_000)) }),
  });
}
