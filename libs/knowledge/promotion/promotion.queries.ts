import type { ArticleAudience, TopicPointer } from '#contracts';
import { statement } from '#platform';
import type { Placed } from '../articles/sight.js';

export interface PromotionHoldsRow {
  promotionId: string;
  articleId: string;
  memberId: string | null;
  postId: string;
  topicId: string;
  spaceId: string;
  promotedBy: string | null;
  holds: boolean;
}

/** SQL: whether a promotion `m` gives its author credit now: the article is published, and neither it nor the answer is gone. */
const holds = `m.undone_at is null and a.published_at is not null and t.deleted_at is null and p.deleted_at is null`;
const columns = `m.id as "promotionId", m.article_id as "articleId", p.author_id as "memberId", p.id as "postId", p.topic_id as "topicId", q.space_id as "spaceId", m.promoted_by as "promotedBy", (${holds}) as holds`;
const source = `from promotions m join posts p on p.community_id = $1 and p.id = m.post_id join topics q on q.community_id = $1 and q.id = p.topic_id
  join articles a on a.community_id = $1 and a.topic_id = m.article_id join topics t on t.community_id = $1 and t.id = m.article_id`;

/** Values: community, article. */
export const promotionsOfArticle = statement<PromotionHoldsRow>('promotions.of-article', `select ${columns} ${source} where m.community_id = $1 and m.article_id = $2`);
/** Values: community, post. */
export const promotionsOfPost = statement<PromotionHoldsRow>('promotions.of-post', `select ${columns} ${source} where m.community_id = $1 and m.post_id = $2`);
/** Whether an answer is an article, or a draft of one. Values: community, post. */
export const hasArticle = statement<{ found: boolean }>(
  'promotions.has-article',
  `select exists (select from promotions m join topics t on t.community_id = $1 and t.id = m.article_id and t.deleted_at is null
     where m.community_id = $1 and m.post_id = $2 and m.undone_at is null) as found`,
);
/** Values: community, promotion. */
export const promotionById = statement<PromotionHoldsRow>(
  'promotions.by-id',
  `select ${columns} ${source} where m.community_id = $1 and m.id = $2`,
);

/** SQL: the topics, as `q`, of which a promotion `m` took text over: where the answer stands, and the question, with what it was merged into. */
const textsOf = `join posts p on p.community_id = $1 and p.id = m.post_id
     join topics o on o.community_id = $1 and o.id = m.topic_id
     join topics q on q.community_id = $1 and q.id in (p.topic_id, case when o.merged_into_id is null then o.id else o.merged_into_id end)`;

/** The spaces of what an article, or the one that it translates, was made from, whoever sees them. Values: community, article. */
export const sourceSpaces = statement<{ id: string }>(
  'promotions.source-spaces',
  `select distinct q.space_id as id from promotions m ${textsOf}
    where m.community_id = $1 and m.undone_at is null and m.article_id in (select $2::uuid union select x.source_id from article_translations x where x.community_id = $1 and x.topic_id = $2)`,
);

/** Of published articles, each space of what they were made from. Values: community, articles or null for all. */
export const publishedFromSources = statement<{ articleId: string; postId: string; audience: ArticleAudience; groupIds: string[]; spaceId: string }>(
  'promotions.published-from-sources',
  `select distinct on (m.article_id, q.space_id) m.article_id as "articleId", m.post_id as "postId", a.audience, a.group_ids as "groupIds", q.space_id as "spaceId"
     from promotions m ${textsOf} join articles a on a.community_id = $1 and a.topic_id = m.article_id and a.published_at is not null and a.state <> 'archived'
    where m.community_id = $1 and m.undone_at is null and ($2::uuid[] is null or m.article_id = any($2)) order by m.article_id, q.space_id, m.promoted_at`,
);

/** Articles made from answers in a topic, or from those of questions that were merged into it. Values: community, topic. */
export const articlesFromTopic = statement<{ articleId: string }>(
  'promotions.articles-from-topic',
  `select m.article_id as "articleId" from promotions m
    where m.community_id = $1 and m.undone_at is null and m.topic_id in (select $2::uuid union select o.id from topics o where o.community_id = $1 and o.merged_into_id = $2)
   union select m.article_id from posts p join promotions m on m.community_id = $1 and m.post_id = p.id and m.undone_at is null where p.community_id = $1 and p.topic_id = $2`,
);

/** Articles made from what stands in a space. Values: community, space. */
export const articlesFromSpace = statement<{ articleId: string }>(
  'promotions.articles-from-space',
  `select distinct m.article_id as "articleId" from promotions m ${textsOf} where m.community_id = $1 and m.undone_at is null and q.space_id = $2`,
);

export interface SourceRow extends Placed {
  promotionId: string;
  postId: string;
  topicId: string;
  number: number;
  slug: string;
  title: string;
  authorId: string | null;
  unnamed: boolean;
  changed: boolean;
}

/** The answers that an article was made from, whoever may see them. Values: community, article. */
export const sourcesOfArticle = statement<SourceRow>(
  'promotions.sources',
  `select m.id as "promotionId", p.id as "postId", q.id as "topicId", q.number, q.slug, q.title, p.author_id as "authorId", u.member_id is not null as unnamed, p.version <> m.post_version as changed,
            q.space_id as "standsIn", coalesce(p.deleted_at, q.deleted_at) is not null as "isDeleted"
     from promotions m join posts p on p.community_id = $1 and p.id = m.post_id
     join topics q on q.community_id = $1 and q.id = p.topic_id
     left join unnamed_authors u on u.community_id = $1 and u.member_id = p.author_id
    where m.community_id = $1 and m.article_id = $2 and m.undone_at is null order by m.promoted_at, m.id`,
);

/** SQL: `m`, the promotions that made published articles of a question and hold. Whether a reader sees those articles is to be asked. */
export const standingFor = (question: string): string => `promotions m
       join posts p on p.community_id = $1 and p.id = m.post_id and p.deleted_at is null
       join articles a on a.community_id = $1 and a.topic_id = m.article_id and a.published_at is not null
         and m.community_id = $1 and m.topic_id = ${question} and m.undone_at is null`;

/** The published articles that questions became, of questions and articles that the reader sees. Values: community, topics, visible spaces. */
export const questionsAndArticles = statement<{ questionId: string; question: TopicPointer; articleId: string; article: TopicPointer }>(
  'promotions.questions-and-articles',
  `select distinct on (q.id, t.id) q.id as "questionId", jsonb_build_object('number', q.number, 'slug', q.slug, 'title', q.title) as question,
          t.id as "articleId", jsonb_build_object('number', t.number, 'slug', t.slug, 'title', t.title) as article
     from promotions m join posts p on p.community_id = $1 and p.id = m.post_id and p.deleted_at is null
     join articles a on a.community_id = $1 and a.topic_id = m.article_id and a.published_at is not null
     join topics q on q.community_id = $1 and q.id = p.topic_id and q.deleted_at is null and q.space_id = any($3::uuid[])
     join topics t on t.community_id = $1 and t.id = m.article_id and t.deleted_at is null and t.archived_at is null and t.space_id = any($3::uuid[])
    where m.community_id = $1 and m.undone_at is null and (m.topic_id = any($2::uuid[]) or m.article_id = any($2::uuid[])) order by q.id, t.id, m.promoted_at`,
);

/** The post with a topic’s own text. Values: community, topic. */
export const bodyOf = statement<{ id: string }>('promotions.body-of', `select id from posts where community_id = $1 and topic_id = $2 and position = 1`);

/** Values: community, member. */
export const isUnnamed = statement<{ unnamed: boolean }>('promotions.is-unnamed', `select exists (select from unnamed_authors where community_id = $1 and member_id = $2) as unnamed`);
export const beUnnamed = statement<object>('promotions.be-unnamed', `insert into unnamed_authors (community_id, member_id) values ($1, $2) on conflict do nothing`);
export const beNamed = statement<object>('promotions.be-named', `delete from unnamed_authors where community_id = $1 and member_id = $2`);
