import { Injectable } from '@nestjs/common';
import type { IdeaGroup } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { keepThanks, lockCluster, peopleWanting, standingDelivery, takeThanksBack, thankedStrangers, unthanked, type UnthankedRow } from './thanking.queries.js';

export interface Delivery {
  decisionId: string;
  actorId: string | null;
  group: IdeaGroup;
  /** To the microsecond. */
  at: string;
}

/** Who counts of those who want an idea: all of them, unless something is said. */
export interface Wanting {
  /** The last time from which they do. */
  until?: string;
  /** Only those who want what was merged into it. */
  mergedOnly?: boolean;
}

/** Whom an idea concerns, and who of them was told that it is delivered. */
@Injectable()
export class Thanking {
  constructor(private readonly database: Database) {}

  async people(topicId: string, { until, mergedOnly = false }: Wanting = {}): Promise<string[]> {
    const rows = await this.database.query(peopleWanting, [currentCommunityId(), topicId, until ?? null, mergedOnly]);
    return rows.map(({ memberId }) => memberId);
  }

  /** Holds an idea and those that were merged into it, within the transaction that tells of them or takes that back. */
  async hold(topicId: string): Promise<void> {
    await this.database.query(lockCluster, [currentCommunityId(), topicId]);
  }

  /** The decision by which an idea stands as delivered; undefined for one that does not, and for what is no idea. */
  delivery(topicId: string): Promise<Delivery | undefined> {
    return this.database.one(standingDelivery, [currentCommunityId(), topicId]);
  }

  /** Who of these was not told yet, wherever the idea was merged; of an idea that is held. */
  unthanked(topicId: string, memberIds: readonly string[]): Promise<UnthankedRow[]> {
    return this.database.query(unthanked, [currentCommunityId(), topicId, memberIds]);
  }

  /** Who was told of an idea and has no part in it any more, since what they wanted is an idea of its own again. */
  async strangers(topicId: string, others: readonly string[]): Promise<string[]> {
    const rows = await this.database.query(thankedStrangers, [currentCommunityId(), topicId, others]);
    return rows.map(({ memberId }) => memberId);
  }

  /** They were told. */
  async keep(topicId: string, memberIds: readonly string[]): Promise<void> {
    await this.database.query(keepThanks, [currentCommunityId(), topicId, memberIds]);
  }

  /** They are told again when it is delivered again; by e-mail only those whom no mail reached. */
  async takeBack(topicId: string, told: readonly { memberId: string; mailedAt: Date | null }[]): Promise<void> {
    await this.database.query(takeThanksBack, [currentCommunityId(), topicId, told.map(({ memberId }) => memberId), told.map(({ mailedAt }) => mailedAt)]);
  }
}
