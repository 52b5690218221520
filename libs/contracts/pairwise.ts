import { z } from 'zod';

/** `tie` says that both are worth the same, `skip` says nothing. */
export const PairAnswer = z.enum(['left', 'right', 'tie', 'skip']);
export type PairAnswer = z.infer<typeof PairAnswer>;

export const PairOption = z.object({ number: z.number().int(), slug: z.string(), title: z.string() }).meta({ id: 'PairOption' });
export type PairOption = z.infer<typeof PairOption>;

export const PairwiseSettings = z.strictObject({ on: z.boolean(), publicResults: z.boolean() }).meta({ id: 'PairwiseSettings' });
export type PairwiseSettings = z.infer<typeof PairwiseSettings>;

export const Pairwise = z
  .object({
    settings: PairwiseSettings,
    /** The next two for the reader; null where none are left. */
    pair: z.object({ left: PairOption, right: PairOption }).nullable(),
    abilities: z.object({ answer: z.boolean(), manage: z.boolean(), seeResults: z.boolean() }),
  })
  .meta({ id: 'Pairwise' });
export type Pairwise = z.infer<typeof Pairwise>;

/** Both by their topics' numbers. */
export const PairAnswerInput = z
  .strictObject({ left: z.number().int().min(1), right: z.number().int().min(1), answer: PairAnswer })
  .refine(({ left, right }) => left !== right, { path: ['right'], message: 'Two different ideas are compared.' })
  .meta({ id: 'PairAnswerInput' });
export type PairAnswerInput = z.infer<typeof PairAnswerInput>;

export const PairwiseResult = PairOption.extend({
  comparisons: z.number().int(),
  /** How likely it is preferred to an idea of average strength, 0 to 1, with its 95% interval. */
  score: z.number(),
  low: z.number(),
  high: z.number(),
}).meta({ id: 'PairwiseResult' });
export type PairwiseResult = z.infer<typeof PairwiseResult>;

/** Best first. */
export const PairwiseResults = z.object({ items: z.array(PairwiseResult), comparisons: z.number().int() }).meta({ id: 'PairwiseResults' });
export type PairwiseResults = z.infer<typeof PairwiseResults>;
