import { statement } from '#platform';
import type { Channels } from '../notifications.entity.js';

export interface PreferencesRow {
  channels: Channels;
  timeZone: string;
  quietFrom: number | null;
  quietTo: number | null;
  weeklyDigest: boolean;
}

/** Values: community, member. */
export const preferencesOf = statement<PreferencesRow>(
  'notifications.preferences',
  `select channels, time_zone as "timeZone", quiet_from as "quietFrom", quiet_to as "quietTo", weekly_digest as "weeklyDigest"
     from notification_preferences where community_id = $1 and member_id = $2`,
);

/** Values: community, member. So that two who change them come one after the other. */
export const ensurePreferences = statement<PreferencesRow>(
  'notifications.ensure-preferences',
  `insert into notification_preferences (community_id, member_id) values ($1, $2)
   on conflict (community_id, member_id) do update set member_id = excluded.member_id
   returning channels, time_zone as "timeZone", quiet_from as "quietFrom", quiet_to as "quietTo", weekly_digest as "weeklyDigest"`,
);

/** Values: community, member, channels, time zone, quiet from, quiet to, weekly digest. */
export const writePreferences = statement<{ memberId: string }>(
  'notifications.write-preferences',
  `update notification_preferences set channels = $3, time_zone = $4, quiet_from = $5, quiet_to = $6, weekly_digest = $7 where community_id = $1 and member_id = $2`,
);

/** What was to go out by e-mail of these kinds does not. Values: community, member, kinds or null for all. */
export const cancelMails = statement<{ id: string }>(
  'notifications.cancel-mails',
  `update notifications set mail_at = null where community_id = $1 and member_id = $2 and mail_at is not null and ($3::text[] is null or kind = any($3::text[])) returning id`,
);
