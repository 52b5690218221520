import { z } from 'zod';
import { Id, MemberRef, pageOf, PageQuery, TagSlug, Timestamp } from './common.js';
import { DiffPart, limits } from './conversations.js';
import { SpaceRef } from './spaces.js';

/** The texts of a private question, or of what is to become public of it. */
export const PublishedTexts = z
  .strictObject({
    title: z.string().trim().min(limits.title.min).max(limits.title.max),
    question: z.string().trim().min(1).max(limits.post.max),
    /** Null: nothing solved it yet. */
    answer: z.string().trim().min(1).max(limits.post.max).nullable(),
  })
  .meta({ id: 'PublishedTexts' });
export type PublishedTexts = z.infer<typeof PublishedTexts>;

/** The same as they were written in private, where nobody counted. */
export const PrivateTexts = z.strictObject({ title: z.string().max(1_000), question: z.string().min(1).max(100_000), answer: z.string().min(1).max(100_000).nullable() }).meta({ id: 'PrivateTexts' });
export type PrivateTexts = z.infer<typeof PrivateTexts>;

/** What a place in a private text seems to be. */
export const PrivateMarkKind = z.enum(['password', 'key', 'connection', 'email', 'phone', 'postal', 'serial', 'card', 'iban', 'ip', 'name', 'image']);
export type PrivateMarkKind = z.infer<typeof PrivateMarkKind>;
/** A place that should not become public as it stands: from `start` to before `end`, in UTF-16 units. */
export const PrivateMark = z
  .object({ field: z.enum(['title', 'question', 'answer']), kind: PrivateMarkKind, start: z.number().int(), end: z.number().int(), text: z.string() })
  .meta({ id: 'PrivateMark' });
export type PrivateMark = z.infer<typeof PrivateMark>;

export const PublicationState = z.enum(['waiting', 'published', 'refused', 'withdrawn', 'expired', 'undone']);
export type PublicationState = z.infer<typeof PublicationState>;

const TopicRef = z.object({ number: z.number().int(), slug: z.string(), title: z.string() });

/** A private question on its way to be public, as staff see it. */
export const Publication = z
  .object({
    id: Id,
    state: PublicationState,
    source: z.enum(['topic', 'ticket']),
    /** The private question, where the reader sees it. */
    topic: TopicRef.nullable(),
    /** What it became. */
    published: TopicRef.nullable(),
    /** What it is called in public; null once it is private for good. */
    title: z.string().nullable(),
    space: SpaceRef.nullable(),
    by: MemberRef.nullable(),
    createdAt: Timestamp,
    expiresAt: Timestamp,
  })
  .meta({ id: 'Publication' });
export type Publication = z.infer<typeof Publication>;
export const PublicationPage = pageOf(Publication).meta({ id: 'PublicationPage' });
export type PublicationPage = z.infer<typeof PublicationPage>;
export const PublicationQuery = PageQuery.extend({
  /** `asked`: those that wait for the reader's own word. */
  of: z.enum(['all', 'asked']).default('all'),
});
export type PublicationQuery = z.infer<typeof PublicationQuery>;

/** What staff begin with: the private texts, the places that were found in them, and who is asked. */
export const PublicationStart = z
  .object({
    texts: PrivateTexts,
    marks: z.array(PrivateMark),
    /** Who asked; null for a ticket and where nobody is left to be asked. */
    customer: MemberRef.nullable(),
    /** Of a ticket: whom its mail is from. */
    email: z.string().nullable(),
    tags: z.array(z.string()),
    /** One that waits already, or was published. */
    standing: Publication.nullable(),
  })
  .meta({ id: 'PublicationStart' });
export type PublicationStart = z.infer<typeof PublicationStart>;

/** The text of a mail, with its lines of the head and what it quotes. */
export const TicketInput = z.strictObject({ text: z.string().min(1).max(100_000) }).meta({ id: 'TicketInput' });
export type TicketInput = z.infer<typeof TicketInput>;

export const PublicationInput = z
  .strictObject({
    /** Number of the private topic; or a ticket as it was written, with the customer's address. */
    topic: z.number().int().min(1).optional(),
    ticket: z.strictObject({ original: PrivateTexts, email: z.email().max(254) }).optional(),
    cleaned: PublishedTexts,
    /** Slug of a public space. */
    space: z.string().max(60),
    tags: z.array(TagSlug).max(limits.tags.max).default([]),
  })
  .refine(({ topic, ticket }) => (topic === undefined) !== (ticket === undefined), 'Either a topic or a ticket.')
  .meta({ id: 'PublicationInput' });
export type PublicationInput = z.infer<typeof PublicationInput>;

/** What the customer is asked to agree to. */
export const PublicationRequest = z
  .object({
    id: Id,
    /** From the private text to the public one. */
    title: z.array(DiffPart),
    question: z.array(DiffPart),
    answer: z.array(DiffPart).nullable(),
    /** The public texts, rendered. */
    html: z.object({ question: z.string(), answer: z.string().nullable() }),
    space: SpaceRef.nullable(),
    expiresAt: Timestamp,
    /** The reader is who is asked, and not only staff. */
    mine: z.boolean(),
    /** Under which name it may be; null: only without. */
    name: z.string().nullable(),
  })
  .meta({ id: 'PublicationRequest' });
export type PublicationRequest = z.infer<typeof PublicationRequest>;

/** The secret of the link in the mail, for who has no account. */
const token = z.string().min(20).max(200).optional();
export const PublicationToken = z.object({ token });
export type PublicationToken = z.infer<typeof PublicationToken>;
export const PublicationAnswer = z.strictObject({ agree: z.boolean(), named: z.boolean().default(false), token }).meta({ id: 'PublicationAnswer' });
export type PublicationAnswer = z.infer<typeof PublicationAnswer>;
/** Where it stands now; null where it stays private. */
export const PublicationOutcome = z.object({ published: z.object({ number: z.number().int(), slug: z.string() }).nullable() }).meta({ id: 'PublicationOutcome' });
export type PublicationOutcome = z.infer<typeof PublicationOutcome>;
