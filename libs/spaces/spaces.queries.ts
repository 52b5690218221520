import type { QuestionTemplate, SpaceIcon, SpaceKind, SpaceRole, SpaceVisibility } from '#contracts';
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
  /** The member whose space it is; null where it is the company's. */
  openedBy: string | null;
  archivedAt: Date | null;
  /** Of a space with a task: no topics are opened there from then on. */
  topicsUntil: Date | null;
  endedAt: Date | null;
  groupIds: string[];
  /** The space that this one is a shelf of. */
  parentId: string | null;
  shelf: string | null;
  /** Of the shelf of works in progress: who sees the space around it, and writes there, sees them. */
  draftsOf: { visibility: SpaceVisibility; groupIds: string[] } | null;
  /** Who has a role in the space alone, by the member's id. */
  roles: Record<string, SpaceRole>;
}

export const allSpaces = statement<SpaceListRow>(
  'spaces.all',
  `select s.id, s.slug, s.name, s.description, s.kind, s.icon, s.position, s.visibility, s.template, s.downvotes, s.opened_by as "openedBy",
          s.archived_at as "archivedAt", s.topics_until as "topicsUntil", s.ended_at as "endedAt", s.parent_id as "parentId", s.shelf,
          case when s.shelf = 'drafts' then (
            select jsonb_build_object('visibility', o.visibility, 'groupIds', coalesce((select jsonb_agg(g.group_id) from space_groups g where g.community_id = $1 and g.space_id = o.id), '[]'))
              from spaces o where o.community_id = $1 and o.id = s.parent_id) end as "draftsOf",
          coalesce((select array_agg(g.group_id) from space_groups g where g.community_id = s.community_id and g.space_id = s.id), '{}') as "groupIds",
          coalesce((select jsonb_object_agg(r.member_id, r.role) from space_roles r where r.community_id = s.community_id and r.space_id = coalesce(s.parent_id, s.id)), '{}') as roles
     from spaces s
    where s.community_id = $1
    order by s.opened_by is not null, s.position, s.id`,
);

/** Values: community, slug. */
export const lockSpace = statement<{ id: string }>('spaces.lock', 'select id from spaces where community_id = $1 and slug = $2 for update');

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

/**
 * SQL: whether somebody meets the tag who sees these spaces. A tag that was used in other spaces alone is not met: its name
 * may tell what is talked about there. One that was never used is met by everyone.
 */
export const isTagSeen = (tag: string, spaces: string): string => `(${tag}.topic_counts = '{}' or ${tag}.topic_counts ?| ${spaces}::text[])`;

/** SQL: tags as somebody meets them who sees these spaces: with the topics there counted. */
const tagsSeenFrom = (spaces: string): string => `(
  select g.community_id, g.id, g.slug, g.description,
         (select coalesce(sum(used.topics::int), 0)::int from jsonb_each_text(g.topic_counts) used(space, topics) where used.space = any(${spaces}::text[])) as topic_count
    from tags g
   where g.community_id = $1 and ${isTagSeen('g', spaces)})`;

const tagColumns = `t.id, t.slug, t.description, t.topic_count as "topicCount",
  coalesce((select array_agg(y.slug order by y.slug) from tag_synonyms y where y.community_id = t.community_id and y.tag_id = t.id), '{}') as synonyms`;

/** Values: community, visible spaces, part of the slug, topic count and slug to continue after, limit. */
export const tagPage = statement<TagListRow>(
  'tags.page',
  `select ${tagColumns} from ${tagsSeenFrom('$2')} t
    where ($3 = '' or position($3 in t.slug) > 0)
      and ($4::int is null or (t.topic_count, t.slug) < ($4::int, $5::text))
    order by t.topic_count desc, t.slug desc limit $6`,
);

/** Values: community, visible spaces, slug or synonym. */
export const tagBySlug = statement<TagListRow>(
  'tags.by-slug',
  `select ${tagColumns} from ${tagsSeenFrom('$2')} t
    where t.slug = $3 or t.id = (select y.tag_id from tag_synonyms y where y.community_id = $1 and y.slug = $3)`,
);

export interface ResolvedTagRow {
  given: string;
  id: string;
  slug: string;
}

/** The tag meant by each given slug, through synonyms; unknown ones are absent. Waits for who takes one of them over, and holds them off. */
export const resolveTags = statement<ResolvedTagRow>(
  'tags.resolve',
  `select given.slug as given, t.id, t.slug
     from unnest($2::text[]) as given(slug)
     left join tag_synonyms y on y.community_id = $1 and y.slug = given.slug
     join tags t on t.community_id = $1 and (t.id = y.tag_id or (y.tag_id is null and t.slug = given.slug))
      for key share of t`,
);

/** Values: community, visible spaces, prefix. */
export const tagsByPrefix = statement<{ slug: string }>(
  'tags.by-prefix',
  `select distinct t.slug, t.topic_count from ${tagsSeenFrom('$2')} t
     left join tag_synonyms y on y.community_id = $1 and y.tag_id = t.id
    where starts_with(t.slug, $3) or starts_with(y.slug, $3)
    order by t.topic_count desc, t.slug limit 8`,
);
