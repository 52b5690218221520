import { z } from 'zod';
import { IdentifyAlgorithm, SiteOrigin } from './embedding.js';
import { normaliseLine } from './text.js';

/** An address of the company's that the server or a browser is sent to: https, or http on the own machine. */
export const SiteAddress = z
  .string()
  .trim()
  .max(500)
  .refine((text) => URL.canParse(text) && SiteOrigin.safeParse(new URL(text).origin).success && !new URL(text).username && !new URL(text).hash, { error: 'must be an address that begins with https://' });

/** Whom the company's own server is believed, besides that the people whom it names are its customers. */
export const VouchingSettings = z
  .object({
    /** Where the server's public keys are (a JSON Web Key Set). */
    keysAddress: SiteAddress.nullable().default(null),
    /** Issuers whose word on who has an e-mail address opens the account of that address; `host` is who names none. */
    trustedIssuers: z.array(z.string().trim().min(1).max(255)).max(20).default([]),
  })
  .prefault({});

/** What an address of keys holds, for the admin who named it. */
export const KeysAddressInput = z.strictObject({ address: SiteAddress }).meta({ id: 'KeysAddressInput' });
export type KeysAddressInput = z.infer<typeof KeysAddressInput>;
export const KeysAddressTrial = z
  .object({
    /** Null where tokens may be signed with what is there. */
    explanation: z.string().nullable(),
    keys: z.array(z.object({ kid: z.string().nullable(), alg: IdentifyAlgorithm })),
  })
  .meta({ id: 'KeysAddressTrial' });
export type KeysAddressTrial = z.infer<typeof KeysAddressTrial>;

/** What a group is called on the company's side; letters count alike in both cases. */
export const HostGroupName = z.string().overwrite(normaliseLine).toLowerCase().min(1).max(80);

/** The company that a member works for, as its own server says. */
export const MemberCompany = z.object({ name: z.string().nullable(), plan: z.string().nullable(), revenue: z.number().nullable() }).meta({ id: 'MemberCompany' });
export type MemberCompany = z.infer<typeof MemberCompany>;
