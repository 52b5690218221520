import { statement } from '#platform';

export const itemsOfFeed = 30;

export interface FeedTopicRow {
  id: string;
  number: number;
  slug: string;
  title: string;
  excerpt: string;
  html: string;
  tags: string[];
  authorId: string | null;
  publishedAt: Date;
  updatedAt: Date;
}

const columns = `t.id, t.number, t.slug, t.title, t.excerpt, p.html, t.tags, t.author_id as "authorId", t.created_at as "publishedAt",
  greatest(t.created_at, p.edited_at) as "updatedAt"`;
const open = `t.community_id = $1 and t.space_id = any($2::uuid[]) and t.deleted_at is null and t.archived_at is null`;
const body = `join posts p on p.community_id = $1 and p.topic_id = t.id and p.position = 1`;
const newest = `order by t.created_at desc, t.id desc limit ${itemsOfFeed}`;

/** The newest topics. Values: community, spaces. */
export const feedTopics = statement<FeedTopicRow>('feeds.topics', `select ${columns} from topics t ${body} where ${open} ${newest}`);

/** The newest topics of a tag. Values: community, spaces, tag. */
export const feedTopicsOfTag = statement<FeedTopicRow>(
  'feeds.topics-of-tag',
  `select ${columns} from topic_tags g join topics t on t.community_id = $1 and t.id = g.topic_id ${body}
    where g.community_id = $1 and g.tag_id = $3 and ${open} ${newest}`,
);

export interface FeedPostRow {
  id: string;
  html: string;
  authorId: string | null;
  publishedAt: Date;
  updatedAt: Date;
}

/** The newest posts of a topic. Values: community, topic. */
export const feedPosts = statement<FeedPostRow>(
  'feeds.posts',
  `select p.id, p.html, p.author_id as "authorId", p.created_at as "publishedAt", greatest(p.created_at, p.edited_at) as "updatedAt"
     from posts p where p.community_id = $1 and p.topic_id = $2 and p.deleted_at is null order by p.position desc limit ${itemsOfFeed}`,
);

/** Topics are listed by their numbers, so that a full part never changes its members. */
export const topicsOfPart = 10_000;

/** A duplicate's page names its original as the one to be found. */
const original = `not (t.closed_at is not null and exists (select from topic_links k where k.community_id = $1 and k.from_topic_id = t.id and k.kind = 'duplicate'))`;

/** Values: community, spaces. */
export const sitemapParts = statement<{ part: number; changedAt: Date }>(
  'feeds.sitemap-parts',
  `select (t.number - 1) / ${topicsOfPart} + 1 as part, max(t.last_activity_at) as "changedAt" from topics t where ${open} and ${original} group by 1 order by 1`,
);

/** Values: community, spaces, part. */
export const sitemapTopics = statement<{ id: string; isArticle: boolean; number: number; slug: string; changedAt: Date }>(
  'feeds.sitemap-topics',
  `select t.id, t.kind = 'article' as "isArticle", t.number, t.slug, t.last_activity_at as "changedAt" from topics t
    where ${open} and ${original} and t.number > ($3::int - 1) * ${topicsOfPart} and t.number <= $3::int * ${topicsOfPart} order by t.number`,
);
