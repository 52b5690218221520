import { Injectable } from '@nestjs/common';
import type { SpamHost } from '#contracts';
import { authorize, Communities } from '#identity';
import { currentActor, currentCommunityId, Database } from '#platform';
import { learntHosts } from './traces.queries.js';

const most = 200;
const dayMs = 86_400_000;

/** Which hosts hold a post because spam linked to them, for whoever may trust them again. */
@Injectable()
export class SpamHosts {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
  ) {}

  async list(): Promise<SpamHost[]> {
    authorize(currentActor(), 'community.administer');
    const { spamHostDays } = (await this.communities.current()).settings.moderation.spam;
    const rows = await this.database.query(learntHosts, [currentCommunityId(), spamHostDays, most]);
    return rows.map(({ host, accounts, markedAt }) => ({ host, accounts, until: new Date(markedAt.getTime() + spamHostDays * dayMs).toISOString() }));
  }
}
