import type { Notification, NotificationKind } from '#contracts';
import { statement } from '#platform';
import { personalKinds } from '../kinds.js';
import type { NotificationDetail } from '../notifications.entity.js';

const personal = personalKinds.map((kind) => `'${kind}'`).join(', ');

/**
 * SQL: the topic that the notification `n` leads to; its post `p` may have moved to another one. Not `coalesce`, which under
 * row-level security PostgreSQL takes for a function that may leak, so that it would read all topics instead of their index.
 */
const topicOf = '(case when p.topic_id is null then n.topic_id else p.topic_id end)';
/** SQL: what the notification `n` is about, if that is there. */
export const subject = `left join posts p on p.community_id = $1 and p.id = n.post_id left join topics t on t.community_id = $1 and t.id = ${topicOf}`;

/**
 * SQL: whether who sees `seesSpace` may be told of the notification `n` with its subject beside it. What was hidden, deleted,
 * held or moved out of sight is gone, and so is a solution that is none any more. News of the member's own stays.
 */
export const isInSight = (seesSpace: string): string => `(n.kind in (${personal}) or (
  t.deleted_at is null and ${seesSpace} and (n.post_id is null or p.deleted_at is null)
  and (n.kind not in ('solution', 'solved') or t.solution_post_id = n.post_id)))`;

/** SQL: the campaign that the notification `n` is about, for who sees `seesSpace` of its space `cs`; before it has one, for its judges. */
export const campaignOf = (seesSpace: string): string => `case when n.kind in ('campaign-result', 'campaign-judging') then (
    select jsonb_build_object('slug', c.slug, 'name', c.name, 'resultBy', c.result_by) from campaigns c left join spaces cs on cs.community_id = $1 and cs.id = c.space_id
     where c.community_id = $1 and c.id = (n.detail ->> 'campaignId')::uuid and (${seesSpace} or (c.space_id is null
       and exists (select from campaign_judges j where j.community_id = $1 and j.campaign_id = c.id and j.member_id = n.member_id)))) end as campaign`;

const isVisible = isInSight('t.space_id = any($3::uuid[])');
const isSubjectVisible = `(t.deleted_at is null and t.space_id = any($3::uuid[]))`;

export interface InboxRow {
  id: string;
  kind: NotificationKind;
  at: Date;
  /** `at` to the microsecond. */
  sortKey: string;
  readAt: Date | null;
  doneAt: Date | null;
  actorId: string | null;
  actorCount: number;
  detail: NotificationDetail;
  postId: string | null;
  topicNumber: number | null;
  topicSlug: string | null;
  topicTitle: string | null;
  source: string | null;
  /** Of a sealed round that is in sight. */
  question: string | null;
  campaign: Notification['campaign'];
}

const columns = `n.id, n.kind, n.at, n.at::text as "sortKey", n.read_at as "readAt", n.done_at as "doneAt", n.actor_id as "actorId", n.actor_count as "actorCount", n.detail,
  case when ${isSubjectVisible} and p.deleted_at is null then n.post_id end as "postId",
  case when ${isSubjectVisible} then t.number end as "topicNumber", case when ${isSubjectVisible} then t.slug end as "topicSlug", case when ${isSubjectVisible} then t.title end as "topicTitle",
  case when ${isSubjectVisible} and p.deleted_at is null then left(p.source, 1200) end as source,
  case when n.kind = 'result' then (select r.question from rounds r where r.community_id = $1 and n.object = 'round:' || r.id and r.id = substr(n.object, 7)::uuid and r.space_id = any($3::uuid[])) end as question, ${campaignOf('cs.id = any($3::uuid[])')}`;

const page = (name: string, condition: string) =>
  statement<InboxRow>(
    name,
    `select ${columns} from notifications n ${subject}
      where n.community_id = $1 and n.member_id = $2 and ${condition} and ${isVisible}
        and ($4::text[] is null or n.kind = any($4::text[]))
        and ($5::timestamptz is null or (n.at, n.id) < ($5::timestamptz, $6::uuid))
      order by n.at desc, n.id desc limit $7`,
  );

/** Newest first. Values: community, member, visible spaces, kinds or null, time and id to continue after or nulls, limit. */
export const inboxPage = page('notifications.inbox', 'n.done_at is null');
export const unreadPage = page('notifications.unread', 'n.done_at is null and n.read_at is null');
export const donePage = page('notifications.done', 'n.done_at is not null');

/** Values: community, member, visible spaces, id. */
export const notificationById = statement<InboxRow>('notifications.by-id', `select ${columns} from notifications n ${subject} where n.community_id = $1 and n.member_id = $2 and n.id = $4 and ${isVisible}`);

/**
 * How many of the newest unread ones are in sight, and what all of them are about: one that is out of sight may come back.
 * Values: community, member, visible spaces, how many are looked at.
 */
export const unreadOf = statement<{ count: number; topicIds: string[] }>(
  'notifications.count-unread',
  `select (count(*) filter (where visible))::int as count, coalesce(array_agg(distinct topic_id) filter (where topic_id is not null), '{}') as "topicIds"
     from (select ${topicOf} as topic_id, ${isVisible} as visible
             from (select * from notifications where community_id = $1 and member_id = $2 and read_at is null and done_at is null order by at desc limit $4) n ${subject}) unread`,
);

/** What of a notification that was marked others may want to know. */
export interface MarkedRow {
  isRead: boolean;
  kind: NotificationKind;
  detail: NotificationDetail;
}
const marked = `n.read_at is not null as "isRead", n.kind, n.detail`;

/** Values: community, member, id, whether read, whether done; null leaves it. What is done is read. */
export const markOne = statement<MarkedRow>(
  'notifications.mark-one',
  `update notifications n set
     read_at = case when $4::boolean or $5::boolean then coalesce(read_at, now()) when $4::boolean is false then null else read_at end,
     done_at = case when $5::boolean then coalesce(done_at, now()) when $5::boolean is false then null else done_at end
   where community_id = $1 and member_id = $2 and id = $3 returning ${marked}`,
);

/** All that were there when the one with this id was the newest. Values: community, member, id. */
export const markUpTo = statement<MarkedRow>(
  'notifications.mark-up-to',
  `update notifications n set read_at = now() from (select at, id from notifications where community_id = $1 and member_id = $2 and id = $3) seen
    where n.community_id = $1 and n.member_id = $2 and n.read_at is null and n.done_at is null and (n.at, n.id) <= (seen.at, seen.id) returning ${marked}`,
);

/** Values: community, member, topic. */
export const markTopic = statement<MarkedRow>(
  'notifications.mark-topic',
  `update notifications n set read_at = now()
    where community_id = $1 and id = any(array(
      select n.id from notifications n left join posts p on p.community_id = $1 and p.id = n.post_id
       where n.community_id = $1 and n.member_id = $2 and n.read_at is null and n.done_at is null and ${topicOf} = $3))
   returning ${marked}`,
);

/** What the member was told of elsewhere; of that alone what is not read yet. Values: community, member, kind, objects. */
export const markObjects = statement<{ id: string }>(
  'notifications.mark-objects',
  `update notifications set read_at = now() where community_id = $1 and member_id = $2 and kind = $3 and object = any($4::text[]) and read_at is null returning id`,
);

/** Values: community, most of each. What was done a month ago, and what is older than half a year: each by its own index, since most of what is old waits. */
export const forgetOld = statement<{ id: string }>(
  'notifications.forget-old',
  `delete from notifications n using (
     (select id from notifications where community_id = $1 and at < now() - interval '180 days' order by at limit $2)
     union
     (select id from notifications where community_id = $1 and done_at < now() - interval '30 days' order by done_at limit $2)) old
    where n.community_id = $1 and n.id = old.id returning n.id`,
);
