import type { ArticleAudience, ArticleState } from '#contracts';
import { statement } from '#platform';
import { placed, type Placed } from './sight.js';

/** Where an article is; who may see it is still to be asked. */
export interface ArticleAddressRow {
  topicId: string;
  number: number;
  slug: string;
}

/** Under its address or one that it had before. Values: community, knowledge space, slug. */
export const articleAddress = statement<ArticleAddressRow>(
  'articles.address',
  `select a.topic_id as "topicId", t.number, a.slug from articles a join topics t on t.community_id = $1 and t.id = a.topic_id
    where a.community_id = $1 and a.topic_id = (select coalesce(
      (select topic_id from articles where community_id = $1 and space_id = $2 and slug = $3),
      (select topic_id from article_slugs where community_id = $1 and space_id = $2 and slug = $3)))`,
);

export interface ArticleListRow {
  topicId: string;
  /** The knowledge space. */
  spaceId: string;
  slug: string;
  parentId: string | null;
  position: number;
  state: ArticleState;
  audience: ArticleAudience;
  groupIds: string[];
  isProtected: boolean;
  publishedAt: Date | null;
  publishAt: Date | null;
  validatedAt: Date | null;
  validatedBy: string | null;
}

const columns = `a.topic_id as "topicId", a.space_id as "spaceId", a.slug, a.parent_id as "parentId", a.position, a.state, a.audience, a.group_ids as "groupIds",
  a.is_protected as "isProtected", a.published_at as "publishedAt", a.publish_at as "publishAt", a.validated_at as "validatedAt", a.validated_by as "validatedBy"`;

export interface ArticlePageRow extends ArticleListRow {
  /** Who wrote it, in the order in which they began. */
  editorIds: string[];
  /** The space or shelf in which its topic stands. */
  standsIn: string;
  /** From its parent up to the top. */
  aboveIds: string[];
}

/** A translation stands where its source stands. Values: community, topic. */
export const articleOfTopic = statement<ArticlePageRow>(
  'articles.of-topic',
  `with recursive above as (
     select a.parent_id as id, 1 as far from articles a where a.community_id = $1 and a.parent_id is not null
        and a.topic_id = (select coalesce((select n.source_id from article_translations n where n.community_id = $1 and n.topic_id = $2), $2))
     union all
     select a.parent_id, above.far + 1 from above join articles a on a.community_id = $1 and a.topic_id = above.id where a.parent_id is not null and above.far < 20
   )
   select ${columns},
          array(select w.id from (
            select b.author_id as id, 0 as version from posts b where b.community_id = $1 and b.topic_id = $2 and b.position = 1
            union all select r.editor_id, r.version from post_revisions r join posts b on b.community_id = $1 and b.id = r.post_id where r.community_id = $1 and b.topic_id = $2 and b.position = 1
          ) w where w.id is not null group by w.id order by min(w.version) limit 12) as "editorIds",
          array(select id from above order by far) as "aboveIds",
          (select t.space_id from topics t where t.community_id = $1 and t.id = $2) as "standsIn"
     from articles a where a.community_id = $1 and a.topic_id = $2`,
);

export interface ArticleRefRow extends Placed {
  id: string;
  number: number;
  slug: string;
  title: string;
}

/** Who may see them is still to be asked. Values: community, topics. */
export const articleRefsAnywhere = statement<ArticleRefRow>(
  'articles.refs-anywhere',
  `select t.id, t.number, a.slug, t.title, ${placed('t')} from articles a join topics t on t.community_id = $1 and t.id = a.topic_id
    where a.community_id = $1 and a.topic_id = any($2::uuid[])`,
);

export interface ArticleNodeRow extends ArticleRefRow {
  parentId: string | null;
  state: ArticleState;
  audience: ArticleAudience;
  /** Of a translation. */
  sourceId: string | null;
  language: string | null;
}

/** The tree of a space, parents or not, in its order, whoever may see them. Values: community, knowledge space, most or null for all. */
export const articlesOfSpace = statement<ArticleNodeRow>(
  'articles.of-space',
  `select a.topic_id as id, t.number, a.slug, t.title, a.parent_id as "parentId", a.state, a.audience, n.source_id as "sourceId", n.language, ${placed('t')}
     from articles a join topics t on t.community_id = $1 and t.id = a.topic_id
     left join article_translations n on n.community_id = $1 and n.topic_id = a.topic_id
    where a.community_id = $1 and a.space_id = $2
    order by a.position, a.topic_id limit $3::int`,
);

/** Values: community, knowledge space, parent or null. */
export const lastPlace = statement<{ position: number }>(
  'articles.last-place',
  'select coalesce(max(position), 0) as position from articles where community_id = $1 and space_id = $2 and parent_id is not distinct from $3::uuid',
);

/** The articles below one, in their order. Values: community, knowledge space, parent or null. */
export const siblings = statement<{ id: string }>(
  'articles.siblings',
  'select topic_id as id from articles where community_id = $1 and space_id = $2 and parent_id is not distinct from $3::uuid order by position, topic_id',
);

/** An article and those above it, from it up to the top. Values: community, article. */
export const lineage = statement<{ id: string }>(
  'articles.lineage',
  `with recursive line as (
     select a.topic_id as id, a.parent_id, 1 as far from articles a where a.community_id = $1 and a.topic_id = $2
     union all
     select a.topic_id, a.parent_id, line.far + 1 from line join articles a on a.community_id = $1 and a.topic_id = line.parent_id where line.far < 50
   ) select id from line order by far`,
);

/** How many levels of articles stand below one. Values: community, article. */
export const levelsBelow = statement<{ levels: number }>(
  'articles.levels-below',
  `with recursive below as (
     select a.topic_id as id, 0 as levels from articles a where a.community_id = $1 and a.topic_id = $2
     union all
     select a.topic_id, below.levels + 1 from below join articles a on a.community_id = $1 and a.parent_id = below.id where below.levels < 50
   ) select max(levels) as levels from below`,
);

/** Values: community, parent or null, articles below it in their order. */
export const putInOrder = statement(
  'articles.put-in-order',
  `update articles a set parent_id = $2::uuid, position = given.at from unnest($3::uuid[]) with ordinality as given(id, at)
    where a.community_id = $1 and a.topic_id = given.id and (a.parent_id, a.position) is distinct from ($2::uuid, given.at::int)`,
);

/** The slugs of a space that begin like one and are of another article. Values: community, knowledge space, beginning, article. */
export const takenSlugs = statement<{ slug: string }>(
  'articles.taken-slugs',
  'select slug from articles where community_id = $1 and space_id = $2 and starts_with(slug, $3) and topic_id is distinct from $4::uuid',
);

/** Changes of a space's tree and addresses come one after another, until the transaction ends. Values: community, space. */
export const holdSpace = statement('articles.hold-space', `select pg_advisory_xact_lock(hashtextextended('articles:' || $1::text || $2::text, 0))`);
