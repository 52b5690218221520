import type { HidingReason, MemberActionKind, ModerationActionKind } from '#contracts';
import { statement } from '#platform';
import type { Before } from './before.js';
import { ownSpaceActions, spaceActions, spaceRoleActions } from './space-actions.js';

const listed = (actions: readonly ModerationActionKind[]): string => actions.map((action) => `'${action}'`).join(', ');

export interface ActionRow {
  id: string;
  action: ModerationActionKind;
  actorId: string | null;
  memberId: string | null;
  postId: string | null;
  topicId: string | null;
  spaceId: string | null;
  reviewableId: string | null;
  reason: string;
  flagReason: HidingReason | null;
  until: Date | null;
  reversesId: string | null;
  onAppeal: boolean;
  before: Before;
  createdAt: Date;
  undone: boolean;
}

export const actionColumns = `l.id, l.action, l.actor_id as "actorId", l.member_id as "memberId", l.post_id as "postId", l.topic_id as "topicId", l.space_id as "spaceId",
  l.reviewable_id as "reviewableId", l.reason, l.flag_reason as "flagReason", l.until, l.reverses_id as "reversesId", l.on_appeal as "onAppeal", l.before,
  l.created_at as "createdAt", exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id) as undone`;

/** Values: community, action. */
export const actionById = statement<ActionRow>('moderation.action-by-id', `select ${actionColumns} from moderation_log l where l.community_id = $1 and l.id = $2`);

/** Values: community, post. */
export const latestActionOnPost = statement<ActionRow>(
  'moderation.latest-action-on-post',
  `select ${actionColumns} from moderation_log l
    where l.community_id = $1 and l.post_id = $2 and l.action <> 'undo' and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)
    order by l.created_at desc, l.id desc limit 1`,
);

/** Those of some posts on which something was decided after a line, and stands. Values: community, posts, line. */
export const decidedOnSince = statement<{ postId: string }>(
  'moderation.decided-on-since',
  `select distinct l.post_id as "postId" from moderation_log l join moderation_log s on s.community_id = $1 and s.id = $3
    where l.community_id = $1 and l.post_id = any($2::uuid[]) and l.action <> 'undo' and (l.created_at, l.id) > (s.created_at, s.id)
      and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)`,
);

/** Whether a post went with the account of a spammer, and still is gone by that. Values: community, author, post. */
export const wentWithSpam = statement<{ id: string }>(
  'moderation.went-with-spam',
  `select l.id from moderation_log l
    where l.community_id = $1 and l.member_id = $2 and l.action = 'spam' and l.before -> 'posts' @> jsonb_build_array(jsonb_build_object('id', $3::uuid))
      and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)
    limit 1`,
);

/** The last action that changed whether a member may write and sign in, and that stands; of the community `$1`. */
export const latestStanding = (memberId: string): string =>
  `select l.id from moderation_log l
    where l.community_id = $1 and l.member_id = ${memberId} and l.action in ('silence', 'suspend', 'lift', 'spam')
      and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)
    order by l.created_at desc, l.id desc limit 1`;

/** Values: community, member. */
export const latestOnStanding = statement<{ id: string }>('moderation.latest-on-standing', latestStanding('$2'));

/** What members do together to keep topics in order: no case against anybody. */
export const curatingActions: readonly ModerationActionKind[] = ['duplicate', 'reopen', 'accept-edit', 'decline-edit'];

/** What concerned a member, newest first. Values: community, member, limit, actions to leave out. */
export const actionsOnMember = statement<ActionRow & { action: MemberActionKind; topicTitle: string | null; topicNumber: number | null; topicSlug: string | null; topicSpaceId: string | null }>(
  'moderation.actions-on-member',
  `select ${actionColumns}, t.title as "topicTitle", t.number as "topicNumber", t.slug as "topicSlug", t.space_id as "topicSpaceId"
     from moderation_log l left join topics t on t.community_id = $1 and t.id = l.topic_id
    where l.community_id = $1 and l.member_id = $2 and l.action not in ('undo', ${listed(spaceActions)}) and l.action <> all($4::text[]) order by l.created_at desc, l.id desc limit $3`,
);

/** The last line about what a member is in a space that stands. Values: community, space, member. */
export const latestOnSpaceRole = statement<{ id: string }>(
  'moderation.latest-on-space-role',
  `select l.id from moderation_log l
    where l.community_id = $1 and l.space_id = $2 and l.member_id = $3 and l.post_id is null and l.action in (${listed(spaceRoleActions)})
      and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)
    order by l.created_at desc, l.id desc limit 1`,
);

/** What was done about a space and those who keep it in order, newest first. Values: community, space, limit. */
export const spaceLines = statement<ActionRow>(
  'moderation.space-lines',
  `select ${actionColumns} from moderation_log l
    where l.community_id = $1 and l.space_id = $2 and l.post_id is null and l.action in (${listed(spaceActions)}) order by l.created_at desc, l.id desc limit $3`,
);

/** The last line about whose a space is and whether it is open that stands. Values: community, space. */
export const latestOnSpace = statement<{ id: string }>(
  'moderation.latest-on-space',
  `select l.id from moderation_log l
    where l.community_id = $1 and l.space_id = $2 and l.post_id is null and l.action in (${listed(ownSpaceActions)})
      and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)
    order by l.created_at desc, l.id desc limit 1`,
);
