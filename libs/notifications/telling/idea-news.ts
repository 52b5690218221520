import { Injectable } from '@nestjs/common';
import type { EventPayload } from '#contracts';
import { Deciding, Thanking, type Delivery } from '#ideas';
import { Database } from '#platform';
import { Following } from '../subscriptions/following.js';
import { Telling } from './telling.js';

const objectOf = (decisionId: string): string => `idea:${decisionId}`;

/** What is decided about ideas, told to whom they concern. That one is delivered is told to each of them once, whatever it is merged into and in whatever order. */
@Injectable()
export class IdeaNews {
  constructor(
    private readonly database: Database,
    private readonly telling: Telling,
    private readonly thanking: Thanking,
    private readonly deciding: Deciding,
    private readonly following: Following,
  ) {}

  async decided({ topicId, decisionId, actorId, group, undone }: EventPayload<'idea.decided'>): Promise<void> {
    if (undone) return this.undone(topicId, decisionId);
    if (group === 'completed') return this.delivered(topicId, () => this.concerned(topicId));
    const concerned = await this.concerned(topicId);
    await this.database.tx.run(async () => {
      if (!(await this.deciding.stands(decisionId))) return;
      await this.telling.tellMembers(concerned, { kind: 'idea-status', object: objectOf(decisionId), topicId, actorId, detail: { outcome: group } });
    });
  }

  /** Who came with a merge hears that the idea is delivered, if it is; whoever was there before is as before. */
  merged(topicId: string, followers: readonly string[]): Promise<void> {
    return this.delivered(topicId, async () => [...(await this.thanking.people(topicId, { mergedOnly: true })), ...followers]);
  }

  /**
   * An idea that stands as delivered again, or is seen again: told to those alone whom it concerned when that was decided, as
   * far as they were not told, and to these others. What came with an import is told to nobody.
   */
  seenAgain(topicId: string, others: readonly string[] = []): Promise<void> {
    return this.delivered(topicId, async ({ actorId, at }) => (actorId === null ? [] : [...(await this.concerned(topicId, at)), ...others]));
  }

  /** Tells who of these was not told yet that an idea is delivered, if it is by now. */
  private async delivered(topicId: string, whom: (delivery: Delivery) => Promise<string[]>): Promise<void> {
    await this.database.tx.run(async () => {
      await this.thanking.hold(topicId);
      const delivery = await this.thanking.delivery(topicId);
      if (!delivery) return;
      const { decisionId, actorId, group } = delivery;
      const unthanked = await this.thanking.unthanked(topicId, await whom(delivery));
      const unmailed = unthanked.filter(({ mailed }) => mailed).map(({ memberId }) => memberId);
      const told = await this.telling.tellMembers(unthanked.map(({ memberId }) => memberId), { kind: 'idea-delivered', object: objectOf(decisionId), topicId, actorId, detail: { outcome: group }, unmailed });
      // Who does not hear of it now, as nobody does of what is hidden, hears of it when it is delivered again.
      await this.thanking.keep(topicId, told);
    });
  }

  /** After a merge was taken back: who came with it and has not read of the delivery is not concerned by it; and what had been merged may have been delivered by itself. */
  async parted(topicId: string): Promise<void> {
    await this.database.tx.run(async () => {
      await this.thanking.hold(topicId);
      const strangers = await this.thanking.strangers(topicId, await this.following.followers(topicId));
      if (strangers.length > 0) await this.thanking.takeBack(topicId, await this.telling.takeBackUnreadOf(strangers, { kind: 'idea-delivered', topicId }));
    });
    await this.seenAgain(topicId);
  }

  /** What was taken back is news to nobody who has not read it. */
  private async undone(topicId: string, decisionId: string): Promise<void> {
    await this.database.tx.run(async () => {
      await this.thanking.hold(topicId);
      const gone = (await this.telling.takeBackUnread(objectOf(decisionId))).filter(({ kind }) => kind === 'idea-delivered');
      await this.thanking.takeBack(topicId, gone);
      // It may stand as delivered by the decision before, or by one that was made since.
      await this.seenAgain(topicId, gone.map(({ memberId }) => memberId));
    });
  }

  private async concerned(topicId: string, until?: string): Promise<string[]> {
    return [...new Set([...(await this.thanking.people(topicId, { until })), ...(await this.following.followers(topicId, until))])];
  }
}
