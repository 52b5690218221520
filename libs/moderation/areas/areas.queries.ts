import type { ModerationActionKind } from '#contracts';
import { statement } from '#platform';
import type { Before } from '../decisions/before.js';

export interface StandingLineRow {
  id: string;
}

/** The last line of a kind about a topic, or about a space where there is none, that stands. Values: community, action, topic or null, space, part of what was before. */
export const standingLine = statement<StandingLineRow>(
  'moderation.standing-line',
  `select l.id from moderation_log l
    where l.community_id = $1 and l.action = $2 and l.before @> $5::jsonb
      and (l.topic_id = $3::uuid or $3::uuid is null and l.space_id = $4::uuid and l.post_id is null)
      and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)
    order by l.created_at desc, l.id desc limit 1`,
);

/** What tells such a line from others of its kind. */
export type LineKey = Pick<Before, 'nominationId' | 'commentId'>;
export type AreaAction = Extract<ModerationActionKind, 'decide-idea' | 'accept-nomination' | 'decline-nomination' | 'archive-article' | 'protect-article' | 'hide-comment'>;
