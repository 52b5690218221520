import type { MemberRef, SpaceRef, Topic, TopicLink, TopicState, TopicSummary } from '#contracts';
import { currentActor } from '#platform';
import { slowOf } from '../acts/slow-mode.policy.js';
import { isClosedDuplicate, topicAbilities, topicMissing } from './topics.policy.js';
import type { TopicListRow, TopicPageRow, TopicTitleRow } from './topics.queries.js';

export interface Surroundings {
  spaces: ReadonlyMap<string, SpaceRef>;
  members: ReadonlyMap<string, MemberRef>;
}

type StateRow = Pick<TopicListRow, 'kind' | 'solutionPostId' | 'closedAt' | 'answerCount'>;

/** A found solution matters more than that the topic was closed afterwards. */
export function topicState(row: StateRow): TopicState {
  if (row.solutionPostId) return 'solved';
  if (row.closedAt) return 'closed';
  return row.kind === 'question' && row.answerCount === 0 ? 'unanswered' : 'active';
}

export function memberIdsOf(rows: readonly TopicListRow[]): string[] {
  return rows.flatMap((row) => [row.authorId, row.lastReplyAuthorId, row.solutionAuthorId]).filter((id) => id !== null);
}

function unreadOf(row: TopicListRow): Pick<TopicSummary, 'unread' | 'unreadCount'> {
  const isOld = !row.readBefore || row.lastActivityAt <= row.readBefore;
  if (row.readPosition === null) return isOld ? { unread: 'read', unreadCount: 0 } : { unread: 'new', unreadCount: row.lastPosition };
  if (isOld || row.readPosition >= row.lastPosition) return { unread: 'read', unreadCount: 0 };
  return { unread: 'updated', unreadCount: row.lastPosition - row.readPosition };
}

export function presentTopicSummary(row: TopicListRow, { spaces, members }: Surroundings): TopicSummary {
  const member = (id: string | null): MemberRef | null => (id ? (members.get(id) ?? null) : null);
  return {
    id: row.id,
    number: row.number,
    slug: row.slug,
    title: row.title,
    kind: row.kind,
    state: topicState(row),
    space: spaces.get(row.spaceId)!,
    author: member(row.authorId),
    tags: row.tags,
    product: row.product,
    productVersion: row.productVersion,
    excerpt: row.excerpt,
    solutionExcerpt: row.solutionExcerpt,
    solutionAuthor: member(row.solutionAuthorId),
    createdAt: row.createdAt.toISOString(),
    lastActivityAt: row.lastActivityAt.toISOString(),
    lastReplyAuthor: member(row.lastReplyAuthorId),
    replyCount: row.replyCount,
    answerCount: row.answerCount,
    meTooCount: row.meTooCount,
    kudosCount: row.kudosCount,
    viewCount: row.viewCount,
    pinned: row.pinnedAt !== null,
    closed: row.closedAt !== null,
    deleted: row.deletedAt !== null,
    hidden: row.hiddenAt !== null,
    ...unreadOf(row),
  };
}

export function presentTopic(row: TopicPageRow, links: TopicLink[], downvotes: boolean, surroundings: Surroundings): Topic {
  const signedIn = currentActor().memberId !== null;
  return {
    ...presentTopicSummary(row, surroundings),
    version: row.version,
    meToo: row.meToo,
    closeReason: row.closeReason,
    duplicate: isClosedDuplicate(row),
    closedAt: row.closedAt?.toISOString() ?? null,
    closedUntil: row.closedUntil?.toISOString() ?? null,
    lockedAt: row.lockedAt?.toISOString() ?? null,
    lockedUntil: row.lockedUntil?.toISOString() ?? null,
    lockReason: row.lockReason,
    pageAddress: row.pageAddress,
    slow: slowOf(row, currentActor(), new Date()),
    moves: presentMoves(row.moves, surroundings),
    solvedAt: row.solvedAt?.toISOString() ?? null,
    solutionAcceptedBy: row.solutionAcceptedBy ? (surroundings.members.get(row.solutionAcceptedBy)?.displayName ?? null) : null,
    firstAnswerAt: row.firstAnswerAt?.toISOString() ?? null,
    participantCount: row.participantCount,
    lastReadPosition: row.readPosition ?? 0,
    lastPosition: row.lastPosition,
    firstUnreadPostId: signedIn && row.readPosition !== null ? row.firstUnreadPostId : null,
    links,
    downvotes,
    abilities: topicAbilities(currentActor(), row),
    missing: topicMissing(currentActor(), row),
  };
}

/** What was merged in shows its posts here, so its title as well; of a topic that posts were split from or into, readers of it alone learn. */
function presentMoves(moves: TopicPageRow['moves'], { spaces }: Surroundings): Topic['moves'] {
  return (moves ?? [])
    .filter(({ kind, spaceId, isDeleted }) => kind === 'merge' || (spaces.has(spaceId) && !isDeleted))
    .map(({ id, kind, direction, number, slug, title, postId }) => ({ id, kind, direction, number, slug, title, postId }));
}

export function presentLinks(links: TopicPageRow['links'], titles: readonly TopicTitleRow[]): TopicLink[] {
  const byId = new Map(titles.map((title) => [title.id, title]));
  return (links ?? []).flatMap(({ kind, direction, topicId }) => {
    const title = byId.get(topicId);
    return title ? [{ kind, direction, number: title.number, slug: title.slug, title: title.title, state: topicState(title) }] : [];
  });
}
