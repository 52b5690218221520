import { openIdeaGroups, type IdeaVoteDirection } from '#contracts';
import { statement } from '#platform';
import { ownVote } from './voters.sql.js';

const openGroups = openIdeaGroups.map((group) => `'${group}'`).join(', ');

/** Values: community, idea, member. */
export const voteOn = statement<{ direction: IdeaVoteDirection | null }>('ideas.vote-on', `select ${ownVote('$2::uuid', '$3')} as direction`);

/** Takes back what a member said on an idea and on those that were merged into it. Values: community, idea, member. */
export const withdrawVote = statement(
  'ideas.withdraw-vote',
  `delete from idea_votes where community_id = $1 and member_id = $3
      and topic_id in (select $2::uuid union all select x.id from topics x where x.community_id = $1 and x.merged_into_id = $2)`,
);

/** Values: community, idea, member, direction. */
export const castVote = statement(
  'ideas.cast-vote',
  `insert into idea_votes (community_id, topic_id, member_id, direction) values ($1, $2, $3, $4)
   on conflict (community_id, topic_id, member_id) do update set direction = excluded.direction, created_at = now()`,
);

/** On how many open ideas of a board a member has a vote. Values: community, space, member. */
export const openVotes = statement<{ used: number }>(
  'ideas.open-votes',
  `select count(distinct i.topic_id)::int as used
     from idea_votes v join topics x on x.community_id = $1 and x.id = v.topic_id join ideas h on h.community_id = $1 and h.topic_id = v.topic_id
     join ideas i on i.community_id = $1 and i.topic_id = case when x.merged_into_id is null then x.id else x.merged_into_id end
     join topics t on t.community_id = $1 and t.id = i.topic_id
    where v.community_id = $1 and v.member_id = $3 and i.space_id = $2 and i.status_group in (${openGroups}) and t.deleted_at is null and t.closed_at is null
      and (h.votes_free_before is null or v.created_at >= h.votes_free_before)`,
);
