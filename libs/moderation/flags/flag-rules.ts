import { Injectable } from '@nestjs/common';
import type { CommunitySettings } from '#contracts';
import { Withholding } from '#conversations';
import { Communities } from '#identity';
import { currentCommunityId, Database } from '#platform';
import type { ReviewableRow } from '../moderation.entity.js';
import { Announcing } from '../decisions/announcing.js';
import { ModerationLog } from '../decisions/moderation-log.js';
import { rankOf } from '../queue/rank.js';
import { ReviewablesRepository, type ReviewedPost } from '../queue/reviewables.repository.js';
import { flagsOfPost, historyOfPost, openFlagsOfTopic, type FlagQueryRow } from './flags.queries.js';
import { TopicClosing } from './topic-closing.js';
import { closesTopic, hidingRule, mainReason, weightOf } from './verdict.js';

const minuteMs = 60_000;

type FlaggedText = ReviewedPost & { version: number; isShown: boolean };
type Item = Pick<ReviewableRow, 'id' | 'kind' | 'postId' | 'dueAt'>;

/** What the flags on a post bring about before a moderator looks. */
@Injectable()
export class FlagRules {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly reviewables: ReviewablesRepository,
    private readonly withholding: Withholding,
    private readonly closing: TopicClosing,
    private readonly log: ModerationLog,
    private readonly announcing: Announcing,
  ) {}

  /** Weighs the open flags of a post anew, hides it and closes its topic where a rule says so. */
  async apply(post: FlaggedText, item: Item): Promise<void> {
    const { moderation: settings } = (await this.communities.current()).settings;
    await this.weigh(item);
    if (post.isShown) await this.hide(post, settings, item.id);
    const ofTopic = await this.database.query(openFlagsOfTopic, [currentCommunityId(), post.topicId]);
    if (closesTopic(ofTopic, settings) && (await this.closing.close(post.topicId, settings.closeHours))) {
      await this.log.add(this.log.newId(), { action: 'close', actorId: null, topicId: post.topicId, spaceId: post.spaceId, flagReason: mainReason(ofTopic) });
    }
  }

  /** Puts an item where its open flags say; null where there are none. */
  async weigh({ id, kind, postId, dueAt }: Item): Promise<number | null> {
    const open = await this.openFlags(postId);
    const weight = weightOf(open);
    await this.reviewables.update(id, { weight, rank: rankOf(kind, weight, dueAt), ...(kind === 'flagged' && open.length > 0 && { reason: mainReason(open) }) });
    return open.length > 0 ? weight : null;
  }

  private async openFlags(postId: string): Promise<FlagQueryRow[]> {
    return (await this.database.query(flagsOfPost, [currentCommunityId(), postId])).filter(({ state }) => state === 'open');
  }

  private async hide(post: FlaggedText, settings: CommunitySettings['moderation'], reviewableId: string): Promise<void> {
    const open = await this.openFlags(post.postId);
    const history = (await this.database.one(historyOfPost, [currentCommunityId(), post.memberId, post.postId]))!;
    const { mendedAt } = history;
    const counted = mendedAt ? open.filter(({ createdAt }) => createdAt > mendedAt) : open;
    const rule = hidingRule(counted, { ...history, wasRestored: history.restoredVersion === post.version }, settings);
    if (!rule) return;
    const reason = rule === 'secret' ? 'secret' : rule === 'trusted-spam' ? 'spam' : mainReason(counted);
    const mendableUntil = mendedAt ? null : new Date(Date.now() + settings.mendMinutes * minuteMs);
    const state = await this.withholding.put(post.postId, { kind: 'hidden', reason, mendableUntil }, null);
    const actionId = this.log.newId();
    await this.log.add(actionId, {
      action: 'hide',
      actorId: null,
      memberId: post.memberId,
      postId: post.postId,
      topicId: post.topicId,
      spaceId: post.spaceId,
      reviewableId,
      flagReason: reason,
      before: { version: post.version, posts: [{ id: post.postId, state }], rule },
    });
    await this.announcing.announceNow(actionId);
  }
}
