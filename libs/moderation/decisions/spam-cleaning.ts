import { Injectable } from '@nestjs/common';
import { Voting, Withholding, type VisiblePost } from '#conversations';
import { Standings } from '#identity';
import { currentActor, DomainError } from '#platform';
import { canSanction } from '../moderation.policy.js';
import { ReviewablesRepository } from '../queue/reviewables.repository.js';
import type { Before } from './before.js';
import { ModerationLog } from './moderation-log.js';
import { presentStanding } from './standing-before.js';

const mostPosts = 10_000;
/** For good, until somebody undoes it. */
export const forever = new Date('9999-12-31T00:00:00Z');

/** One step against an account that spams: its posts and votes go, and it is suspended. All of it can be undone at once. */
@Injectable()
export class SpamCleaning {
  constructor(
    private readonly withholding: Withholding,
    private readonly voting: Voting,
    private readonly standings: Standings,
    private readonly reviewables: ReviewablesRepository,
    private readonly log: ModerationLog,
  ) {}

  /** Within the transaction of the decision; returns what undoing needs. Posts on which somebody decided after an earlier line stay as they are. */
  async clean({ post }: VisiblePost, actorId: string, actionId: string, reason: string, sinceId: string | null = null): Promise<Before> {
    const memberId = post.authorId;
    if (!memberId) throw new DomainError('request.invalid', { message: 'The account is gone already.' });
    const { role } = await this.standings.find(memberId);
    if (!canSanction(currentActor(), { id: memberId, role })) throw new DomainError('ability.missing', { message: 'You may not suspend this member.' });
    const all = [...new Set([post.id, ...(await this.withholding.undeletedPosts(memberId, mostPosts))])];
    const decided = sinceId ? await this.log.decidedOnSince(sinceId, all) : undefined;
    const ids = all.filter((id) => !decided?.has(id));
    const posts: NonNullable<Before['posts']> = [];
    for (const id of ids) posts.push({ id, state: await this.withholding.put(id, { kind: 'deleted', by: actorId }, actorId) });
    const votes = await this.voting.withdrawAll(memberId);
    const standing = await this.standings.change(memberId, { suspendedUntil: forever, suspendedFor: reason || null });
    const reviewableIds = await this.reviewables.closeOpen(ids, actorId, actionId);
    return { posts, votes, standing: presentStanding(standing), reviewableIds };
  }
}
