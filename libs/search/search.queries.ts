import type { RoleName, TopicKind, TopicState } from '#contracts';
import { statement } from '#platform';
import { isSearchable, topicIsOutdated, topicState } from './topic-texts.queries.js';

export interface FoundTopicRow {
  id: string;
  number: number;
  slug: string;
  kind: TopicKind;
  state: TopicState;
  spaceId: string;
  tags: string[];
  answerCount: number;
  solutionExcerpt: string | null;
  outdated: boolean;
  createdAt: Date;
  lastActivityAt: Date;
  authorId: string | null;
  handle: string | null;
  displayName: string | null;
  role: RoleName | null;
  memberTitle: string | null;
  avatarUrl: string | null;
}

const foundTopic = `select t.id, t.number, t.slug, t.kind, ${topicState} as state, t.space_id as "spaceId", t.tags, t.answer_count as "answerCount",
          t.solution_excerpt as "solutionExcerpt", ${topicIsOutdated} as outdated, t.created_at as "createdAt", t.last_activity_at as "lastActivityAt",
          m.id as "authorId", m.handle, m.display_name as "displayName", m.role, m.title as "memberTitle", m.avatar_url as "avatarUrl"
     from topics t
     left join members m on m.community_id = $1 and m.id = t.author_id
    where t.community_id = $1 and t.id = any($2::uuid[]) and t.space_id = any($3::uuid[])`;

/** What the actor may see now of the topics that an engine found. Values: community, topics, visible spaces. */
export const foundTopics = statement<FoundTopicRow>('search.found-topics', `${foundTopic} and ${isSearchable}`);

/** The same of topics that are archived. */
export const topicsAnywhere = statement<FoundTopicRow>('search.topics-anywhere', `${foundTopic} and t.deleted_at is null`);

export const tagOfSlug = statement<{ slug: string }>(
  'search.tag-of-slug',
  `select t.slug from tags t where t.community_id = $1
     and (t.slug = $2 or t.id = (select y.tag_id from tag_synonyms y where y.community_id = $1 and y.slug = $2))`,
);

export const topicsOfTag = statement<{ id: string }>(
  'search.topics-of-tag',
  `select topic_id as id from topic_tags where community_id = $1 and tag_id = $2 order by topic_id`,
);
