import { statement } from '#platform';

export interface WeekRow {
  asked: number;
  solvedShare: number | null;
  firstAnswerMinutes: number | null;
  byMembersShare: number | null;
}

/** Questions of the last seven days. Values: community, visible spaces. */
export const weekFigures = statement<WeekRow>(
  'home.week',
  `select count(*)::int as asked,
          (count(*) filter (where t.solution_post_id is not null))::float / nullif(count(*), 0) as "solvedShare",
          round(percentile_cont(.5) within group (order by extract(epoch from t.first_answer_at - t.created_at) / 60) filter (where t.first_answer_at is not null))::float as "firstAnswerMinutes",
          (count(*) filter (where m.role in ('member', 'superuser')))::float / nullif(count(m.id), 0) as "byMembersShare"
     from topics t
     left join members m on m.community_id = $1 and m.id = t.solution_author_id
    where t.community_id = $1 and t.space_id = any($2::uuid[]) and t.deleted_at is null and t.kind = 'question' and t.created_at > now() - interval '7 days'`,
);

export interface PersonRow {
  id: string;
  solutionCount: number;
}

/** Who solved most. Values: community, visible spaces. */
export const peopleToKnow = statement<PersonRow>(
  'home.people',
  `select t.solution_author_id as id, count(*)::int as "solutionCount"
     from topics t
    where t.community_id = $1 and t.space_id = any($2::uuid[]) and t.deleted_at is null and t.solution_author_id is not null
    group by t.solution_author_id order by count(*) desc, t.solution_author_id limit 4`,
);

/** Tags of the newest topics, the most frequent first. Values: community, visible spaces. */
export const homeTags = statement<{ slug: string }>(
  'home.tags',
  `select slug from (
     select unnest(tags) as slug from (
       select t.tags from topics t where t.community_id = $1 and t.space_id = any($2::uuid[]) and t.deleted_at is null order by t.created_at desc limit 300) newest) used
    group by slug order by count(*) desc, slug limit 3`,
);
