import { Injectable } from '@nestjs/common';
import { AppealInput, type HidingReason } from '#contracts';
import { Communities, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { rankOf } from '../queue/rank.js';
import { ReviewablesRepository } from '../queue/reviewables.repository.js';
import { answerDue, appealableUntil, tooLateToAppeal } from './appeal-deadlines.js';
import { appealablePost } from './appeals.queries.js';
import { ModerationLog } from './moderation-log.js';

interface Appeal {
  memberId: string;
  postId: string;
  text: string;
  /** The one decision that may be meant; the last one on the post where this is left out. */
  againstId?: string;
}

/** The author of a hidden or removed post asks for a second look, once for each decision and while its time lasts. */
@Injectable()
export class Appealing {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly reviewables: ReviewablesRepository,
    private readonly log: ModerationLog,
  ) {}

  async appeal(postId: string, given: AppealInput): Promise<void> {
    const { text } = validate(AppealInput, given);
    const memberId = requireMember(currentActor());
    await this.database.tx.run(() => this.give({ memberId, postId, text }));
  }

  /** Within the caller's transaction; that the member is who asks is the caller's to know. */
  async give({ memberId, postId, text, againstId: meant }: Appeal): Promise<void> {
    const { moderation: settings } = (await this.communities.current()).settings;
    const post = await this.database.one(appealablePost, [currentCommunityId(), postId, memberId]);
    if (!post) throw notFound('post of yours that was taken away');
    const action = await this.log.latestOn(postId);
    if (post.appealed || action?.onAppeal) throw new DomainError('conflict.already-done', { message: 'A second moderator has looked at this, or will.' });
    if (meant && action?.id !== meant) throw new DomainError('conflict.already-done', { message: 'Something else was decided about this since.' });
    const now = new Date();
    if (action && now > appealableUntil(action, settings)) throw tooLateToAppeal(settings.appealDays);
    const reason: HidingReason = post.hiddenReason ?? action?.flagReason ?? 'other';
    const item = await this.reviewables.openFor({ postId, topicId: post.topicId, spaceId: post.spaceId, memberId }, 'appeal', reason);
    // Where a rule took the post away, nobody has decided yet: the item that waits becomes the appeal.
    const againstId = action?.actorId ? action.id : null;
    const dueAt = answerDue(now, settings);
    await this.reviewables.update(item.id, { kind: 'appeal', appeal: text, againstId, dueAt, weight: post.weight, rank: rankOf('appeal', post.weight, dueAt) });
  }
}
