import type { JudgementReason } from '#contracts';
import { statement } from '#platform';

/** A reader's last word counts; the same word again is none. Values: community, article, id, member or null, reader or null, helped, reason, version. */
const putJudgement = (key: 'member_id' | 'reader') =>
  statement<{ id: string }>(
    `article-judgements.put-by-${key}`,
    `insert into article_judgements as j (community_id, topic_id, id, member_id, reader, helped, reason, version) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (community_id, topic_id, ${key}) where ${key} is not null do update
        set helped = excluded.helped, reason = excluded.reason, version = excluded.version, at = now()
      where (j.helped, j.reason, j.version) is distinct from (excluded.helped, excluded.reason, excluded.version)
     returning id`,
  );
export const putOfMember = putJudgement('member_id');
export const putOfReader = putJudgement('reader');

/** Values: community, article, member or null, reader or null. */
export const takeBack = statement<{ id: string }>(
  'article-judgements.take-back',
  'delete from article_judgements where community_id = $1 and topic_id = $2 and (member_id = $3::uuid or reader = $4::bytea) returning id',
);

export interface JudgementCountRow {
  yes: number;
  no: number;
  sinceVersion: number;
}

/** Values: community, article. */
export const countJudgements = statement<JudgementCountRow>(
  'article-judgements.count',
  `select (count(*) filter (where helped))::int as yes, (count(*) filter (where not helped))::int as no, coalesce(min(version), 1) as "sinceVersion"
     from article_judgements where community_id = $1 and topic_id = $2`,
);

/** Values: community, article, member. */
export const judgementOfMember = statement<{ helped: boolean }>('article-judgements.of-member', 'select helped from article_judgements where community_id = $1 and topic_id = $2 and member_id = $3');

export interface JudgementListRow {
  id: string;
  memberId: string | null;
  helped: boolean;
  reason: JudgementReason | null;
  version: number;
  at: Date;
  sortKey: string;
}

/** Newest first. Values: community, article, time and id to continue after or nulls, limit. */
export const judgementsOfArticle = statement<JudgementListRow>(
  'article-judgements.of-article',
  `select id, member_id as "memberId", helped, reason, version, at, at::text as "sortKey" from article_judgements
    where community_id = $1 and topic_id = $2 and ($3::timestamptz is null or (at, id) < ($3::timestamptz, $4::uuid)) order by at desc, id desc limit $5`,
);
