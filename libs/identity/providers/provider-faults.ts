import type { ProviderFault } from '#contracts';
import { z } from 'zod';

export interface Fault {
  fault: ProviderFault;
  /** In words, with what does not fit. */
  explanation: string;
}

/** What a provider says of itself (OpenID Connect Discovery 1.0), as far as we use it. */
export const Metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  userinfo_endpoint: z.string().optional(),
  response_types_supported: z.array(z.string()).optional(),
  scopes_supported: z.array(z.string()).optional(),
  code_challenge_methods_supported: z.array(z.string()).optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});
export type Metadata = z.infer<typeof Metadata>;

const asymmetric = /^(?:RS|PS|ES)(?:256|384|512)$|^EdDSA$|^Ed25519$/;
const endpoints = ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'userinfo_endpoint'] as const;

/** Where a provider describes itself. */
export function descriptionOf(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/** All that keeps members from signing in by a provider which describes itself so; `text` is what stood at its address. */
export function faultsIn(text: string, issuer: string, scopes: string): { metadata: Metadata | null; faults: Fault[] } {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { metadata: null, faults: [{ fault: 'not-json', explanation: `What stands at ${descriptionOf(issuer)} is no JSON. Is this the issuer, and not the address of a page?` }] };
  }
  const read = Metadata.safeParse(given);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => path.join('.') || 'everything'))];
    return { metadata: null, faults: [{ fault: 'endpoint', explanation: `The provider does not say, or not as a text: ${names.join(', ')}.` }] };
  }
  const metadata = read.data;
  const faults = [...issuerFaults(metadata, issuer), ...endpointFaults(metadata, issuer), ...abilityFaults(metadata, scopes)];
  return { metadata, faults };
}

function issuerFaults(metadata: Metadata, issuer: string): Fault[] {
  const same = URL.canParse(metadata.issuer) && new URL(metadata.issuer).href === new URL(issuer).href;
  return same ? [] : [{ fault: 'issuer', explanation: `The provider calls itself "${metadata.issuer}". The issuer here is "${issuer}": they must be the same, to the letter.` }];
}

/** All are asked by TLS, but for a provider on a host that the operator allows without. */
function endpointFaults(metadata: Metadata, issuer: string): Fault[] {
  const isInternal = new URL(issuer).protocol === 'http:';
  return endpoints.flatMap((name) => {
    const address = metadata[name];
    if (address === undefined) return [];
    const fits = URL.canParse(address) && (new URL(address).protocol === 'https:' || (isInternal && new URL(address).protocol === 'http:'));
    return fits ? [] : [{ fault: 'endpoint' as const, explanation: `The ${name} "${address}" is no address that begins with https.` }];
  });
}

function abilityFaults(metadata: Metadata, scopes: string): Fault[] {
  const { response_types_supported: types, code_challenge_methods_supported: methods, id_token_signing_alg_values_supported: algorithms, scopes_supported: known } = metadata;
  const faults: Fault[] = [];
  if (types && !types.includes('code')) faults.push({ fault: 'code', explanation: `The provider takes the response types ${types.join(', ')}, and not "code".` });
  if (methods && !methods.includes('S256')) faults.push({ fault: 'pkce', explanation: `The provider takes the code challenges ${methods.join(', ')}, and not "S256".` });
  if (algorithms && !algorithms.some((algorithm) => asymmetric.test(algorithm))) faults.push({ fault: 'algorithm', explanation: `The provider signs with ${algorithms.join(', ')}. We take signatures by a key pair, such as RS256.` });
  const unknown = known ? scopes.split(' ').filter((scope) => !known.includes(scope)) : [];
  if (unknown.length > 0) faults.push({ fault: 'scope', explanation: `The provider does not name the scope ${unknown.join(', ')} among those that it knows: ${known?.join(', ')}.` });
  return faults;
}
