import type { HidingReason, ReviewableKind } from '#contracts';
import { heldRoles } from '#identity';
import { statement } from '#platform';

export interface ReviewableListRow {
  id: string;
  kind: ReviewableKind;
  reason: HidingReason;
  weight: number;
  rank: number;
  spaceId: string;
  topicId: string;
  topicNumber: number;
  topicSlug: string;
  topicTitle: string;
  postId: string;
  html: string;
  memberId: string | null;
  assigneeId: string | null;
  opinionAskedBy: string | null;
  openedAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  actionId: string | null;
  appeal: string | null;
  againstId: string | null;
  dueAt: Date | null;
}

const columns = `r.id, r.kind, r.reason, r.weight, r.rank, t.space_id as "spaceId", r.topic_id as "topicId", t.number as "topicNumber", t.slug as "topicSlug",
  t.title as "topicTitle", r.post_id as "postId", p.html, r.member_id as "memberId", r.assignee_id as "assigneeId", r.opinion_asked_by as "opinionAskedBy", r.opened_at as "openedAt",
  r.decided_at as "decidedAt", r.decided_by as "decidedBy", r.action_id as "actionId", r.appeal, r.against_id as "againstId", r.due_at as "dueAt"`;

/** An item stands where its topic stands, whatever it remembers. */
const visible = 'from reviewables r join topics t on t.community_id = $1 and t.id = r.topic_id and t.space_id = any($2::uuid[])';
const source = `${visible} join posts p on p.community_id = $1 and p.id = r.post_id`;

export interface ReviewableFilter {
  communityId: string;
  /** Those that the actor sees. */
  spaceIds: readonly string[];
  withinIds?: readonly string[];
  kind?: ReviewableKind;
  reason?: HidingReason;
  /** A member's, or nobody's. */
  assigneeId?: string | null;
  after?: (string | number | null)[];
  limit: number;
}

/** One page of the queue; the statement is composed of fixed fragments, values go by parameter alone. */
export function reviewableList({ communityId, spaceIds, after, limit, ...filter }: ReviewableFilter): { text: string; values: unknown[] } {
  const values: unknown[] = [communityId, spaceIds, limit + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const where = conditions(filter, bind);
  if (after) where.push(`(r.rank, r.id) > (${bind(after[0])}::double precision, ${bind(after[1])}::uuid)`);
  return { text: `select ${columns} ${source} where ${where.join(' and ')} order by r.rank, r.id limit $3`, values };
}

const countedUpTo = 500;

/** How many there are, counted up to five hundred, and since when the oldest waits. */
export function reviewableCount({ communityId, spaceIds, ...filter }: Omit<ReviewableFilter, 'after' | 'limit'>): { text: string; values: unknown[] } {
  const values: unknown[] = [communityId, spaceIds];
  const where = conditions(filter, (value) => `$${values.push(value)}`).join(' and ');
  const text = `select (select count(*) from (select ${visible} where ${where} limit ${countedUpTo + 1}) counted)::int as count,
                       (select r.opened_at ${visible} where ${where} order by r.opened_at limit 1) as "oldestAt"`;
  return { text, values };
}

export function countOf(count: number): { count: number; countIsLowerBound: boolean } {
  return { count: Math.min(count, countedUpTo), countIsLowerBound: count > countedUpTo };
}

function conditions({ withinIds, kind, reason, assigneeId }: Omit<ReviewableFilter, 'communityId' | 'spaceIds' | 'after' | 'limit'>, bind: (value: unknown) => string): string[] {
  return [
    'r.community_id = $1',
    'r.decided_at is null',
    ...(withinIds ? [`r.space_id = any(${bind(withinIds)}::uuid[])`] : []),
    ...(kind ? [`r.kind = ${bind(kind)}`] : []),
    ...(reason ? [`r.reason = ${bind(reason)}`] : []),
    ...(assigneeId === undefined ? [] : [assigneeId === null ? 'r.assignee_id is null' : `r.assignee_id = ${bind(assigneeId)}`]),
  ];
}

/** Values: community, visible spaces, item. */
export const reviewableById = statement<ReviewableListRow>('moderation.reviewable-by-id', `select ${columns} ${source} where r.community_id = $1 and r.id = $3`);

/** The open item of a post, else the last decided one. Values: community, visible spaces, post. */
export const reviewableOfPost = statement<ReviewableListRow>(
  'moderation.reviewable-of-post',
  `select ${columns} ${source} where r.community_id = $1 and r.post_id = $3 order by r.decided_at desc nulls first limit 1`,
);

export interface PersonRow {
  joinedAt: Date;
  role: 'member' | 'superuser' | 'moderator' | 'staff' | 'admin' | 'owner';
  /** Spaces in which the person keeps order. */
  moderates: string[];
  posts: number;
  solutions: number;
  warnings: number;
  flags: number;
  flagsUpheld: number;
  trustLevel: number;
  silencedUntil: Date | null;
  suspendedUntil: Date | null;
}

/** Values: community, member. */
export const personAtTheSide = statement<PersonRow>(
  'moderation.person',
  `select m.created_at as "joinedAt", m.role, array(select o.space_id from ${heldRoles('$1', 'm.id')} o where o.role = 'moderator') as moderates, m.trust_level as "trustLevel", m.solution_count as solutions, m.silenced_until as "silencedUntil", m.suspended_until as "suspendedUntil",
          (select count(*) from posts p where p.community_id = $1 and p.author_id = m.id and p.deleted_at is null)::int as posts,
          (select count(*) from moderation_log l where l.community_id = $1 and l.member_id = m.id and l.action = 'warn'
              and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id))::int as warnings,
          (select count(*) from flags f where f.community_id = $1 and f.author_id = m.id and f.state in ('agreed', 'declined'))::int as flags,
          (select count(*) from flags f where f.community_id = $1 and f.author_id = m.id and f.state = 'agreed')::int as "flagsUpheld"
     from members m where m.community_id = $1 and m.id = $2`,
);

export interface AroundRow {
  id: string;
  authorId: string | null;
  html: string;
  createdAt: Date;
}

/** The posts just before and after one, in the order in which they were written. Values: community, topic, position. */
export const postsAround = statement<AroundRow>(
  'moderation.posts-around',
  `select id, "authorId", html, "createdAt" from (
     (select p.id, p.author_id as "authorId", p.html, p.created_at as "createdAt", p.position from posts p
       where p.community_id = $1 and p.topic_id = $2 and p.position < $3 order by p.position desc limit 2)
     union all
     (select p.id, p.author_id, p.html, p.created_at, p.position from posts p
       where p.community_id = $1 and p.topic_id = $2 and p.position > $3 order by p.position limit 2)) near order by position`,
);

export interface NoteRow {
  id: string;
  memberId: string;
  text: string;
  createdAt: Date;
}

/** Values: community, item. */
export const notesOf = statement<NoteRow>(
  'moderation.notes',
  `select id, member_id as "memberId", text, created_at as "createdAt" from reviewable_notes where community_id = $1 and reviewable_id = $2 order by created_at, id limit 100`,
);
