import type { FlagReason, FlagState } from '#contracts';
import { statement } from '#platform';

export interface FlagQueryRow {
  id: string;
  memberId: string;
  reason: FlagReason;
  note: string;
  weight: number;
  level: number;
  isStaff: boolean;
  state: FlagState;
  createdAt: Date;
}

const columns = `f.id, f.member_id as "memberId", f.reason, f.note, f.weight, f.level, f.is_staff as "isStaff", f.state, f.created_at as "createdAt"`;

/** All flags on a post that were not withdrawn, oldest first. Values: community, post. */
export const flagsOfPost = statement<FlagQueryRow>(
  'flags.of-post',
  `select ${columns} from flags f where f.community_id = $1 and f.post_id = $2 and f.state <> 'withdrawn' order by f.created_at, f.id`,
);

/** Values: community, topic. */
export const openFlagsOfTopic = statement<FlagQueryRow>('flags.open-of-topic', `select ${columns} from flags f where f.community_id = $1 and f.topic_id = $2 and f.state = 'open'`);

/** A member's open flag on a post, else the last decided one. Values: community, post, member. */
export const ownFlagOnPost = statement<FlagQueryRow>(
  'flags.own-on-post',
  `select ${columns} from flags f where f.community_id = $1 and f.post_id = $2 and f.member_id = $3 and f.state <> 'withdrawn'
    order by f.state = 'open' desc, f.created_at desc limit 1`,
);

/** How often moderators agreed with a member. Values: community, member. */
export const flaggerAccuracy = statement<{ agreed: number; declined: number }>(
  'flags.accuracy',
  `select count(*) filter (where f.state = 'agreed')::int as agreed, count(*) filter (where f.state = 'declined')::int as declined
     from flags f where f.community_id = $1 and f.member_id = $2 and f.state in ('agreed', 'declined')`,
);

export interface PostHistoryRow {
  authorIsStaff: boolean;
  authorIsNew: boolean;
  /** When its author showed it again by an edit. */
  mendedAt: Date | null;
  /** The version that a moderator showed again. */
  restoredVersion: number | null;
}

/** What the rules have to know of a flagged post. Values: community, author, post. */
export const historyOfPost = statement<PostHistoryRow>(
  'flags.history-of-post',
  `select coalesce(m.role in ('staff', 'admin', 'owner'), false) as "authorIsStaff", coalesce(m.role = 'member' and m.trust_level = 0, false) as "authorIsNew",
          (select max(l.created_at) from moderation_log l where l.community_id = $1 and l.post_id = $3 and l.action = 'mend') as "mendedAt",
          (select (l.before ->> 'version')::int from moderation_log l
            where l.community_id = $1 and l.post_id = $3 and l.action = 'restore'
              and not exists (select from moderation_log u where u.community_id = $1 and u.reverses_id = l.id)
            order by l.created_at desc limit 1) as "restoredVersion"
     from (select 1) one left join members m on m.community_id = $1 and m.id = $2`,
);

/** Values: community, post. */
export const postInSight = statement<{ isShown: boolean }>('flags.post-in-sight', `select p.deleted_at is null as "isShown" from posts p where p.community_id = $1 and p.id = $2`);
