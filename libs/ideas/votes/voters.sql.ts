/**
 * SQL: the ideas that count as one with each of `roots` (an array of ids): itself and those that were merged into it, as
 * rows (root, topic). The community is $1.
 */
export const clusterOf = (roots: string): string => `(select r.id as root, r.id as topic from unnest(${roots}) as r (id)
  union all select t.merged_into_id, t.id from topics t where t.community_id = $1 and t.merged_into_id = any(${roots}))`;

/** SQL: everybody who voted on these ideas, each once: what was said on the idea itself counts before what came with a merge. Rows (root, member_id, direction, created_at). */
export const votersOf = (roots: string): string => `(select distinct on (c.root, v.member_id) c.root, v.member_id, v.direction, v.created_at
    from ${clusterOf(roots)} c join idea_votes v on v.community_id = $1 and v.topic_id = c.topic
   order by c.root, v.member_id, v.topic_id = c.root desc, v.created_at desc)`;

/** SQL: what the member `member` said on the idea `topic`, or null. */
export const ownVote = (topic: string, member: string): string => `(select v.direction from idea_votes v
   where v.community_id = $1 and v.member_id = ${member}::uuid
     and v.topic_id in (select ${topic} union all select x.id from topics x where x.community_id = $1 and x.merged_into_id = ${topic})
   order by v.topic_id = ${topic} desc, v.created_at desc limit 1)`;
