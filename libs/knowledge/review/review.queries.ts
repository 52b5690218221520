import type { OutdatedReason, ReviewReason } from '#contracts';
import { statement } from '#platform';
import { confirmationsNeeded, reviewAfterDays } from './outdated.js';

/** SQL: the newest version that is out of each product, as (product_id, id, released_on). */
const newest = `select distinct on (v.product_id) v.product_id, v.id, v.released_on from product_versions v
  where v.community_id = $1 and (v.released_on is null or v.released_on <= (now() at time zone 'UTC')::date) order by v.product_id, v.position desc`;

/** SQL: the products that a post `p` is about, by the versions that it is for and those on which somebody tried it. */
const productsOf = (post: string): string => `select v.product_id from product_versions v where v.community_id = $1 and v.id in (
    select m.version_id from meant_versions m where m.community_id = $1 and m.post_id = ${post} union select r.version_id from version_reports r where r.community_id = $1 and r.post_id = ${post})`;

/** SQL: members who confirmed the article of `r` since it was put into review: they looked at it, or it worked for them on the newest version. */
const confirmers = `(select c.member_id from review_confirmations c where c.community_id = $1 and c.article_id = r.article_id and c.confirmed_at > r.opened_at
    union select w.member_id from posts b join version_reports w on w.community_id = $1 and w.post_id = b.id and w.works and w.reported_at > r.opened_at
      join (${newest}) n on n.id = w.version_id
     where b.community_id = $1 and b.topic_id = r.article_id and b.position = 1)`;
const confirmations = `(select count(*)::int from ${confirmers} confirmed)`;

/** What is to be judged of a topic: an article's text, or a question's solution. Values: community, topic. */
export const judgedPost = statement<{ postId: string; isArticle: boolean; spaceId: string }>(
  'review.judged-post',
  `select p.id as "postId", t.kind = 'article' as "isArticle", t.space_id as "spaceId" from topics t
     join posts p on p.community_id = $1 and p.topic_id = t.id and p.deleted_at is null and (case when t.kind = 'article' then p.position = 1 else p.id = t.solution_post_id end)
    where t.community_id = $1 and t.id = $2`,
);

/** What is said of a post on the newest version of each of its products. Values: community, post. */
export const onNewest = statement<{ works: number; fails: number; releasedOn: string | null; failedAt: Date | null }>(
  'review.on-newest',
  `select (count(r.member_id) filter (where r.works))::int as works, (count(r.member_id) filter (where not r.works))::int as fails, n.released_on::text as "releasedOn", max(r.reported_at) filter (where not r.works) as "failedAt"
     from (${newest}) n left join version_reports r on r.community_id = $1 and r.post_id = $2 and r.version_id = n.id
    where n.product_id in (${productsOf('$2')}) group by n.id, n.released_on`,
);

/** Values: community, topic, reason. Returns a row where that is new. */
export const putOutdated = statement<{ topicId: string }>(
  'review.put-outdated',
  `insert into outdated_topics (community_id, topic_id, reason) values ($1, $2, $3)
   on conflict (community_id, topic_id) do update set reason = excluded.reason where outdated_topics.reason <> excluded.reason returning topic_id as "topicId"`,
);
/** Values: community, topic. Returns a row where it was. */
export const takeOutdated = statement<{ topicId: string }>('review.take-outdated', `delete from outdated_topics where community_id = $1 and topic_id = $2 returning topic_id as "topicId"`);
/** Values: community, topics. */
export const outdatedTopics = statement<{ topicId: string; reason: OutdatedReason }>('review.outdated', `select topic_id as "topicId", reason from outdated_topics where community_id = $1 and topic_id = any($2::uuid[])`);

/** Puts a published article into review for a reason, once as long as it lasts; returns a row where it was not there. Values: community, article, reason, cause or null, nothing before this moment or null. */
export const openReview = statement<object>(
  'review.open',
  `insert into article_reviews (community_id, id, article_id, reason, cause_id)
   select $1, gen_random_uuid(), a.topic_id, $3, $4::uuid from articles a join topics t on t.community_id = $1 and t.id = a.topic_id and t.deleted_at is null
    where a.community_id = $1 and a.topic_id = $2 and a.published_at is not null and a.state <> 'archived'
      and ($5::timestamptz is null or not exists (select from article_reviews e where e.community_id = $1 and e.article_id = $2 and e.reason = $3 and e.closed_at > $5))
   on conflict do nothing returning id`,
);

/** Takes an article out of review for a reason that holds no longer; returns a row where it was there. Values: community, article, reason. */
export const closeReview = statement<object>('review.close', `update article_reviews set closed_at = now() where community_id = $1 and article_id = $2 and reason = $3 and closed_at is null returning id`);

/** Articles that are in review for a reason. Values: community, reason, of these articles or null for all. */
export const inReviewFor = statement<{ articleId: string }>(
  'review.for-reason',
  `select article_id as "articleId" from article_reviews where community_id = $1 and reason = $2 and closed_at is null and ($3::uuid[] is null or article_id = any($3))`,
);

/** Reasons that are facts: they go when they hold no longer, whatever anybody confirms. */
const facts = `('translation', 'links', 'readers')`;

/** Whether readers say that an article helped, since it was last taken out of review for that. Values: community, article. */
export const judgedSince = statement<{ no: number; yes: number; since: Date | null }>(
  'review.judged-since',
  `select (count(*) filter (where not j.helped))::int as no, (count(*) filter (where j.helped))::int as yes, c.at as since
     from (select max(r.closed_at) as at from article_reviews r where r.community_id = $1 and r.article_id = $2 and r.reason = 'unhelpful') c
     left join article_judgements j on j.community_id = $1 and j.topic_id = $2 and (c.at is null or j.at > c.at) group by c.at`,
);

/** Puts every article of a product into review for its new version. Values: community, product, version. Returns the articles. */
export const openForVersion = statement<{ articleId: string }>(
  'review.open-for-version',
  `insert into article_reviews (community_id, id, article_id, reason, cause_id)
   select $1, gen_random_uuid(), a.topic_id, 'version', $3::uuid from articles a
     join topics t on t.community_id = $1 and t.id = a.topic_id and t.deleted_at is null
     join posts p on p.community_id = $1 and p.topic_id = a.topic_id and p.position = 1
    where a.community_id = $1 and a.published_at is not null and a.state <> 'archived' and $2::uuid in (${productsOf('p.id')})
   on conflict (community_id, article_id, reason) where closed_at is null do update set cause_id = excluded.cause_id, opened_at = now() where article_reviews.cause_id is distinct from excluded.cause_id
   returning article_id as "articleId"`,
);

/** Puts articles into review whose day has come, or that nobody confirmed for long. Values: community. */
export const openByAge = statement<object>(
  'review.open-by-age',
  `insert into article_reviews (community_id, id, article_id, reason)
   select $1, gen_random_uuid(), a.topic_id, 'age' from articles a
     join topics t on t.community_id = $1 and t.id = a.topic_id and t.deleted_at is null
     left join article_owners o on o.community_id = $1 and o.article_id = a.topic_id
    where a.community_id = $1 and a.published_at is not null and a.state <> 'archived'
      and coalesce(o.review_on, (greatest(a.published_at, (select max(r.closed_at) from article_reviews r where r.community_id = $1 and r.article_id = a.topic_id and r.reason not in ${facts})) at time zone 'UTC')::date + ${reviewAfterDays}) <= (now() at time zone 'UTC')::date
   on conflict do nothing`,
);

/**
 * Closes what enough members confirmed, and opens again what they took back: of each reason the last review of an article.
 * Values: community, article. Returns those that are closed now and were not.
 */
export const settleReviews = statement<{ reason: ReviewReason; closed: boolean }>(
  'review.settle',
  `with last as (select distinct on (r.reason) r.* from article_reviews r where r.community_id = $1 and r.article_id = $2 and r.reason not in ${facts} order by r.reason, r.opened_at desc),
   counted as (select r.id, r.closed_at, ${confirmations} >= ${confirmationsNeeded} as confirmed from last r)
   update article_reviews r set closed_at = case when c.confirmed then now() end from counted c
    where r.community_id = $1 and r.id = c.id and c.confirmed = (c.closed_at is null)
   returning r.reason, r.closed_at is not null as closed`,
);

/** A day that has come is over once it was looked at. Values: community, article. */
export const forgetReviewDay = statement<object>('review.forget-day', `update article_owners set review_on = null where community_id = $1 and article_id = $2 and review_on <= (now() at time zone 'UTC')::date`);

/** Two who confirm an article take turns. Values: community, article. */
export const lockArticle = statement<object>('review.lock-article', `select from articles where community_id = $1 and topic_id = $2 for no key update`);
/** Values: community, article, member. */
export const putConfirmation = statement<object>('review.put-confirmation', `insert into review_confirmations (community_id, article_id, member_id) values ($1, $2, $3) on conflict (community_id, article_id, member_id) do update set confirmed_at = now()`);
export const takeConfirmation = statement<object>('review.take-confirmation', `delete from review_confirmations where community_id = $1 and article_id = $2 and member_id = $3`);
/** Values: community, article, who owns it or null, the day or null, whether to set the owner, whether to set the day. */
export const putOwner = statement<object>(
  'review.put-owner',
  `insert into article_owners (community_id, article_id, owner_id, review_on) values ($1, $2, $3, $4::date)
   on conflict (community_id, article_id) do update set owner_id = case when $5::boolean then excluded.owner_id else article_owners.owner_id end,
     review_on = case when $6::boolean then excluded.review_on else article_owners.review_on end`,
);

export interface ReviewRow {
  articleId: string;
  postId: string;
  number: number;
  slug: string;
  title: string;
  spaceId: string;
  ownerId: string | null;
  reasons: { reason: ReviewReason; since: string; version: { product: string; name: string } | null }[];
  since: string;
  confirmations: number;
  confirmed: boolean;
}

/** SQL: the version for which `r` asks to look at an article again; null where it is gone. */
const versionOut = `(select jsonb_build_object('product', d.name, 'name', v.name) from product_versions v join products d on d.community_id = $1 and d.id = v.product_id where v.community_id = $1 and v.id = r.cause_id)`;

/** Articles in review, the longest first. Values: community, spaces in which the reader keeps articles, reader, whether only the reader's own, when and id to continue after or null, limit. */
export const articlesInReview = statement<ReviewRow>(
  'review.articles',
  `select * from (
     select t.id as "articleId", b.id as "postId", t.number, t.slug, t.title, t.space_id as "spaceId", coalesce(o.owner_id, t.author_id) as "ownerId",
            jsonb_agg(jsonb_build_object('reason', r.reason, 'since', r.opened_at, 'version', case when r.reason = 'version' then ${versionOut} end) order by r.opened_at) as reasons, min(r.opened_at)::text as since, min(r.opened_at) as opened,
            coalesce(min(${confirmations}) filter (where r.reason not in ${facts}), 0) as confirmations, coalesce(bool_and($3::uuid in (select member_id from ${confirmers} mine)) filter (where r.reason not in ${facts}), false) as confirmed
       from article_reviews r join topics t on t.community_id = $1 and t.id = r.article_id and t.deleted_at is null and t.space_id = any($2::uuid[])
       join posts b on b.community_id = $1 and b.topic_id = t.id and b.position = 1
       left join article_owners o on o.community_id = $1 and o.article_id = t.id
      where r.community_id = $1 and r.closed_at is null
      group by t.id, b.id, t.number, t.slug, t.title, t.space_id, o.owner_id, t.author_id) a
    where (not $4::boolean or a."ownerId" = $3) and ($5::timestamptz is null or (a.opened, a."articleId") > ($5, $6::uuid))
    order by a.opened, a."articleId" limit $7`,
);

/** Values: community, spaces in which the reader keeps articles. */
export const articlesInReviewCount = statement<{ count: number }>(
  'review.count',
  `select count(distinct r.article_id)::int as count from article_reviews r join topics t on t.community_id = $1 and t.id = r.article_id and t.deleted_at is null and t.space_id = any($2::uuid[])
    where r.community_id = $1 and r.closed_at is null`,
);

export interface TruthRow {
  ownerId: string | null;
  reviewOn: string | null;
  outdated: OutdatedReason | null;
  reviews: ReviewReason[] | null;
  verified: { product: string; version: string; at: string; current: boolean; by: string[] } | null;
}

/** How true an article is held to be. Values: community, article. */
export const truthOfArticle = statement<TruthRow>(
  'review.truth',
  `select coalesce(o.owner_id, t.author_id) as "ownerId", o.review_on::text as "reviewOn", (select d.reason from outdated_topics d where d.community_id = $1 and d.topic_id = t.id) as outdated,
     (select jsonb_agg(r.reason order by r.opened_at) from article_reviews r where r.community_id = $1 and r.article_id = t.id and r.closed_at is null) as reviews,
     (select jsonb_build_object('product', x.product, 'version', x.name, 'at', x.at, 'current', x.id in (select n.id from (${newest}) n), 'by', x.by) from (
        select v.id, d.name as product, v.name, v.position, max(r.reported_at) as at, (array_agg(r.member_id order by r.reported_at desc))[1:${confirmationsNeeded}] as by
          from posts b join version_reports r on r.community_id = $1 and r.post_id = b.id and r.works
          join product_versions v on v.community_id = $1 and v.id = r.version_id join products d on d.community_id = $1 and d.id = v.product_id
         where b.community_id = $1 and b.topic_id = t.id and b.position = 1 group by v.id, d.name, v.name, v.position having count(*) >= ${confirmationsNeeded}
         order by max(r.reported_at) desc limit 1) x) as verified
     from topics t left join article_owners o on o.community_id = $1 and o.article_id = t.id where t.community_id = $1 and t.id = $2`,
);

/** Topics of which something is said on some version of a product, or on any. Values: community, product or null, topic to continue after or null, limit. */
export const topicsOfProduct = statement<{ topicId: string }>(
  'review.topics-of-product',
  `select distinct p.topic_id as "topicId" from product_versions v
     join (select version_id, post_id from meant_versions where community_id = $1 union select version_id, post_id from version_reports where community_id = $1) s on s.version_id = v.id
     join posts p on p.community_id = $1 and p.id = s.post_id
    where v.community_id = $1 and ($2::uuid is null or v.product_id = $2) and ($3::uuid is null or p.topic_id > $3) order by 1 limit $4`,
);

/** The newest version of each product that a post is about. Values: community, post. */
export const newestOfPost = statement<{ id: string }>('review.newest-of-post', `select n.id from (${newest}) n where n.product_id in (${productsOf('$2')})`);
