import { Injectable } from '@nestjs/common';
import { SubscriptionQuery, type OwnSubscription, type OwnSubscriptionPage } from '#contracts';
import { requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, decodeCursor, pageFrom, validate } from '#platform';
import { Spaces } from '#spaces';
import { ownSubscriptions, type OwnSubscriptionRow } from './own-subscriptions.queries.js';

/** What a member follows and what they muted, as far as they see it. */
@Injectable()
export class OwnSubscriptions {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
  ) {}

  async page(given: Partial<SubscriptionQuery>): Promise<OwnSubscriptionPage> {
    const { subject = null, level = null, cursor, limit } = validate(SubscriptionQuery, given);
    const memberId = requireMember(currentActor());
    const after = cursor ? decodeCursor(cursor, 2) : [null, null];
    const rows = await this.database.query(ownSubscriptions, [currentCommunityId(), memberId, await this.spaces.visibleIds(), subject, level, ...after, limit + 1]);
    return pageFrom(rows, limit, ({ sortKey, subjectId }) => [sortKey, subjectId], presentSubscription);
  }
}

function presentSubscription({ subject, number, slug, name, level, since }: OwnSubscriptionRow): OwnSubscription {
  return { subject, number, slug, name, level, since: since.toISOString() };
}
