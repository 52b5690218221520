import { z } from 'zod';
import { Id, Timestamp } from './common.js';
import { normaliseLine } from './text.js';

const base64url = z.string().regex(/^[\w-]+$/);

/** What the browser is asked for, as WebAuthn Level 3 writes it in JSON. */
export const PasskeyOptions = z.looseObject({ challenge: z.string() }).meta({ id: 'PasskeyOptions' });

const Credential = z.object({
  id: base64url.max(1_400),
  rawId: base64url.max(1_400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
});

/** A new passkey: what the browser answered, and how the member calls it. */
export const PasskeyInput = z
  .strictObject({
    name: z.string().overwrite(normaliseLine).min(1).max(60),
    response: Credential.extend({
      response: z.object({ clientDataJSON: base64url.max(4_000), attestationObject: base64url.max(20_000), transports: z.array(z.string().max(20)).max(10).optional() }),
    }),
  })
  .meta({ id: 'PasskeyInput' });
export type PasskeyInput = z.infer<typeof PasskeyInput>;

/** What a passkey signed. */
export const PasskeySignIn = z
  .strictObject({
    response: Credential.extend({
      response: z.object({ clientDataJSON: base64url.max(4_000), authenticatorData: base64url.max(4_000), signature: base64url.max(4_000), userHandle: base64url.max(100).optional() }),
    }),
  })
  .meta({ id: 'PasskeySignIn' });
export type PasskeySignIn = z.infer<typeof PasskeySignIn>;

export const Passkey = z
  .object({
    id: Id,
    name: z.string(),
    /** A password manager keeps it on several devices. */
    isSynced: z.boolean(),
    createdAt: Timestamp,
    lastUsedAt: Timestamp.nullable(),
  })
  .meta({ id: 'Passkey' });
export type Passkey = z.infer<typeof Passkey>;
