import { Injectable } from '@nestjs/common';
import { LinkedAppealInput, type LinkedCase, type OwnCase } from '#contracts';
import { Communities, OneTimeTokens, Throttles, tokenLifeSeconds, type Limit } from '#identity';
import { currentCommunityId, Database, DomainError, validate } from '#platform';
import { Spaces } from '#spaces';
import { AppealingForAccount, concernsAccount } from '../account-appeals/appealing-for-account.js';
import { appealableUntil } from './appeal-deadlines.js';
import { Appealing } from './appealing.js';
import { appealableActions, postsUnderAppeal, topicOfCase } from './appeals.queries.js';
import type { ActionRow } from './log.queries.js';
import { ModerationLog } from './moderation-log.js';

/** The page that a mail links to. */
export const appealPage = '/appeal';

const byAddress: Limit = { name: 'appeal-link.address', tries: 30, seconds: 15 * 60 };

/** A decision with whom it is about, on a post or on the account: what can be appealed against by a link. */
type LinkedAction = ActionRow & { memberId: string };

/** How far a decision is: whether it is the last on its post or account, and by when an appeal that waits is due. */
interface Progress {
  isLatest: boolean;
  waits: { dueAt: Date | null } | null;
}

/**
 * The road of those who cannot sign in: the mail about a decision carries a link that appeals against this one decision, once,
 * and does nothing else. Nobody needs to be signed in; of its secret a hash is kept.
 */
@Injectable()
export class AppealLinks {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly tokens: OneTimeTokens,
    private readonly throttles: Throttles,
    private readonly spaces: Spaces,
    private readonly appealing: Appealing,
    private readonly forAccount: AppealingForAccount,
    private readonly log: ModerationLog,
  ) {}

  /** The address for a mail, with the day until which it works; null for a decision that cannot be appealed against, or is already. */
  async issue(action: ActionRow): Promise<{ link: string; until: Date } | null> {
    if (!isLinked(action) || action.onAppeal || action.before.againId) return null;
    if (concernsAccount(action) ? !(await this.forAccount.isInForce(action, action.memberId)) : !appealableActions.has(action.action)) return null;
    const token = await this.tokens.issue('appeal', { memberId: action.memberId, content: { actionId: action.id } });
    const { moderation } = (await this.communities.current()).settings;
    const until = Math.min(Date.now() + tokenLifeSeconds.appeal * 1_000, appealableUntil(action, moderation).getTime());
    return { link: `${await this.communities.address()}${appealPage}?token=${token}`, until: new Date(until) };
  }

  /** What was decided, and how far it is; throws `token.expired` for a link that is none, or too old. */
  async find(token: string): Promise<LinkedCase> {
    const { action, used, expiresAt } = await this.read(token);
    const { moderation } = (await this.communities.current()).settings;
    const { isLatest, waits } = concernsAccount(action) ? await this.onAccount(action) : await this.onPost(action);
    // The link may end before the time for appeals does.
    const until = new Date(Math.min(expiresAt.getTime(), appealableUntil(action, moderation).getTime()));
    const state = stateOf({ action, used, isLatest, isWaiting: waits !== null, isLate: new Date() > until });
    return {
      action: action.action as OwnCase['action'],
      reason: action.reason,
      until: action.until?.toISOString() ?? null,
      createdAt: action.createdAt.toISOString(),
      topic: await this.topic(action),
      state,
      appealableUntil: state === 'open' || state === 'ended' ? until.toISOString() : null,
      answerDue: state === 'waiting' ? (waits?.dueAt?.toISOString() ?? null) : null,
    };
  }

  async appeal(given: LinkedAppealInput): Promise<void> {
    const { token, text } = validate(LinkedAppealInput, given);
    await this.throttles.countAddress(byAddress);
    await this.database.tx.run(async () => {
      const { action, used } = await this.read(token);
      if (used) throw new DomainError('conflict.already-done', { message: 'You have appealed already.' });
      if (action.undone) throw new DomainError('conflict.already-done', { message: 'This decision was taken back.' });
      await this.tokens.use('appeal', token);
      const { id, memberId, postId } = action;
      await (postId === null ? this.forAccount.give(action, memberId, text) : this.appealing.give({ memberId, postId, text, againstId: id }));
    });
  }

  private async onPost({ id, memberId, postId }: LinkedAction): Promise<Progress> {
    const [latest, waiting] = await Promise.all([this.log.latestOn(postId!), this.database.query(postsUnderAppeal, [currentCommunityId(), memberId])]);
    return { isLatest: latest !== undefined && (latest.id === id || latest.before.againId === id), waits: waiting.find((one) => one.postId === postId) ?? null };
  }

  private async onAccount(action: LinkedAction): Promise<Progress> {
    const [isInForce, appeals] = await Promise.all([this.forAccount.isInForce(action, action.memberId), this.forAccount.of(action.memberId)]);
    const appeal = appeals.get(action.id);
    return { isLatest: isInForce, waits: appeal && !appeal.decided ? appeal : null };
  }

  private async read(token: string): Promise<{ action: LinkedAction; used: boolean; expiresAt: Date }> {
    const { memberId, content, usedAt, expiresAt } = await this.tokens.look('appeal', token);
    const action = await this.log.find((content as { actionId: string }).actionId);
    if (!action || !isLinked(action) || action.memberId !== memberId) throw new DomainError('token.expired', { message: 'This link is for nothing that still stands.' });
    return { action, used: usedAt !== null, expiresAt };
  }

  /** As far as whoever looks may see it: a mail can be in other hands. */
  private async topic({ topicId }: LinkedAction): Promise<LinkedCase['topic']> {
    const row = topicId ? await this.database.one(topicOfCase, [currentCommunityId(), topicId, await this.spaces.visibleIds()]) : undefined;
    return row ?? null;
  }
}

function isLinked(action: ActionRow): action is LinkedAction {
  return action.memberId !== null && (action.postId !== null || concernsAccount(action));
}

interface Linked {
  action: LinkedAction;
  used: boolean;
  isLatest: boolean;
  isWaiting: boolean;
  isLate: boolean;
}

function stateOf({ action, used, isLatest, isWaiting, isLate }: Linked): LinkedCase['state'] {
  if (isWaiting && isLatest) return 'waiting';
  // An appeal that was granted takes the decision back, too.
  if (action.undone && !used) return 'reversed';
  if (used || !isLatest) return 'decided';
  return isLate ? 'ended' : 'open';
}
