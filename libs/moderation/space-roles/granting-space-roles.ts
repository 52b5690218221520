import { Injectable } from '@nestjs/common';
import { Id, SpaceRoleInput, type ModerationActionKind, type SpaceRole, type SpaceRoleList } from '#contracts';
import { can, Members, requireMember, Sessions, SpaceRoles, type HeldSpaceRole } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { Spaces } from '#spaces';
import { Announcing } from '../decisions/announcing.js';
import { spaceLines } from '../decisions/log.queries.js';
import { ModerationLog } from '../decisions/moderation-log.js';
import { keepSpaceRole } from './space-role-before.js';
import { canChangeSpaceRole, givableSpaceRoles } from './space-roles.policy.js';
import { presentHolders, presentLines } from './space-roles.presenter.js';

const linesShown = 50;
const actionOf: Record<SpaceRole, ModerationActionKind> = { superuser: 'make-superuser', moderator: 'make-moderator' };

/** Makes members superusers or moderators of one space, and takes it back; each change is a line of the log. */
@Injectable()
export class GrantingSpaceRoles {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly sessions: Sessions,
    private readonly roles: SpaceRoles,
    private readonly members: Members,
    private readonly log: ModerationLog,
    private readonly announcing: Announcing,
  ) {}

  /** Who keeps order in a space that the actor sees. How that came about is told to those who may change it. */
  async list(slug: string): Promise<SpaceRoleList> {
    const space = await this.spaces.visibleBySlug(slug);
    if (!space) throw notFound('space');
    const actor = currentActor();
    const give = givableSpaceRoles(actor, space);
    const rows = await this.roles.inSpace(space.id);
    const lines = give.length > 0 ? await this.database.query(spaceLines, [currentCommunityId(), space.id, linesShown]) : [];
    const ids = [...rows, ...lines].flatMap((row) => [row.memberId, 'grantedBy' in row ? row.grantedBy : row.actorId]);
    const members = await this.members.refs(ids.filter((id) => id !== null));
    return { items: presentHolders(rows, members, actor, space), log: presentLines(lines, members), abilities: { give: [...give], undo: can(actor, 'community.administer') } };
  }

  /** Throws `ability.missing` for whom the actor may not make this, and `conflict.already-done` where nothing would change. */
  async change(slug: string, id: string, given: SpaceRoleInput): Promise<void> {
    const { role, reason } = validate(SpaceRoleInput, given);
    const actor = currentActor();
    const actorId = requireMember(actor);
    const memberId = Id.safeParse(id).data;
    if (!memberId) throw notFound('member');
    await this.sessions.change(memberId, async () => {
      const space = await this.spaces.visibleBySlug(slug);
      if (!space) throw notFound('space');
      const next: HeldSpaceRole | null = role && { role, origin: 'granted', grantedBy: actorId, grantedAt: new Date(), keptUntil: null };
      const before = await this.roles.change(space.id, memberId, next);
      // Asked behind the member's lock: what he was is known only there.
      if (before?.role === (role ?? undefined)) throw new DomainError('conflict.already-done', { message: role ? 'The member is that already.' : 'The member has no role here.' });
      if (!canChangeSpaceRole(actor, space, { memberId, role: before?.role ?? null }, role)) throw new DomainError('ability.missing', { message: 'You may not give or take this role.' });
      const actionId = this.log.newId();
      await this.log.add(actionId, { action: role ? actionOf[role] : 'take-space-role', actorId, memberId, spaceId: space.id, reason, before: { spaceRole: before && keepSpaceRole(before) } });
      await this.announcing.announceLater(actionId);
    });
  }
}
