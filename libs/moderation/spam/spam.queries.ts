import { statement } from '#platform';

export interface EvidenceRow {
  token: string;
  spam: number;
  ham: number;
}

/** Values: community, tokens. */
export const evidenceOf = statement<EvidenceRow>('spam.evidence', `select token, spam, ham from spam_evidence where community_id = $1 and token = any($2::text[])`);

/** Values: community. How many posts taught the filter. */
export const lessonCounts = statement<{ spam: number; ham: number }>(
  'spam.lessons',
  `select (count(*) filter (where is_spam))::int as spam, (count(*) filter (where not is_spam))::int as ham from spam_lessons where community_id = $1`,
);

export interface LessonRow {
  postId: string;
  isSpam: boolean;
  title: string | null;
  source: string;
}

/**
 * Posts to learn from: those that a moderator called spam, and those that stood for a week, newest first. Values: community,
 * most of them.
 */
export const postsToLearn = statement<LessonRow>(
  'spam.posts-to-learn',
  `with verdicts as (
     select distinct l.post_id, true as is_spam from moderation_log l
      where l.community_id = $1 and l.action = 'spam' and l.post_id is not null and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)
   ),
   stood as (
     select p.id as post_id, false as is_spam from posts p
      where p.community_id = $1 and p.deleted_at is null and p.created_at < now() - interval '7 days'
        and not exists (select from spam_lessons s where s.community_id = $1 and s.post_id = p.id)
      order by p.created_at desc limit $2
   )
   select p.id as "postId", given.is_spam as "isSpam", case when p.kind = 'body' then t.title end as title, p.source
     from (select * from verdicts union all select * from stood) given
     join posts p on p.community_id = $1 and p.id = given.post_id
     join topics t on t.community_id = $1 and t.id = p.topic_id
    where not exists (select from spam_lessons s where s.community_id = $1 and s.post_id = given.post_id)
    limit $2`,
);

/** Values: community, posts, whether each is spam. Returns those that are new. */
export const insertLessons = statement<{ postId: string }>(
  'spam.insert-lessons',
  `insert into spam_lessons (community_id, post_id, is_spam) select $1, * from unnest($2::uuid[], $3::boolean[]) on conflict do nothing returning post_id as "postId"`,
);

/** Values: community, tokens, spam counts, ham counts; in one order for all, so that two cannot wait for each other. */
export const addEvidence = statement<{ token: string }>(
  'spam.add-evidence',
  `insert into spam_evidence (community_id, token, spam, ham) select $1, * from unnest($2::text[], $3::int[], $4::int[])
   on conflict (community_id, token) do update set spam = spam_evidence.spam + excluded.spam, ham = spam_evidence.ham + excluded.ham`,
);
