import { statement } from '#platform';
import { clusterOf } from '../votes/voters.sql.js';

const cluster = clusterOf('array[$2::uuid]');

/** SQL: everybody who wants the idea $2 or one that was merged into it: who shared it, voted, said "me too", or linked what speaks for it. */
const wanting = `(select t.author_id as member_id from ${cluster} c join topics t on t.community_id = $1 and t.id = c.topic
  union select v.member_id from ${cluster} c join idea_votes v on v.community_id = $1 and v.topic_id = c.topic
  union select x.member_id from ${cluster} c join me_toos x on x.community_id = $1 and x.topic_id = c.topic
  union select e.added_by from ${cluster} c join idea_evidence e on e.community_id = $1 and e.topic_id = c.topic and e.added_by is not null
  union select l.author_id from ${cluster} c join idea_evidence e on e.community_id = $1 and e.topic_id = c.topic join topics l on l.community_id = $1 and l.id = e.linked_topic_id
  union select x.member_id from ${cluster} c join idea_evidence e on e.community_id = $1 and e.topic_id = c.topic join me_toos x on x.community_id = $1 and x.topic_id = e.linked_topic_id)`;

/** Values: community, idea. */
export const peopleWanting = statement<{ memberId: string }>('ideas.people-wanting', `select w.member_id as "memberId" from ${wanting} w where w.member_id is not null`);

/** Those of them, and of others, who were not thanked yet: they are from now on. Values: community, idea, others. */
export const takeThanks = statement<{ memberId: string }>(
  'ideas.take-thanks',
  `insert into idea_thanks (community_id, topic_id, member_id)
   select $1, $2::uuid, w.member_id from (select member_id from ${wanting} wanting union select unnest($3::uuid[])) w
    where w.member_id is not null
      and not exists (select from ${cluster} c join idea_thanks k on k.community_id = $1 and k.topic_id = c.topic where k.member_id = w.member_id)
   on conflict do nothing returning member_id as "memberId"`,
);

/** Who was not told after all. Values: community, idea, members. */
export const giveThanksBack = statement(
  'ideas.give-thanks-back',
  `delete from idea_thanks where community_id = $1 and topic_id = $2 and member_id = any($3::uuid[])`,
);
