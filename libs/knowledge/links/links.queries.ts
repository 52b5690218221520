import type { BrokenLinkReason } from '#contracts';
import { statement } from '#platform';

export interface LinkedTopicRow {
  id: string;
  number: number;
  slug: string;
  spaceId: string;
  deleted: boolean;
  /** Of an article. */
  articleSpaceId: string | null;
  articleSlug: string | null;
  archived: boolean;
}

const topic = `select t.id, t.number, t.slug, t.space_id as "spaceId", t.deleted_at is not null as deleted, a.space_id as "articleSpaceId", a.slug as "articleSlug", coalesce(a.state = 'archived', false) as archived
  from topics t left join articles a on a.community_id = $1 and a.topic_id = t.id where t.community_id = $1 and`;

/** Values: community, numbers. */
export const linkedByNumber = statement<LinkedTopicRow>('links.by-number', `${topic} t.number = any($2::int[])`);
/** Values: community, topics. */
export const linkedById = statement<LinkedTopicRow>('links.by-id', `${topic} t.id = any($2::uuid[])`);

export interface LinkedPostRow {
  id: string;
  topicId: string;
  deleted: boolean;
}

/** Values: community, posts. */
export const linkedPosts = statement<LinkedPostRow>('links.posts', 'select id, topic_id as "topicId", deleted_at is not null as deleted from posts where community_id = $1 and id = any($2::uuid[])');

export interface LinkedFileRow {
  id: string;
  /** A file that no post shows is seen by its uploader alone. */
  topicId: string | null;
}

/** Values: community, files. */
export const linkedFiles = statement<LinkedFileRow>(
  'links.files',
  `select a.id, p.topic_id as "topicId" from attachments a left join posts p on p.community_id = $1 and p.id = a.post_id and p.deleted_at is null where a.community_id = $1 and a.id = any($2::uuid[])`,
);

export interface LinkedAddressRow {
  spaceId: string;
  /** The slug under which it was looked for; it is an old one where the other differs. */
  asked: string;
  topicId: string;
  slug: string;
}

/** Articles under their addresses or those that they had before. Values: community, knowledge spaces, slugs. */
export const linkedAddresses = statement<LinkedAddressRow>(
  'links.addresses',
  `select w.space_id as "spaceId", w.slug as asked, a.topic_id as "topicId", a.slug
     from (select distinct space_id, slug from unnest($2::uuid[], $3::text[]) as given(space_id, slug)) w
     join lateral (
       select topic_id, 1 as turn from articles where community_id = $1 and space_id = w.space_id and slug = w.slug
       union all select topic_id, 2 from article_slugs where community_id = $1 and space_id = w.space_id and slug = w.slug
       order by turn limit 1) found on true
     join articles a on a.community_id = $1 and a.topic_id = found.topic_id`,
);

/** Values: community, articles. */
export const htmlOfArticles = statement<{ id: string; html: string }>('links.html', 'select topic_id as id, html from posts where community_id = $1 and topic_id = any($2::uuid[]) and position = 1');

export interface ArticleSourceRow {
  id: string;
  version: number;
  source: string;
}

/** Values: community, articles. */
export const sourcesOfArticles = statement<ArticleSourceRow>('links.sources', 'select topic_id as id, version, source from posts where community_id = $1 and topic_id = any($2::uuid[]) and position = 1');

export interface CheckedArticleRow {
  postId: string;
  version: number;
  source: string;
  html: string;
  spaceId: string;
}

/** An article that is to be checked. Values: community, article. */
export const articleToCheck = statement<CheckedArticleRow>(
  'links.article',
  `select b.id as "postId", b.version, b.source, b.html, t.space_id as "spaceId" from articles a
     join topics t on t.community_id = $1 and t.id = a.topic_id and t.deleted_at is null
     join posts b on b.community_id = $1 and b.topic_id = a.topic_id and b.position = 1
    where a.community_id = $1 and a.topic_id = $2`,
);

/** Articles that link to a topic, and the topic itself if it is one. Values: community, topic. */
export const articlesLinkingTo = statement<{ articleId: string }>(
  'links.linking-to',
  `select distinct l.article_id as "articleId" from article_links l where l.community_id = $1 and l.target_id = $2 union select a.topic_id from articles a where a.community_id = $1 and a.topic_id = $2`,
);

/** The same when a post of the topic changed: an article for its own text alone, and those that link there unless the post is a comment that was edited. Values: community, topic, post, whether it was edited. */
export const articlesLinkingToPost = statement<{ articleId: string }>(
  'links.linking-to-post',
  `with b as (select topic_id from posts where community_id = $1 and id = $3 and position = 1)
   select distinct l.article_id as "articleId" from article_links l where l.community_id = $1 and l.target_id = $2 and (not $4::boolean or exists (select from b))
   union select a.topic_id from articles a join b on b.topic_id = a.topic_id where a.community_id = $1`,
);

/** Values: community, article to continue after or null, limit. */
export const articlesToCheck = statement<{ articleId: string }>('links.all', `select topic_id as "articleId" from articles where community_id = $1 and ($2::uuid is null or topic_id > $2) order by topic_id limit $3`);

/** Values: community, article. */
export const holdLinks = statement('links.hold', `select pg_advisory_xact_lock(hashtextextended('links:' || $1::text || $2::text, 0))`);

export interface LinkRow {
  position: number;
  version: number;
  href: string;
  host: string | null;
  targetId: string | null;
  reason: BrokenLinkReason | null;
  goesTo: string | null;
}

/** Values: community, article. */
export const linksOf = statement<LinkRow>(
  'links.of',
  `select position, version, href, host, target_id as "targetId", reason, goes_to as "goesTo" from article_links where community_id = $1 and article_id = $2 order by position`,
);

/** Values: community, article. */
export const forgetLinks = statement('links.forget', 'delete from article_links where community_id = $1 and article_id = $2');

export interface BrokenLinkRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  position: number;
  href: string;
  reason: BrokenLinkReason;
  to: string | null;
  version: number;
}

/**
 * What the reader may not see is missing for them. Values: community, spaces in which the reader writes, article or null, article and
 * position to continue after or null, limit, spaces that the reader sees.
 */
export const brokenLinks = statement<BrokenLinkRow>(
  'links.broken',
  `select t.id, t.number, t.slug, t.title, l.position, l.href, case when l.target_id is null or target.id is not null then l.reason else 'missing' end as reason, l.goes_to as "to", l.version from article_links l
     join topics t on t.community_id = $1 and t.id = l.article_id and t.deleted_at is null and t.space_id = any($2::uuid[])
     left join topics target on target.community_id = $1 and target.id = l.target_id and target.space_id = any($7::uuid[])
    where l.community_id = $1 and l.reason is not null and ($3::uuid is null or l.article_id = $3) and ($4::uuid is null or (l.article_id, l.position) > ($4, $5::int))
    order by l.article_id, l.position limit $6`,
);

/** Values: community, spaces in which the reader writes. */
export const linkedHosts = statement<{ host: string; count: number }>(
  'links.hosts',
  `select l.host, count(*)::int as count from article_links l join topics t on t.community_id = $1 and t.id = l.article_id and t.deleted_at is null and t.space_id = any($2::uuid[])
    where l.community_id = $1 and l.host is not null group by l.host order by count(*) desc, l.host limit 100`,
);

/** Values: community, article. */
export const countBroken = statement<{ count: number }>('links.count', 'select count(*)::int as count from article_links where community_id = $1 and article_id = $2 and reason is not null');
/** Values: community, article, position. */
export const linkAt = statement<{ href: string; to: string | null }>('links.at', 'select href, goes_to as "to" from article_links where community_id = $1 and article_id = $2 and position = $3');
