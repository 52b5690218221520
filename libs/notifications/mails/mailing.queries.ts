import { statement } from '#platform';
import { memberSeesSpace } from '#spaces';
import { campaignOf, isInSight, subject } from '../inbox/inbox.queries.js';
import type { Channels, NotificationDetail } from '../notifications.entity.js';
import type { Notification, NotificationKind } from '#contracts';
import type { MailTimes } from './mail-times.policy.js';

/** Values: community, limit. Who waited longest comes first. */
export const membersToMail = statement<{ memberId: string }>(
  'notifications.members-to-mail',
  `select member_id as "memberId" from notifications where community_id = $1 and mail_at <= now() group by member_id order by min(mail_at) limit $2`,
);

export interface RecipientRow extends MailTimes {
  email: string | null;
  handle: string;
  locale: string | null;
  isSuspended: boolean;
  unsubscribeKey: Buffer;
}

/** Keeps preferences with a key to sign links by. Values: community, member, new key. */
export const keepKey = statement<{ unsubscribeKey: Buffer }>(
  'notifications.keep-key',
  `insert into notification_preferences (community_id, member_id, unsubscribe_key) values ($1, $2, $3)
   on conflict (community_id, member_id) do update set unsubscribe_key = coalesce(notification_preferences.unsubscribe_key, excluded.unsubscribe_key)
   returning unsubscribe_key as "unsubscribeKey"`,
);

/** Whom a mail goes to; one round at a time. Values: community, member. */
export const recipientOf = statement<RecipientRow>(
  'notifications.recipient',
  `select case when m.email_verified_at is not null then m.email end as email, m.handle, m.locale, coalesce(m.suspended_until > now(), false) as "isSuspended",
          pr.unsubscribe_key as "unsubscribeKey", pr.time_zone as "timeZone", pr.quiet_from as "quietFrom", pr.quiet_to as "quietTo", pr.mail_count as "mailCount", pr.mails_on::text as "mailsOn"
     from members m join notification_preferences pr on pr.community_id = $1 and pr.member_id = m.id
    where m.community_id = $1 and m.id = $2 for update of pr`,
);

/** Values: community, member, time. */
export const postpone = statement<{ id: string }>('notifications.postpone', `update notifications set mail_at = $3 where community_id = $1 and member_id = $2 and mail_at <= now() returning id`);

export interface MailedRow {
  id: string;
  kind: NotificationKind;
  actorName: string | null;
  actorCount: number;
  detail: NotificationDetail;
  postId: string | null;
  topicTitle: string | null;
  source: string | null;
  campaign: Notification['campaign'];
}

/**
 * Takes what is due and gives what of it is still worth a mail, oldest first: not read by now, and in sight of the member as
 * the member is now. Values: community, member.
 */
export const takeDue = statement<MailedRow>(
  'notifications.take-due',
  `with due as (update notifications set mail_at = null where community_id = $1 and member_id = $2 and mail_at <= now() returning *)
   select n.id, n.kind, a.display_name as "actorName", n.actor_count as "actorCount", n.detail,
          case when seen.topic and p.deleted_at is null then n.post_id end as "postId", case when seen.topic then t.title end as "topicTitle",
          case when seen.topic and p.deleted_at is null then left(p.source, 1200) end as source, ${campaignOf(memberSeesSpace('m', 'cs'))}
     from due n ${subject} join members m on m.community_id = $1 and m.id = n.member_id
     left join members a on a.community_id = $1 and a.id = n.actor_id
     left join spaces s on s.community_id = $1 and s.id = t.space_id
     cross join lateral (select coalesce(t.deleted_at is null and ${memberSeesSpace('m', 's')}, false) as topic) seen
    where n.read_at is null and n.done_at is null and ${isInSight('seen.topic')}
    order by n.at, n.id`,
);

/** Values: community, ids. */
export const markMailed = statement('notifications.mark-mailed', 'update notifications set mailed_at = now() where community_id = $1 and id = any($2::uuid[])');

/** Values: community, member, the member's date. */
export const countMail = statement<{ memberId: string }>(
  'notifications.count-mail',
  `update notification_preferences set mail_count = case when mails_on = $3::date then mail_count + 1 else 1 end, mails_on = $3::date where community_id = $1 and member_id = $2`,
);

/** Values: community, member. */
export const keyOfMember = statement<{ unsubscribeKey: Buffer | null; channels: Channels }>(
  'notifications.key-of-member',
  `select unsubscribe_key as "unsubscribeKey", channels from notification_preferences where community_id = $1 and member_id = $2`,
);
