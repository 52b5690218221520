import type { MemberRef, RoleName } from '#contracts';
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
}

/** Values: community, member. */
export const viewerMember = statement<ViewerRow>(
  'members.viewer',
  `select ${refColumns}, m.email, m.email_verified_at is not null as "emailVerified", m.locale, m.theme, m.density, m.shortcuts
     from members m where m.community_id = $1 and m.id = $2`,
);
