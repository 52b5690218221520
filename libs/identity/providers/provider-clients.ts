import { Injectable } from '@nestjs/common';
import { currentCommunityId, fetchBy, MemoryCache, Outbound, OutboundRefused } from '#platform';
import type { ClientAuth, Configuration, CustomFetch } from 'openid-client';
import type { SignInProviderRow } from '../ways-in/ways-in.entity.js';
import { descriptionOf, faultsIn, type Fault, type Metadata } from './provider-faults.js';
import { ProvidersRepository } from './providers.repository.js';

/** It loads when somebody signs in by a provider: a server of a community without one never needs it. */
type Library = typeof import('openid-client');

const timeoutSeconds = 10;
const limits = { maxBytes: 500_000, timeoutMs: timeoutSeconds * 1_000 };
const lifeMs = 5 * 60_000;

/** A provider describes itself in a way that nobody can sign in by. */
export class ProviderFaulty extends Error {
  constructor(readonly faults: Fault[]) {
    super(faults.map(({ fault }) => fault).join());
  }
}

/** How we speak to each provider, as it describes itself. */
@Injectable()
export class ProviderClients {
  private readonly clients = new MemoryCache<Configuration>(300, lifeMs, 'sign-in-providers');
  private readonly fetch: CustomFetch;

  constructor(
    private readonly outbound: Outbound,
    private readonly repository: ProvidersRepository,
  ) {
    this.fetch = fetchBy(outbound, limits);
  }

  /** What is wrong with a provider, asked now. */
  async faultsOf(issuer: string, scopes: string): Promise<Fault[]> {
    return (await this.describe(issuer, scopes)).faults;
  }

  /** Throws ProviderFaulty. */
  of(provider: SignInProviderRow): Promise<Configuration> {
    return this.clients.load(`${currentCommunityId()}:${provider.id}:${provider.updatedAt.getTime()}`, () => this.make(provider));
  }

  private async make({ id, issuer, clientId, scopes }: SignInProviderRow): Promise<Configuration> {
    const { metadata, faults } = await this.describe(issuer, scopes);
    // A provider need not name every scope that it knows.
    const hindering = faults.filter(({ fault }) => fault !== 'scope');
    if (!metadata || hindering.length > 0) throw new ProviderFaulty(hindering);
    const secret = (await this.repository.secrets()).get(id) ?? null;
    const library = await import('openid-client');
    const { allowInsecureRequests, Configuration, enableNonRepudiationChecks } = library;
    const client = new Configuration(metadata, clientId, {}, authenticationBy(library, metadata, secret));
    client[library.customFetch] = this.fetch;
    client.timeout = timeoutSeconds;
    // The signature counts, whoever the connection says that it came from.
    enableNonRepudiationChecks(client);
    // Only hosts of HEARTH_INTERNAL_HOSTS are asked without TLS: see Outbound.
    if (new URL(issuer).protocol === 'http:') allowInsecureRequests(client);
    return client;
  }

  private async describe(issuer: string, scopes: string): Promise<{ metadata: Metadata | null; faults: Fault[] }> {
    try {
      const text = await this.outbound.get(descriptionOf(issuer), { ...limits, accept: 'application/json' });
      return faultsIn(text.toString(), issuer, scopes);
    } catch (error) {
      if (!(error instanceof OutboundRefused)) throw error;
      return { metadata: null, faults: [{ fault: 'unreachable', explanation: `${descriptionOf(issuer)}: ${error.message}` }] };
    }
  }
}

/** A provider that does not say how it wants the secret wants it so by the standard: as HTTP's basic authentication. */
function authenticationBy({ ClientSecretBasic, ClientSecretPost, None }: Library, { token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] }: Metadata, secret: string | null): ClientAuth {
  if (secret === null) return None();
  return methods.includes('client_secret_basic') || !methods.includes('client_secret_post') ? ClientSecretBasic(secret) : ClientSecretPost(secret);
}
