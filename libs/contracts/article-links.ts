import { z } from 'zod';
import { Id, pageOf, PageQuery } from './common.js';

/** Why a link of an article is no good: nothing is there, it was deleted or archived, goes by another address, is not for the article's readers, or has no such heading. */
export const BrokenLinkReason = z.enum(['missing', 'deleted', 'archived', 'redirected', 'hidden', 'heading']).meta({ id: 'BrokenLinkReason' });
export type BrokenLinkReason = z.infer<typeof BrokenLinkReason>;

export const BrokenLink = z
  .object({
    article: z.object({ id: Id, number: z.number().int(), slug: z.string(), title: z.string() }),
    position: z.number().int(),
    href: z.string(),
    /** Its words, or those that describe the picture; null where it has none but its address, and where the text is another one since. */
    words: z.string().nullable(),
    reason: BrokenLinkReason,
    /** The address that it has now, of one that goes by another. */
    to: z.string().nullable(),
    /** Of the article, in which the link was found. */
    version: z.number().int(),
  })
  .meta({ id: 'BrokenLink' });
export type BrokenLink = z.infer<typeof BrokenLink>;
export const BrokenLinkQuery = PageQuery.extend({ article: Id.optional() });
export type BrokenLinkQuery = z.infer<typeof BrokenLinkQuery>;
/** With the sites that articles link to, which nobody asks. */
export const BrokenLinkPage = pageOf(BrokenLink).extend({ hosts: z.array(z.object({ host: z.string(), count: z.number().int() })) }).meta({ id: 'BrokenLinkPage' });
export type BrokenLinkPage = z.infer<typeof BrokenLinkPage>;
export const LinkMending = z.strictObject({ version: z.number().int().min(1) }).meta({ id: 'LinkMending' });
export type LinkMending = z.infer<typeof LinkMending>;
