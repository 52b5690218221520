import type { SuggestionState } from '#contracts';
import { statement } from '#platform';
import { memberSeesSpace, memberWritesIn } from '#spaces';

export interface SuggestionListRow {
  id: string;
  state: SuggestionState;
  memberId: string;
  note: string;
  reason: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  createdAt: Date;
  postId: string;
  authorId: string | null;
  topicNumber: number;
  topicSlug: string;
  topicTitle: string;
}

const columns = `s.id, s.state, s.member_id as "memberId", s.note, s.reason, s.decided_by as "decidedBy", s.decided_at as "decidedAt", s.created_at as "createdAt",
  s.post_id as "postId", p.author_id as "authorId", t.number as "topicNumber", t.slug as "topicSlug", t.title as "topicTitle"`;
/** Of posts in sight: $2 are the visible spaces, $3 the reader. */
const inSight = `from edit_suggestions s
    join posts p on p.community_id = $1 and p.id = s.post_id and p.deleted_at is null
    join topics t on t.community_id = $1 and t.id = p.topic_id and t.deleted_at is null and t.space_id = any($2::uuid[])`;
/** What waits for the reader; $4 are the spaces in which they edit what others wrote, $5 those in which they write articles. As `canReview` has it. */
const waiting = `s.community_id = $1 and s.state = 'open' and s.member_id <> $3::uuid 
    and case when p.kind = 'body' and t.kind = 'article' then t.space_id = any($5::uuid[]) else t.space_id = any($4::uuid[]) or p.author_id = $3 end`;

/** Oldest first. Values: community, visible spaces, reader, spaces in which they edit what others wrote, spaces in which they write articles, post or null, id to continue after or null, limit. */
export const waitingSuggestions = statement<SuggestionListRow>(
  'suggestions.waiting',
  `select ${columns} ${inSight} where ${waiting} and ($6::uuid is null or s.post_id = $6) and ($7::uuid is null or s.id > $7)
    order by s.id limit $8`,
);

export const countedUpTo = 100;

/** Values: community, visible spaces, reader, spaces in which they edit what others wrote, spaces in which they write articles. */
export const waitingCount = statement<{ count: number }>(
  'suggestions.waiting-count',
  `select count(*)::int as count from (select ${inSight} where ${waiting} limit ${countedUpTo}) counted`,
);

/** Newest first. Values: community, visible spaces, reader, post or null, id to continue after or null, limit. */
export const ownSuggestions = statement<SuggestionListRow>(
  'suggestions.own',
  `select ${columns} ${inSight} where s.community_id = $1 and s.member_id = $3 and ($4::uuid is null or s.post_id = $4) and ($5::uuid is null or s.id < $5)
    order by s.id desc limit $6`,
);

/** Values: community, member. Waits for what the same member is suggesting at the same time. */
export const lockSuggester = statement('suggestions.lock-member', 'select id from members where community_id = $1 and id = $2 for no key update');

/** Values: community, member, post. */
export const openOf = statement<{ open: number; onPost: number }>(
  'suggestions.open-of',
  `select count(*)::int as open, (count(*) filter (where s.post_id = $3))::int as "onPost" from edit_suggestions s
    join posts p on p.community_id = $1 and p.id = s.post_id and p.deleted_at is null
   where s.community_id = $1 and s.member_id = $2 and s.state = 'open'`,
);

export interface SuggestionStanding {
  state: SuggestionState;
  memberId: string;
  postId: string;
  topicId: string;
  /** Of the suggestion while it is open, of the decision then. */
  words: string;
  decidedBy: string | null;
  /** Who looks at it first: the author of the post; of an article who keeps it, else its author, as long as they write there. */
  reviewerId: string | null;
}

const articleReviewer = `(select m.id from spaces sp left join article_owners o on o.community_id = $1 and o.article_id = t.id
     join members m on m.community_id = $1 and m.id in (o.owner_id, p.author_id) and ${memberWritesIn('m', 'sp')} and ${memberSeesSpace('m', 'sp')}
    where sp.community_id = $1 and sp.id = t.space_id order by m.id is not distinct from o.owner_id desc limit 1)`;

/** Values: community, suggestion. */
export const suggestionStanding = statement<SuggestionStanding>(
  'suggestions.standing',
  `select s.state, s.member_id as "memberId", s.post_id as "postId", p.topic_id as "topicId", case when s.state = 'open' then s.note else s.reason end as words, s.decided_by as "decidedBy",
     case when p.kind = 'body' and t.kind = 'article' then ${articleReviewer} else p.author_id end as "reviewerId"
     from edit_suggestions s join posts p on p.community_id = $1 and p.id = s.post_id join topics t on t.community_id = $1 and t.id = p.topic_id where s.community_id = $1 and s.id = $2`,
);
