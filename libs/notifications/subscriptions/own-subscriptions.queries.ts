import type { SubscriptionLevel, SubscriptionSubject } from '#contracts';
import { statement } from '#platform';
import { isTagSeen } from '#spaces';

export interface OwnSubscriptionRow {
  subject: SubscriptionSubject;
  subjectId: string;
  number: number | null;
  slug: string;
  name: string;
  level: SubscriptionLevel;
  since: Date;
  /** `since` to the microsecond. */
  sortKey: string;
}

/**
 * What a member follows or muted and sees, what was chosen last first. Values: community, member, visible spaces, subject
 * or null, level or null, time and id to continue after or nulls, limit.
 */
export const ownSubscriptions = statement<OwnSubscriptionRow>(
  'subscriptions.own',
  `select s.subject, s.subject_id as "subjectId", t.number, coalesce(t.slug, c.slug, g.slug) as slug, coalesce(t.title, c.name, g.slug) as name, s.level, s.since, s.since::text as "sortKey"
     from subscriptions s
     left join topics t on s.subject = 'topic' and t.community_id = $1 and t.id = s.subject_id and t.deleted_at is null and t.space_id = any($3::uuid[])
     left join spaces c on s.subject = 'space' and c.community_id = $1 and c.id = s.subject_id and c.id = any($3::uuid[])
     left join tags g on s.subject = 'tag' and g.community_id = $1 and g.id = s.subject_id and ${isTagSeen('g', '$3')}
    where s.community_id = $1 and s.member_id = $2 and s.level <> 'normal' and coalesce(t.id, c.id, g.id) is not null
      and ($4::text is null or s.subject = $4) and ($5::text is null or s.level = $5)
      and ($6::timestamptz is null or (s.since, s.subject_id) < ($6::timestamptz, $7::uuid))
    order by s.since desc, s.subject_id desc limit $8`,
);
