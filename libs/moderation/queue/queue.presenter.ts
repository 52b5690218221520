import type { MemberRef, ModerationAction, Reviewable, ReviewableSummary, SpaceRef } from '#contracts';
import type { ActionRow } from '../decisions/log.queries.js';
import type { PersonRow, ReviewableListRow } from './reviewables.queries.js';

const excerptLength = 200;

export interface Surroundings {
  spaces: ReadonlyMap<string, SpaceRef>;
  members: ReadonlyMap<string, MemberRef>;
}

/** The first words of rendered text. */
export function wordsOf(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > excerptLength ? `${text.slice(0, excerptLength).trimEnd()}…` : text;
}

export function presentSummary(row: ReviewableListRow, { spaces, members }: Surroundings): ReviewableSummary {
  const member = (id: string | null): MemberRef | null => (id ? (members.get(id) ?? null) : null);
  return {
    id: row.id,
    kind: row.kind,
    reason: row.reason,
    weight: row.weight,
    open: row.decidedAt === null,
    space: spaces.get(row.spaceId)!,
    topic: { number: row.topicNumber, slug: row.topicSlug, title: row.topicTitle },
    postId: row.postId,
    excerpt: wordsOf(row.html),
    author: member(row.memberId),
    assignee: member(row.assigneeId),
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
  };
}

/** What happened to a person elsewhere is for those who moderate everywhere. */
export function presentPerson({ joinedAt, posts, solutions, trustLevel, warnings, flags, flagsUpheld, silencedUntil, suspendedUntil }: PersonRow, everywhere: boolean): Reviewable['person'] {
  const seen = { joinedAt: joinedAt.toISOString(), posts, solutions, trustLevel };
  if (!everywhere) return { ...seen, warnings: null, flags: null, flagsUpheld: null, silencedUntil: null, suspendedUntil: null };
  return { ...seen, warnings, flags, flagsUpheld, silencedUntil: silencedUntil?.toISOString() ?? null, suspendedUntil: suspendedUntil?.toISOString() ?? null };
}

export function presentAction({ id, action, actorId, reason, until, undone, createdAt }: ActionRow, members: ReadonlyMap<string, MemberRef>): ModerationAction {
  return { id, action, by: actorId ? (members.get(actorId) ?? null) : null, reason, until: until?.toISOString() ?? null, undone, createdAt: createdAt.toISOString() };
}
