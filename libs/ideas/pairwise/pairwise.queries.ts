import type { PairOption } from '#contracts';
import { statement } from '#platform';

/** The newest ideas of a space of which nothing was decided for good, and which are not closed: so many are compared, so that strengths can be worked out. */
export const mostOptions = 500;
const options = `select t.id, t.number, t.slug, t.title from topics t
    where t.community_id = $1 and t.space_id = $2 and t.kind = 'idea' and t.deleted_at is null and t.closed_at is null
      and not exists (select from ideas i where i.community_id = $1 and i.topic_id = t.id and i.status_group in ('completed', 'closed'))
    order by t.created_at desc, t.id desc limit ${mostOptions}`;

export interface OptionRow extends PairOption {
  id: string;
}
/** Values: community, space. */
export const optionsOfBoard = statement<OptionRow>('pairwise-options', options);

/**
 * Two ideas that the member did not compare yet: of the least compared one the least compared other. Which is drawn among
 * equals, and which stands left, is chance. Values: community, space, member.
 */
export const nextPair = statement<OptionRow>(
  'pairwise-next',
  `with options as materialized (${options}),
    counted as materialized (
      select o.id, count(a.one) as comparisons, random() as draw from options o
        left join lateral (
          select 1 as one from pair_answers a where a.community_id = $1 and a.space_id = $2 and a.first_id = o.id and a.answer <> 'skip'
          union all
          select 1 as one from pair_answers a where a.community_id = $1 and a.space_id = $2 and a.second_id = o.id and a.answer <> 'skip'
        ) a on true
       group by o.id
    ),
    pair as (
      select one.id as one, other.id as other from counted one
        cross join lateral (
          select o.id, o.comparisons, o.draw from counted o
           where o.id <> one.id
             and not exists (select from pair_answers a where a.community_id = $1 and a.member_id = $3 and a.first_id = least(one.id, o.id) and a.second_id = greatest(one.id, o.id))
           order by o.comparisons, o.draw limit 1
        ) other
       order by one.comparisons, one.draw limit 1
    )
   select o.id, o.number, o.slug, o.title from pair join options o on o.id in (pair.one, pair.other) order by random()`,
);

export interface PairCountRow {
  firstId: string;
  secondId: string;
  count: number;
  wins: number;
}
/** Values: community, space. */
export const pairCounts = statement<PairCountRow>(
  'pairwise-counts',
  `select first_id as "firstId", second_id as "secondId", count(*)::int as count, sum(case answer when 'left' then 1 when 'tie' then 0.5 else 0 end)::float as wins
     from pair_answers where community_id = $1 and space_id = $2 and answer <> 'skip' group by first_id, second_id`,
);

/** Values: community, member, first, second, space, answer. */
export const keepAnswer = statement<never>(
  'pairwise-keep-answer',
  `insert into pair_answers (community_id, member_id, first_id, second_id, space_id, answer) values ($1, $2, $3, $4, $5, $6)
   on conflict (community_id, member_id, first_id, second_id) do update set answer = excluded.answer, answered_at = now()`,
);

/** Values: community, space. */
export const boardOf = statement<{ on: boolean; publicResults: boolean }>('pairwise-board', `select is_on as "on", public_results as "publicResults" from pairwise_boards where community_id = $1 and space_id = $2`);

/** Values: community, space, on, public results. */
export const keepBoard = statement<never>(
  'pairwise-keep-board',
  `insert into pairwise_boards (community_id, space_id, is_on, public_results) values ($1, $2, $3, $4)
   on conflict (community_id, space_id) do update set is_on = excluded.is_on, public_results = excluded.public_results`,
);
