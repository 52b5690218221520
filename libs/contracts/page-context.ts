import { z } from 'zod';
import { Id, Timestamp } from './common.js';
import { identifyFaults } from './embedding.js';
import { normaliseLine } from './text.js';

const line = (longest: number) => z.string().overwrite(normaliseLine).max(longest).optional();
const fields = { route: line(300), product: line(60), version: line(40), errorCode: line(80) };

/** What the host's page says of where somebody is; anybody can say it. */
export const PageContextSaid = z.strictObject(fields).meta({ id: 'PageContextSaid' });
export type PageContextSaid = z.infer<typeof PageContextSaid>;

/** What the company's own server vouches for; what else its token holds is left out. */
export const PageContextSigned = z.object({ ...fields, plan: line(60) });
export type PageContextSigned = z.infer<typeof PageContextSigned>;

const Shown = z.record(z.string(), z.string());

export const PageContextInput = z.strictObject({ said: PageContextSaid.default({}), token: z.string().min(1).max(8_000).nullish() }).meta({ id: 'PageContextInput' });
export type PageContextInput = z.infer<typeof PageContextInput>;

/** Kept for a day, or with the question that it is sent with; `fault` says why a token counts for nothing. */
export const PageContext = z
  .object({ id: Id, said: Shown, signed: Shown.nullable(), fault: z.enum(identifyFaults).nullable(), explanation: z.string().nullable() })
  .meta({ id: 'PageContext' });
export type PageContext = z.infer<typeof PageContext>;

/** What was sent with a question, for its asker and for those who moderate. */
export const SentContext = z.object({ said: Shown, signed: Shown.nullable(), createdAt: Timestamp }).meta({ id: 'SentContext' });
export type SentContext = z.infer<typeof SentContext>;
