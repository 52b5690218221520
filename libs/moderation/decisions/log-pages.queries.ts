import { statement } from '#platform';
import { actionColumns, type ActionRow } from './log.queries.js';

export interface LogLineRow extends ActionRow {
  topicNumber: number | null;
  topicSlug: string | null;
  topicTitle: string | null;
  /** Where what the line is about stands now; null where it concerns a member everywhere. */
  standsIn: string | null;
}

/** A post stands where it is now; a sanction concerns a member everywhere. */
const standsIn = `case when l.before ? 'standing' then null when l.post_id is not null then t.space_id else l.space_id end`;

const lines = `select ${actionColumns}, t.number as "topicNumber", t.slug as "topicSlug", t.title as "topicTitle", ${standsIn} as "standsIn"
  from moderation_log l
  left join posts p on p.community_id = $1 and p.id = l.post_id
  left join topics t on t.community_id = $1 and t.id = case when p.topic_id is null then l.topic_id else p.topic_id end`;

/** What a moderator may know of: what stands in no space that he does not see, and where he moderates or, for moderators of the community, everywhere. */
const where = `(t.id is null or t.space_id = any($2::uuid[])) and ($3::boolean or ${standsIn} = any($4::uuid[]))`;

/** Whom a case of votes concerns is not told who decided it. */
const unconcerned = `not exists (select from gaming_case_members c where c.community_id = $1 and c.case_id = (l.before ->> 'voteCaseId')::uuid and c.member_id = $5::uuid)`;

const seen = `${where} and ${unconcerned}`;

const before = `($6::timestamptz is null or (l.created_at, l.id) < ($6::timestamptz, $7::uuid))`;

/** Newest first. Values: community, visible spaces, whether everywhere, moderated spaces, reader, created at and id of the last line shown, limit. */
export const logPage = statement<LogLineRow>('moderation.log-page', `${lines} where l.community_id = $1 and ${seen} and ${before} order by l.created_at desc, l.id desc limit $8`);

/** The same of one topic, and of those that were merged into it. Values: as above, topic. */
export const logPageOfTopic = statement<LogLineRow>(
  'moderation.log-page-of-topic',
  `${lines} where l.community_id = $1 and l.topic_id in (select m.id from topics m where m.community_id = $1 and (m.id = $9 or m.merged_into_id = $9)) and ${seen} and ${before}
    order by l.created_at desc, l.id desc limit $8`,
);

/** Values: community, visible spaces, whether everywhere, moderated spaces, reader, line. */
export const logLine = statement<LogLineRow>('moderation.log-line', `${lines} where l.community_id = $1 and ${seen} and l.id = $6`);
