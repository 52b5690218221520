import { z } from 'zod';
import { Id } from './common.js';
import { NewReply } from './conversations.js';

/** The company's own name for a page, such as `doc:/install`: it stays when the page's address changes. */
export const PageThreadKey = z.string().max(200).regex(/^[^\s\p{C}]+$/u, 'some characters without a space, such as doc:/install');

/** The first post under a page, or the next one, if somebody was faster. */
export const NewPagePost = NewReply.omit({ parentId: true })
  .extend({
    key: PageThreadKey,
    /** The page's title: that of the topic, if this is the first post. */
    title: z.string().max(1_000),
    /** Where the page is: on one of the sites that may show the community. */
    address: z.string().max(2_000).nullish(),
  })
  .meta({ id: 'NewPagePost' });
export type NewPagePost = z.infer<typeof NewPagePost>;

/** Where a post under a page went; `postId` is null where it opened the topic. */
export const PagePostRef = z.object({ number: z.number().int(), slug: z.string(), postId: Id.nullable() }).meta({ id: 'PagePostRef' });
export type PagePostRef = z.infer<typeof PagePostRef>;

/** What stands under a page. */
export const PageThread = z
  .object({
    key: z.string(),
    /** Null until the first post, and as long as the reader may not see it. */
    topic: z.object({ number: z.number().int(), slug: z.string() }).nullable(),
    /** Whether the community has named a space for threads under pages. */
    hasSpace: z.boolean(),
    /** Whether the reader may open the topic. */
    mayOpen: z.boolean(),
  })
  .meta({ id: 'PageThread' });
export type PageThread = z.infer<typeof PageThread>;
