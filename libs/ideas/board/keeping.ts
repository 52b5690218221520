import { Injectable } from '@nestjs/common';
import type { IdeaGroup } from '#contracts';
import { currentCommunityId, Database } from '#platform';
import { countIdeas, ideasToCount, keepIdeas, lockIdeas, placeIdeas } from './keeping.queries.js';

const countedAtOnce = 200;

/** Keeps what is counted about ideas true: told twice, it counts the same. */
@Injectable()
export class IdeaKeeping {
  constructor(private readonly database: Database) {}

  /** Counts ideas anew, and gives those a row that have none. */
  count(topicIds: readonly string[]): Promise<void> {
    return this.database.tx.run(async () => {
      await this.database.query(keepIdeas, [currentCommunityId(), topicIds]);
      // A count that waited for a vote must see it.
      await this.database.query(lockIdeas, [currentCommunityId(), topicIds]);
      await this.database.query(countIdeas, [currentCommunityId(), topicIds]);
    });
  }

  /** Where ideas stood on the site that they come from. What was decided here stays. */
  async placeImported(steps: readonly { topicId: string; status: string; group: IdeaGroup; at: Date }[]): Promise<void> {
    const column = <Name extends keyof (typeof steps)[number]>(name: Name) => steps.map((step) => step[name]);
    await this.database.query(placeIdeas, [currentCommunityId(), column('topicId'), column('status'), column('group'), column('at')]);
  }

  /** All ideas: those that came without an event, as an import brings them, and what ages. With `lately` only those of which something was said in the last thirty days. */
  async settle({ lately }: { lately: boolean }): Promise<void> {
    const kept = await this.database.query(keepIdeas, [currentCommunityId(), null]);
    for (let at = 0; at < kept.length; at += countedAtOnce) await this.count(kept.slice(at, at + countedAtOnce).map(({ topicId }) => topicId));
    for (let last: string | null = null; ; ) {
      const rows: { topicId: string }[] = await this.database.query(ideasToCount, [currentCommunityId(), last, lately, countedAtOnce]);
      if (rows.length > 0) await this.count(rows.map(({ topicId }) => topicId));
      if (rows.length < countedAtOnce) return;
      last = rows.at(-1)!.topicId;
    }
  }
}
