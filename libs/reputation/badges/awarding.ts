import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCommunityId, Database, Events, Signals } from '#platform';
import { metricsIn } from '../conditions/conditions.js';
import type { ScopedValues } from '../metrics/metric-values.js';
import { metrics } from '../metrics/metrics.js';
import { badges } from './badges.js';
import { giveAwards, widenAwards } from './badges.queries.js';
import { earnedBy } from './earned.js';

/** Gives the badges that members’ numbers earn, each tier once. None is taken away again. */
@Injectable()
export class Awarding implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    assertMetricsExist(badges.flatMap(({ key, tiers }) => tiers.flatMap((tier) => metricsIn(tier).map((metric): [string, string] => [`The badge ${key}`, metric]))));
  }

  /** In the transaction that keeps these numbers. */
  async award(counted: ReadonlyMap<string, ScopedValues>): Promise<void> {
    const earned = [...counted].flatMap(([memberId, values]) => earnedBy(values).map((one) => ({ memberId, ...one })));
    if (earned.length === 0) return;
    const values = [currentCommunityId(), earned.map(({ memberId }) => memberId), earned.map(({ badge }) => badge), earned.map(({ tier }) => tier), earned.map(({ audience }) => audience)];
    const given = await this.database.query(giveAwards, values);
    await this.database.query(widenAwards, values);
    for (const award of given) await this.events.publish('badge.awarded', award);
    for (const memberId of new Set(given.map((award) => award.memberId))) await this.signals.send('badges.changed', memberId);
  }
}

/** A server whose conditions speak of numbers that nobody counts does not start. */
export function assertMetricsExist(used: [user: string, metric: string][]): void {
  const unknown = used.filter(([, metric]) => !metrics.has(metric));
  if (unknown.length > 0) throw new Error(unknown.map(([user, metric]) => `${user} counts ${metric}, which is no metric.`).join(' '));
}
