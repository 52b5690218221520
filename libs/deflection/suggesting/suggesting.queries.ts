import { statement } from '#platform';

export interface CandidateRow {
  id: string;
  product: string | null;
  version: string | null;
  namesCode: boolean;
}

/** What counts for the place of asking, of topics that the actor may see. Values: community, topics, error code or null. */
export const candidatesOf = statement<CandidateRow>(
  'deflection.candidates',
  `select t.id, t.product, t.product_version as version,
          $3::text is not null and (strpos(lower(t.title), lower($3)) > 0 or exists (
            select 1 from posts p where p.community_id = $1 and p.topic_id = t.id and p.deleted_at is null and strpos(lower(p.source), lower($3)) > 0)) as "namesCode"
     from topics t where t.community_id = $1 and t.id = any($2::uuid[])`,
);
