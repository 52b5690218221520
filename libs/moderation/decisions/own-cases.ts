import { Injectable } from '@nestjs/common';
import type { OwnCase } from '#contracts';
import { Communities, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database } from '#platform';
import { Spaces } from '#spaces';
import { AppealingForAccount, concernsAccount } from '../account-appeals/appealing-for-account.js';
import { appealableUntil } from './appeal-deadlines.js';
import { appealableActions, postsUnderAppeal } from './appeals.queries.js';
import { actionsOnMember, type ActionRow } from './log.queries.js';
import { ModerationLog } from './moderation-log.js';

const shown = 50;

/** What was decided about the reader's own posts and account, with what they were told. */
@Injectable()
export class OwnCases {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly spaces: Spaces,
    private readonly forAccount: AppealingForAccount,
    private readonly log: ModerationLog,
  ) {}

  async list(): Promise<OwnCase[]> {
    const memberId = requireMember(currentActor());
    const who = [currentCommunityId(), memberId];
    const [rows, visible, appealed, appeals, standing, { settings }] = await Promise.all([
      this.database.query(actionsOnMember, [...who, shown, []]),
      this.spaces.visibleIds(),
      this.database.query(postsUnderAppeal, who),
      this.forAccount.of(memberId),
      this.log.latestOnStanding(memberId),
      this.communities.current(),
    ]);
    const due = new Map(appealed.map(({ postId, dueAt }) => [postId, dueAt]));
    // A post is appealed once for each decision, and the last one counts.
    const decided = new Set<string>();
    const now = new Date();
    const onPost = (row: ActionRow): Asking => {
      if (row.postId === null || row.undone || decided.has(row.postId)) return nothingToAsk;
      decided.add(row.postId);
      return due.has(row.postId) ? { open: false, dueAt: due.get(row.postId)! } : { open: isAppealable(row), dueAt: null };
    };
    const onAccount = ({ id, until }: ActionRow): Asking => {
      if (id !== standing) return nothingToAsk;
      const appeal = appeals.get(id);
      return { open: !appeal && until !== null && until > now, dueAt: appeal && !appeal.decided ? appeal.dueAt : null };
    };
    return rows.map((row) => {
      const { id, action, reason, until, undone, createdAt, postId, topicNumber, topicSlug, topicTitle, topicSpaceId } = row;
      const { open, dueAt } = concernsAccount(row) ? onAccount(row) : onPost(row);
      const askUntil = open ? appealableUntil(row, settings.moderation) : null;
      const topic = topicNumber !== null && topicSpaceId !== null && visible.includes(topicSpaceId) ? { number: topicNumber, slug: topicSlug!, title: topicTitle! } : null;
      return {
        id,
        action: action as OwnCase['action'],
        reason,
        until: until?.toISOString() ?? null,
        undone,
        createdAt: createdAt.toISOString(),
        postId,
        topic,
        appealable: askUntil !== null && now <= askUntil,
        appealableUntil: askUntil?.toISOString() ?? null,
        answerDue: dueAt?.toISOString() ?? null,
      };
    });
  }
}

/** Whether a second look can be asked for, and by when one that waits is due. */
interface Asking {
  open: boolean;
  dueAt: Date | null;
}
const nothingToAsk: Asking = { open: false, dueAt: null };

function isAppealable({ action, onAppeal }: ActionRow): boolean {
  return appealableActions.has(action) && !onAppeal;
}
