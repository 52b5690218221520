import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventPayload } from '#contracts';
import { currentCommunityId, Database, Events, Jobs } from '#platform';
import { AgreedFlags } from './levels/agreed-flags.js';
import { authorOfPost } from './levels/metrics.queries.js';
import { TrustNight } from './levels/night.js';
import { TrustLevels } from './levels/trust-levels.js';
import { evaluateMember } from './reading/reading-reports.js';
import { forgetReader } from './reading/reading.queries.js';

const everyNight = '20 3 * * *';

/** Looks at members' figures after what they did, and at everybody's at night. */
@Injectable()
export class TrustHandlers implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly database: Database,
    private readonly levels: TrustLevels,
    private readonly night: TrustNight,
    private readonly flags: AgreedFlags,
  ) {}

  onModuleInit(): void {
    this.jobs.register<{ memberId: string }>(evaluateMember, ({ memberId }) => this.levels.evaluate(memberId));
    this.events.on('trust.follow-replies', ['post.created'], ({ payload }) => this.evaluateSoon(payload.actorId), ({ actorId }) => actorId ?? 'nobody');
    this.events.on('trust.follow-members', ['member.joined', 'member.updated'], ({ payload }) => this.evaluateSoon(payload.memberId), ({ memberId }) => memberId);
    this.events.on('trust.follow-votes', ['vote.changed'], ({ payload }) => this.followVote(payload), ({ postId, actorId }) => `${postId}:${actorId}`);
    this.events.on('trust.follow-flags', ['flag.decided'], ({ payload }) => this.followFlag(payload), ({ flagId }) => flagId);
    this.events.on('trust.forget-readers', ['member.left'], async ({ payload }) => void (await this.database.query(forgetReader, [currentCommunityId(), payload.memberId])));
    this.jobs.register('trust.evaluate-all', async () => void (await this.night.evaluateAll()));
    this.jobs.schedule('trust.evaluate-all', everyNight);
  }

  /** Kudos count for who gave them and for who got them. */
  private async followVote({ postId, actorId }: { postId: string; actorId: string }): Promise<void> {
    const post = await this.database.one(authorOfPost, [currentCommunityId(), postId]);
    await this.evaluateSoon(actorId);
    await this.evaluateSoon(post?.authorId ?? null);
  }

  /** Flags that moderators agreed with weigh against their author. */
  private async followFlag({ postId, flaggerId, outcome }: EventPayload<'flag.decided'>): Promise<void> {
    const authorId = (await this.database.one(authorOfPost, [currentCommunityId(), postId]))?.authorId ?? null;
    if (outcome === 'agreed' && authorId) await this.flags.add(authorId, { postId, flaggerId });
    else await this.flags.remove({ postId, flaggerId });
    await this.evaluateSoon(authorId);
  }

  private async evaluateSoon(memberId: string | null): Promise<void> {
    if (memberId) await this.jobs.add(evaluateMember, { memberId }, { key: memberId });
  }
}
