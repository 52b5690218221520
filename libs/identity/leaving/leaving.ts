import { Injectable } from '@nestjs/common';
import { currentActor, currentCommunityId, Database, DomainError, Events, logger, notFound } from '#platform';
import { Avatars } from '../avatars/avatars.js';
import { Communities } from '../communities/communities.js';
import { authorize } from '../identity.policy.js';
import { requireId } from '../ids.js';
import { AccountMails } from '../mails/account-mails.js';
import { Members } from '../members/members.js';
import { ownersForUpdate } from '../members/members.queries.js';
import { requireFreshMember, requireFreshSignIn } from '../reauthentication.policy.js';
import { Sessions } from '../sessions/sessions.js';
import { formerName } from './former-names.js';
import { blankMember, forgetMember, memberToLeave, type LeavingRow } from './leaving.queries.js';

/**
 * Deleting accounts. What was written stays, since others answered to it; whose it was is forgotten at once and for good.
 * Other features forget what they know of the member after `member.left`.
 */
@Injectable()
export class Leaving {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly sessions: Sessions,
    private readonly members: Members,
    private readonly avatars: Avatars,
    private readonly mails: AccountMails,
    private readonly events: Events,
  ) {}

  /** The actor's own account. Throws `session.stale`, and `conflict.last-owner` for a community's only owner. */
  async leave(): Promise<void> {
    await this.forget(requireFreshMember(currentActor()), () => undefined);
  }

  /** Another member's account, who asked for it. Throws `session.stale`, `ability.missing` for a member at or above the actor, and `conflict.last-owner`. */
  async remove(id: string): Promise<void> {
    const actor = currentActor();
    const memberId = requireId('member', id);
    authorize(actor, 'community.administer');
    requireFreshSignIn(actor);
    await this.forget(memberId, ({ role }) => authorize(actor, 'role.change', { id: memberId, role }));
    logger.info({ memberId, actorId: actor.memberId }, 'an account was deleted by an admin');
  }

  private async forget(memberId: string, allow: (member: LeavingRow) => void): Promise<void> {
    const community = currentCommunityId();
    const { defaultLocale } = (await this.communities.current()).settings;
    await this.sessions.change(memberId, () =>
      this.members.change(memberId, async () => {
        const owners = await this.database.query(ownersForUpdate, [community]);
        const member = await this.database.one(memberToLeave, [community, memberId]);
        if (!member) throw notFound('member');
        allow(member);
        if (member.role === 'owner' && owners.length === 1) {
          throw new DomainError('conflict.last-owner', { message: 'A community needs an owner: make somebody else an owner first.' });
        }
        const { displayName, handle } = formerName(defaultLocale);
        await this.sessions.endAll(memberId);
        await this.database.query(forgetMember, [community, memberId, member.email]);
        await this.database.query(blankMember, [community, memberId, handle, displayName]);
        if (member.avatarUrl) await this.avatars.forget(member.avatarUrl);
        await this.events.publish('member.left', { memberId });
        if (member.email) await this.mails.send('account-deleted', { email: member.email, locale: member.locale }, { page: '/' });
      }),
    );
  }
}
