import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Sessions } from '#identity';
import { currentCommunityId, Database, Events } from '#platform';
import { withLevel } from './experts.js';
import { keepExpertTags, ratedAtLeast } from './experts.queries.js';
import { knowsWell, leastOf } from './levels.js';

/** Keeps with each member the tags that they know well, for rules that stand where ratings are not known. */
@Injectable()
export class KeepingExperts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.events.on('expertise.follow-tag', ['tag.changed'], () => this.keep(), () => 'experts');
  }

  /** Of all members as it is now: who rested long enough is taken for an expert no longer. It counts at once. */
  async keep(now = new Date()): Promise<void> {
    const least = leastOf(knowsWell);
    const rows = await this.database.query(ratedAtLeast, [currentCommunityId(), least.shown, least.threads]);
    const tags = new Map<string, string[]>();
    for (const { row, level } of rows.flatMap((rated) => withLevel(rated, now))) {
      if (knowsWell.includes(level)) tags.set(row.memberId, [...(tags.get(row.memberId) ?? []), row.tag]);
    }
    const experts = [...tags].map(([memberId, known]) => ({ memberId, tags: known }));
    await this.database.tx.run(async () => {
      const changed = await this.database.query(keepExpertTags, [currentCommunityId(), JSON.stringify(experts)]);
      for (const { memberId } of changed) await this.sessions.change(memberId, async () => undefined);
    });
  }
}
