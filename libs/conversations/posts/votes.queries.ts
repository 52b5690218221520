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
