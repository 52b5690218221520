import { z } from 'zod';
import { Id, Timestamp } from './common.js';
import { normaliseLine } from './text.js';

/** As many buttons as a sign-in page bears. */
export const mostProviders = 3;

const line = z.string().overwrite(normaliseLine).min(1);

/** Where a provider of OpenID Connect says what it is; http only where the operator allows the host. */
const Issuer = z
  .string()
  .trim()
  .max(300)
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/[?#]/.test(text), { error: 'must be an address such as https://login.example.com' });

export const SignInProviderInput = z
  .strictObject({
    label: line.max(40),
    issuer: Issuer,
    clientId: line.max(300),
    /** Absent: it stays as it is. Null: the provider knows us without one. */
    clientSecret: z.string().trim().min(1).max(1_000).nullish(),
    scopes: z
      .string()
      .overwrite(normaliseLine)
      .max(300)
      .regex(/^[\x21\x23-\x5B\x5D-\x7E]+(?: [\x21\x23-\x5B\x5D-\x7E]+)*$/)
      .refine((text) => text.split(' ').includes('openid'), { error: 'must have the scope openid' })
      .default('openid email profile'),
    isOn: z.boolean().default(true),
    /** A verified address there opens the account that has it here. */
    trustsEmail: z.boolean().default(false),
  })
  .meta({ id: 'SignInProviderInput' });
export type SignInProviderInput = z.input<typeof SignInProviderInput>;

/** As admins see one; the secret is in no answer. */
export const SignInProvider = z
  .object({ id: Id, label: z.string(), issuer: z.string(), clientId: z.string(), hasSecret: z.boolean(), scopes: z.string(), isOn: z.boolean(), trustsEmail: z.boolean(), createdAt: Timestamp })
  .meta({ id: 'SignInProvider' });
export type SignInProvider = z.infer<typeof SignInProvider>;

/** As everybody sees one. */
export const SignInButton = z.object({ id: Id, label: z.string() }).meta({ id: 'SignInButton' });
export type SignInButton = z.infer<typeof SignInButton>;

export const providerFaults = ['unreachable', 'not-json', 'issuer', 'endpoint', 'code', 'pkce', 'algorithm', 'scope'] as const;
export type ProviderFault = (typeof providerFaults)[number];

/** What is wrong with a provider, as it describes itself. */
export const ProviderTrial = z.object({ faults: z.array(z.object({ fault: z.enum(providerFaults), explanation: z.string() })), redirectUri: z.string() }).meta({ id: 'ProviderTrial' });
export type ProviderTrial = z.infer<typeof ProviderTrial>;
export const ProviderTrialInput = SignInProviderInput.pick({ issuer: true, scopes: true }).meta({ id: 'ProviderTrialInput' });

/** A member's own account at a provider. */
export const ProviderAccount = z.object({ id: Id, label: z.string(), issuer: z.string(), /** Null where the provider is gone. */ providerId: Id.nullable(), createdAt: Timestamp, lastUsedAt: Timestamp }).meta({ id: 'ProviderAccount' });
export type ProviderAccount = z.infer<typeof ProviderAccount>;

/** What a member does at a provider: signs in, adds it to their account, or confirms that it is them. */
export const providerPurposes = ['sign-in', 'link', 'again'] as const;
export type ProviderPurpose = (typeof providerPurposes)[number];

/** Why somebody comes back from a provider without what they went for; a page says it in words. */
export const providerRefusals = ['expired', 'cancelled', 'unreachable', 'refused', 'address-taken', 'linked-elsewhere', 'linked-already', 'other-account', 'closed', 'stale', 'suspended', 'too-many'] as const;
export type ProviderRefusal = (typeof providerRefusals)[number];

export const ProviderStart = z.object({ purpose: z.enum(providerPurposes).default('sign-in'), next: z.string().max(2_000).default('/') });
export type ProviderStart = z.infer<typeof ProviderStart>;
