import { z } from 'zod';
import { Id, Timestamp } from './common.js';
import { DeflectionSettings } from './deflection.js';
import { DiscourseConnectSettings } from './discourse-connect.js';
import { EmbeddingSettings } from './embedding.js';
import { NewcomerLimits, PrivilegeSettings } from './privileges.js';
import { defaultRanks, Ranks } from './ranks.js';
import { SpamSettings } from './spam.js';
import { EarnedSpaceRoleSettings, OwnSpaceSettings } from './spaces.js';
import { normaliseLine } from './text.js';
import { TrustRequirements } from './trust.js';
import { VouchingSettings } from './vouching.js';

export const locales = ['en', 'fr', 'ar'] as const;
export const Locale = z.enum(locales);
export type Locale = z.infer<typeof Locale>;

export const CommunityName = z.string().overwrite(normaliseLine).min(1).max(80);

/** Settings of a community, edited in the admin page; every field has a default that works. */
export const CommunitySettings = z
  .object({
    tagline: z.string().overwrite(normaliseLine).max(160).default(''),
    logoUrl: z.string().max(500).nullable().default(null),
    look: z
      .object({
        brandHue: z.number().min(0).max(360).default(40),
        brandChroma: z.number().min(0).max(0.2).default(0.16),
        neutralHue: z.number().min(0).max(360).default(62),
        radius: z.number().int().min(0).max(16).default(6),
      })
      .prefault({}),
    defaultLocale: Locale.default('en'),
    enabledLocales: z.array(Locale).min(1).default([...locales]),
    /** PostgreSQL text search configurations used for stemming, most used first. */
    searchLanguages: z.array(z.enum(['simple', 'english', 'french', 'german', 'spanish', 'arabic', 'italian', 'portuguese', 'dutch', 'russian'])).min(1).default(['english']),
    limits: z
      .object({
        titleMin: z.number().int().min(1).max(100).default(8),
        titleMax: z.number().int().min(50).max(300).default(200),
        postMax: z.number().int().min(1_000).max(100_000).default(40_000),
        tagsMax: z.number().int().min(0).max(10).default(5),
        attachmentsMax: z.number().int().min(0).max(20).default(10),
        attachmentBytes: z.number().int().min(100_000).max(26_214_400).default(10 * 1024 * 1024),
        guestWritesPerMinute: z.number().int().min(1).max(600).default(60),
        /** For a member's own programs a community may allow more. */
        memberWritesPerMinute: z.number().int().min(10).max(1_000_000).default(300),
      })
      .prefault({}),
    /** How often a member votes on one UTC day, and for how long a vote can be changed or taken back. */
    votes: z
      .object({
        perDay: z.number().int().min(1).max(1_000).default(40),
        perAuthorPerDay: z.number().int().min(1).max(1_000).default(6),
        undoMinutes: z.number().int().min(1).max(10_080).default(60),
      })
      .prefault({}),
    /** How the members' flags work; weights as in docs/moderation.md. */
    moderation: z
      .object({
        /** A post with flags of this weight is hidden until a moderator decides. */
        hideWeight: z.number().min(0.1).max(1_000).default(8.33),
        /** From this trust level on one flag for spam hides a post of a new member. */
        trustedSpamLevel: z.number().int().min(0).max(5).default(3),
        /** Flags for a secret or personal data hide a post at this weight. */
        secretWeight: z.number().min(0.1).max(1_000).default(2),
        /** A topic with flags of this weight, from so many members, is closed for so many hours. */
        closeWeight: z.number().min(0.1).max(10_000).default(31.25),
        closeFlaggers: z.number().int().min(1).max(100).default(5),
        closeHours: z.number().int().min(1).max(720).default(4),
        /** So long an author may edit a hidden post to show it again, once. */
        mendMinutes: z.number().int().min(0).max(1_440).default(10),
        /** After so many decided flags a member's accuracy counts, measured from this share. */
        accuracyFlags: z.number().int().min(1).max(1_000).default(5),
        accuracyShare: z.number().min(0).max(1).default(0.7),
        spam: SpamSettings,
        /** So many days after a decision its author may appeal, and in so many days the appeal should be decided. */
        appealDays: z.number().int().min(1).max(365).default(30),
        appealAnswerDays: z.number().int().min(1).max(90).default(7),
      })
      .prefault({}),
    signUp: z.object({ open: z.boolean().default(true), verifyEmailBeforePosting: z.boolean().default(false) }).prefault({}),
    trust: TrustRequirements,
    privileges: PrivilegeSettings,
    newcomers: NewcomerLimits,
    ownSpaces: OwnSpaceSettings,
    earnedSpaceRoles: EarnedSpaceRoleSettings,
    mail: z
      .object({
        fromName: z.string().overwrite(normaliseLine).max(80).default(''),
        replyTo: z.email().max(254).nullable().default(null),
        /** So long somebody may read it in the inbox before it goes out by e-mail. */
        waitSeconds: z.number().int().min(1).max(86_400).default(120),
      })
      .prefault({}),
    embedding: EmbeddingSettings,
    deflection: DeflectionSettings,
    vouching: VouchingSettings,
    discourseConnect: DiscourseConnectSettings,
    ranks: Ranks.prefault(defaultRanks),
  })
  .meta({ id: 'CommunitySettings' });
export type CommunitySettings = z.infer<typeof CommunitySettings>;

export const Community = z.object({ id: Id, name: z.string(), hosts: z.array(z.string()), settings: CommunitySettings, isSetUp: z.boolean() }).meta({ id: 'Community' });
export type Community = z.infer<typeof Community>;

/** What everyone may know of a community. */
export const PublicCommunity = Community.pick({ id: true, name: true, isSetUp: true })
  .extend({ settings: CommunitySettings.omit({ mail: true, searchLanguages: true, deflection: true, vouching: true, discourseConnect: true }) })
  .meta({ id: 'PublicCommunity' });
export type PublicCommunity = z.infer<typeof PublicCommunity>;

type DeepPartial<Value> = Value extends readonly unknown[] ? Value : Value extends object ? { [Name in keyof Value]?: DeepPartial<Value[Name]> } : Value;

/** The same schema with every field optional and no default at any depth: `partial()` alone would fill absent fields in. */
function changesOf(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return changesOf(schema.unwrap());
  if (!(schema instanceof z.ZodObject)) return schema as z.ZodType;
  return z.strictObject(Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, changesOf(field as z.ZodType).optional()])));
}

/** Only the fields that change; what is absent stays. */
export const CommunitySettingsEdit = (changesOf(CommunitySettings) as z.ZodType<DeepPartial<CommunitySettings>>).meta({ id: 'CommunitySettingsEdit' });
export type CommunitySettingsEdit = z.infer<typeof CommunitySettingsEdit>;
export const CommunityEdit = z
  .strictObject({ name: CommunityName.optional(), settings: CommunitySettingsEdit.optional() })
  .meta({ id: 'CommunityEdit' });
export type CommunityEdit = z.infer<typeof CommunityEdit>;

/** A job as the operator sees it. */
export const Job = z
  .object({
    id: z.string(),
    task: z.string(),
    attempts: z.number().int(),
    maxAttempts: z.number().int(),
    runAt: Timestamp,
    createdAt: Timestamp,
    lastError: z.string().nullable(),
    state: z.enum(['waiting', 'running', 'retrying', 'dead']),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof Job>;

export const HealthReport = z
  .object({
    version: z.string(),
    uptimeSeconds: z.number(),
    checks: z.array(
      z.object({
        name: z.string(),
        ok: z.boolean(),
        detail: z.string(),
        /** What the detail says, with its figures, for clients that say it in another language. */
        code: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
  })
  .meta({ id: 'HealthReport' });
export type HealthReport = z.infer<typeof HealthReport>;

/** How mails leave: `from` is the sender's address; without a server they wait in the development outbox or are lost. */
export const MailState = z.object({ configured: z.boolean(), from: z.string() }).meta({ id: 'MailState' });
export type MailState = z.infer<typeof MailState>;

export const OutboxMail = z
  .object({ id: Id, to: z.string(), subject: z.string(), text: z.string(), createdAt: Timestamp })
  .meta({ id: 'OutboxMail' });
export type OutboxMail = z.infer<typeof OutboxMail>;
