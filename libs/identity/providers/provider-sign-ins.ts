import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ProviderPurpose } from '#contracts';
import { currentActor, Database, DomainError, logger, OutboundRefused } from '#platform';
import type { Configuration } from 'openid-client';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { againWhileTaken } from '../accounts/taken-names.js';
import { requireSite } from '../identity.policy.js';
import { freshSignInMs, requireFreshMember } from '../reauthentication.policy.js';
import { newSecret } from '../sessions/secret.js';
import { type OpenSession, Sessions } from '../sessions/sessions.js';
import { Throttles, type Limit } from '../throttles/throttles.js';
import { OneTimeTokens } from '../tokens/one-time-tokens.js';
import type { SignInProviderRow } from '../ways-in/ways-in.entity.js';
import { WaysIn } from '../ways-in/ways-in.js';
import { ProviderClients, ProviderFaulty } from './provider-clients.js';
import { ProviderMembers } from './provider-members.js';
import { personOf, type Person } from './provider-person.js';
import { type Errand, ProviderRefused } from './provider-refused.js';
import { Providers } from './providers.js';
import { ProvidersRepository } from './providers.repository.js';
import { returnPath } from './return-path.js';

const byAddress: Limit = { name: 'provider.address', tries: 60, seconds: 15 * 60 };

/** What is remembered of a beginning, under the hash of its state. */
const Begun = z.object({ providerId: z.string(), purpose: z.enum(['sign-in', 'link', 'again']), next: z.string(), nonce: z.string(), verifier: z.string() });
type Begun = z.infer<typeof Begun>;

/** Where somebody goes on who came back. Who only added an account stays in the session that they have. */
export interface Return {
  next: string;
  opened: OpenSession | null;
}

/** Signing in by a provider: OpenID Connect's code flow, with state, nonce and PKCE, each for one try in one browser. */
@Injectable()
export class ProviderSignIns {
  constructor(
    private readonly database: Database,
    private readonly providers: Providers,
    private readonly repository: ProvidersRepository,
    private readonly clients: ProviderClients,
    private readonly people: ProviderMembers,
    private readonly tokens: OneTimeTokens,
    private readonly sessions: Sessions,
    private readonly throttles: Throttles,
    private readonly waysIn: WaysIn,
  ) {}

  /** The provider's address to go to. Throws ProviderRefused, and `session.stale` where an account is to be added. */
  async begin(id: string, purpose: ProviderPurpose, given: string, browserNonce: string): Promise<URL> {
    const errand: Errand = { purpose, next: returnPath(given) };
    await this.countTry(errand);
    const memberId = memberFor(purpose);
    const provider = await this.open(id, errand);
    const client = await this.clientOf(provider, errand);
    const [nonce, verifier] = [newSecret(), newSecret()];
    const state = await this.tokens.issue('provider-sign-in', { memberId, browserNonce, content: { providerId: id, ...errand, nonce, verifier } satisfies Begun });
    const { buildAuthorizationUrl } = await import('openid-client');
    return buildAuthorizationUrl(client, {
      redirect_uri: await this.providers.redirectUri(),
      scope: provider.scopes,
      response_type: 'code',
      state,
      nonce,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...(purpose === 'again' && { prompt: 'login' }),
    });
  }

  /** Ends what was begun in this browser, with all that the provider sent back. Throws ProviderRefused. */
  async finish(sent: URLSearchParams, browserNonce: string | undefined): Promise<Return> {
    const { memberId, begun } = await this.recall(sent.get('state') ?? '', browserNonce);
    const provider = await this.open(begun.providerId, begun);
    const person = await this.askWho(provider, sent, begun);
    return againWhileTaken(() => this.database.tx.run(() => this.end(provider, person, memberId, begun)));
  }

  private async end(provider: SignInProviderRow, person: Person, memberId: string | null, begun: Begun): Promise<Return> {
    const { purpose, next } = begun;
    await this.repository.lockPerson(provider.issuer, person.subject);
    const known = (await this.repository.findAccount(provider.issuer, person.subject))?.memberId ?? null;
    if (purpose === 'link') return { next, opened: await this.link(provider, person, memberId, known, begun) };
    if (purpose === 'again') return { next, opened: await this.confirm(provider, person, memberId, known, begun) };
    const entered = known ?? (await this.people.findOrJoin(provider, person, begun));
    return { next, opened: await this.enter(provider, person, entered, begun) };
  }

  private async link(provider: SignInProviderRow, { subject }: Person, memberId: string | null, known: string | null, errand: Errand): Promise<null> {
    if (!memberId || memberId !== currentActor().memberId) throw new ProviderRefused('other-account', errand);
    if (known === memberId) return null;
    if (known) throw new ProviderRefused('linked-elsewhere', errand);
    if ((await this.repository.accountsOf(memberId)).some(({ issuer }) => issuer === provider.issuer)) throw new ProviderRefused('linked-already', errand);
    await this.repository.link({ id: uuidv7(), issuer: provider.issuer, subject, memberId, label: provider.label });
    await this.waysIn.added(memberId);
    return null;
  }

  /** Only the same member confirms anything, and only by having proved to the provider who they are just now. */
  private confirm(provider: SignInProviderRow, person: Person, memberId: string | null, known: string | null, errand: Errand): Promise<OpenSession> {
    if (!known || known !== memberId || known !== currentActor().memberId) throw new ProviderRefused('other-account', errand);
    if (person.authenticatedAt && person.authenticatedAt.getTime() + freshSignInMs <= Date.now()) throw new ProviderRefused('stale', errand);
    return this.enter(provider, person, known, errand);
  }

  private async enter(provider: SignInProviderRow, { subject, authenticatedAt }: Person, memberId: string, errand: Errand): Promise<OpenSession> {
    await this.repository.markUsed(provider.issuer, subject);
    try {
      return await this.sessions.open(memberId, authenticatedAt ?? undefined);
    } catch (error) {
      throw error instanceof DomainError && error.code === 'member.suspended' ? new ProviderRefused('suspended', errand) : error;
    }
  }

  private async countTry(errand: Errand): Promise<void> {
    try {
      await this.throttles.countAddress(byAddress);
    } catch (error) {
      throw error instanceof DomainError ? new ProviderRefused('too-many', errand) : error;
    }
  }

  private async recall(state: string, browserNonce: string | undefined): Promise<{ memberId: string | null; begun: Begun }> {
    try {
      const { memberId, content } = await this.tokens.use('provider-sign-in', state, browserNonce);
      return { memberId, begun: Begun.parse(content) };
    } catch (error) {
      throw error instanceof DomainError ? new ProviderRefused('expired', { purpose: 'sign-in', next: '/' }) : error;
    }
  }

  private async open(id: string, errand: Errand): Promise<SignInProviderRow> {
    const provider = (await this.repository.list()).find((candidate) => candidate.id === id && candidate.isOn);
    if (!provider) throw new ProviderRefused('expired', errand);
    return provider;
  }

  private async clientOf(provider: SignInProviderRow, errand: Errand): Promise<Configuration> {
    try {
      return await this.clients.of(provider);
    } catch (error) {
      if (!(error instanceof ProviderFaulty)) throw error;
      logger.warn({ provider: provider.id, faults: error.message }, 'a sign-in provider cannot be used');
      throw new ProviderRefused('unreachable', errand);
    }
  }

  private async askWho(provider: SignInProviderRow, sent: URLSearchParams, { nonce, verifier, ...errand }: Begun): Promise<Person> {
    const [client, { authorizationCodeGrant, AuthorizationResponseError, fetchUserInfo }] = [await this.clientOf(provider, errand), await import('openid-client')];
    const address = new URL(await this.providers.redirectUri());
    address.search = sent.toString();
    try {
      const answer = await authorizationCodeGrant(client, address, { expectedState: sent.get('state') ?? '', expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      const claims = answer.claims();
      if (!claims) throw new ProviderRefused('refused', errand);
      const more = 'email' in claims || !client.serverMetadata().userinfo_endpoint ? {} : await fetchUserInfo(client, answer.access_token, claims.sub);
      return personOf(claims, more);
    } catch (error) {
      if (error instanceof AuthorizationResponseError && error.error === 'access_denied') throw new ProviderRefused('cancelled', errand);
      throw refusalOf(error, provider, errand);
    }
  }
}

/** The member whose account it is about; to add a way into it takes a fresh sign-in. */
function memberFor(purpose: ProviderPurpose): string | undefined {
  if (purpose === 'link') return requireFreshMember(currentActor());
  return purpose === 'again' ? requireSite(currentActor()) : undefined;
}

/** The log says of what kind an error was: what the provider answered may hold names and codes. */
function refusalOf(error: unknown, provider: SignInProviderRow, errand: Errand): ProviderRefused {
  if (error instanceof ProviderRefused) return error;
  logger.warn({ provider: provider.id, error: (error as { code?: string }).code ?? (error as Error).name }, 'a sign-in by a provider was refused');
  return new ProviderRefused(error instanceof OutboundRefused ? 'unreachable' : 'refused', errand);
}
