import type { NotificationKind } from '#contracts';
import { statement } from '#platform';
import { memberSeesSpace } from '#spaces';
import { isTold, mailAt, withLevel, withPreferences } from './recipients.queries.js';

export interface ToldRow {
  memberId: string;
  /** Whether it goes out by e-mail as well. */
  mailed: boolean;
}

const columns = 'community_id, id, member_id, kind, object, topic_id, post_id, actor_id, detail, mail_at';
const told = `returning member_id as "memberId", mail_at is not null as mailed`;

/** SQL: everybody in `candidates` (member_id, kind, priority) once, with the kind that concerns them most. */
const chosen = `select distinct on (member_id) member_id, kind from candidates where member_id is not null order by member_id, priority`;

/** SQL: whether the member `m` has not muted the topic `t` and sees it. */
const hears = `heard.level <> 'muted' and ${memberSeesSpace('m', 's')}`;

/** SQL: whether the member `m` has muted what was merged into the topic, which holds until it is kept with the topic itself. */
const mutedMerged = (topic: string): string => `exists (select from topics x join subscriptions q on q.community_id = $1 and q.subject = 'topic' and q.subject_id = x.id
  where x.community_id = $1 and x.merged_into_id = ${topic}.id and q.member_id = m.id and q.level = 'muted')`;

/** SQL: whether the member `m` has not muted the space `s` and sees it. */
const hearsSpace = `${memberSeesSpace('m', 's')} and not exists (select from subscriptions q where q.community_id = $1 and q.subject = 'space' and q.subject_id = s.id and q.member_id = m.id and q.level = 'muted')`;

/**
 * A new post, told to whom it answers, whom it names and who follows: each once, however many there are. What is out of
 * sight is told to nobody. Values: community, post, ids of members it names, rules of mails, whether those named
 * are the only ones to tell.
 */
export const tellPost = statement<ToldRow>(
  'notifications.tell-post',
  `with post as (
     select p.id, p.topic_id, p.parent_id, p.author_id, p.created_at, p.position, t.author_id as asker_id, t.space_id,
            (select a.parent_id from spaces a where a.community_id = $1 and a.id = t.space_id) as around_id,
            (select q.author_id from posts q where q.community_id = $1 and q.id = p.parent_id) as parent_author_id
       from posts p join topics t on t.community_id = $1 and t.id = p.topic_id
      where p.community_id = $1 and p.id = $2 and p.deleted_at is null and t.deleted_at is null
   ), candidates as (
     select named as member_id, 'mention' as kind, 2 as priority from unnest($3::uuid[]) as named
     union all select parent_author_id, 'reply', 1 from post where parent_id is not null and not $5::boolean
     union all select asker_id, 'answer', 1 from post where parent_id is null and position > 1 and not $5::boolean
     union all select asker_id, 'followed-reply', 3 from post where position > 1 and not $5::boolean
     union all select f.member_id, 'followed-reply', 3 from post
       join subscriptions f on f.community_id = $1 and f.subject = 'topic' and f.subject_id = post.topic_id and f.level = 'following' and f.since <= post.created_at
      where post.position > 1 and not $5::boolean
     union all select f.member_id, 'topic', 3 from post
       join subscriptions f on f.community_id = $1 and f.subject = 'space' and f.subject_id in (post.space_id, post.around_id) and f.level = 'following' and f.since <= post.created_at
      where post.position = 1 and not $5::boolean
     union all select f.member_id, 'topic', 3 from post join topic_tags g on g.community_id = $1 and g.topic_id = post.topic_id
       join subscriptions f on f.community_id = $1 and f.subject = 'tag' and f.subject_id = g.tag_id and f.level = 'following' and f.since <= post.created_at
      where post.position = 1 and not $5::boolean
   )
   insert into notifications (${columns})
   select $1, gen_random_uuid(), m.id, c.kind, 'post:' || post.id, post.topic_id, post.id, post.author_id, '{}', ${mailAt('c.kind', '$4::jsonb')}
     from post join topics t on t.community_id = $1 and t.id = post.topic_id join spaces s on s.community_id = $1 and s.id = t.space_id
     cross join (${chosen}) c
     ${withPreferences('c.member_id')} ${withLevel('t')}
    where m.id is distinct from post.author_id and ${isTold('c.kind')} and ${hears}
      and not (c.kind = 'followed-reply' and heard.chosen = 'normal')
      and not (c.kind = 'topic' and exists (
        select from topic_tags g join subscriptions f on f.community_id = $1 and f.subject = 'tag' and f.subject_id = g.tag_id
         where g.community_id = $1 and g.topic_id = t.id and f.member_id = m.id and f.level = 'muted'))
      and not exists (select from notifications n where n.community_id = $1 and n.member_id = m.id and n.object = 'post:' || post.id)
   on conflict do nothing
   ${told}`,
);

/**
 * A solved question, told to who wrote the answer, and to who asked, follows it or has the same problem. Values: community,
 * topic, who accepted or null, rules of mails.
 */
export const tellSolution = statement<ToldRow>(
  'notifications.tell-solution',
  `with solved as (
     select t.id, t.author_id as asker_id, t.solution_post_id as post_id, t.solution_author_id as author_id from topics t
       join posts p on p.community_id = $1 and p.id = t.solution_post_id and p.deleted_at is null
      where t.community_id = $1 and t.id = $2 and t.deleted_at is null
   ), candidates as (
     select author_id as member_id, 'solution' as kind, 1 as priority from solved
     union all select asker_id, 'solved', 2 from solved
     union all select f.member_id, 'solved', 2 from solved join subscriptions f on f.community_id = $1 and f.subject = 'topic' and f.subject_id = solved.id and f.level = 'following'
     union all select v.member_id, 'solved', 2 from solved join me_toos v on v.community_id = $1 and v.topic_id = solved.id
   )
   insert into notifications (${columns})
   select $1, gen_random_uuid(), m.id, c.kind, 'solution:' || solved.id, solved.id, solved.post_id, $3::uuid, '{}', ${mailAt('c.kind', '$4::jsonb')}
     from solved join topics t on t.community_id = $1 and t.id = solved.id join spaces s on s.community_id = $1 and s.id = t.space_id
     cross join (${chosen}) c
     ${withPreferences('c.member_id')} ${withLevel('t')}
    where m.id is distinct from $3::uuid and ${isTold('c.kind')} and ${hears}
   on conflict (community_id, member_id, object, kind) do update set post_id = excluded.post_id, actor_id = excluded.actor_id
     where notifications.post_id is distinct from excluded.post_id
   ${told}`,
);

/** SQL: of so long ago kudos are still told, and rows kept (`forgetOld`). */
const kudosNews = `interval '3 days'`;
const kudosKept = `interval '180 days'`;

/**
 * Kudos on a post, one row a day: as they stand now, so that those taken back and those set aside are gone. Those who gave
 * them are told to who got them alone. Values: community, post, rules of mails.
 */
export const tellKudos = statement<ToldRow>(
  'notifications.tell-kudos',
  `with post as (
     select p.id, p.topic_id, p.author_id from posts p join topics t on t.community_id = $1 and t.id = p.topic_id
      where p.community_id = $1 and p.id = $2 and p.author_id is not null and p.deleted_at is null and t.deleted_at is null
   ), days as (
     select 'kudos:' || post.id || ':' || (v.created_at at time zone 'UTC')::date as object, (count(*) filter (where not v.set_aside))::int as givers, max(v.created_at) filter (where not v.set_aside) as at,
            (array_agg(v.member_id order by v.created_at desc) filter (where not v.set_aside))[1] as latest
       from post join votes v on v.community_id = $1 and v.post_id = post.id and v.kind = 'kudos' and v.member_id is not null and v.member_id <> post.author_id
      where v.created_at > now() - ${kudosKept}
      group by 1
   ), gone as (
     delete from notifications where community_id = $1 and id in (
       select n.id from post join notifications n on n.community_id = $1 and n.member_id = post.author_id and n.kind = 'kudos' and n.post_id = post.id and n.at > now() - ${kudosNews}
        where not exists (select from days d where d.object = n.object)
       union all
       select n.id from post cross join days d join notifications n on n.community_id = $1 and n.member_id = post.author_id and n.object = d.object and n.kind = 'kudos'
        where d.givers = 0)
     returning member_id, mail_at
   ), given as (
     insert into notifications (${columns}, actor_count, at)
     select $1, gen_random_uuid(), m.id, 'kudos', d.object, post.topic_id, post.id, d.latest, '{}', ${mailAt(`'kudos'`, '$3::jsonb')}, d.givers, d.at
       from post join topics t on t.community_id = $1 and t.id = post.topic_id join spaces s on s.community_id = $1 and s.id = t.space_id
       cross join days d
       ${withPreferences('post.author_id')} ${withLevel('t')}
      where ${isTold(`'kudos'`)} and ${hears} and d.givers > 0
        and (d.at > now() - ${kudosNews} or exists (select from notifications n where n.community_id = $1 and n.member_id = m.id and n.object = d.object and n.kind = 'kudos'))
     on conflict (community_id, member_id, object, kind) do update
        set actor_id = excluded.actor_id, actor_count = excluded.actor_count, at = greatest(notifications.at, excluded.at),
            read_at = case when excluded.at > notifications.at then null else notifications.read_at end,
            done_at = case when excluded.at > notifications.at then null else notifications.done_at end
      where (notifications.actor_id, notifications.actor_count) is distinct from (excluded.actor_id, excluded.actor_count)
     returning member_id, mail_at
   )
   select member_id as "memberId", mail_at is not null as mailed from gone union all select member_id, mail_at is not null from given`,
);

/**
 * One thing that concerns one member; told again it says what is true now, and is unread again if that is something else.
 * Values: community, member, kind, object, topic or null, post or null, actor or null, detail, rules of mails.
 */
export const tellMember = statement<ToldRow>(
  'notifications.tell-member',
  `insert into notifications (${columns})
   select $1, gen_random_uuid(), m.id, $3::text, $4::text, $5::uuid, $6::uuid, $7::uuid, $8::jsonb, ${mailAt('$3::text', '$9::jsonb')}
     from (select $2::uuid as member_id) c ${withPreferences('c.member_id')}
    where ${isTold('$3::text')} and m.id is distinct from $7::uuid
   on conflict (community_id, member_id, object, kind) do update set detail = excluded.detail, at = now(), read_at = null, done_at = null
     where notifications.detail <> excluded.detail
   ${told}`,
);

/**
 * One thing that concerns many, each of whom is told once. Values: community, members, kind, object, topic, actor or null, detail,
 * rules of mails, those of the members who get no mail.
 */
export const tellMembers = statement<ToldRow>(
  'notifications.tell-members',
  `insert into notifications (${columns})
   select $1, gen_random_uuid(), m.id, $3::text, $4::text, t.id, b.id, $6::uuid, $7::jsonb, case when m.id = any($9::uuid[]) then null else ${mailAt('$3::text', '$8::jsonb')} end
     from topics t join spaces s on s.community_id = $1 and s.id = t.space_id join posts b on b.community_id = $1 and b.topic_id = t.id and b.position = 1
     cross join (select distinct unnest($2::uuid[]) as member_id) c
     ${withPreferences('c.member_id')} ${withLevel('t')}
    where t.community_id = $1 and t.id = $5 and t.deleted_at is null and ${isTold('$3::text')} and m.id is distinct from $6::uuid and ${hears}
      and (heard.chosen is not null or not ${mutedMerged('t')})
   on conflict do nothing
   ${told}`,
);

/**
 * The result of a round or, without one, of a board's comparisons: to these members, to who commented or compared, and to who
 * follows the space, as far as they see it and have not muted it; each once for good. Values: community, members, space, round
 * or null, whether also those others, object, detail, actor or null, rules of mails.
 */
export const tellResult = statement<ToldRow>(
  'notifications.tell-result',
  `with candidates as (
     select unnest($2::uuid[]) as member_id
     union select c.member_id from round_comments c where $5::boolean and c.community_id = $1 and c.round_id = $4::uuid
     union select a.member_id from pair_answers a where $5::boolean and $4::uuid is null and a.community_id = $1 and a.space_id = $3
     union select f.member_id from subscriptions f where $5::boolean and f.community_id = $1 and f.subject = 'space' and f.subject_id = $3 and f.level = 'following'
   )
   insert into notifications (${columns})
   select $1, gen_random_uuid(), m.id, 'result', $6::text, null, null, null, $7::jsonb, ${mailAt(`'result'`, '$9::jsonb')}
     from candidates c join spaces s on s.community_id = $1 and s.id = $3 ${withPreferences('c.member_id')}
    where ${isTold(`'result'`)} and ${hearsSpace} and m.id is distinct from $8::uuid
   on conflict do nothing
   ${told}`,
);

/** The same to those of many who see a space and have not muted it, where it is about no topic. Values: community, members, kind, object, space, detail, rules of mails. */
export const tellReaders = statement<ToldRow>(
  'notifications.tell-readers',
  `insert into notifications (${columns})
   select $1, gen_random_uuid(), m.id, $3::text, $4::text, null, null, null, $6::jsonb, ${mailAt('$3::text', '$7::jsonb')}
     from spaces s cross join (select distinct unnest($2::uuid[]) as member_id) c
     ${withPreferences('c.member_id')}
    where s.community_id = $1 and s.id = $5 and ${isTold('$3::text')} and ${hearsSpace}
   on conflict do nothing
   ${told}`,
);

/**
 * What a campaign asks of its judges, as long as it stands at one of these phases; each is told once, as far as they see it. Values:
 * community, campaign, phases, members or null for all of them, object, detail, who asks or null, rules of mails.
 */
export const tellJudges = statement<ToldRow>(
  'notifications.tell-judges',
  `insert into notifications (${columns})
   select $1, gen_random_uuid(), m.id, 'campaign-judging', $5::text, null, null, $7::uuid, $6::jsonb, ${mailAt(`'campaign-judging'`, '$8::jsonb')}
     from campaigns c join campaign_judges j on j.community_id = $1 and j.campaign_id = c.id ${withPreferences('j.member_id')}
     left join spaces s on s.community_id = $1 and s.id = c.space_id
    where c.community_id = $1 and c.id = $2 and c.phase = any($3::text[]) and ($4::uuid[] is null or m.id = any($4::uuid[]))
      and (c.space_id is null or ${memberSeesSpace('m', 's')}) and ${isTold(`'campaign-judging'`)} and m.id is distinct from $7::uuid
   on conflict do nothing
   ${told}`,
);

/** From those of these who do not judge the campaign any more. Values: community, campaign, members, object. */
export const takeBackFromOthers = statement<{ memberId: string }>(
  'notifications.take-back-from-others',
  `delete from notifications n where n.community_id = $1 and n.member_id = any($3::uuid[]) and n.kind = 'campaign-judging' and n.object = $4
      and not exists (select from campaign_judges j where j.community_id = $1 and j.campaign_id = $2 and j.member_id = n.member_id)
   returning n.member_id as "memberId"`,
);

export interface TakenBackRow {
  memberId: string;
  kind: NotificationKind;
  mailedAt: Date | null;
}

/** Values: community, object. */
export const takeBackUnread = statement<TakenBackRow>(
  'notifications.take-back-unread',
  `delete from notifications where community_id = $1 and object = $2 and read_at is null and done_at is null returning member_id as "memberId", kind, mailed_at as "mailedAt"`,
);

/** Values: community, members, kind, topic. */
export const takeBackUnreadOf = statement<TakenBackRow>(
  'notifications.take-back-unread-of',
  `delete from notifications where community_id = $1 and member_id = any($2::uuid[]) and kind = $3 and topic_id = $4 and read_at is null and done_at is null returning member_id as "memberId", kind, mailed_at as "mailedAt"`,
);

/** What is not true any more. Values: community, member, kind, object. */
export const takeBack = statement<{ memberId: string }>(
  'notifications.take-back',
  `delete from notifications where community_id = $1 and member_id = $2 and kind = $3 and object = $4 returning member_id as "memberId"`,
);

/** Values: community, post. */
export const sourceOfPost = statement<{ source: string; authorId: string | null; topicId: string; createdAt: Date; position: number }>(
  'notifications.source-of-post',
  `select source, author_id as "authorId", topic_id as "topicId", created_at as "createdAt", position from posts where community_id = $1 and id = $2 and deleted_at is null`,
);

/** Values: community, topic. */
export const bodyOfTopic = statement<{ id: string }>('notifications.body-of-topic', `select id from posts where community_id = $1 and topic_id = $2 and position = 1`);
