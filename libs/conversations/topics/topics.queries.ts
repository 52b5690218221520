import type { DraftContent, SubscriptionLevel, TopicKind, TopicListQuery } from '#contracts';
import { statement } from '#platform';
import { topicVisibleTo } from './topics.policy.js';

export interface TopicListRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  kind: TopicKind;
  spaceId: string;
  authorId: string | null;
  tags: string[];
  product: string | null;
  productVersion: string | null;
  excerpt: string;
  solutionExcerpt: string | null;
  solutionPostId: string | null;
  solutionAuthorId: string | null;
  createdAt: Date;
  lastActivityAt: Date;
  lastReplyAuthorId: string | null;
  lastPosition: number;
  replyCount: number;
  answerCount: number;
  meTooCount: number;
  kudosCount: number;
  viewCount: number;
  pinnedAt: Date | null;
  closedAt: Date | null;
  deletedAt: Date | null;
  hiddenAt: Date | null;
  /** Position of the last post that the member read; null if he never opened the topic. */
  readPosition: number | null;
  /** Everything written before is read; null for a guest. */
  readBefore: Date | null;
  /** What the list is sorted by, as text. */
  sortKey: string;
}

const listColumns = `t.id, t.number, t.slug, t.title, t.kind, t.space_id as "spaceId", t.author_id as "authorId", t.tags, t.product,
  t.product_version as "productVersion", t.excerpt, t.solution_excerpt as "solutionExcerpt", t.solution_post_id as "solutionPostId",
  t.solution_author_id as "solutionAuthorId", t.created_at as "createdAt", t.last_activity_at as "lastActivityAt",
  t.last_reply_author_id as "lastReplyAuthorId", t.last_position as "lastPosition", t.reply_count as "replyCount",
  t.answer_count as "answerCount", t.me_too_count as "meTooCount", t.kudos_count as "kudosCount", t.view_count as "viewCount",
  t.pinned_at as "pinnedAt", t.closed_at as "closedAt", t.deleted_at as "deletedAt", t.hidden_at as "hiddenAt"`;

const readBefore = (member: string): string =>
  `(select m.read_before from members m where m.community_id = $1 and m.id = ${member}::uuid) as "readBefore"`;

const isWaiting = `t.kind = 'question' and t.answer_count = 0 and t.closed_at is null`;

const sorts = {
  active: { column: 't.last_activity_at', type: 'timestamptz', order: 'desc' },
  newest: { column: 't.created_at', type: 'timestamptz', order: 'desc' },
  unanswered: { column: 't.created_at', type: 'timestamptz', order: 'asc' },
  wanted: { column: 't.wanted', type: 'int', order: 'desc' },
  solved: { column: 't.solved_at', type: 'timestamptz', order: 'desc' },
} as const;

const states = {
  solved: 't.solution_post_id is not null',
  closed: 't.solution_post_id is null and t.closed_at is not null',
  unanswered: `t.solution_post_id is null and ${isWaiting}`,
  active: `t.solution_post_id is null and t.closed_at is null and (t.kind <> 'question' or t.answer_count > 0)`,
} as const;

export interface TopicFilter extends Omit<TopicListQuery, 'cursor' | 'space' | 'unread' | 'tag' | 'author' | 'answeredBy' | 'solvedBy'> {
  communityId: string;
  spaceIds: string[];
  memberId: string | null;
  tagId?: string;
  authorId?: string;
  answererId?: string;
  solverId?: string;
  unread?: boolean;
  after?: (string | number | null)[];
  /** Pinned topics: only these, all but these, or both. */
  pinned?: 'only' | 'without';
}

/** One page of topics; the statement is composed of fixed fragments, values go by parameter alone. */
export function topicList(filter: TopicFilter): { text: string; values: unknown[] } {
  const values: unknown[] = [filter.communityId, filter.spaceIds.length === 1 ? filter.spaceIds[0] : filter.spaceIds, filter.memberId, filter.limit + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const sort = sorts[filter.sort];
  const where = ['t.community_id = $1', filter.spaceIds.length === 1 ? 't.space_id = $2' : 't.space_id = any($2::uuid[])', 't.deleted_at is null', 't.archived_at is null'];
  if (filter.sort === 'unanswered') where.push(isWaiting);
  if (filter.sort === 'solved') where.push('t.solution_post_id is not null');
  if (filter.state) where.push(states[filter.state]);
  if (filter.version) where.push(`t.product_version = ${bind(filter.version)}`);
  if (filter.product) where.push(`t.product = ${bind(filter.product)}`);
  if (filter.authorId) where.push(`t.author_id = ${bind(filter.authorId)}`);
  if (filter.solverId) where.push(`t.solution_author_id = ${bind(filter.solverId)}`);
  if (filter.answererId) {
    const answered = `select p.topic_id from posts p where p.community_id = $1 and p.author_id = ${bind(filter.answererId)}`;
    where.push(`t.id in (${answered} and p.kind = 'answer' and p.deleted_at is null)`);
  }
  if (filter.tagId) where.push(`exists (select from topic_tags g where g.community_id = $1 and g.topic_id = t.id and g.tag_id = ${bind(filter.tagId)})`);
  if (filter.pinned) where.push(filter.pinned === 'only' ? 't.pinned_at is not null' : 't.pinned_at is null');
  if (filter.unread) {
    where.push(`t.last_activity_at > (select m.read_before from members m where m.community_id = $1 and m.id = $3) and coalesce(r.position, 0) < t.last_position`);
  }
  if (filter.after) {
    const [key, id] = filter.after;
    where.push(`(${sort.column}, t.id) ${sort.order === 'desc' ? '<' : '>'} (${bind(key)}::${sort.type}, ${bind(id)}::uuid)`);
  }
  const text = `select ${listColumns}, r.position as "readPosition", ${readBefore('$3')}, ${sort.column}::text as "sortKey"
     from topics t
     left join topic_reads r on r.community_id = $1 and r.member_id = $3::uuid and r.topic_id = t.id
    where ${where.join(' and ')}
    order by ${sort.column} ${sort.order}, t.id ${sort.order} limit $4`;
  return { text, values };
}

/** Posts that a moderator moved into or out of a topic, and the other topic. */
export interface MovedRow {
  id: string;
  kind: 'merge' | 'split';
  direction: 'into' | 'out';
  postId: string;
  number: number;
  slug: string;
  title: string;
  spaceId: string;
  isDeleted: boolean;
}

export interface TopicPageRow extends TopicListRow {
  version: number;
  /** Said by the space that it stands in, not by its row. */
  frozen?: boolean;
  meToo: boolean;
  closeReason: string | null;
  closedBy: string | null;
  closedUntil: Date | null;
  duplicateOfId: string | null;
  solvedAt: Date | null;
  solutionAcceptedBy: string | null;
  firstAnswerAt: Date | null;
  participantCount: number;
  deletedBy: string | null;
  firstUnreadPostId: string | null;
  lockedAt: Date | null;
  lockedUntil: Date | null;
  lockReason: string | null;
  slowMinutes: number | null;
  slowUntil: Date | null;
  pageAddress: string | null;
  /** Of the member's own replies in a slow topic the last one that still counts. */
  ownReplyAt: Date | null;
  moves: MovedRow[] | null;
  links: { kind: 'link' | 'duplicate'; direction: 'to' | 'from'; topicId: string }[] | null;
}

const ownReplyAt = (member: string): string => `(select p.created_at from posts p where t.slow_minutes is not null and p.community_id = $1 and p.author_id = ${member}::uuid
      and p.topic_id = t.id and p.position > 1 and p.created_at > now() - make_interval(mins => t.slow_minutes) order by p.created_at desc limit 1) as "ownReplyAt"`;

const pageColumns = (member: string): string => `${listColumns}, t.version, t.close_reason as "closeReason", t.closed_by as "closedBy", t.closed_until as "closedUntil",
  (select k.to_topic_id from topic_links k where k.community_id = $1 and k.from_topic_id = t.id and k.kind = 'duplicate' order by k.created_at limit 1) as "duplicateOfId", t.solved_at as "solvedAt",
  t.solution_accepted_by as "solutionAcceptedBy", t.first_answer_at as "firstAnswerAt", t.participant_count as "participantCount",
  t.deleted_by as "deletedBy", t.locked_at as "lockedAt", t.locked_until as "lockedUntil", t.lock_reason as "lockReason", t.slow_minutes as "slowMinutes", t.slow_until as "slowUntil",
  (select h.address from page_threads h where h.community_id = $1 and h.topic_id = t.id limit 1) as "pageAddress",
  ${ownReplyAt(member)},
  (select jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'direction', case when m.into_topic_id = t.id then 'into' else 'out' end, 'postId', m.post_id,
             'number', o.number, 'slug', o.slug, 'title', o.title, 'spaceId', o.space_id, 'isDeleted', o.deleted_at is not null) order by m.created_at)
     from topic_moves m join topics o on o.community_id = $1 and o.id = case when m.into_topic_id = t.id then m.from_topic_id else m.into_topic_id end
    where m.community_id = $1 and (m.into_topic_id = t.id or m.from_topic_id = t.id) and m.undone_at is null) as moves,
  '' as "sortKey", r.position as "readPosition", ${readBefore(member)},
  exists (select from me_toos x where x.community_id = $1 and x.topic_id = t.id and x.member_id = ${member}::uuid) as "meToo",
  (select p.id from posts p where ${member}::uuid is not null and p.community_id = $1 and p.topic_id = t.id and p.position > case when r.position is null then 0 else r.position end
      and p.deleted_at is null order by p.position limit 1) as "firstUnreadPostId",
  (select jsonb_agg(l) from (
     select k.kind, 'to' as direction, k.to_topic_id as "topicId" from topic_links k where k.community_id = $1 and k.from_topic_id = t.id
     union all
     select k.kind, 'from', k.from_topic_id from topic_links k where k.community_id = $1 and k.to_topic_id = t.id
     order by 1, 2 desc limit 50) l) as links`;

const pageSource = (member: string): string =>
  `from topics t left join topic_reads r on r.community_id = $1 and r.member_id = ${member}::uuid and r.topic_id = t.id where`;

const visiblePage = `select ${pageColumns('$4')} ${pageSource('$4')}
  t.community_id = $1 and t.space_id = any($3::uuid[]) and t.merged_into_id is null and ${topicVisibleTo('$4', '$5')}`;

/** Values: community, number, visible spaces, member, spaces in which he moderates. */
export const topicByNumber = statement<TopicPageRow>('topics.by-number', `${visiblePage} and t.number = $2`);
/** Values: community, id, visible spaces, member, spaces in which he moderates. */
export const topicById = statement<TopicPageRow>('topics.by-id', `${visiblePage} and t.id = $2`);

/** What areas say of a topic to one member, as the database gives it: moments are texts. */
export interface OwnRow {
  draft: { key: string; content: DraftContent; updatedAt: string } | null;
  level?: SubscriptionLevel;
  hasContext?: boolean;
}

/** What one member adds to a topic that all see alike. */
export interface PersonalTopicRow {
  readPosition: number | null;
  readBefore: Date;
  meToo: boolean;
  firstUnreadPostId: string | null;
  ownReplyAt: Date | null;
  /** By post. */
  votes: Record<string, 'kudos' | 'downvote'> | null;
  own: OwnRow;
}

/** Values: community, topic, member, posts shown. `own` is what `OwnColumns` has. */
export const personalTopic = (own: string) =>
  statement<PersonalTopicRow>(
    'topics.personal',
    `select ${own} as own, r.position as "readPosition", m.read_before as "readBefore",
            exists (select from me_toos x where x.community_id = $1 and x.topic_id = $2 and x.member_id = $3) as "meToo",
            (select p.id from posts p where p.community_id = $1 and p.topic_id = $2 and p.position > r.position and p.deleted_at is null
              order by p.position limit 1) as "firstUnreadPostId",
            (select p.created_at from topics t join posts p on p.community_id = $1 and p.author_id = $3 and p.topic_id = t.id and p.position > 1 and p.created_at > now() - make_interval(mins => t.slow_minutes)
              where t.community_id = $1 and t.id = $2 and t.slow_minutes is not null order by p.created_at desc limit 1) as "ownReplyAt",
            (select jsonb_object_agg(v.post_id, v.kind) from votes v where v.community_id = $1 and v.post_id = any($4::uuid[]) and v.member_id = $3) as votes
       from members m
       left join topic_reads r on r.community_id = $1 and r.member_id = $3 and r.topic_id = $2
      where m.community_id = $1 and m.id = $3`,
  );

/** Values: community, topic, member. */
export const ownOfTopic = (own: string) => statement<{ own: OwnRow }>('topics.own', `select ${own} as own`);

/** A topic as a guest would see it if every space were public. Values: community, number. */
export const topicForAll = statement<TopicPageRow & { hasDeleted: boolean }>(
  'topics.for-all',
  `select ${pageColumns('null')},
          exists (select from posts p where p.community_id = $1 and p.topic_id = t.id and p.deleted_at is not null) as "hasDeleted"
     ${pageSource('null')} t.community_id = $1 and t.number = $2 and t.merged_into_id is null`,
);

export interface TopicTitleRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  kind: TopicKind;
  spaceId: string;
  answerCount: number;
  solutionPostId: string | null;
  closedAt: Date | null;
}

const titleColumns = `t.id, t.number, t.slug, t.title, t.kind, t.space_id as "spaceId", t.answer_count as "answerCount",
  t.solution_post_id as "solutionPostId", t.closed_at as "closedAt"`;

/** Wherever they stand: who shows a title asks first whether its space is visible. Values: community, ids. */
export const topicTitlesByIdAnywhere = statement<TopicTitleRow>(
  'topics.titles-by-id',
  `select ${titleColumns} from topics t where t.community_id = $1 and t.id = any($2::uuid[]) and t.deleted_at is null`,
);

/**
 * Titles that may show in a post of a space: those that everyone who reads the post may read, of public spaces and of its
 * own; the number of a topic that was merged into another asks for that one. Asks the table and not the memory, which learns of a change a moment later.
 * With `coalesce`, which row-level security takes for a function that may leak, all topics would be read. Values: community, numbers, space or null.
 */
export const topicTitlesByNumber = statement<TopicTitleRow & { asked: number }>(
  'topics.titles-by-number',
  `select ${titleColumns}, a.number as asked from topics a join topics t on t.community_id = $1 and t.id = case when a.merged_into_id is null then a.id else a.merged_into_id end join spaces s on s.community_id = $1 and s.id = t.space_id
    where a.community_id = $1 and a.number = any($2::int[]) and t.deleted_at is null
      and (s.id = $3::uuid or s.visibility = 'public' and s.archived_at is null)`,
);

