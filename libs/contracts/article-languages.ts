import { z } from 'zod';
import { Id } from './common.js';
import { DiffPart } from './conversations.js';

/** A language as in `fr`, `pt-BR` or `zh-Hans` (BCP 47, the forms that texts are written in). */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'a language such as fr, pt-BR or zh-Hans');

/** What a section of a translation is to the source's: as the source says it, behind what that says since, not translated yet, missing, elsewhere, or without one. */
export const SectionState = z.enum(['current', 'behind', 'untranslated', 'missing', 'moved', 'removed']).meta({ id: 'SectionState' });
export type SectionState = z.infer<typeof SectionState>;

/** An article as it is found in another language; it stands in the same space. */
export const ArticleInLanguage = z.object({ id: Id, number: z.number().int(), slug: z.string(), title: z.string(), language: z.string() }).meta({ id: 'ArticleInLanguage' });
export type ArticleInLanguage = z.infer<typeof ArticleInLanguage>;

const counted = { /** Sections that are not as the source has them. */ behind: z.number().int(), total: z.number().int() };

/** What readers of a translation are told: which of its sections are behind, with where they are on the page and in the source. */
export const ArticleTranslation = z
  .object({
    /** Null where the reader does not see the source. */
    source: ArticleInLanguage.nullable(),
    ...counted,
    sections: z.array(z.object({ state: SectionState, id: z.string().nullable(), sourceId: z.string().nullable(), heading: z.string().nullable() })),
  })
  .meta({ id: 'ArticleTranslation' });
export type ArticleTranslation = z.infer<typeof ArticleTranslation>;

export const TranslationItem = ArticleInLanguage.extend({ isDraft: z.boolean(), ...counted }).meta({ id: 'TranslationItem' });
export type TranslationItem = z.infer<typeof TranslationItem>;
/** An article's source and its translations, as far as the reader sees them. */
export const TranslationList = z
  .object({ source: ArticleInLanguage.nullable(), items: z.array(TranslationItem), abilities: z.object({ translate: z.boolean() }) })
  .meta({ id: 'TranslationList' });
export type TranslationList = z.infer<typeof TranslationList>;

/** A translation begins as a draft with the sections of the source, in its words. */
export const NewTranslation = z.strictObject({ language: LanguageTag }).meta({ id: 'NewTranslation' });
export type NewTranslation = z.infer<typeof NewTranslation>;

const Passage = z.object({ heading: z.string().nullable(), text: z.string() });
/** A section of a translation beside the source's, with what the source changed since it was made from it. */
export const TranslationSection = z
  .object({
    at: z.number().int(),
    kind: z.enum(['title', 'opening', 'heading']),
    state: SectionState,
    source: Passage.nullable(),
    own: Passage.nullable(),
    /** Null where the source says the same, or what it said is not for the reader. */
    diff: z.array(DiffPart).nullable(),
  })
  .meta({ id: 'TranslationSection' });
export type TranslationSection = z.infer<typeof TranslationSection>;
export const TranslationSections = z
  .object({ source: ArticleInLanguage, version: z.number().int(), sourceVersion: z.number().int(), ...counted, sections: z.array(TranslationSection) })
  .meta({ id: 'TranslationSections' });
export type TranslationSections = z.infer<typeof TranslationSections>;

/** Says that a section is as the source has it, or that it is behind; with a text, that is written first. Of the versions that were looked at. */
export const SectionSettlement = z
  .strictObject({ version: z.number().int().min(1), sourceVersion: z.number().int().min(1), current: z.boolean(), text: z.string().max(100_000).nullish() })
  .meta({ id: 'SectionSettlement' });
export type SectionSettlement = z.infer<typeof SectionSettlement>;
