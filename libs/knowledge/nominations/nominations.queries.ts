import type { NominationKind, NominationState } from '#contracts';
import { statement } from '#platform';

export interface NominationListRow {
  id: string;
  kind: NominationKind;
  state: NominationState;
  memberId: string;
  note: string;
  reason: string;
  decidedBy: string | null;
  decidedAt: Date | null;
  createdAt: Date;
  postId: string;
  authorId: string | null;
  source: string;
  topicId: string;
  spaceId: string;
  topicNumber: number;
  topicSlug: string;
  topicTitle: string;
  articleNumber: number | null;
  articleSlug: string | null;
  articleTitle: string | null;
  views: number;
  solved: boolean;
  finds: number;
  score: string;
  promotionId: string | null;
}

/** SQL: what an answer's promotion is worth, by the views of its topic, whether it is the solution, and the visits to the help page that ended there. */
const finds = `(select count(*)::int from topic_finds f where f.community_id = $1 and f.topic_id = t.id)`;
const solved = `(t.solution_post_id is not distinct from n.post_id)`;
export const merit = `(t.view_count::bigint * (case when ${solved} then 2 else 1 end) * (1 + ${finds}))`;

const columns = `n.id, n.kind, n.state, n.member_id as "memberId", n.note, n.reason, n.decided_by as "decidedBy", n.decided_at as "decidedAt", n.created_at as "createdAt",
  n.post_id as "postId", p.author_id as "authorId", p.source, t.id as "topicId", t.space_id as "spaceId", t.number as "topicNumber", t.slug as "topicSlug", t.title as "topicTitle",
  a.number as "articleNumber", a.slug as "articleSlug", a.title as "articleTitle", t.view_count as views, ${solved} as solved, ${finds} as finds, ${merit}::text as score,
  (select m.id from promotions m where m.community_id = $1 and m.post_id = n.post_id and m.nomination_id = n.id and m.undone_at is null) as "promotionId"`;
/** Of posts in sight: $2 are the visible spaces. */
const inSight = `from nominations n
    join posts p on p.community_id = $1 and p.id = n.post_id and p.deleted_at is null
    join topics t on t.community_id = $1 and t.id = p.topic_id and t.deleted_at is null and t.space_id = any($2::uuid[])
    left join topics a on a.community_id = $1 and a.id = n.article_id and a.deleted_at is null and a.space_id = any($2::uuid[])`;

/** What deserves it most first. Values: community, visible spaces, spaces in which the reader decides, score and id to continue after or null, limit. */
export const waitingNominations = statement<NominationListRow>(
  'nominations.waiting',
  `select * from (select ${columns}, ${merit} as worth ${inSight} where n.community_id = $1 and n.state = 'open' and t.space_id = any($3::uuid[])) w
    where $4::bigint is null or (-w.worth, w.id) > (-$4, $5::uuid)
    order by w.worth desc, w.id limit $6`,
);

/** Values: community, visible spaces, spaces in which the reader decides. */
export const waitingNominationCount = statement<{ count: number }>(
  'nominations.waiting-count',
  `select count(*)::int as count from (select ${inSight} where n.community_id = $1 and n.state = 'open' and t.space_id = any($3::uuid[]) limit 100) counted`,
);

/** Newest first. Values: community, visible spaces, who nominated or null, spaces in which the reader decides (of the decided ones), id to continue after or null, limit. */
export const nominationsByAge = statement<NominationListRow>(
  'nominations.by-age',
  `select ${columns} ${inSight}
    where n.community_id = $1 and (case when $3::uuid is null then n.state in ('accepted', 'declined') and t.space_id = any($4::uuid[]) else n.member_id = $3 end)
      and ($5::uuid is null or n.id < $5)
    order by n.id desc limit $6`,
);

/** Values: community, visible spaces, id. */
export const nominationById = statement<NominationListRow>('nominations.by-id', `select ${columns} ${inSight} where n.community_id = $1 and n.id = $3`);

/** Values: community, post. What stands of an answer: what waits and what was accepted. */
export const standingNominations = statement<{ kind: NominationKind; state: NominationState; memberId: string }>(
  'nominations.standing',
  `select kind, state, member_id as "memberId" from nominations where community_id = $1 and post_id = $2 and state in ('open', 'accepted')`,
);

/** Values: community, topic, visit. */
export const addFind = statement<object>('nominations.add-find', `insert into topic_finds (community_id, topic_id, visit_id) values ($1, $2, $3) on conflict do nothing`);
