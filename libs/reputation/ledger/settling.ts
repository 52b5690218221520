import { Injectable } from '@nestjs/common';
import type { LedgerKind } from '#contracts';
import { Sessions } from '#identity';
import { currentCommunityId, Database, Events } from '#platform';
import { RulesInForce } from '../rules/rules-in-force.js';
import { Balances } from './balances.js';
import { enterLine, quarantineFollowsPosts, settleTopics, topicIdsAfter, type settledKinds } from './settling.queries.js';

/** A member’s balance is written once for all of them: of few topics it would be written again and again. */
const topicsAtOnce = 1_000;

/** A line that follows from no row of a topic. */
export interface Line {
  kind: Exclude<LedgerKind, (typeof settledKinds)[number]>;
  causeId: string;
  memberId: string;
  actorId: string | null;
  postId: string | null;
  topicId: string | null;
}

interface Settled {
  /** Rows that were entered. */
  rows: number;
  /** Members whose balance changed. */
  members: string[];
}

/** Brings the ledger in step with the votes, solutions and removals of topics. Repeating it changes nothing. */
@Injectable()
export class Settling {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesInForce,
    private readonly balances: Balances,
    private readonly sessions: Sessions,
    private readonly events: Events,
  ) {}

  /** What its members may do counts at once wherever they are signed in. */
  async settle(topicId: string): Promise<void> {
    const rules = await this.rules.rows();
    await this.database.tx.run(async () => {
      await this.tell((await this.enter([topicId], rules)).members);
    });
  }

  /** The same for many topics, also for such as were taken away; returns how many rows were entered. Who is signed in notices within half a minute. */
  async settleMany(topicIds: readonly string[]): Promise<number> {
    const rules = await this.rules.rows();
    return (await this.database.tx.run(() => this.enter(topicIds, rules))).rows;
  }

  /** Every topic of the community, some at a time; returns how many rows were entered. */
  async settleAll(tell: (topics: number) => void = () => undefined): Promise<number> {
    let entered = 0;
    for (let after: string | null = null, topics = 0; ; ) {
      const rows: { id: string }[] = await this.database.query(topicIdsAfter, [currentCommunityId(), after, topicsAtOnce]);
      if (rows.length === 0) return entered;
      entered += await this.settleMany(rows.map(({ id }) => id));
      after = rows.at(-1)!.id;
      tell((topics += rows.length));
    }
  }

  /** Votes in quarantine stand where the posts are that they are on now. */
  async followPosts(topicIds: readonly string[]): Promise<void> {
    await this.database.query(quarantineFollowsPosts, [currentCommunityId(), topicIds]);
  }

  /** Enters a line, or takes it back where it holds no longer. */
  async enterLine({ kind, causeId, memberId, actorId, postId, topicId }: Line, holds: boolean): Promise<void> {
    const rules = await this.rules.rows();
    await this.database.tx.run(async () => {
      const days = await this.database.query(enterLine, [currentCommunityId(), kind, causeId, memberId, actorId, postId, topicId, holds, rules, new Date()]);
      await this.tell(await this.balances.addUp(days, rules));
    });
  }

  private async tell(members: readonly string[]): Promise<void> {
    for (const memberId of members) {
      await this.sessions.change(memberId, async () => undefined);
      await this.events.publish('reputation.changed', { memberId });
    }
  }

  private async enter(topicIds: readonly string[], rules: string): Promise<Settled> {
    const days = await this.database.query(settleTopics, [currentCommunityId(), topicIds, rules, new Date()]);
    return { rows: days.length, members: await this.balances.addUp(days, rules) };
  }
}
