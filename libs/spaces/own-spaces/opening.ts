import { Injectable } from '@nestjs/common';
import { OwnSpaceDescription, OwnSpaceInput, type Space } from '#contracts';
import { authorize, Communities, requireMember, silenceOf, SpaceRoles } from '#identity';
import { currentActor, currentCommunityId, currentScope, Database, DomainError, inScope, notFound, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Spaces } from '../spaces.js';
import { SpacesRepository } from '../spaces.repository.js';
import { isReservedName, likenessOf, slugOfName } from './likeness.js';
import { canDescribeSpace, refusalToOpen } from './own-spaces.policy.js';
import { lockOpener, openedBy } from './own-spaces.queries.js';

const plainTemplate = { prompts: [], products: [], versions: [], requireProduct: false, requireVersion: false };

/** Members open spaces of their own, without asking, and keep order in them. */
@Injectable()
export class OpeningSpaces {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly roles: SpaceRoles,
    private readonly spaces: Spaces,
    private readonly repository: SpacesRepository,
  ) {}

  /** Throws `ability.missing` and `limit.exceeded` with the reason in its details, and `conflict.taken` for a name that another space or the company has. */
  async open(given: OwnSpaceInput, idempotencyKey?: string): Promise<Space> {
    const input = validate(OwnSpaceInput, given);
    const { settings } = await this.communities.current();
    const actor = currentActor();
    const memberId = requireMember(actor);
    const id = await this.spaces.add(input, idempotencyKey, async () => {
      authorize(actor, 'community.write', { needsVerifiedEmail: settings.signUp.verifyEmailBeforePosting });
      const silence = silenceOf(actor);
      if (silence) throw silence;
      await this.database.query(lockOpener, [currentCommunityId(), memberId]);
      const opened = (await this.database.one(openedBy, [currentCommunityId(), memberId]))!;
      const refusal = refusalToOpen(actor, opened, settings.ownSpaces);
      if (refusal === 'off' || refusal === 'level') throw new DomainError('ability.missing', { message: refusal === 'off' ? 'Members open no spaces here.' : `This takes trust level ${settings.ownSpaces.level}.`, details: { level: settings.ownSpaces.level } });
      if (refusal) throw new DomainError('limit.exceeded', { message: refusal === 'most' ? `A member has at most ${settings.ownSpaces.perMember} spaces.` : `A member opens at most ${settings.ownSpaces.perDay} spaces a day.`, details: { limit: refusal === 'most' ? 'ownSpaces' : 'ownSpacesOfDay', most: refusal === 'most' ? settings.ownSpaces.perMember : settings.ownSpaces.perDay } });
      await this.refuseImitation(input.name, null);
      const slug = slugOfName(input.name) || `space-${uuidv7().slice(-8)}`;
      const spaceId = await this.repository.insert({ ...input, slug, groupIds: [], template: plainTemplate, downvotes: false }, memberId);
      await this.roles.change(spaceId, memberId, { role: 'moderator', origin: 'own-space', grantedBy: null, grantedAt: new Date(), keptUntil: null });
      return spaceId;
    });
    // Shown to him as who he is in it from now on.
    return inScope({ ...currentScope()!, actor: { ...actor, spaceRoles: { ...actor.spaceRoles, [id]: 'moderator' } } }, () => this.spaces.byId(id));
  }

  /** The opener changes what the space says of itself; its address stays. */
  async describe(slug: string, given: OwnSpaceDescription): Promise<void> {
    const input = validate(OwnSpaceDescription, given);
    await this.spaces.change(async () => {
      const space = await this.spaces.visibleBySlug(slug);
      if (!space) throw notFound('space');
      if (!canDescribeSpace(currentActor(), space)) throw new DomainError('ability.missing', { message: 'Only its opener describes this space.' });
      await this.refuseImitation(input.name, space.id);
      await this.repository.describe(space.id, input);
      return space.id;
    });
  }

  /** No space of a member is taken for another one, nor for the company. */
  private async refuseImitation(name: string, ownId: string | null): Promise<void> {
    const likeness = likenessOf(name);
    const { name: community } = await this.communities.current();
    const others = (await this.spaces.allRows()).filter(({ id }) => id !== ownId);
    const taken = likeness === '' || isReservedName(name) || likeness === likenessOf(community) || others.some((other) => likenessOf(other.name) === likeness || likenessOf(other.slug) === likeness);
    if (taken) throw new DomainError('conflict.taken', { message: 'Another space, or the company, has a name like this.', errors: [{ path: 'name', code: 'taken', message: 'is taken' }] });
  }
}
