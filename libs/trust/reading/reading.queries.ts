import { statement } from '#platform';

/** What a report added, and the reader's totals with it. */
export interface CountedRow {
  gainedSeconds: number;
  gainedPosts: number;
  isNewTopic: boolean;
  /** This is the first reading of the day. */
  isNewDay: boolean;
  topicsEntered: number;
  postsRead: number;
  seconds: number;
  daysVisited: number;
}

/**
 * Counts one report. Of what it claims only as many seconds are taken as have passed since the last one, in the order of its
 * posts, and of each post no more than its share of the day; a post counts as read with its first second. A report that was
 * overtaken by another of the same member counts nothing: `turn` finds `reported_at` changed.
 * Values: community, member, topic, ids of posts, their seconds, most seconds of a post and day, most seconds of a report.
 * No row when nothing was counted.
 */
export const countReading = statement<CountedRow>(
  'reading.count',
  `with clock as (select now() as at, (now() at time zone 'utc')::date as day),
   before as (
     select coalesce(r.reported_at, m.created_at) as reported_at
       from members m left join readers r on r.community_id = $1 and r.member_id = m.id where m.community_id = $1 and m.id = $2
   ),
   known as (
     select n.positions, n.day = clock.day as is_today, case when n.day = clock.day then n.seconds_of_day else '{}' end as seconds_of_day
       from topic_readings n, clock where n.community_id = $1 and n.member_id = $2 and n.topic_id = $3
   ),
   claimed as (
     select p.position, min(g.place) as place, coalesce((min(known.seconds_of_day ->> p.position::text))::int, 0) as earlier, sum(g.seconds)::int as seconds,
            bool_or(coalesce(known.positions @> p.position, false)) as was_read
       from unnest($4::uuid[], $5::int[]) with ordinality as g(id, seconds, place)
       join posts p on p.community_id = $1 and p.id = g.id and p.topic_id = $3 and p.deleted_at is null
       left join known on true
      group by p.position
   ),
   shares as (select *, least(seconds, greatest(0, $6 - earlier)) as share from claimed),
   accepted as (
     select position, earlier, was_read,
            least(share, least($7, floor(extract(epoch from clock.at - before.reported_at))::int) - sum(share) over (order by place) + share)::int as seconds
       from shares, clock, before
   ),
   gain as (
     select sum(seconds)::int as seconds, (count(*) filter (where not was_read))::int as posts,
            range_agg(int4range(position, position + 1)) as positions, jsonb_object_agg(position, earlier + seconds) as seconds_of_day
       from accepted where seconds > 0 having count(*) > 0
   ),
   news as (
     select not exists (select from known) as is_new_topic, not exists (select from known where is_today) as is_topic_of_day,
            not exists (select from reading_days d, clock where d.community_id = $1 and d.member_id = $2 and d.day = clock.day) as is_new_day
   ),
   turn as (
     insert into readers as r (community_id, member_id, topics_entered, posts_read, seconds, days_visited, reported_at)
     select $1, $2, news.is_new_topic::int, gain.posts, gain.seconds, news.is_new_day::int, clock.at from gain, news, clock
     on conflict (community_id, member_id) do update
       set topics_entered = r.topics_entered + excluded.topics_entered, posts_read = r.posts_read + excluded.posts_read,
           seconds = r.seconds + excluded.seconds, days_visited = r.days_visited + excluded.days_visited, reported_at = excluded.reported_at
       where r.reported_at = (select reported_at from before)
     returning topics_entered, posts_read, seconds, days_visited
   ),
   of_topic as (
     insert into topic_readings as n (community_id, member_id, topic_id, positions, day, seconds_of_day)
     select $1, $2, $3, gain.positions, clock.day, gain.seconds_of_day from turn, gain, clock
     on conflict (community_id, member_id, topic_id) do update
       set positions = n.positions + excluded.positions, day = excluded.day,
           seconds_of_day = case when n.day = excluded.day then n.seconds_of_day || excluded.seconds_of_day else excluded.seconds_of_day end
   ),
   of_day as (
     insert into reading_days as d (community_id, member_id, day, topics_entered, posts_read, seconds)
     select $1, $2, clock.day, news.is_topic_of_day::int, gain.posts, gain.seconds from turn, gain, news, clock
     on conflict (community_id, member_id, day) do update
       set topics_entered = d.topics_entered + excluded.topics_entered, posts_read = d.posts_read + excluded.posts_read, seconds = d.seconds + excluded.seconds
   )
   select gain.seconds as "gainedSeconds", gain.posts as "gainedPosts", news.is_new_topic as "isNewTopic", news.is_new_day as "isNewDay",
          turn.topics_entered as "topicsEntered", turn.posts_read as "postsRead", turn.seconds, turn.days_visited as "daysVisited"
     from turn, gain, news`,
);

/** When and what a member read. Values: community, member. */
export const forgetReader = statement(
  'reading.forget-reader',
  `with days as (delete from reading_days where community_id = $1 and member_id = $2),
        topics as (delete from topic_readings where community_id = $1 and member_id = $2)
   delete from readers where community_id = $1 and member_id = $2`,
);
