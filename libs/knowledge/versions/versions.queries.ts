import { statement } from '#platform';

/** Values: community, version. */
export const isVersionUsed = statement<{ used: boolean }>(
  'versions.is-used',
  `select exists (select from version_reports r where r.community_id = $1 and r.version_id = $2) or exists (select from meant_versions m where m.community_id = $1 and m.version_id = $2) as used`,
);

/** What is known of the posts of a topic, by post; the same for every reader. */
export interface StandingFacts {
  topicId: string;
  /** Of the topic, as its author wrote it. */
  product: string | null;
  productVersion: string | null;
  solutionPostId: string | null;
  posts: { id: string; kind: 'answer' | 'body'; authorId: string | null }[] | null;
  reports: { postId: string; versionId: string; works: number; fails: number }[] | null;
  meant: { postId: string; versionId: string }[] | null;
  superseded: { postId: string; byPostId: string; authorId: string | null; at: string }[] | null;
  promoted: { postId: string; articleId: string }[] | null;
}

/** So many answers of a topic are looked at. */
const answersLookedAt = 200;

/** Values: community, topic. */
export const standingFacts = statement<StandingFacts>(
  'versions.standing',
  `select t.id as "topicId", t.product, t.product_version as "productVersion", t.solution_post_id as "solutionPostId",
     (select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'authorId', p.author_id)) from (
        select p.id, p.kind, p.author_id from posts p where p.community_id = $1 and p.topic_id = t.id and p.deleted_at is null and (p.kind = 'answer' or (p.kind = 'body' and t.kind = 'article'))
         order by (p.id = t.solution_post_id) desc, p.position limit ${answersLookedAt}) p) as posts,
     (select jsonb_agg(c) from (
        select r.post_id as "postId", r.version_id as "versionId", (count(*) filter (where r.works))::int as works, (count(*) filter (where not r.works))::int as fails
          from posts p join version_reports r on r.community_id = $1 and r.post_id = p.id where p.community_id = $1 and p.topic_id = t.id group by 1, 2) c) as reports,
     (select jsonb_agg(jsonb_build_object('postId', m.post_id, 'versionId', m.version_id))
        from posts p join meant_versions m on m.community_id = $1 and m.post_id = p.id where p.community_id = $1 and p.topic_id = t.id) as meant,
     (select jsonb_agg(jsonb_build_object('postId', s.post_id, 'byPostId', s.by_post_id, 'authorId', n.author_id, 'at', s.said_at))
        from posts p join superseded_posts s on s.community_id = $1 and s.post_id = p.id
        join posts n on n.community_id = $1 and n.id = s.by_post_id and n.deleted_at is null and n.topic_id = t.id
       where p.community_id = $1 and p.topic_id = t.id) as superseded,
     (select jsonb_agg(jsonb_build_object('postId', m.post_id, 'articleId', m.article_id) order by m.promoted_at)
        from posts p join promotions m on m.community_id = $1 and m.post_id = p.id and m.undone_at is null where p.community_id = $1 and p.topic_id = t.id) as promoted
   from topics t where t.community_id = $1 and t.id = $2`,
);

/** Values: community, member, posts. */
export const ownReports = statement<{ postId: string; versionId: string; works: boolean }>(
  'versions.own-reports',
  `select post_id as "postId", version_id as "versionId", works from version_reports where community_id = $1 and member_id = $2 and post_id = any($3::uuid[])`,
);

/** Values: community, post, version, when to continue after or null, member to continue after or null, limit. Newest first. */
export const reportsOn = statement<{ memberId: string; works: boolean; reportedAt: Date; key: string }>(
  'versions.reports-on',
  `select member_id as "memberId", works, reported_at as "reportedAt", reported_at::text as key from version_reports
    where community_id = $1 and post_id = $2 and version_id = $3 and ($4::timestamptz is null or (reported_at, member_id) < ($4, $5::uuid))
    order by reported_at desc, member_id desc limit $6`,
);

/** Values: community, post, version, member, whether it works. */
export const putReport = statement<object>(
  'versions.put-report',
  `insert into version_reports (community_id, post_id, version_id, member_id, works) values ($1, $2, $3, $4, $5)
   on conflict (community_id, post_id, version_id, member_id) do update set works = excluded.works, reported_at = now() where version_reports.works <> excluded.works`,
);

/** Values: community, post, version, member. */
export const takeReport = statement<object>('versions.take-report', `delete from version_reports where community_id = $1 and post_id = $2 and version_id = $3 and member_id = $4`);

/** Says for which versions a post is, and for no others. Values: community, post, versions, who says so. */
export const setMeantVersions = statement<object>(
  'versions.set-meant',
  `with gone as (delete from meant_versions where community_id = $1 and post_id = $2 and not (version_id = any($3::uuid[])))
   insert into meant_versions (community_id, post_id, version_id, said_by) select $1, $2, unnest($3::uuid[]), $4 on conflict do nothing`,
);

/** Values: community, post, the newer one, who says so. */
export const putSuperseded = statement<object>(
  'versions.put-superseded',
  `insert into superseded_posts (community_id, post_id, by_post_id, said_by) values ($1, $2, $3, $4)
   on conflict (community_id, post_id) do update set by_post_id = excluded.by_post_id, said_by = excluded.said_by, said_at = now()`,
);

/** Values: community, post. */
export const takeSuperseded = statement<object>('versions.take-superseded', `delete from superseded_posts where community_id = $1 and post_id = $2`);

/** Whether a post is superseded, at whatever remove, by another. Values: community, post, the other. */
export const isSupersededBy = statement<{ found: boolean }>(
  'versions.is-superseded-by',
  `with recursive newer (id) as (
     select s.by_post_id from superseded_posts s where s.community_id = $1 and s.post_id = $2
     union select s.by_post_id from newer n join superseded_posts s on s.community_id = $1 and s.post_id = n.id)
   select exists (select from newer where id = $3) as found`,
);

/** Two who say something of the posts of a topic take turns. Values: community, topic. */
export const lockTopicOfStanding = statement<object>('versions.lock-topic', `select from topics where community_id = $1 and id = $2 for no key update`);
