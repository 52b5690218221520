import type { SubscriptionLevel } from '#contracts';
import { statement } from '#platform';

/** Values: community, member, topic, since when. */
export const followFrom = statement<{ level: SubscriptionLevel }>(
  'subscriptions.follow-from',
  `insert into subscriptions (community_id, subject, subject_id, member_id, level, since) values ($1, 'topic', $3, $2, 'following', $4) on conflict do nothing`,
);

/** Values: community, member, subject, its id, level. Who followed before keeps since when. */
export const setLevel = statement<{ level: SubscriptionLevel }>(
  'subscriptions.set',
  `insert into subscriptions (community_id, subject, subject_id, member_id, level) values ($1, $3, $4, $2, $5)
   on conflict (community_id, subject, subject_id, member_id) do update set level = excluded.level, since = now() where subscriptions.level <> excluded.level`,
);

/** Values: community, member, subject, its id. */
export const levelOfMember = statement<{ level: SubscriptionLevel }>(
  'subscriptions.level-of-member',
  `select level from subscriptions where community_id = $1 and member_id = $2 and subject = $3 and subject_id = $4`,
);
