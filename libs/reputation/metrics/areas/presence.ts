import { countOf, type Area } from '../metric.js';

const dated = `
  select p.author_id as member_id, t.audience, (p.created_at at time zone 'UTC')::date as day, p.kind = 'answer' and t.author_id is distinct from p.author_id as answered, t.space_id, $3::timestamptz as now
    from given g
    join posts p on p.community_id = $1 and p.author_id = g.member_id and p.deleted_at is null
    join live t on t.id = p.topic_id`;

/** A row is a post of the member with the day on which it was written. */
export const days: Area = {
  key: 'days',
  facts: dated,
  metrics: [
    { key: 'active-days', name: 'Active days', unit: 'days', definition: 'Days (UTC) on which the member wrote something that still stands.', value: 'count(distinct day)' },
    { key: 'active-months', name: 'Active months', unit: 'months', definition: 'Months (UTC) in which the member wrote something that still stands.', value: `count(distinct date_trunc('month', day))` },
    { key: 'active-spaces', name: 'Spaces written in', unit: 'count', definition: 'Different spaces in which the member wrote.', value: 'count(distinct space_id)' },
    { key: 'active-span-days', name: 'Days from first to last post', unit: 'days', definition: 'Days between the first and the last post that still stand.', value: 'max(day) - min(day)' },
    { key: 'posts', name: 'Posts', unit: 'count', definition: 'Everything that the member wrote and that still stands.', value: 'count(*)' },
    { key: 'active-days-90', name: 'Active days of the last ninety', unit: 'days', definition: 'Of the last ninety days, on how many the member wrote something that still stands.', value: `count(distinct day) filter (where day > (now at time zone 'UTC')::date - 90)`, nightly: true },
    { key: 'answers-30', name: 'Answers of the last thirty days', unit: 'count', definition: 'Answers to others that the member gave in the last thirty days.', value: countOf(`answered and day > (now at time zone 'UTC')::date - 30`), nightly: true },
  ],
};

/** A row is a week (UTC, from Monday) in which the member wrote, with the length of the run of weeks that it belongs to. */
export const weeks: Area = {
  key: 'weeks',
  facts: dated,
  folded: `
    select member_id, scope, answered, count(*) over (partition by member_id, scope, island) as run, count(*) filter (where answered) over (partition by member_id, scope, answered, answered_island) as answered_run
      from (
        select w.*, week - 7 * (row_number() over (partition by member_id, scope order by week))::int as island, week - 7 * (row_number() over (partition by member_id, scope, answered order by week))::int as answered_island
          from (select member_id, scope, date_trunc('week', day)::date as week, bool_or(answered) as answered from scoped group by 1, 2, 3) w
      ) islands`,
  metrics: [
    { key: 'active-weeks', name: 'Active weeks', unit: 'weeks', definition: 'Weeks in which the member wrote something that still stands.', value: 'count(*)' },
    { key: 'weeks-in-a-row', name: 'Most active weeks in a row', unit: 'weeks', definition: 'The longest run of weeks in each of which the member wrote something that still stands.', value: 'max(run)' },
    { key: 'answer-weeks', name: 'Weeks with an answer', unit: 'weeks', definition: 'Weeks in which the member answered somebody.', value: countOf('answered') },
    { key: 'answer-weeks-in-a-row', name: 'Most weeks with an answer in a row', unit: 'weeks', definition: 'The longest run of weeks in each of which the member answered somebody.', value: 'max(answered_run)' },
  ],
};

/** A row is a month (UTC) in which an answer of the member was accepted, with the length of its run. */
export const months: Area = {
  key: 'months',
  facts: `
    select t.solution_author_id as member_id, t.audience, date_trunc('month', t.solved_at at time zone 'UTC')::date as month
      from given g join live t on t.solution_author_id = g.member_id and t.author_id is distinct from t.solution_author_id
     where t.solved_at is not null`,
  folded: `
    select member_id, scope, count(*) over (partition by member_id, scope, island) as run
      from (
        select m.*, month - make_interval(months => (row_number() over (partition by member_id, scope order by month))::int) as island
          from (select distinct member_id, scope, month from scoped) m
      ) islands`,
  metrics: [
    { key: 'solution-months', name: 'Months with a solution', unit: 'months', definition: 'Months in which an answer of the member was accepted.', value: 'count(*)' },
    { key: 'solution-months-in-a-row', name: 'Most months with a solution in a row', unit: 'months', definition: 'The longest run of months in each of which an answer of the member was accepted.', value: 'max(run)' },
  ],
};

/** A row is the member. */
export const membership: Area = {
  key: 'membership',
  facts: `
    select m.id as member_id, 1 as audience, m.created_at, m.bio, m.title, m.avatar_url, $3::timestamptz as now
      from given g join members m on m.community_id = $1 and m.id = g.member_id`,
  metrics: [
    { key: 'member-days', name: 'Days as a member', unit: 'days', definition: 'Days since the member joined.', value: `floor(extract(epoch from max(now - created_at)) / 86400)`, nightly: true },
    { key: 'profile-parts', name: 'Parts of the profile filled in', unit: 'count', definition: 'How many of these the profile has: a title, words about oneself, a picture.', value: 'max((title is not null)::int + (bio is not null)::int + (avatar_url is not null)::int)' },
  ],
};
