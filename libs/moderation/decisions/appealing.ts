import { Injectable } from '@nestjs/common';
import { AppealInput, type HidingReason } from '#contracts';
import { Communities, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { rankOf } from '../queue/rank.js';
import { ReviewablesRepository } from '../queue/reviewables.repository.js';
import { answerDue, appealableUntil } from './appeal-deadlines.js';
import { appealablePost } from './appeals.queries.js';
import { ModerationLog } from './moderation-log.js';

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
    const { moderation: settings } = (await this.communities.current()).settings;
    await this.database.tx.run(async () => {
      const post = await this.database.one(appealablePost, [currentCommunityId(), postId, memberId]);
      if (!post) throw notFound('post of yours that was taken away');
      const action = await this.log.latestOn(postId);
      if (post.appealed || action?.onAppeal) throw new DomainError('conflict.already-done', { message: 'A second moderator has looked at this, or will.' });
      const now = new Date();
      if (action && now > appealableUntil(action.createdAt, settings)) throw tooLate(settings.appealDays);
      const reason: HidingReason = post.hiddenReason ?? action?.flagReason ?? 'other';
      const item = await this.reviewables.openFor({ postId, topicId: post.topicId, spaceId: post.spaceId, memberId }, 'appeal', reason);
      // Where a rule took the post away, nobody has decided yet: the item that waits becomes the appeal.
      const againstId = action?.actorId ? action.id : null;
      const dueAt = answerDue(now, settings);
      await this.reviewables.update(item.id, { kind: 'appeal', appeal: text, againstId, dueAt, weight: post.weight, rank: rankOf('appeal', post.weight, dueAt) });
    });
  }
}

function tooLate(most: number): DomainError {
  return new DomainError('limit.exceeded', { message: `A decision can be appealed against for ${most} days. This one is older.`, details: { limit: 'appeal.days', most } });
}
