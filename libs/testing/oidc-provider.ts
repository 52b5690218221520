import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface ProviderPerson {
  sub: string;
  name?: string;
  email?: string;
  email_verified?: boolean;
}

/** A real provider of OpenID Connect, at which whoever comes is the person that the spec says. */
export interface OidcProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who is at the keyboard; null declines. */
  person: ProviderPerson | null;
  close(): Promise<void>;
}

/** `redirectUri` is the one address to which it sends people back. */
export async function startOidcProvider(redirectUri: string): Promise<OidcProvider> {
  const server = createServer();
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, ProviderPerson>();
  const client = { client_id: 'hearth', client_secret: 'a secret of the provider and the community', redirect_uris: [redirectUri], require_auth_time: true };
  const provider = new Provider(issuer, {
    clients: [client],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of this provider'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub), sub }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    renderError: (context, out) => {
      context.type = 'text';
      context.body = JSON.stringify(out);
    },
  });
  const started: OidcProvider = {
    issuer,
    clientId: client.client_id,
    clientSecret: client.client_secret,
    person: null,
    close: () =>
      new Promise((ok) => {
        server.closeAllConnections();
        server.close(() => ok());
      }),
  };
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const { person } = started;
    if (person) people.set(person.sub, person);
    const result = person ? { login: { accountId: person.sub } } : { error: 'access_denied', error_description: 'the person does not want to' };
    void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return started;
}
