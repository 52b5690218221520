import type { RoleName, SpaceRole } from '#contracts';
import { statement, type Reach } from '#platform';
import { heldRoles } from '../space-roles/space-roles.queries.js';

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
  authenticatedAt: Date;
  groupIds: string[];
  spaceRoles: Record<string, SpaceRole>;
  reach: Reach;
  expiresAt: Date;
  lastUsedAt: Date;
  isRefreshConfirmed: boolean;
}

const selectActor = `select s.id as "sessionId", s.member_id as "memberId", m.handle, m.role, m.email_verified_at is not null as "emailVerified",
          m.trust_level as "trustLevel", m.reputation, m.expert_tags as "expertTags", m.silenced_until as "silencedUntil",
          array(select g.group_id from group_members g where g.community_id = s.community_id and g.member_id = s.member_id) as "groupIds",
          coalesce((select jsonb_object_agg(r.space_id, r.role) from ${heldRoles('s.community_id', 's.member_id')} r), '{}') as "spaceRoles",
          s.reach, s.authenticated_at as "authenticatedAt", least(s.expires_at, s.access_until) as "expiresAt", s.last_used_at as "lastUsedAt", s.is_refresh_confirmed as "isRefreshConfirmed"
     from sessions s join members m on m.community_id = s.community_id and m.id = s.member_id
    where s.community_id = $1 and s.expires_at > now() and (m.suspended_until is null or m.suspended_until <= now())`;

/** Values: community, SHA-256 of the token. */
export const sessionActor = statement<SessionActorRow>('sessions.actor', `${selectActor} and s.token_hash = $2 and (s.access_until is null or s.access_until > now())`);

/** Values: community, session. */
export const sessionActorById = statement<SessionActorRow>('sessions.actor-by-id', `${selectActor} and s.id = $2`);

/** Values: community, session, its new end. The member was seen now as well. */
export const markSessionUsed = statement<{ id: string }>(
  'sessions.mark-used',
  `with used as (
     update sessions set last_used_at = now(), expires_at = $3, is_refresh_confirmed = true where community_id = $1 and id = $2 returning member_id
   )
   update members m set last_seen_at = now() from used where m.community_id = $1 and m.id = used.member_id returning m.id`,
);

/** What a secret that renews is worth: renewed now, shown again while its renewal is on the way, or known to be used up. */
export type Renewal = 'renewed' | 'on-the-way' | 'used-up';

/**
 * Values: community, session, SHA-256 of the secret that was shown, of the next token, of the next secret, when that token
 * ends, when the session ends unused, seconds that a renewal may be on the way.
 */
export const renewFrameSession = statement<{ memberId: string; renewal: Renewal }>(
  'sessions.renew-frame',
  `with shown as (
     select s.id, s.member_id,
            case when s.refresh_hash = $3 then 'renewed'
                 when s.refresh_hash_before = $3 and s.refreshed_at > now() - make_interval(secs => $8) then 'on-the-way'
                 when s.refresh_hash_before = $3 and not s.is_refresh_confirmed then 'renewed'
                 else 'used-up' end as renewal
       from sessions s
      where s.community_id = $1 and s.id = $2 and s.reach = 'frame' and s.expires_at > now()
        for update
   ), renewed as (
     update sessions s
        set token_hash = $4, refresh_hash = $5, refresh_hash_before = $3, refreshed_at = now(), is_refresh_confirmed = false,
            access_until = $6, expires_at = $7, last_used_at = now()
       from shown
      where s.community_id = $1 and s.id = shown.id and shown.renewal = 'renewed'
   )
   select member_id as "memberId", renewal from shown`,
);

/** Values: community, session, SHA-256 of the secret that was shown, seconds that a renewal may be on the way. For where nothing can be renewed. */
export const recogniseFrameSession = statement<{ id: string }>(
  'sessions.recognise-frame',
  `select id from sessions
    where community_id = $1 and id = $2 and reach = 'frame' and expires_at > now()
      and (refresh_hash = $3 or (refresh_hash_before = $3 and (refreshed_at > now() - make_interval(secs => $4) or not is_refresh_confirmed)))`,
);
