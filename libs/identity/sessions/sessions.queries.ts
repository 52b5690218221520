import type { RoleName, SpaceRole } from '#contracts';
import { statement } from '#platform';

export interface SessionActorRow {
  sessionId: string;
  memberId: string;
  handle: string;
  role: RoleName;
  emailVerified: boolean;
  trustLevel: number;
  reputation: number;
  expertTags: string[];
  silencedUntil: Date | null;
  groupIds: string[];
  spaceRoles: Record<string, SpaceRole>;
  expiresAt: Date;
  lastUsedAt: Date;
}

/** Values: community, SHA-256 of the token. */
export const sessionActor = statement<SessionActorRow>(
  'sessions.actor',
  `select s.id as "sessionId", s.member_id as "memberId", m.handle, m.role, m.email_verified_at is not null as "emailVerified",
          m.trust_level as "trustLevel", m.reputation, m.expert_tags as "expertTags", m.silenced_until as "silencedUntil",
          array(select g.group_id from group_members g where g.community_id = s.community_id and g.member_id = s.member_id) as "groupIds",
          coalesce((select jsonb_object_agg(r.space_id, r.role) from space_roles r where r.community_id = s.community_id and r.member_id = s.member_id), '{}') as "spaceRoles",
          s.expires_at as "expiresAt", s.last_used_at as "lastUsedAt"
     from sessions s join members m on m.community_id = s.community_id and m.id = s.member_id
    where s.community_id = $1 and s.token_hash = $2 and s.expires_at > now() and (m.suspended_until is null or m.suspended_until <= now())`,
);

/** Values: community, session, its new end. The member was seen now as well. */
export const markSessionUsed = statement<{ id: string }>(
  'sessions.mark-used',
  `with used as (
     update sessions set last_used_at = now(), expires_at = $3 where community_id = $1 and id = $2 returning member_id
   )
   update members m set last_seen_at = now() from used where m.community_id = $1 and m.id = used.member_id returning m.id`,
);
