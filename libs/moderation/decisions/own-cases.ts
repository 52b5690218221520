import { Injectable } from '@nestjs/common';
import type { OwnCase } from '#contracts';
import { Communities, requireMember } from '#identity';
import { currentActor, currentCommunityId, Database } from '#platform';
import { Spaces } from '#spaces';
import { appealableUntil } from './appeal-deadlines.js';
import { postsUnderAppeal } from './appeals.queries.js';
import { actionsOnMember, type ActionRow } from './log.queries.js';

const shown = 50;
const appealableActions = new Set<string>(['hide', 'remove', 'spam']);

/** What was decided about the reader's own posts and account, with what they were told. */
@Injectable()
export class OwnCases {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly spaces: Spaces,
  ) {}

  async list(): Promise<OwnCase[]> {
    const who = [currentCommunityId(), requireMember(currentActor())];
    const [rows, visible, appealed, { settings }] = await Promise.all([this.database.query(actionsOnMember, [...who, shown, []]), this.spaces.visibleIds(), this.database.query(postsUnderAppeal, who), this.communities.current()]);
    const due = new Map(appealed.map(({ postId, dueAt }) => [postId, dueAt]));
    // A post is appealed once for each decision, and the last one counts.
    const decided = new Set<string>();
    const now = new Date();
    return rows.map((row) => {
      const { id, action, reason, until, undone, createdAt, postId, topicNumber, topicSlug, topicTitle, topicSpaceId } = row;
      const isLatest = postId !== null && !undone && !decided.has(postId);
      if (isLatest) decided.add(postId);
      const isWaiting = isLatest && due.has(postId);
      const askUntil = isLatest && !isWaiting && isAppealable(row) ? appealableUntil(createdAt, settings.moderation) : null;
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
        answerDue: isWaiting ? (due.get(postId)?.toISOString() ?? null) : null,
      };
    });
  }
}

function isAppealable({ action, onAppeal }: ActionRow): boolean {
  return appealableActions.has(action) && !onAppeal;
}
