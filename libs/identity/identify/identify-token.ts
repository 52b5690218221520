import type { KeyObject } from 'node:crypto';
import { DisplayName, Email, identifyAlgorithms, normaliseLine, SiteAddress, type IdentifyAlgorithm, type IdentifyFault } from '#contracts';
import { compactVerify, decodeProtectedHeader, errors } from 'jose';
import { z } from 'zod';
import { isReservedSubject } from '../vouching/subjects.js';
import type { Vouched } from '../vouching/vouched-people.js';

/** Seconds between the clocks of two servers that are no fault. */
const clockSkew = 60;
/** Seconds that a token may work at most. */
const longestLife = 600;

/** A key that tokens are checked with. Its algorithm is its own: what a token says of it is compared and never followed. */
export interface VerifyingKey {
  /** Null where it is kept at the company's address and not here. */
  id: string | null;
  /** What the header of a token names it by; null for one that has no name. */
  kid: string | null;
  alg: IdentifyAlgorithm;
  key: Uint8Array | KeyObject;
}

/** The keys that a token may be signed with which names this one, or none. */
export type FindKeys = (kid: string | undefined) => readonly VerifyingKey[] | Promise<readonly VerifyingKey[]>;

/** Whom a token names, as we use it. */
export interface Identified extends Vouched {
  keyId: string | null;
  /** The id of the token itself, where it has one. */
  tokenId: string | null;
  expiresAt: Date;
}

/** A token is not taken; the message names what does not fit, never a secret or the signature that would. */
export class TokenRefused extends Error {
  constructor(
    readonly fault: IdentifyFault,
    message: string,
  ) {
    super(message);
  }
}

/** JSON reads numbers beyond 2^53 as others: two customers would be one. */
const text = z.union([z.string(), z.int()]).transform(String).pipe(z.string().trim().min(1).max(255).refine((id) => !id.includes('\0')));
const Company = z.looseObject({ id: text, name: z.string().overwrite(normaliseLine).max(200).optional(), plan: z.string().overwrite(normaliseLine).max(100).optional(), revenue: z.number().optional() });

/** Claims by the names of RFC 7519 and OpenID Connect, and by those that other vendors' tokens have, so that a move is a change of secret. */
const Claims = z.looseObject({
  iat: z.number().optional(),
  exp: z.number().optional(),
  nbf: z.number().optional(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  iss: z.string().min(1).max(255).optional(),
  jti: z.string().min(1).max(255).optional(),
  sub: text.optional(),
  external_id: text.optional(),
  user_id: text.optional(),
  userId: text.optional(),
  id: text.optional(),
  name: z.string().optional().catch(undefined),
  email: Email.optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  company: Company.optional().catch(undefined),
  companies: z.array(Company).optional().catch(undefined),
  avatar_url: SiteAddress.optional().catch(undefined),
  avatarURL: SiteAddress.optional().catch(undefined),
  locale: z.string().max(35).optional().catch(undefined),
  groups: z.array(z.string().max(80)).max(500).optional(),
});

/**
 * Checks a token of a company's own server (JWT): its signature by one of the keys, its times (60 s of clock skew, 10 minutes
 * of life at most), whom it is for and whom it names. Throws TokenRefused. Whether it was used is the caller's.
 */
export async function readIdentifyToken(token: string, findKeys: FindKeys, audiences: readonly string[], now = new Date()): Promise<Identified> {
  const { alg, kid } = headerOf(token);
  if (!identifyAlgorithms.some((known) => known === alg)) throw new TokenRefused('algorithm', `The token is signed with "${alg}". We take ${identifyAlgorithms.join(', ')}.`);
  const named = await findKeys(kid);
  if (named.length === 0) throw new TokenRefused('unknown-key', kid === undefined ? 'No key has been made for this community yet.' : `Its header names the key "${kid}" (kid), which is none of this community's.`);
  const candidates = named.filter((key) => key.alg === alg);
  if (candidates.length === 0) throw new TokenRefused('algorithm', `The token is signed with "${alg}", but the key is for ${[...new Set(named.map((key) => key.alg))].join(', ')}.`);
  for (const candidate of candidates) {
    const payload = await payloadOf(token, candidate);
    if (payload !== undefined) return identified(payload, candidate.id, audiences, now.getTime() / 1_000);
  }
  throw new TokenRefused('signature', 'The signature was made with another key, or the token was changed after it was signed.');
}

function headerOf(token: string): { alg: string | undefined; kid: string | undefined } {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return { alg, kid };
  } catch {
    throw new TokenRefused('malformed', 'A token is three parts of letters with two dots between them (JWT).');
  }
}

/** The text of the claims, if this key signed them. */
async function payloadOf(token: string, { alg, key }: VerifyingKey): Promise<string | undefined> {
  try {
    const { payload } = await compactVerify(token, key, { algorithms: [alg] });
    return new TextDecoder().decode(payload);
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return undefined;
    throw new TokenRefused('malformed', 'A token is three parts of letters with two dots between them (JWT).');
  }
}

function claimsOf(payload: string): z.infer<typeof Claims> {
  let given: unknown;
  try {
    given = JSON.parse(payload);
  } catch {
    throw new TokenRefused('malformed', 'The token is signed, but what it holds is no JSON.');
  }
  const claims = Claims.safeParse(given);
  if (!claims.success) throw new TokenRefused('claims', `The claim "${claims.error.issues[0]?.path.join('.')}" has a form that we do not know.`);
  return claims.data;
}

function identified(payload: string, keyId: string | null, audiences: readonly string[], now: number): Identified {
  const { iat, exp, nbf, aud, iss, jti, ...claims } = claimsOf(payload);
  const ends = endOf(iat, exp);
  if (ends + clockSkew <= now) throw new TokenRefused('expired', `The token ended ${Math.round(now - ends)} s ago. Is it made anew for each visit, and does the clock of your server go right?`);
  if (Math.max(iat ?? 0, nbf ?? 0) - clockSkew > now) throw new TokenRefused('not-yet', `The token begins ${Math.round(Math.max(iat ?? 0, nbf ?? 0) - now)} s from now. Does the clock of your server go right?`);
  if (ends > now + longestLife + clockSkew) throw new TokenRefused('too-long', `The token would work for ${Math.round(ends - now)} s. We take ${longestLife} s at most.`);
  const named = aud === undefined ? [] : [aud].flat();
  if (named.length > 0 && !named.some((one) => audiences.includes(one))) throw new TokenRefused('audience', `The token is for "${named.join(', ')}" (aud); this community is "${audiences[0]}".`);
  const { sub, external_id, user_id, userId, id, name, email, email_verified, company, companies, locale, groups, avatar_url, avatarURL } = claims;
  const subject = sub ?? external_id ?? user_id ?? userId ?? id;
  if (!subject) throw new TokenRefused('no-subject', 'The token names nobody: it lacks "sub", the id of the person on your side.');
  if (isReservedSubject(subject)) throw new TokenRefused('reserved-subject', `"${subject}" is what programs write where they have no id; it cannot be a person's.`);
  return {
    keyId,
    issuer: iss ?? 'host',
    subject,
    tokenId: jti ?? null,
    name: DisplayName.safeParse(name).data ?? null,
    email: email ?? null,
    emailVerified: email !== undefined && email_verified === true,
    username: null,
    locale: locale ?? null,
    bio: null,
    avatarUrl: avatar_url ?? avatarURL ?? null,
    company: company ?? companies?.[0] ?? null,
    groups: { all: groups },
    expiresAt: new Date((ends + clockSkew) * 1_000),
  };
}

/** When a token ends, in seconds; vendors whose tokens name no end name at least a beginning. */
function endOf(iat: number | undefined, exp: number | undefined): number {
  if (exp !== undefined) return exp;
  if (iat !== undefined) return iat + longestLife;
  throw new TokenRefused('no-time', 'The token does not say when it was made or ends ("iat" and "exp").');
}
