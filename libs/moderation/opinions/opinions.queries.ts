import type { FlagReason, OpinionVerdict } from '#contracts';
import { statement } from '#platform';

export interface OpinionItemRow {
  id: string;
  spaceId: string;
  topicNumber: number;
  topicSlug: string;
  topicTitle: string;
  postId: string;
  html: string;
  authorId: string | null;
  hidden: boolean;
  openedAt: Date;
  rank: number;
  flags: { reason: FlagReason; count: number }[];
  asked: boolean;
  mine: { verdict: OpinionVerdict; text: string; createdAt: string } | null;
}

/**
 * Which items members with the points read: posts that were flagged where they may read, for nothing secret, and that nobody
 * deleted. What a filter held and what an author wrote to moderators in an appeal is not for them, nor what is about themselves.
 */
const open = `from reviewables r
     join topics t on t.community_id = $1 and t.id = r.topic_id and t.space_id = any($2::uuid[]) and (t.deleted_at is null or t.hidden_at is not null)
     join posts p on p.community_id = $1 and p.id = r.post_id and (p.deleted_at is null or p.hidden_at is not null)
    where r.community_id = $1 and r.decided_at is null and r.kind = 'flagged' and r.reason <> 'secret' and r.member_id is distinct from $3::uuid
      and not exists (select from flags f where f.community_id = $1 and f.post_id = r.post_id and f.state = 'open' and (f.reason = 'secret' or f.member_id = $3::uuid))`;

const columns = `r.id, t.space_id as "spaceId", t.number as "topicNumber", t.slug as "topicSlug", t.title as "topicTitle", r.post_id as "postId", p.html,
  r.member_id as "authorId", p.hidden_at is not null as hidden, r.opened_at as "openedAt", r.rank, r.opinion_asked_by is not null as asked,
  (select coalesce(jsonb_agg(c order by c.count desc, c.reason), '[]') from (
     select f.reason, count(*)::int as count from flags f where f.community_id = $1 and f.post_id = r.post_id and f.state = 'open' group by f.reason) c) as flags,
  (select jsonb_build_object('verdict', o.verdict, 'text', o.text, 'createdAt', o.created_at) from reviewable_opinions o
    where o.community_id = $1 and o.reviewable_id = r.id and o.member_id = $3) as mine`;

/** Values: community, spaces, member, rank and id to continue after or null, limit. */
export const opinionItems = statement<OpinionItemRow>(
  'moderation.opinion-items',
  `select ${columns} ${open} and ($4::double precision is null or (r.rank, r.id) > ($4, $5::uuid)) order by r.rank, r.id limit $6`,
);

/** Values: community, spaces, member, item. */
export const opinionItemById = statement<OpinionItemRow>('moderation.opinion-item', `select ${columns} ${open} and r.id = $4`);

export interface OpinionRow {
  memberId: string;
  verdict: OpinionVerdict;
  text: string;
  createdAt: Date;
}

/** Values: community, item. */
export const opinionsOf = statement<OpinionRow>(
  'moderation.opinions',
  `select member_id as "memberId", verdict, text, created_at as "createdAt" from reviewable_opinions where community_id = $1 and reviewable_id = $2 order by created_at, member_id limit 50`,
);

/** Values: community, item, member, verdict, words. */
export const putOpinion = statement<{ memberId: string }>(
  'moderation.put-opinion',
  `insert into reviewable_opinions (community_id, reviewable_id, member_id, verdict, text) values ($1, $2, $3, $4, $5)
   on conflict (community_id, reviewable_id, member_id) do update set verdict = excluded.verdict, text = excluded.text, created_at = now() returning member_id as "memberId"`,
);

/** Values: community, item, member. */
export const withdrawOpinion = statement<{ memberId: string }>(
  'moderation.withdraw-opinion',
  'delete from reviewable_opinions where community_id = $1 and reviewable_id = $2 and member_id = $3 returning member_id as "memberId"',
);
