import { statement } from '#platform';

export const addToBacklog = statement<object>(
  'search.add-to-backlog',
  `insert into search_backlog (community_id, topic_id) select $1, topic from (select distinct unnest($2::uuid[]) as topic order by 1) as missed
   on conflict (community_id, topic_id) do update set missed_at = clock_timestamp()`,
);

export interface BacklogRow {
  topicId: string;
  /** As text: a Date would lose its microseconds. */
  missedAt: string;
}

export const oldestBacklog = statement<BacklogRow>(
  'search.oldest-backlog',
  `select topic_id as "topicId", missed_at::text as "missedAt" from search_backlog where community_id = $1 order by missed_at limit $2`,
);

/** Those missed again since they were read stay. Values: community; topics and times, side by side. */
export const takeFromBacklog = statement<object>(
  'search.take-from-backlog',
  `delete from search_backlog b using unnest($2::uuid[], $3::timestamptz[]) as taken(topic_id, missed_at)
    where b.community_id = $1 and b.topic_id = taken.topic_id and b.missed_at <= taken.missed_at`,
);
