import { Injectable } from '@nestjs/common';
import { SpaceClosing, type Decided } from '#contracts';
import { authorize, requireMember, SpaceRoles } from '#identity';
import { currentActor, Database, DomainError, notFound, validate } from '#platform';
import { Spaces, type SpaceListRow } from '#spaces';
import { Announcing } from '../decisions/announcing.js';
import type { Before } from '../decisions/before.js';
import { ModerationLog } from '../decisions/moderation-log.js';
import { keepSpaceRole } from '../space-roles/space-role-before.js';

/** The company closes a space that a member opened, opens it again, or takes it over: with a reason, and as a line of the log. */
@Injectable()
export class ClosingSpaces {
  constructor(
    private readonly database: Database,
    private readonly spaces: Spaces,
    private readonly roles: SpaceRoles,
    private readonly log: ModerationLog,
    private readonly announcing: Announcing,
  ) {}

  /** A closed space is archived: what was written there is kept, for admins to see. */
  close(slug: string, given: SpaceClosing): Promise<Decided> {
    return this.act(slug, given, 'close-space', async ({ id, archivedAt }) => {
      if (archivedAt) throw new DomainError('conflict.already-done', { message: 'This space is closed already.' });
      await this.spaces.archive(id, true);
      return {};
    });
  }

  reopen(slug: string, given: SpaceClosing): Promise<Decided> {
    return this.act(slug, given, 'reopen-space', async ({ id, archivedAt }) => {
      if (!archivedAt) throw new DomainError('conflict.already-done', { message: 'This space is open.' });
      await this.spaces.archive(id, false);
      return {};
    });
  }

  /** The space becomes an official one; its opener moderates it no more, others with a role go on. */
  takeOver(slug: string, given: SpaceClosing): Promise<Decided> {
    return this.act(slug, given, 'take-over-space', async ({ id, openedBy }) => {
      await this.spaces.setOpener(id, null);
      const was = openedBy ? await this.takeFromOpener(id, openedBy) : null;
      return { opener: openedBy, spaceRole: was };
    });
  }

  private async takeFromOpener(spaceId: string, memberId: string): Promise<Before['spaceRole']> {
    const own = (await this.roles.inSpace(spaceId)).find((row) => row.memberId === memberId && row.origin === 'own-space');
    const was = own ? await this.roles.change(spaceId, memberId, null) : null;
    return was && keepSpaceRole(was);
  }

  private async act(slug: string, given: SpaceClosing, action: 'close-space' | 'reopen-space' | 'take-over-space', work: (space: SpaceListRow) => Promise<Before>): Promise<Decided> {
    const { reason } = validate(SpaceClosing, given);
    const actionId = this.log.newId();
    await this.database.tx.run(async () => {
      authorize(currentActor(), 'community.administer');
      const space = await this.spaces.lockBySlug(slug);
      if (!space?.openedBy) throw notFound('space of a member');
      const before = await work(space);
      await this.log.add(actionId, { action, actorId: requireMember(currentActor()), memberId: space.openedBy, spaceId: space.id, reason, before });
      await this.announcing.announceLater(actionId);
    });
    return { actionId };
  }
}
