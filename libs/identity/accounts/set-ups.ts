import { Inject, Injectable } from '@nestjs/common';
import { accountPages, SetUp } from '#contracts';
import { CONFIG, type Config, Database, DomainError, inScope, logger, system, validate } from '#platform';
import { Communities } from '../communities/communities.js';
import { CommunitiesRepository } from '../communities/communities.repository.js';
import { type OpenSession, Sessions } from '../sessions/sessions.js';
import { OneTimeTokens } from '../tokens/one-time-tokens.js';
import { Accounts } from './accounts.js';
import { AccountsRepository, takenName } from './accounts.repository.js';
import { handleFromEmail, handleReserved, isReservedHandle } from './handles.js';
import { hashPassword } from './passwords.js';

/** Making the owner, once. */
@Injectable()
export class SetUps {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly repository: AccountsRepository,
    private readonly communities: Communities,
    private readonly communitiesRepository: CommunitiesRepository,
    private readonly sessions: Sessions,
    private readonly tokens: OneTimeTokens,
  ) {}

  /**
   * Where to become the owner of the default community. Each process that starts has a link of its own, and the first
   * that is used makes the owner. Null when there is an owner, or when the configuration names one, who is made now.
   */
  async link(siteUrl: string): Promise<string | null> {
    const { id, isSetUp } = await this.communities.ensureDefault();
    if (isSetUp) return null;
    return inScope({ communityId: id, requestId: 'boot', actor: system }, async () => {
      const { HEARTH_OWNER_EMAIL: email, HEARTH_OWNER_PASSWORD: password } = this.config;
      if (email && password) return this.makeConfiguredOwner(email.toLowerCase(), password);
      if (email ?? password) logger.warn('HEARTH_OWNER_EMAIL and HEARTH_OWNER_PASSWORD make an owner only together; the set-up link stands in');
      const token = await this.database.tx.run(() => this.tokens.issue('set-up', {}));
      return `${siteUrl}${accountPages.setUp}?token=${token}`;
    });
  }

  /** Makes the owner and names the community. Of two at once one wins; the other gets `conflict.already-done`. */
  async setUp(given: SetUp): Promise<OpenSession> {
    const { token, communityName, email, password, displayName, ...input } = validate(SetUp, given);
    const handle = input.handle.toLowerCase();
    if (isReservedHandle(handle)) throw handleReserved();
    const passwordHash = await hashPassword(password);
    try {
      return await this.communities.change(async () => {
        await this.tokens.use('set-up', token);
        if (!(await this.communitiesRepository.markSetUp(communityName))) throw alreadySetUp();
        const account = { handle, displayName: displayName ?? input.handle, email, passwordHash, role: 'owner', emailVerifiedAt: new Date() } as const;
        return this.sessions.open(await this.accounts.create(account));
      });
    } catch (error) {
      const name = takenName(error);
      if (name) throw taken(name);
      if (error instanceof DomainError && error.code === 'token.expired' && (await this.communities.fresh()).isSetUp) throw alreadySetUp();
      throw error;
    }
  }

  /** Several processes may start at once: the first makes the owner. An account that has the address becomes the owner. */
  private async makeConfiguredOwner(email: string, password: string): Promise<null> {
    const passwordHash = await hashPassword(password);
    const { name } = await this.communities.current();
    await this.communities.change(async () => {
      if (!(await this.communitiesRepository.markSetUp(name))) return;
      const owner = { role: 'owner', passwordHash, emailVerifiedAt: new Date() } as const;
      const existing = await this.repository.findByEmail(email);
      if (existing) {
        // Whoever signed up with the address and never showed that it is theirs has no way in any more.
        await this.accounts.takeOver(existing);
        await this.accounts.change(existing.id, () => this.repository.update(existing.id, owner));
        return;
      }
      const handle = await this.freeHandle(email);
      await this.accounts.create({ ...owner, handle, displayName: handle, email });
    });
    return null;
  }

  private async freeHandle(email: string): Promise<string> {
    for (let number = 1; ; number += 1) {
      const handle = handleFromEmail(email, number);
      if (!(await this.repository.handleExists(handle))) return handle;
    }
  }
}

function alreadySetUp(): DomainError {
  return new DomainError('conflict.already-done', { message: 'This community has an owner already. Sign in instead.' });
}

function taken(name: 'handle' | 'email'): DomainError {
  return new DomainError('conflict.taken', { message: 'This is taken.', errors: [{ path: name, message: 'is taken: choose another', code: 'taken' }] });
}
