import { statement } from '#platform';

export interface ContributionsRow {
  topicCount: number;
  answerCount: number;
  solutionCount: number;
  kudosReceived: number;
}

/** What a member contributed where it can be read. Values: community, member, visible spaces. */
export const contributionsSeenFrom = statement<ContributionsRow>(
  'members.contributions-seen',
  `select asked."topicCount", solved."solutionCount", written."answerCount", written."kudosReceived"
     from (select count(*)::int as "topicCount" from topics t
            where t.community_id = $1 and t.author_id = $2 and t.deleted_at is null and t.space_id = any($3::uuid[])) asked,
          (select count(*)::int as "solutionCount" from topics t
            where t.community_id = $1 and t.solution_author_id = $2 and t.deleted_at is null and t.space_id = any($3::uuid[])) solved,
          (select count(*) filter (where p.kind = 'answer')::int as "answerCount", coalesce(sum(p.kudos_count), 0)::int as "kudosReceived"
             from posts p join topics t on t.community_id = $1 and t.id = p.topic_id
            where p.community_id = $1 and p.author_id = $2 and p.deleted_at is null and t.deleted_at is null and t.space_id = any($3::uuid[])) written`,
);
