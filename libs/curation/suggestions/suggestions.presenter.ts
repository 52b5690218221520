import type { MemberRef, Suggestion } from '#contracts';
import type { SuggestionListRow } from './suggestions.queries.js';

export function presentSuggestion(row: SuggestionListRow, members: ReadonlyMap<string, MemberRef>): Suggestion {
  const member = (id: string | null): MemberRef | null => (id ? (members.get(id) ?? null) : null);
  return {
    id: row.id,
    state: row.state,
    by: member(row.memberId),
    note: row.note,
    createdAt: row.createdAt.toISOString(),
    postId: row.postId,
    author: member(row.authorId),
    topic: { number: row.topicNumber, slug: row.topicSlug, title: row.topicTitle },
    decidedBy: member(row.decidedBy),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.reason,
  };
}
