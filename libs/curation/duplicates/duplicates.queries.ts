import { statement } from '#platform';
import { votesLastDays } from './duplicates.policy.js';

/** Votes that count, for each original; null are those to open the topic again. Values: community, topic, member. */
export const duplicateTally = statement<{ originalId: string | null; votes: number; mine: boolean }>(
  'duplicates.tally',
  `select v.original_id as "originalId", count(*)::int as votes, bool_or(v.member_id is not distinct from $3::uuid) as mine from duplicate_votes v
    where v.community_id = $1 and v.topic_id = $2 and v.created_at > now() - interval '${votesLastDays} days'
    group by v.original_id order by votes desc, min(v.created_at)`,
);
