/** When a day's summary goes out, in the member's time zone. */
const summaryHour = `interval '8 hours'`;

/** SQL: how the member with the preferences `pr` wants this kind; `rules` are `mailRules` as jsonb. */
const isWantedHere = (kind: string): string => `coalesce((pr.channels -> ${kind} ->> 'here')::boolean, true)`;
const mailTiming = (kind: string, rules: string): string => `coalesce(pr.channels -> ${kind} ->> 'mail', ${rules} -> 'timing' ->> ${kind})`;

/** SQL: the next time of the daily summary. */
export const nextSummary = `(case when now() < (date_trunc('day', now() at time zone z.name) + ${summaryHour}) at time zone z.name
  then (date_trunc('day', now() at time zone z.name) + ${summaryHour}) at time zone z.name
  else (date_trunc('day', now() at time zone z.name) + interval '1 day' + ${summaryHour}) at time zone z.name end)`;

/** SQL: the member `m` of `who` with preferences and time zone beside; of the community in $1. */
export const withPreferences = (who: string): string => `join members m on m.community_id = $1 and m.id = ${who}
  left join notification_preferences pr on pr.community_id = $1 and pr.member_id = m.id
  cross join lateral (select coalesce(pr.time_zone, 'UTC') as name) z`;

/** SQL: whether the kind is told at all. */
export const isTold = isWantedHere;

/** SQL: when the kind goes out by e-mail; null where it does not. */
export const mailAt = (kind: string, rules: string): string => `case when m.email is null or m.email_verified_at is null then null
  when ${mailTiming(kind, rules)} = 'at-once' then now() + make_interval(secs => (${rules} ->> 'waitSeconds')::int)
  when ${mailTiming(kind, rules)} = 'daily' then ${nextSummary} end`;

/** SQL: what the member `m` wants to hear of the topic `topic` of topics: what was said of the topic itself counts before its space. */
export const levelOf = (topic: string): string => `coalesce(
  (select s.level from subscriptions s where s.community_id = $1 and s.subject = 'topic' and s.subject_id = ${topic}.id and s.member_id = m.id),
  (select s.level from subscriptions s where s.community_id = $1 and s.subject = 'space' and s.subject_id in (${topic}.space_id, (select a.parent_id from spaces a where a.community_id = $1 and a.id = ${topic}.space_id)) and s.member_id = m.id and s.level = 'muted'))`;

/** SQL: that level beside the member, asked for once: as it was chosen, if it was, and as it counts. */
export const withLevel = (topic: string): string => `cross join lateral (
  select chosen, coalesce(chosen, 'normal') as level from (select ${levelOf(topic)} as chosen offset 0) asked) heard`;
