import { z } from 'zod';
import { normaliseLine } from './text.js';

/** How an article of a kind begins: its headings, with prompts in double braces where the author is to write. */
export const ArticleTemplate = z.strictObject({ name: z.string().overwrite(normaliseLine).min(1).max(80), body: z.string().min(1).max(20_000) }).meta({ id: 'ArticleTemplate' });
export type ArticleTemplate = z.infer<typeof ArticleTemplate>;

/** The templates of a knowledge space; version 0 are those that come along. */
export const ArticleTemplateList = z.object({ version: z.number().int(), items: z.array(ArticleTemplate), abilities: z.object({ edit: z.boolean() }) }).meta({ id: 'ArticleTemplateList' });
export type ArticleTemplateList = z.infer<typeof ArticleTemplateList>;

/** All templates as they are to be; `version` is of those that were looked at. */
export const ArticleTemplatesInput = z.strictObject({ version: z.number().int().min(0), items: z.array(ArticleTemplate).max(20) }).meta({ id: 'ArticleTemplatesInput' });
export type ArticleTemplatesInput = z.infer<typeof ArticleTemplatesInput>;
