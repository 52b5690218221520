import { statement } from '#platform';
import type { Rating } from './certainty.js';
import type { Standing } from './rating.js';

/** Questions with answers that are not frozen yet. Values: community, id to continue after or null, limit. */
export const openThreads = statement<{ id: string }>(
  'expertise.open-threads',
  `select t.id from topics t
    where t.community_id = $1 and t.kind = 'question' and t.answer_count > 0 and t.deleted_at is null and ($2::uuid is null or t.id > $2)
      and not exists (select from expertise_threads f where f.community_id = $1 and f.topic_id = t.id)
    order by t.id limit $3`,
);

/**
 * Keeps how the answers of threads stood 14 days after the last of them, where that is over: each member's best answer.
 * Votes and acceptances that came later do not count, so an import gives what a running community would have got; nor does
 * accepting one's own. Values: community, topics, now.
 */
export const freezeThreads = statement<{ topicId: string }>(
  'expertise.freeze',
  `with answers as (
     select p.topic_id, p.author_id, p.id, p.created_at from posts p
      where p.community_id = $1 and p.topic_id = any($2::uuid[]) and p.kind = 'answer' and p.deleted_at is null
   ),
   frozen as (
     select topic_id, max(created_at) + interval '14 days' as frozen_at from answers group by topic_id having max(created_at) + interval '14 days' <= $3::timestamptz
   ),
   best as (
     select distinct on (a.topic_id, a.author_id) a.topic_id, a.author_id, s.accepted, s.votes
       from answers a
       join frozen f on f.topic_id = a.topic_id
       join topics t on t.community_id = $1 and t.id = a.topic_id
      cross join lateral (
        select coalesce(t.solution_post_id = a.id and t.solved_at <= f.frozen_at and t.solution_accepted_by is distinct from a.author_id, false) as accepted,
               (select count(*) filter (where v.kind = 'kudos') - count(*) filter (where v.kind = 'downvote')
                  from votes v where v.community_id = $1 and v.post_id = a.id and v.created_at <= f.frozen_at)::int as votes
      ) s
      where a.author_id is not null
      order by a.topic_id, a.author_id, s.accepted desc, s.votes desc
   )
   insert into expertise_threads (community_id, topic_id, frozen_at, tag_ids, standings)
   select $1, f.topic_id, f.frozen_at,
          array(select g.tag_id from topic_tags g where g.community_id = $1 and g.topic_id = f.topic_id order by g.tag_id),
          coalesce((select jsonb_agg(jsonb_build_object('memberId', b.author_id, 'accepted', b.accepted, 'votes', b.votes) order by b.author_id) from best b where b.topic_id = f.topic_id), '[]')
     from frozen f
   on conflict do nothing
   returning topic_id as "topicId"`,
);

/** Forgets threads whose topics an undone import took away. Values: community. */
export const forgetThreads = statement<{ topicId: string }>(
  'expertise.forget-threads',
  `delete from expertise_threads f where f.community_id = $1 and not exists (select from topics t where t.community_id = $1 and t.id = f.topic_id) returning f.topic_id as "topicId"`,
);

/** Whether a thread waits that belongs before one that is rated. Values: community. */
export const threadsOutOfOrder = statement<{ isSo: boolean }>(
  'expertise.out-of-order',
  `select coalesce((select (frozen_at, topic_id) from expertise_threads where community_id = $1 and not is_rated order by frozen_at, topic_id limit 1)
                 < (select (frozen_at, topic_id) from expertise_threads where community_id = $1 and is_rated order by frozen_at desc, topic_id desc limit 1), false) as "isSo"`,
);

export interface FrozenThread {
  topicId: string;
  frozenAt: Date;
  tagIds: string[];
  standings: Standing[];
}

/** In the order in which they are rated. Values: community, limit. */
export const waitingThreads = statement<FrozenThread>(
  'expertise.waiting-threads',
  `select topic_id as "topicId", frozen_at as "frozenAt", tag_ids as "tagIds", standings from expertise_threads
    where community_id = $1 and not is_rated order by frozen_at, topic_id limit $2`,
);

/** Values: community, topics. */
export const markRated = statement('expertise.mark-rated', `update expertise_threads set is_rated = true where community_id = $1 and topic_id = any($2::uuid[])`);

/** Values: community. */
export const markAllWaiting = statement('expertise.mark-all-waiting', `update expertise_threads set is_rated = false where community_id = $1 and is_rated`);

/** Values: community. */
export const forgetRatings = statement('expertise.forget-ratings', `delete from expertise where community_id = $1`);

export interface RatingRow extends Rating {
  memberId: string;
  tagId: string;
}

/** Values: community, members, tags. */
export const ratingsOf = statement<RatingRow>(
  'expertise.ratings',
  `select member_id as "memberId", tag_id as "tagId", mu, sigma, threads, wins, updated_at as "updatedAt" from expertise
    where community_id = $1 and member_id = any($2::uuid[]) and tag_id = any($3::uuid[])`,
);

/** Values: community, then side by side members, tags, means, deviations, threads, wins, times. */
export const keepRatings = statement(
  'expertise.keep',
  `insert into expertise (community_id, member_id, tag_id, mu, sigma, threads, wins, updated_at)
   select $1, r.* from unnest($2::uuid[], $3::uuid[], $4::int[], $5::int[], $6::int[], $7::int[], $8::timestamptz[]) r
   on conflict (community_id, member_id, tag_id) do update set
     mu = excluded.mu, sigma = excluded.sigma, threads = excluded.threads, wins = excluded.wins, updated_at = excluded.updated_at`,
);
