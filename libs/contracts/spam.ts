import { z } from 'zod';
import { Timestamp } from './common.js';

const Domain = z.string().trim().toLowerCase().min(3).max(253).regex(/^[^\s/@]+\.[^\s/@.]+$/);
const domains = z.array(Domain).max(500);

/** Addresses that anybody opens for ten minutes. */
const disposable = ['10minutemail.com', 'discard.email', 'dispostable.com', 'fakeinbox.com', 'getnada.com', 'guerrillamail.com', 'maildrop.cc', 'mailinator.com', 'mailnesia.com', 'mohmal.com', 'sharklasers.com', 'temp-mail.org', 'tempmail.com', 'throwawaymail.com', 'trashmail.com', 'yopmail.com'];
/** Those that others are made to look like. */
const wellKnown = ['gmail.com', 'googlemail.com', 'hotmail.com', 'icloud.com', 'outlook.com', 'proton.me', 'protonmail.com', 'yahoo.com'];

/** Beside the filter: from where on a rule holds what a new member wrote, for a moderator to look at. 0 turns a rule off. */
export const SpamSettings = z
  .object({
    /** Links to one host in one post. */
    linksToHost: z.number().int().min(0).max(100).default(3),
    /** Accounts that posted the same text. */
    sameTextAccounts: z.number().int().min(0).max(100).default(3),
    /** How often one account posted the same text. */
    sameTextPosts: z.number().int().min(0).max(100).default(3),
    /** How often one phrase stands in one post, code aside. */
    repeats: z.number().int().min(0).max(1_000).default(8),
    /** For so many days a host is known that accounts marked as spam linked to. */
    spamHostDays: z.number().int().min(0).max(365).default(90),
    /** Links to these always hold a post. */
    hosts: domains.default([]),
    /** Links to these never do. */
    trustedHosts: domains.default([]),
    /** Accounts made from one network address within 24 hours. */
    accountsPerAddress: z.number().int().min(0).max(1_000).default(3),
    /** E-mail domains that hold a post, and those whose look-alikes do. */
    mailDomains: domains.default(disposable),
    knownMailDomains: domains.default(wellKnown),
    /** A link in the own description holds. */
    bioLinks: z.boolean().default(true),
    /** A first post with links, so many seconds after sign-up. */
    firstLinkSeconds: z.number().int().min(0).max(3_600).default(60),
    /** A form that was sent within so many seconds after it was opened: sign-up, or the first post. */
    typedSeconds: z.number().int().min(0).max(60).default(3),
  })
  .prefault({});
export type SpamSettings = z.infer<typeof SpamSettings>;

/** Why a post was held, as the queue shows it. */
export const SpamFinding = z
  .discriminatedUnion('rule', [
    z.object({ rule: z.literal('filter'), percent: z.number(), words: z.array(z.string()) }),
    z.object({ rule: z.literal('links-to-host'), host: z.string(), count: z.number().int() }),
    /** The others, without the account itself. */
    z.object({ rule: z.literal('same-text'), accounts: z.number().int() }),
    z.object({ rule: z.literal('same-text-again'), count: z.number().int() }),
    z.object({ rule: z.literal('repetition'), phrase: z.string(), count: z.number().int() }),
    z.object({ rule: z.literal('spam-host'), host: z.string(), accounts: z.number().int() }),
    z.object({ rule: z.literal('listed-host'), host: z.string() }),
    z.object({ rule: z.literal('shared-address'), count: z.number().int() }),
    z.object({ rule: z.literal('mail-domain'), domain: z.string() }),
    z.object({ rule: z.literal('mail-look-alike'), domain: z.string(), like: z.string() }),
    z.object({ rule: z.literal('bio-link'), host: z.string() }),
    z.object({ rule: z.literal('first-link'), seconds: z.number().int() }),
    /** Null where the form was not opened at all. */
    z.object({ rule: z.literal('typed-fast'), seconds: z.number().nullable() }),
    z.object({ rule: z.literal('sign-up-fast'), seconds: z.number().nullable() }),
    z.object({ rule: z.literal('trap'), form: z.enum(['post', 'sign-up']) }),
    z.object({ rule: z.literal('service'), name: z.string() }),
  ])
  .meta({ id: 'SpamFinding' });
export type SpamFinding = z.infer<typeof SpamFinding>;
export type SpamRule = SpamFinding['rule'];

/** What a form tells of how it was filled in: the token of its opening, and the field that people do not see. */
export const FormTrace = z.strictObject({ opened: z.string().max(200).default(''), homepage: z.string().max(500).default('') }).meta({ id: 'FormTrace' });
export type FormTrace = z.infer<typeof FormTrace>;

/** A host that accounts marked as spam linked to. */
export const SpamHost = z.object({ host: z.string(), accounts: z.number().int(), until: Timestamp }).meta({ id: 'SpamHost' });
export type SpamHost = z.infer<typeof SpamHost>;
export const SpamHostList = z.object({ items: z.array(SpamHost) }).meta({ id: 'SpamHostList' });
