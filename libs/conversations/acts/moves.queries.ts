import { statement } from '#platform';
import type { KeptTopic } from './move-before.js';
import type { PlacedPost } from './places.js';

/** Values: community, topics. */
export const placesIn = statement<PlacedPost>(
  'moves.places',
  `select p.id, p.topic_id as "topicId", p.kind, p.parent_id as "parentId", p.root_id as "rootId", p.depth, p.path, p.position, p.created_at as "createdAt"
     from posts p where p.community_id = $1 and p.topic_id = any($2::uuid[]) order by p.topic_id, p.position`,
);

/** Values: community, topics. */
export const keptTopics = statement<KeptTopic>(
  'moves.kept-topics',
  `select id, kind, tags, participant_count as "participantCount", last_activity_at::text as "lastActivityAt", first_answer_at::text as "firstAnswerAt", last_reply_author_id as "lastReplyAuthorId"
     from topics where community_id = $1 and id = any($2::uuid[])`,
);

/** Values: community, topic, people, last activity, first answer, who replied last. */
export const giveBackTopic = statement(
  'moves.give-back-topic',
  `update topics set participant_count = $3, last_activity_at = $4::timestamptz, first_answer_at = $5::timestamptz, last_reply_author_id = $6 where community_id = $1 and id = $2`,
);

/** Positions are unique in a topic: what moves steps aside before it takes its new place. Values: community, posts. */
export const stepAside = statement('moves.step-aside', `update posts set position = -position where community_id = $1 and id = any($2::uuid[])`);

/** Values: community, places as JSON. */
export const takePlaces = statement(
  'moves.take-places',
  `update posts p set topic_id = x."topicId", kind = x.kind, parent_id = x."parentId", root_id = x."rootId", depth = x.depth, path = x.path, position = x.position
     from jsonb_to_recordset($2::jsonb) as x(id uuid, "topicId" uuid, kind text, "parentId" uuid, "rootId" uuid, depth int, path int[], position int)
    where p.community_id = $1 and p.id = x.id`,
);

/** Counts what stands below each direct reply. Values: community, topics. */
export const countBelow = statement(
  'moves.count-below',
  `update posts p set descendant_count = below.count
     from (select r.id, (select count(*)::int from posts d where d.community_id = $1 and d.root_id = r.id and d.deleted_at is null) as count
             from posts r where r.community_id = $1 and r.topic_id = any($2::uuid[]) and (r.depth = 0 or r.descendant_count > 0)) below
    where p.community_id = $1 and p.id = below.id and p.descendant_count <> below.count`,
);

/** Counts the posts of topics as replying to them would have. Values: community, topics. */
export const countPosts = statement(
  'moves.count-posts',
  `update topics t set reply_count = c.replies, answer_count = c.answers, last_position = c.last_position, participant_count = c.people,
          first_answer_at = c.first_answer_at, last_activity_at = c.last_activity_at, last_reply_author_id = c.last_reply_author_id
     from (select p.topic_id, (count(*) filter (where p.position > 1 and p.deleted_at is null))::int as replies,
                  (count(*) filter (where p.kind = 'answer' and p.deleted_at is null))::int as answers, max(p.position) as last_position,
                  (count(distinct p.author_id) + bool_or(p.position = 1 and p.author_id is null)::int)::int as people,
                  min(p.created_at) filter (where p.kind = 'answer') as first_answer_at, max(p.created_at) as last_activity_at,
                  (array_agg(p.author_id order by p.position desc) filter (where p.position > 1))[1] as last_reply_author_id
             from posts p where p.community_id = $1 and p.topic_id = any($2::uuid[]) group by p.topic_id) c
    where t.community_id = $1 and t.id = c.topic_id`,
);

/** Values: community, topics. */
export const readsIn = statement<{ memberId: string; topicId: string; position: number }>(
  'moves.reads',
  `select member_id as "memberId", topic_id as "topicId", position from topic_reads where community_id = $1 and topic_id = any($2::uuid[])`,
);

/** Values: community, topic, members, positions. */
export const setReads = statement(
  'moves.set-reads',
  `insert into topic_reads (community_id, member_id, topic_id, position)
   select $1, r.member_id, $2, r.position from unnest($3::uuid[], $4::int[]) as r(member_id, position)
   on conflict (community_id, member_id, topic_id) do update set position = excluded.position`,
);

/** Each person once, and not who asked. Values: community, topic that stays, topic that goes. */
export const copyMeToos = statement<{ memberId: string }>(
  'moves.copy-me-toos',
  `insert into me_toos (community_id, topic_id, member_id, created_at)
   select $1, $2, m.member_id, m.created_at from me_toos m
    where m.community_id = $1 and m.topic_id = $3 and m.member_id is distinct from (select author_id from topics where community_id = $1 and id = $2)
   on conflict do nothing returning member_id as "memberId"`,
);

/** Takes back what was copied; what somebody said since is theirs. Values: community, topic that stayed, topic that went. */
export const uncopyMeToos = statement<{ memberId: string }>(
  'moves.uncopy-me-toos',
  `delete from me_toos c using me_toos m
    where c.community_id = $1 and c.topic_id = $2 and m.community_id = $1 and m.topic_id = $3 and m.member_id = c.member_id and m.created_at = c.created_at
   returning c.member_id as "memberId"`,
);

/** Links from and to the topic that goes are links of the one that stays. Values: community, topic that stays, topic that goes. */
export const copyLinks = statement(
  'moves.copy-links',
  `insert into topic_links (community_id, from_topic_id, to_topic_id, kind, created_at)
   select $1, case when l.from_topic_id = $3 then $2 else l.from_topic_id end, case when l.to_topic_id = $3 then $2 else l.to_topic_id end, l.kind, l.created_at
     from topic_links l where l.community_id = $1 and (l.from_topic_id = $3 or l.to_topic_id = $3) and l.from_topic_id <> $2 and l.to_topic_id <> $2
   on conflict do nothing`,
);

/** Values: community, topic that stayed, topic that went. */
export const uncopyLinks = statement(
  'moves.uncopy-links',
  `delete from topic_links c using topic_links l
    where c.community_id = $1 and l.community_id = $1 and l.kind = c.kind and l.created_at = c.created_at
      and ((c.from_topic_id = $2 and l.from_topic_id = $3 and l.to_topic_id = c.to_topic_id) or (c.to_topic_id = $2 and l.to_topic_id = $3 and l.from_topic_id = c.from_topic_id))`,
);

/** Drafts of replies to a topic. Values: community, beginnings of keys. */
export const draftsOf = statement<{ memberId: string; key: string }>(
  'moves.drafts',
  `select member_id as "memberId", key from drafts where community_id = $1 and key = any($2::text[]) or community_id = $1 and key like any($3::text[])`,
);

/** Gives a draft another key, where there is none of that key. Values: community, member, key, new key. */
export const renameDraft = statement<{ key: string }>(
  'moves.rename-draft',
  `update drafts d set key = $4 where d.community_id = $1 and d.member_id = $2 and d.key = $3
      and not exists (select from drafts o where o.community_id = $1 and o.member_id = $2 and o.key = $4) returning d.key`,
);

/** Whether a topic was part of a later move that stands. Values: community, move, topics. */
export const laterMove = statement<{ id: string }>(
  'moves.later',
  `select m.id from topic_moves m join topic_moves this on this.community_id = $1 and this.id = $2
    where m.community_id = $1 and m.undone_at is null and m.id <> this.id and m.created_at >= this.created_at
      and (m.from_topic_id = any($3::uuid[]) or m.into_topic_id = any($3::uuid[])) limit 1`,
);

/** The topic in which a post stands that was moved out of another one. Values: community, number of the other one, post. */
export const whereTo = statement<{ number: number }>(
  'moves.where-to',
  `select t.number from posts p join topics t on t.community_id = $1 and t.id = p.topic_id join topics o on o.community_id = $1 and o.number = $2
    where p.community_id = $1 and p.id = $3
      and exists (select from topic_moves m where m.community_id = $1 and (m.from_topic_id, m.into_topic_id) in ((o.id, t.id), (t.id, o.id)))`,
);

const mergedInto = `select i.id, i.number from topics t join topics i on i.community_id = $1 and i.id = t.merged_into_id where t.community_id = $1`;

/** The topic that another one was merged into. Values: community, number. */
export const mergedIntoOfNumber = statement<{ id: string; number: number }>('moves.merged-into-of-number', `${mergedInto} and t.number = $2`);
/** Values: community, id. */
export const mergedIntoOfId = statement<{ id: string; number: number }>('moves.merged-into-of-id', `${mergedInto} and t.id = $2`);
