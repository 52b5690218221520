import type { TopicKind, TopicState } from '#contracts';
import { statement } from '#platform';

/** The state that a topic shows. */
export const topicState = `case when t.solution_post_id is not null then 'solved' when t.closed_at is not null then 'closed'
  when t.kind = 'question' and t.answer_count = 0 then 'unanswered' else 'active' end`;

/** Closed since it was there before: its original is the better find. */
export const topicIsDuplicate = `(t.closed_at is not null and exists (select from topic_links k where k.community_id = $1 and k.from_topic_id = t.id and k.kind = 'duplicate'))`;

/** It does not hold any more, as far as its readers say. */
export const topicIsOutdated = `exists (select from outdated_topics o where o.community_id = $1 and o.topic_id = t.id)`;

/** What is in the indexes: neither deleted nor archived. */
export const isSearchable = `t.deleted_at is null and t.archived_at is null`;

export interface TopicPropertiesRow {
  topicId: string;
  number: number;
  title: string;
  tags: string[];
  spaceId: string;
  kind: TopicKind;
  state: TopicState;
  duplicate: boolean;
  outdated: boolean;
  solutionPostId: string | null;
  lastActivityAt: Date;
}

/** Searchable topics. Values: community, topic ids. */
export const topicProperties = statement<TopicPropertiesRow>(
  'search.topic-properties',
  `select t.id as "topicId", t.number, t.title, t.tags, t.space_id as "spaceId", t.kind, ${topicState} as state, ${topicIsDuplicate} as duplicate, ${topicIsOutdated} as outdated, t.solution_post_id as "solutionPostId",
          t.last_activity_at as "lastActivityAt"
     from topics t where t.community_id = $1 and t.id = any($2::uuid[]) and ${isSearchable} order by t.number`,
);

export interface PostTextRow {
  topicId: string;
  id: string;
  position: number;
  html: string;
}

export const postTexts = statement<PostTextRow>(
  'search.post-texts',
  `select p.topic_id as "topicId", p.id, p.position, p.html from posts p
    where p.community_id = $1 and p.topic_id = any($2::uuid[]) and p.deleted_at is null
    order by p.topic_id, p.position`,
);

/** Two jobs for one topic wait for each other here, until their transactions end. Values: community, topic ids, engine. */
export const lockTopics = statement<object>(
  'search.lock-topics',
  `select pg_advisory_xact_lock(hashtextextended($1::uuid || ':search:' || $3 || ':' || topic, 0)) from (select unnest($2::uuid[]) as topic order by 1) as topics`,
);

/** How many searchable topics there are, and the highest number. */
export const extent = statement<{ topics: number; last: number }>(
  'search.extent',
  `select count(*)::int as topics, coalesce(max(number), 0)::int as last from topics t where t.community_id = $1 and ${isSearchable}`,
);

export const topicsBefore = statement<{ topics: number }>(
  'search.topics-before',
  `select count(*)::int as topics from topics t where t.community_id = $1 and t.number < $2 and ${isSearchable}`,
);

/** Searchable topics of a range of numbers. Values: community, first number, number after the last. */
export const topicsBetween = statement<{ id: string }>(
  'search.topics-between',
  `select t.id from topics t where t.community_id = $1 and t.number >= $2 and t.number < $3 and ${isSearchable} order by t.number`,
);
