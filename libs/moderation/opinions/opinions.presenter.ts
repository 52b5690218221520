import type { MemberRef, Opinion, OpinionItem } from '#contracts';
import type { Surroundings } from '../queue/queue.presenter.js';
import type { OpinionItemRow, OpinionRow } from './opinions.queries.js';

export function presentOpinionItems(rows: readonly OpinionItemRow[], { spaces, members }: Surroundings): OpinionItem[] {
  return rows.map((row) => ({
    id: row.id,
    space: spaces.get(row.spaceId)!,
    topic: { number: row.topicNumber, slug: row.topicSlug, title: row.topicTitle },
    postId: row.postId,
    html: row.html,
    author: row.authorId ? (members.get(row.authorId) ?? null) : null,
    hidden: row.hidden,
    flags: row.flags,
    openedAt: row.openedAt.toISOString(),
    asked: row.asked,
    mine: row.mine && { ...row.mine, createdAt: new Date(row.mine.createdAt).toISOString() },
  }));
}

export function presentOpinions(rows: readonly OpinionRow[], members: ReadonlyMap<string, MemberRef>): Opinion[] {
  return rows.map(({ memberId, verdict, text, createdAt }) => ({ by: members.get(memberId) ?? null, verdict, text, createdAt: createdAt.toISOString() }));
}
