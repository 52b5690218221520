import type { RoleName } from '#contracts';
import { statement } from '#platform';
import { ownAccountId } from '../members/members.queries.js';

export interface LeavingRow {
  email: string | null;
  locale: string | null;
  avatarUrl: string | null;
  role: RoleName;
}

/** Nobody who left already, and not the account in whose name the community speaks. Values: community, member. */
export const memberToLeave = statement<LeavingRow>(
  'leaving.member',
  `select m.email, m.locale, m.avatar_url as "avatarUrl", m.role from members m
    where m.community_id = $1 and m.id = $2 and m.left_at is null and m.external_id is distinct from '${ownAccountId}' for update`,
);

/** The row stays, for what points to it; nothing in it says any more who it was. Values: community, member, handle, name. */
export const blankMember = statement(
  'leaving.blank-member',
  `update members set left_at = now(), handle = $3, display_name = $4, role = 'member', title = null, email = null, email_verified_at = null, password_hash = null,
          bio = null, bio_html = null, avatar_url = null, locale = null, theme = null, density = 'regular', shortcuts = true, on_leaderboards = false,
          expert_tags = '{}', silenced_until = null, suspended_until = null, suspended_for = null, last_seen_at = null, company_id = null
    where community_id = $1 and id = $2`,
);

const ofMember = ['passkeys', 'provider_accounts', 'external_accounts', 'arrivals', 'group_members', 'space_roles'];

/** Ways in, groups and roles, and how the account came about. Values: community, member, address or null. */
export const forgetMember = statement(
  'leaving.forget-member',
  `with ${ofMember.map((table) => `${table}_gone as (delete from ${table} where community_id = $1 and member_id = $2)`).join(', ')}
   delete from one_time_tokens where community_id = $1 and (member_id = $2 or email = $3)`,
);
