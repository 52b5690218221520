import type { MemberCompany, MemberRef, RoleName } from '#contracts';
import { statement } from '#platform';

const refColumns = `m.id, m.handle, m.display_name as "displayName", m.role, m.title, m.avatar_url as "avatarUrl"`;

/** Values: community, ids. */
export const memberRefs = statement<MemberRef>('members.refs', `select ${refColumns} from members m where m.community_id = $1 and m.id = any($2)`);

/** Values: community, handles in lower case. */
export const memberRefsByHandle = statement<MemberRef>(
  'members.refs-by-handle',
  `select ${refColumns} from members m where m.community_id = $1 and m.handle = any($2)`,
);

export interface ViewerRow extends MemberRef {
  role: RoleName;
  email: string | null;
  emailVerified: boolean;
  locale: string | null;
  theme: 'light' | 'dark' | null;
  density: 'regular' | 'compact';
  shortcuts: boolean;
  onLeaderboards: boolean;
}

/** Values: community, member. */
export const viewerMember = statement<ViewerRow>(
  'members.viewer',
  `select ${refColumns}, m.email, m.email_verified_at is not null as "emailVerified", m.locale, m.theme, m.density, m.shortcuts, m.on_leaderboards as "onLeaderboards"
     from members m where m.community_id = $1 and m.id = $2`,
);

export interface StandingRow {
  role: RoleName;
  silencedUntil: Date | null;
  suspendedUntil: Date | null;
  suspendedFor: string | null;
}

/** Values: community, member. */
export const standingOf = statement<StandingRow>(
  'members.standing',
  `select m.role, m.silenced_until as "silencedUntil", m.suspended_until as "suspendedUntil", m.suspended_for as "suspendedFor"
     from members m where m.community_id = $1 and m.id = $2`,
);

export interface ProfileRow extends MemberRef {
  email: string | null;
  bio: string | null;
  bioHtml: string | null;
  joinedAt: Date;
  lastSeenAt: Date | null;
  topicCount: number;
  answerCount: number;
  solutionCount: number;
  kudosReceived: number;
  /** The balance of the ledger of points; it may be below what is shown. */
  reputation: number;
  imported: boolean;
  company: MemberCompany | null;
}

const profileColumns = `${refColumns}, m.email, m.bio, m.bio_html as "bioHtml", m.created_at as "joinedAt", m.last_seen_at as "lastSeenAt",
  m.topic_count as "topicCount", m.answer_count as "answerCount", m.solution_count as "solutionCount",
  m.kudos_received as "kudosReceived", m.reputation, m.external_id is not null as imported,
  (select jsonb_build_object('name', c.name, 'plan', c.plan, 'revenue', c.revenue) from companies c where c.community_id = m.community_id and c.id = m.company_id) as company`;

/** Values: community, handle in lower case. */
export const profileByHandle = statement<ProfileRow>('members.profile', `select ${profileColumns} from members m where m.community_id = $1 and m.handle = $2`);

export interface AdminMemberRow extends ProfileRow {
  groupIds: string[];
  /** Imported, and nobody uses the account yet. */
  invitable: boolean;
}

/**
 * Newest first. Values: community, text to find anywhere in handle, name or address ('' for all), role or null, id to
 * continue after or null, limit, group or null. Reads every member of the community when a text is given: it is the admins' list.
 */
export const memberPage = statement<AdminMemberRow>(
  'members.page',
  `select ${profileColumns},
          array(select g.group_id from group_members g where g.community_id = m.community_id and g.member_id = m.id) as "groupIds",
          m.external_id is not null and m.email_verified_at is null and m.password_hash is null as invitable
     from members m
    where m.community_id = $1 and m.left_at is null and ($3::text is null or m.role = $3) and ($4::uuid is null or m.id < $4)
      and ($2 = '' or position(lower($2) in m.handle) > 0 or position(lower($2) in lower(m.display_name)) > 0
           or position(lower($2) in coalesce(m.email, '')) > 0)
      and ($6::uuid is null or exists (select from group_members g where g.community_id = m.community_id and g.group_id = $6 and g.member_id = m.id))
    order by m.id desc limit $5`,
);

/**
 * Members whose handle or name begins so, most helpful first. Both halves are ranges of an index.
 * Values: community, prefix in lower case, limit.
 */
export const membersByPrefix = statement<MemberRef>(
  'members.by-prefix',
  `with found as (
     (select id from members where community_id = $1 and handle >= $2 and handle < $2 || '~' order by handle limit 200)
     union
     (select id from members where community_id = $1
         and name_key >= hearth_name_key($2) and name_key < hearth_name_key($2) || U&'\\+10FFFF' order by name_key limit 200)
   )
   select ${refColumns} from found join members m on m.community_id = $1 and m.id = found.id and m.left_at is null
    order by m.handle = $2 desc, m.solution_count desc, m.answer_count desc, m.handle limit $3`,
);

/** Values: community. Waits for other changes of owners, so that two cannot leave together. */
export const ownersForUpdate = statement<{ id: string }>(
  'members.owners-for-update',
  `select id from members where community_id = $1 and role = 'owner' order by id for update`,
);

/** By this external id the community's own account is known. */
export const ownAccountId = 'hearth:community';

/** The community's own account, made once. Values: community, id, handle, name. */
export const putOwnAccount = statement<{ id: string }>(
  'members.put-own-account',
  `insert into members (community_id, id, handle, display_name, external_source, external_id, on_leaderboards) values ($1, $2, $3, $4, 'hearth', '${ownAccountId}', false)
   on conflict (community_id, external_source, external_id) where external_id is not null do update set display_name = excluded.display_name returning id`,
);
