import type { IdeaGroup } from '#contracts';
import { statement } from '#platform';
import { clusterOf } from '../votes/voters.sql.js';

const cluster = clusterOf('array[$2::uuid]');

/** SQL: who wants one of these ideas, and since when: who shared it, voted, said "me too", or linked what speaks for it. Rows (member_id, since). */
const wantingOf = (ideas: string): string => `(select t.author_id as member_id, t.created_at as since from ${ideas} c join topics t on t.community_id = $1 and t.id = c.topic
  union select v.member_id, v.created_at from ${ideas} c join idea_votes v on v.community_id = $1 and v.topic_id = c.topic
  union select x.member_id, x.created_at from ${ideas} c join me_toos x on x.community_id = $1 and x.topic_id = c.topic
  union select e.added_by, e.created_at from ${ideas} c join idea_evidence e on e.community_id = $1 and e.topic_id = c.topic and e.added_by is not null
  union select l.author_id, e.created_at from ${ideas} c join idea_evidence e on e.community_id = $1 and e.topic_id = c.topic join topics l on l.community_id = $1 and l.id = e.linked_topic_id
  union select x.member_id, greatest(e.created_at, x.created_at) from ${ideas} c join idea_evidence e on e.community_id = $1 and e.topic_id = c.topic join me_toos x on x.community_id = $1 and x.topic_id = e.linked_topic_id)`;

/** Who wants an idea or one that was merged into it. Values: community, idea, the last time from which they do or null, whether only what was merged into it counts. */
export const peopleWanting = statement<{ memberId: string }>(
  'ideas.people-wanting',
  `select distinct w.member_id as "memberId" from ${wantingOf(`(select o.topic from ${cluster} o where not $4::boolean or o.topic <> $2)`)} w
    where w.member_id is not null and ($3::timestamptz is null or w.since <= $3)`,
);

/** Lets who is told of an idea, and of those that were merged into it, be worked out one after another. Values: community, idea. */
export const lockCluster = statement(
  'ideas.lock-cluster',
  `select i.topic_id from ideas i where i.community_id = $1 and i.topic_id in (select c.topic from ${cluster} c) order by i.topic_id for update`,
);

/** The decision by which an idea stands as delivered, if it does, and when it was made, to the microsecond. Values: community, idea. */
export const standingDelivery = statement<{ decisionId: string; actorId: string | null; group: IdeaGroup; at: string }>(
  'ideas.standing-delivery',
  `select d.id as "decisionId", d.actor_id as "actorId", d.status_group as "group", d.created_at::text as at from ideas i join idea_decisions d on d.community_id = $1 and d.topic_id = i.topic_id
    where i.community_id = $1 and i.topic_id = $2 and i.status_group = 'completed' and d.status_group = 'completed' and d.undone_at is null
    order by d.created_at desc, d.id desc limit 1`,
);

export interface UnthankedRow {
  memberId: string;
  /** Whether a mail said it, before it was taken back. */
  mailed: boolean;
}

const thanks = `select from ${cluster} c join idea_thanks k on k.community_id = $1 and k.topic_id = c.topic where k.member_id = w.member_id`;

/** Those of these who were not thanked yet. Values: community, idea, members. */
export const unthanked = statement<UnthankedRow>(
  'ideas.unthanked',
  `select w.member_id as "memberId", exists (${thanks} and k.mailed_at is not null) as mailed from (select distinct unnest($3::uuid[]) as member_id) w
    where not exists (${thanks} and k.taken_back_at is null)`,
);

/** Who was thanked for an idea and is none of those who want it any more, nor one of the others. Values: community, idea, others. */
export const thankedStrangers = statement<{ memberId: string }>(
  'ideas.thanked-strangers',
  `select k.member_id as "memberId" from idea_thanks k
    where k.community_id = $1 and k.topic_id = $2 and k.taken_back_at is null and k.member_id <> all($3::uuid[]) and k.member_id not in (select w.member_id from ${wantingOf(cluster)} w where w.member_id is not null)`,
);

/** Values: community, idea, members. */
export const keepThanks = statement(
  'ideas.keep-thanks',
  `insert into idea_thanks (community_id, topic_id, member_id) select $1, $2::uuid, unnest($3::uuid[])
   on conflict (community_id, topic_id, member_id) do update set at = now(), taken_back_at = null where idea_thanks.taken_back_at is not null`,
);

/** Who was not told after all, or by a mail alone. Values: community, idea; members and when each was mailed or null, side by side. */
export const takeThanksBack = statement(
  'ideas.take-thanks-back',
  `update idea_thanks k set taken_back_at = now(), mailed_at = coalesce(k.mailed_at, b.mailed_at) from unnest($3::uuid[], $4::timestamptz[]) as b (member_id, mailed_at)
    where k.community_id = $1 and k.topic_id = $2 and k.member_id = b.member_id`,
);
