import { z } from 'zod';
import { ArticleInLanguage, ArticleTranslation, LanguageTag } from './article-languages.js';
import { Id, MemberRef, pageOf, TagSlug, Timestamp } from './common.js';
import { DiffPart, TopicPage } from './conversations.js';
import { SpaceRef } from './spaces.js';
import { normaliseLine, normaliseText } from './text.js';

/** How far an article is (KCS v6); whom it is for is a field of its own. */
export const ArticleState = z.enum(['work-in-progress', 'not-validated', 'validated', 'archived']);
export type ArticleState = z.infer<typeof ArticleState>;
/** Whom an article is for, once it is published. */
export const ArticleAudience = z.enum(['public', 'members', 'groups', 'staff']);
export type ArticleAudience = z.infer<typeof ArticleAudience>;

/** The readable part of an article's address. */
export const ArticleSlug = z
  .string()
  .normalize('NFC')
  .regex(/^[\p{Ll}\p{Lo}\p{Lm}\p{N}][\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]*(?:-[\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]+)*$/u, 'lower-case letters, digits and dashes')
  .max(80);

export const ArticleAbilities = z
  .object({ edit: z.boolean(), suggest: z.boolean(), publish: z.boolean(), review: z.boolean(), settle: z.boolean(), place: z.boolean() })
  .meta({ id: 'ArticleAbilities' });
export type ArticleAbilities = z.infer<typeof ArticleAbilities>;

export const ArticleRef = z.object({ id: Id, number: z.number().int(), slug: z.string(), title: z.string() }).meta({ id: 'ArticleRef' });
export type ArticleRef = z.infer<typeof ArticleRef>;

export const ArticleHeading = z.object({ id: z.string(), text: z.string(), level: z.number().int() }).meta({ id: 'ArticleHeading' });
export type ArticleHeading = z.infer<typeof ArticleHeading>;

export const JudgementCounts = z.object({ yes: z.number().int(), no: z.number().int(), /** The earliest version that they are about. */ sinceVersion: z.number().int() });
export type JudgementCounts = z.infer<typeof JudgementCounts>;

export const Article = ArticleRef.extend({
  space: SpaceRef,
  state: ArticleState,
  audience: ArticleAudience,
  /** For those who decide on it. */
  groupIds: z.array(Id),
  isProtected: z.boolean(),
  parentId: Id.nullable(),
  /** From the top of the tree down to the article's parent, as far as the reader sees them. */
  above: z.array(ArticleRef),
  headings: z.array(ArticleHeading),
  /** Minutes that reading takes, at 230 words a minute. */
  minutes: z.number().int(),
  /** Who wrote it, the first one first. */
  contributors: z.array(MemberRef),
  version: z.number().int(),
  language: z.string(),
  /** The same in other languages, as far as the reader sees it; the source first. */
  languages: z.array(ArticleInLanguage),
  /** Null of an article that is no translation. */
  translation: ArticleTranslation.nullable(),
  /** Links of it that lead nowhere, for those who edit it. */
  brokenLinks: z.number().int().nullable(),
  publishedAt: Timestamp.nullable(),
  publishAt: Timestamp.nullable(),
  validatedAt: Timestamp.nullable(),
  validatedBy: MemberRef.nullable(),
  /** Whether it helped the reader, as far as the reader said; null for guests. */
  helped: z.boolean().nullable(),
  /** What all said, for those who write. */
  judgements: JudgementCounts.nullable(),
  abilities: ArticleAbilities,
}).meta({ id: 'Article' });
export type Article = z.infer<typeof Article>;

/** An article with its text and the discussion below it; the texts of its headings are named as `headings` says. */
export const ArticlePage = z.object({ article: Article, thread: TopicPage }).meta({ id: 'ArticlePage' });
export type ArticlePage = z.infer<typeof ArticlePage>;

export const ArticleSource = ArticleRef.extend({ version: z.number().int(), body: z.string(), tags: z.array(z.string()), /** Of its template, that nobody replaced. */ prompts: z.array(z.string()) }).meta({ id: 'ArticleSource' });
export type ArticleSource = z.infer<typeof ArticleSource>;

const title = z.string().overwrite(normaliseLine).min(1).max(300);
const body = z.string().min(1).max(100_000);
const tags = z.array(TagSlug).max(10);
const note = z.string().overwrite(normaliseText).max(200);
const groupIds = z.array(Id).max(50);

export const NewArticle = z
  .strictObject({
    /** Slug of a knowledge space. */
    space: z.string().max(60),
    title,
    body,
    tags: tags.default([]),
    parentId: Id.nullish(),
    audience: ArticleAudience.default('public'),
    groupIds: groupIds.default([]),
    /** Made from the title where none is given. */
    slug: ArticleSlug.optional(),
    /** The community's own without. */
    language: LanguageTag.optional(),
  })
  .meta({ id: 'NewArticle' });
export type NewArticle = z.input<typeof NewArticle>;

export const ArticleEdit = z
  .strictObject({
    /** The version that the edit started from. */
    version: z.number().int().min(1),
    title,
    body,
    tags: tags.optional(),
    note: note.default(''),
  })
  .meta({ id: 'ArticleEdit' });
export type ArticleEdit = z.input<typeof ArticleEdit>;

export const ArticleSaved = z.object({ version: z.number().int(), /** What others saved in the meantime is in it, too. */ merged: z.boolean() }).meta({ id: 'ArticleSaved' });
export type ArticleSaved = z.infer<typeof ArticleSaved>;

export const ArticlePublication = z
  .strictObject({
    /** It is published then, within a year; at once without. */
    at: Timestamp.nullish(),
    state: ArticleState.extract(['not-validated', 'validated']).default('not-validated'),
  })
  .meta({ id: 'ArticlePublication' });
export type ArticlePublication = z.input<typeof ArticlePublication>;

export const ArticleSettings = z
  .strictObject({
    slug: ArticleSlug.optional(),
    audience: ArticleAudience.optional(),
    groupIds: groupIds.optional(),
    state: ArticleState.optional(),
    isProtected: z.boolean().optional(),
    /** Of a translation it stays what it is. */
    language: LanguageTag.optional(),
  })
  .meta({ id: 'ArticleSettings' });
export type ArticleSettings = z.infer<typeof ArticleSettings>;

/** An article in the tree of its space, with those below it. */
export interface ArticleNode extends ArticleRef {
  state: ArticleState;
  audience: ArticleAudience;
  /** Published ones; they stand in the tree where their source stands. */
  translations: ArticleInLanguage[];
  children: ArticleNode[];
}
export const ArticleNode: z.ZodType<ArticleNode> = ArticleRef.extend({
  state: ArticleState,
  audience: ArticleAudience,
  translations: z.array(ArticleInLanguage),
  get children() {
    return z.array(ArticleNode);
  },
}).meta({ id: 'ArticleNode' });
export const ArticleTree = z.object({ items: z.array(ArticleNode), abilities: z.object({ write: z.boolean(), place: z.boolean(), publish: z.boolean() }) }).meta({ id: 'ArticleTree' });
export type ArticleTree = z.infer<typeof ArticleTree>;

export const ArticleRevision = z
  .object({
    version: z.number().int(),
    editor: MemberRef.nullable(),
    /** Who accepted it, of a suggested edit. */
    acceptedBy: MemberRef.nullable(),
    note: z.string().nullable(),
    /** The version that the editor began with, where others were saved in the meantime and both were merged. */
    baseVersion: z.number().int().nullable(),
    createdAt: Timestamp,
  })
  .meta({ id: 'ArticleRevision' });
export type ArticleRevision = z.infer<typeof ArticleRevision>;
export const ArticleRevisionPage = pageOf(ArticleRevision).meta({ id: 'ArticleRevisionPage' });
export type ArticleRevisionPage = z.infer<typeof ArticleRevisionPage>;

/** What changed: in the source, word by word, and as it is read, block by block. */
export const ArticleComparison = z
  .object({
    from: z.number().int(),
    to: z.number().int(),
    title: z.object({ before: z.string(), after: z.string() }),
    diff: z.array(DiffPart),
    blocks: z.array(z.object({ kind: DiffPart.shape.kind, html: z.string() })),
  })
  .meta({ id: 'ArticleComparison' });
export type ArticleComparison = z.infer<typeof ArticleComparison>;

export const ArticleBlame = z
  .object({ items: z.array(z.object({ html: z.string(), version: z.number().int(), editor: MemberRef.nullable(), createdAt: Timestamp })) })
  .meta({ id: 'ArticleBlame' });
export type ArticleBlame = z.infer<typeof ArticleBlame>;

export const ArticleRestoration = z.strictObject({ /** The version that is to be followed. */ version: z.number().int().min(1), note: note.default('') }).meta({ id: 'ArticleRestoration' });
export type ArticleRestoration = z.input<typeof ArticleRestoration>;

/** Where an article is to stand in the tree: below another one or at the top, and before which of those there; the last one without. */
export const ArticlePlace = z.strictObject({ parentId: Id.nullable(), beforeId: Id.nullish() }).meta({ id: 'ArticlePlace' });
export type ArticlePlace = z.infer<typeof ArticlePlace>;

/** Why an article did not help. */
export const JudgementReason = z.enum(['outdated', 'unclear', 'incomplete', 'wrong', 'other']);
export type JudgementReason = z.infer<typeof JudgementReason>;
/** Whether an article helped; a reason where it did not. */
export const Judgement = z.strictObject({ helped: z.boolean(), reason: JudgementReason.nullish() }).meta({ id: 'Judgement' });
export type Judgement = z.infer<typeof Judgement>;
export const ArticleJudgement = z
  .object({ id: Id, /** Null for a guest. */ member: MemberRef.nullable(), helped: z.boolean(), reason: JudgementReason.nullable(), version: z.number().int(), at: Timestamp })
  .meta({ id: 'ArticleJudgement' });
export type ArticleJudgement = z.infer<typeof ArticleJudgement>;
export const ArticleJudgementPage = pageOf(ArticleJudgement).meta({ id: 'ArticleJudgementPage' });
/** The cookie by which a guest's browser has one say, and how long it is kept. */
export const readerCookie = 'hearth_reader';
export const readerLifeMs = 366 * 86_400_000;
