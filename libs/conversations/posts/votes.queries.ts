import type { VoteKind } from '#contracts';
import { statement } from '#platform';
import type { VotesToday } from './votes.policy.js';

/** Values: community, member, a post to leave out, its author. Votes since midnight UTC. */
export const votesToday = statement<VotesToday>(
  'votes.today',
  `select count(*)::int as "inAll", (count(*) filter (where p.author_id = $4::uuid))::int as "onAuthor"
     from votes v join posts p on p.community_id = $1 and p.id = v.post_id
    where v.community_id = $1 and v.member_id = $2 and v.post_id <> $3 and v.created_at >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'`,
);

/** Values: community, post, the vote that went and the one that came, or nulls. */
export const countVote = statement<{ kudosCount: number; downvoteCount: number }>(
  'votes.count',
  `update posts set kudos_count = kudos_count + ($4::text is not distinct from 'kudos')::int - ($3::text is not distinct from 'kudos')::int,
                    downvote_count = downvote_count + ($4::text is not distinct from 'downvote')::int - ($3::text is not distinct from 'downvote')::int
    where community_id = $1 and id = $2 returning kudos_count as "kudosCount", downvote_count as "downvoteCount"`,
);

/** Values: community, id, post, member, kind, whether it counts on no post, when or null for now, id elsewhere or null. */
export const castVote = statement(
  'votes.cast',
  `insert into votes (community_id, id, post_id, member_id, kind, set_aside, created_at, external_id) values ($1, $2, $3, $4, $5, $6, coalesce($7::timestamptz, now()), $8)`,
);

export interface SetAsideRow {
  postId: string;
  memberId: string;
  kind: VoteKind;
  topicId: string;
  spaceId: string;
}

/** Values: community, votes, whether they are set aside. Posts, and topics for their bodies, count them no longer, or again. */
export const setVotesAside = statement<SetAsideRow>(
  'votes.set-aside',
  `with changed as (
     update votes set set_aside = $3 where community_id = $1 and id = any($2::uuid[]) and set_aside <> $3 returning post_id, member_id, kind
   ),
   by_post as (
     select post_id, (count(*) filter (where kind = 'kudos') * case when $3 then -1 else 1 end)::int as kudos,
            (count(*) filter (where kind = 'downvote') * case when $3 then -1 else 1 end)::int as downvotes
       from changed group by post_id
   ),
   counted as (
     update posts p set kudos_count = p.kudos_count + by_post.kudos, downvote_count = p.downvote_count + by_post.downvotes
       from by_post where p.community_id = $1 and p.id = by_post.post_id returning p.topic_id, p.position, by_post.kudos
   ),
   of_bodies as (
     update topics t set kudos_count = t.kudos_count + counted.kudos, wanted = t.wanted + counted.kudos
       from counted where counted.position = 1 and t.community_id = $1 and t.id = counted.topic_id
   )
   select c.post_id as "postId", c.member_id as "memberId", c.kind, t.id as "topicId", t.space_id as "spaceId"
     from changed c join posts p on p.community_id = $1 and p.id = c.post_id join topics t on t.community_id = $1 and t.id = p.topic_id
    where c.member_id is not null`,
);
