import type { QuestionTemplate, SpaceIcon, SpaceKind, SpaceVisibility } from '#contracts';
import { statement } from '#platform';

export interface SpaceListRow {
  id: string;
  slug: string;
  name: string;
  description: string;
  kind: SpaceKind;
  icon: SpaceIcon;
  position: number;
  visibility: SpaceVisibility;
  template: Partial<QuestionTemplate>;
  downvotes: boolean;
  archivedAt: Date | null;
  groupIds: string[];
}

export const allSpaces = statement<SpaceListRow>(
  'spaces.all',
  `select s.id, s.slug, s.name, s.description, s.kind, s.icon, s.position, s.visibility, s.template, s.downvotes,
          s.archived_at as "archivedAt",
          coalesce((select array_agg(g.group_id) from space_groups g where g.community_id = s.community_id and g.space_id = s.id), '{}') as "groupIds"
     from spaces s
    where s.community_id = $1
    order by s.position, s.id`,
);

export interface SpaceCountRow {
  spaceId: string;
  topics: number;
  waiting: number;
}

/** Two counts over an index each. */
export const topicCounts = statement<SpaceCountRow>(
  'spaces.topic-counts',
  `select "spaceId", sum(topics)::int as topics, sum(waiting)::int as waiting from (
     select t.space_id as "spaceId", count(*) as topics, 0 as waiting
       from topics t where t.community_id = $1 and t.deleted_at is null group by t.space_id
     union all
     select t.space_id, 0, count(*) from topics t
      where t.community_id = $1 and t.deleted_at is null and t.kind = 'question' and t.answer_count = 0 and t.closed_at is null
      group by t.space_id) counts
    group by "spaceId"`,
);

export interface TagListRow {
  id: string;
  slug: string;
  description: string;
  topicCount: number;
  synonyms: string[];
}

const tagColumns = `t.id, t.slug, t.description, t.topic_count as "topicCount",
  coalesce((select array_agg(y.slug order by y.slug) from tag_synonyms y where y.community_id = t.community_id and y.tag_id = t.id), '{}') as synonyms`;

/** Values: community, part of the slug, topic count and slug to continue after, limit. */
export const tagPage = statement<TagListRow>(
  'tags.page',
  `select ${tagColumns} from tags t
    where t.community_id = $1 and ($2 = '' or position($2 in t.slug) > 0)
      and ($3::int is null or (t.topic_count, t.slug) < ($3::int, $4::text))
    order by t.topic_count desc, t.slug desc limit $5`,
);

export const tagBySlug = statement<TagListRow>(
  'tags.by-slug',
  `select ${tagColumns} from tags t
    where t.community_id = $1
      and (t.slug = $2 or t.id = (select y.tag_id from tag_synonyms y where y.community_id = $1 and y.slug = $2))`,
);

export interface ResolvedTagRow {
  given: string;
  id: string;
  slug: string;
}

/** The tag meant by each given slug, through synonyms; unknown ones are absent. */
export const resolveTags = statement<ResolvedTagRow>(
  'tags.resolve',
  `select given.slug as given, t.id, t.slug
     from unnest($2::text[]) as given(slug)
     left join tag_synonyms y on y.community_id = $1 and y.slug = given.slug
     join tags t on t.community_id = $1 and (t.id = y.tag_id or (y.tag_id is null and t.slug = given.slug))`,
);

export const tagsByPrefix = statement<{ slug: string }>(
  'tags.by-prefix',
  `select distinct t.slug, t.topic_count from tags t
     left join tag_synonyms y on y.community_id = t.community_id and y.tag_id = t.id
    where t.community_id = $1 and (starts_with(t.slug, $2) or starts_with(y.slug, $2))
    order by t.topic_count desc, t.slug limit 8`,
);
