import { z } from 'zod';
import { Id, Timestamp } from './common.js';
import { SiteOrigin } from './embedding.js';
import { normaliseLine } from './text.js';
import { SiteAddress } from './vouching.js';

/** Signing in through the company's own site, by DiscourseConnect. */
export const DiscourseConnectSettings = z
  .object({
    /** Where people are sent who want to sign in; null while nobody is. */
    address: SiteAddress.nullable().default(null),
    /** What the button calls that site; without it, its host name. */
    siteName: z.string().overwrite(normaliseLine).max(60).default(''),
    /** The site's `admin` and `moderator` make members admins and moderators here. Nobody becomes an owner so. */
    grantsRoles: z.boolean().default(false),
  })
  .prefault({});

/** A secret that is shared with the company's site (`origin` null), or with a site that signs people in by this community. */
export const ConnectSecret = z.object({ id: Id, origin: z.string().nullable(), createdAt: Timestamp, lastUsedAt: Timestamp.nullable() }).meta({ id: 'ConnectSecret' });
export type ConnectSecret = z.infer<typeof ConnectSecret>;
/** The secret is in no other answer. */
export const NewConnectSecret = ConnectSecret.extend({ secret: z.string() }).meta({ id: 'NewConnectSecret' });
export type NewConnectSecret = z.infer<typeof NewConnectSecret>;
export const ConnectSecretInput = z.strictObject({ origin: SiteOrigin.nullable().default(null) }).meta({ id: 'ConnectSecretInput' });
export type ConnectSecretInput = z.infer<typeof ConnectSecretInput>;

/** Why a payload is not taken. */
export const connectFaults = ['malformed', 'off', 'unknown-site', 'no-secret', 'signature', 'return-address', 'no-nonce', 'used', 'expired', 'other-browser', 'no-subject', 'reserved-subject', 'unverified'] as const;
export type ConnectFault = (typeof connectFaults)[number];

/** What was sent, as it stands in the address: `sso` is base64 of a query string, `sig` its HMAC-SHA256 in hex. */
export const ConnectPayload = z.strictObject({ sso: z.string().max(16_000), sig: z.string().max(200) });
export type ConnectPayload = z.infer<typeof ConnectPayload>;

/** A pasted address, or the part after its question mark. */
export const ConnectTrialInput = z.strictObject({ pasted: z.string().trim().min(1).max(20_000) }).meta({ id: 'ConnectTrialInput' });
export type ConnectTrialInput = z.infer<typeof ConnectTrialInput>;
export const ConnectTrial = z
  .object({
    fault: z.enum(connectFaults).nullable(),
    /** In words, with the values that do not fit; never a secret or a signature. */
    explanation: z.string(),
    /** Whether the company's site signs somebody in here, or another site asks who somebody is. */
    direction: z.enum(['answer', 'request']).nullable(),
    /** What the payload says, if its signature fits. */
    fields: z.array(z.object({ name: z.string(), value: z.string() })),
  })
  .meta({ id: 'ConnectTrial' });
export type ConnectTrial = z.infer<typeof ConnectTrial>;
