import { Injectable } from '@nestjs/common';
import { mostProviders, ProviderTrialInput, SignInProviderInput, type ProviderTrial, type SignInButton, type SignInProvider } from '#contracts';
import { currentActor, Database, DomainError, notFound, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import { Communities } from '../communities/communities.js';
import { authorize } from '../identity.policy.js';
import { requireId } from '../ids.js';
import { requireFreshSignIn } from '../reauthentication.policy.js';
import type { SignInProviderRow } from '../ways-in/ways-in.entity.js';
import { ProviderClients } from './provider-clients.js';
import { isTakenIssuer, ProvidersRepository } from './providers.repository.js';

/** The one address to which every provider sends people back. */
export const callbackPath = '/api/v1/sign-in/callback';

/** Providers by which members may sign in; for admins, but for the buttons. */
@Injectable()
export class Providers {
  constructor(
    private readonly database: Database,
    private readonly repository: ProvidersRepository,
    private readonly communities: Communities,
    private readonly clients: ProviderClients,
  ) {}

  /** What the sign-in page shows. */
  async buttons(): Promise<SignInButton[]> {
    return (await this.repository.list()).filter(({ isOn }) => isOn).map(({ id, label }) => ({ id, label }));
  }

  async list(): Promise<SignInProvider[]> {
    authorize(currentActor(), 'community.administer');
    const [providers, secrets] = await Promise.all([this.repository.list(), this.repository.secrets()]);
    return providers.map((provider) => present(provider, Boolean(secrets.get(provider.id))));
  }

  /** Throws `session.stale`, `limit.exceeded` when there are three, and `conflict.taken` for an issuer that is there. */
  async create(given: SignInProviderInput): Promise<SignInProvider> {
    const input = validate(SignInProviderInput, given);
    const actor = this.requireAdmin();
    const provider = { ...input, clientSecret: input.clientSecret ?? null, id: uuidv7(), createdBy: actor.memberId };
    await this.keep(async () => {
      await this.repository.lock();
      if ((await this.repository.list()).length >= mostProviders) throw new DomainError('limit.exceeded', { message: `There are ${mostProviders} providers already. Delete one first.` });
      await this.repository.insert(provider);
    });
    return this.one(provider.id);
  }

  /** Throws `session.stale` and `conflict.taken`. The secret goes to another issuer only when it is typed again. */
  async edit(given: string, input: SignInProviderInput): Promise<SignInProvider> {
    const change = validate(SignInProviderInput, input);
    this.requireAdmin();
    const id = requireId('sign-in provider', given);
    await this.keep(async () => {
      await this.repository.lock();
      const before = (await this.repository.list()).find((provider) => provider.id === id);
      if (!before) throw notFound('sign-in provider');
      if (before.issuer !== change.issuer && change.clientSecret === undefined) throw secretNeeded();
      await this.repository.update(id, change);
    });
    return this.one(id);
  }

  /** Who signed in by it stays signed in, and has their other ways in. Throws `session.stale`. */
  async delete(id: string): Promise<void> {
    this.requireAdmin();
    if (!(await this.repository.delete(requireId('sign-in provider', id)))) throw notFound('sign-in provider');
  }

  /** What keeps members from signing in by a provider, as it describes itself now. */
  async tryOut(given: { issuer: string; scopes?: string }): Promise<ProviderTrial> {
    authorize(currentActor(), 'community.administer');
    const { issuer, scopes } = validate(ProviderTrialInput, given);
    return { faults: await this.clients.faultsOf(issuer, scopes), redirectUri: await this.redirectUri() };
  }

  async redirectUri(): Promise<string> {
    return (await this.communities.address()) + callbackPath;
  }

  private requireAdmin() {
    const actor = currentActor();
    authorize(actor, 'community.administer');
    requireFreshSignIn(actor);
    return actor;
  }

  private async keep(work: () => Promise<void>): Promise<void> {
    try {
      await this.database.tx.run(work);
    } catch (error) {
      if (!isTakenIssuer(error)) throw error;
      throw new DomainError('conflict.taken', { message: 'There is a provider with this issuer already.', errors: [{ path: 'issuer', message: 'is another provider’s', code: 'taken' }] });
    }
  }

  private async one(id: string): Promise<SignInProvider> {
    const found = (await this.list()).find((provider) => provider.id === id);
    if (!found) throw notFound('sign-in provider');
    return found;
  }
}

function secretNeeded(): DomainError {
  const message = 'Another issuer gets the secret only when it is typed again.';
  return new DomainError('request.invalid', { message, errors: [{ path: 'clientSecret', message, code: 'invalid_value' }] });
}

function present({ id, label, issuer, clientId, scopes, isOn, trustsEmail, createdAt }: SignInProviderRow, hasSecret: boolean): SignInProvider {
  return { id, label, issuer, clientId, hasSecret, scopes, isOn, trustsEmail, createdAt: createdAt.toISOString() };
}
