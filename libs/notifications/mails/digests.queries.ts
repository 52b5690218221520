import { statement } from '#platform';
import { memberSeesSpace } from '#spaces';
import { levelOf } from '../telling/recipients.queries.js';

export interface DigestReaderRow {
  memberId: string;
  email: string;
  locale: string | null;
}

/**
 * Takes those who want a digest, on whose clock it is Sunday, eight or later, and who have had none this week. Values:
 * community, now, limit.
 */
export const takeDigestReaders = statement<DigestReaderRow>(
  'notifications.take-digest-readers',
  `update notification_preferences pr set digested_at = $2
     from (select pr.member_id, m.email, m.locale from notification_preferences pr join members m on m.community_id = $1 and m.id = pr.member_id
            where pr.community_id = $1 and pr.weekly_digest and (pr.digested_at is null or pr.digested_at < $2::timestamptz - interval '6 days')
              and extract(dow from $2::timestamptz at time zone pr.time_zone) = 0 and extract(hour from $2::timestamptz at time zone pr.time_zone) >= 8
              and m.email is not null and m.email_verified_at is not null and (m.suspended_until is null or m.suspended_until <= $2)
            order by pr.member_id limit $3 for update of pr skip locked) due
    where pr.community_id = $1 and pr.member_id = due.member_id
   returning pr.member_id as "memberId", due.email, due.locale`,
);

export interface DigestTopicRow {
  title: string;
  number: number;
  slug: string;
}

/** What was talked about most since a time, where the member reads and has not muted it. Values: community, member, since, limit. */
export const digestTopics = statement<DigestTopicRow>(
  'notifications.digest-topics',
  `select t.title, t.number, t.slug from members m join topics t on t.community_id = $1 and t.deleted_at is null and t.created_at > $3
     join spaces s on s.community_id = $1 and s.id = t.space_id
    where m.community_id = $1 and m.id = $2 and ${memberSeesSpace('m', 's')} and coalesce(${levelOf('t')}, 'normal') <> 'muted'
    order by t.reply_count desc, t.me_too_count desc, t.id desc limit $4`,
);
