import { z } from 'zod';
import { Id, Timestamp } from './common.js';

const local = /^(?:[a-z0-9-]+\.)*localhost$|^127\.0\.0\.1$|^\[::1\]$/;

/** No host name that could mean several, or anything else in a policy. */
const one = /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])$/;

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  return origin === text && one.test(hostname) && (protocol === 'https:' || (protocol === 'http:' && local.test(hostname)));
}

/** Scheme, host and port of a site, as browsers write it, such as `https://shop.example.com`; http on the own machine alone. */
export const SiteOrigin = z
  .string()
  .overwrite((text) => text.trim().toLowerCase().replace(/\/$/, ''))
  .max(300)
  .refine(isOrigin, { error: 'must be an address such as https://shop.example.com, without a path' });

/** Where and how the community may be shown on other sites. */
export const EmbeddingSettings = z
  .object({
    /** Sites whose pages may hold the community in a frame; none by default. */
    origins: z.array(SiteOrigin).max(50).overwrite((origins) => [...new Set(origins)]).default([]),
    /** The space in which the first post under a page opens its topic; threads under pages are off without one. */
    threadsSpaceId: Id.nullable().default(null),
  })
  .prefault({});

/** What a company's own server says of whoever looks at its page. */
export const IdentifyInput = z.strictObject({ token: z.string().min(1).max(8_000) }).meta({ id: 'IdentifyInput' });
export type IdentifyInput = z.infer<typeof IdentifyInput>;

/** Why a token is not taken. */
export const identifyFaults = ['malformed', 'algorithm', 'unknown-key', 'signature', 'no-time', 'expired', 'not-yet', 'too-long', 'audience', 'no-subject', 'reserved-subject', 'used', 'claims', 'keys-address', 'purpose'] as const;
export type IdentifyFault = (typeof identifyFaults)[number];

/** How a token may be signed: by a secret that both servers know, or by a key of the company's whose public half is here. */
export const identifyAlgorithms = ['HS256', 'EdDSA', 'RS256', 'ES256'] as const;
export const IdentifyAlgorithm = z.enum(identifyAlgorithms);
export type IdentifyAlgorithm = z.infer<typeof IdentifyAlgorithm>;

export const IdentifyKey = z.object({ id: Id, kid: z.string(), alg: IdentifyAlgorithm, createdAt: Timestamp, lastUsedAt: Timestamp.nullable() }).meta({ id: 'IdentifyKey' });
export type IdentifyKey = z.infer<typeof IdentifyKey>;
/** The secret is in no other answer. */
export const NewIdentifyKey = IdentifyKey.extend({ secret: z.string() }).meta({ id: 'NewIdentifyKey' });
export type NewIdentifyKey = z.infer<typeof NewIdentifyKey>;

/** A public key as PEM, or as a JSON Web Key or a set with one. `kid` is what tokens name it by; else the key's own, else its id. */
export const PublicKeyInput = z.strictObject({ key: z.string().trim().min(1).max(10_000), kid: z.string().trim().max(255).optional() }).meta({ id: 'PublicKeyInput' });
export type PublicKeyInput = z.infer<typeof PublicKeyInput>;

/** What a pasted token would do; it is not used up. */
export const IdentifyTrial = z
  .object({
    fault: z.enum(identifyFaults).nullable(),
    /** In words, with the values that do not fit; never a secret or a signature. */
    explanation: z.string(),
    person: z.object({ issuer: z.string(), subject: z.string(), name: z.string().nullable(), email: z.string().nullable(), emailVerified: z.boolean() }).nullable(),
  })
  .meta({ id: 'IdentifyTrial' });
export type IdentifyTrial = z.infer<typeof IdentifyTrial>;
