import { statement } from '#platform';

/**
 * Counts one try and begins a new window where the last one is over. Values: community, key, length of the window in
 * seconds. Concurrent tries wait for one another, so that none is lost.
 */
export const countTry = statement<{ tries: number; secondsLeft: number }>(
  'throttles.count',
  `insert into throttles as t (community_id, key, window_start, tries) values ($1, $2, now(), 1)
   on conflict (community_id, key) do update
     set tries = case when t.window_start + make_interval(secs => $3) <= now() then 1 else t.tries + 1 end,
         window_start = case when t.window_start + make_interval(secs => $3) <= now() then now() else t.window_start end
   returning tries, ceil(extract(epoch from t.window_start + make_interval(secs => $3) - now()))::int as "secondsLeft"`,
);
