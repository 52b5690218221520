import { z } from 'zod';
import { MetricUnit } from './metrics.js';

/** What one of a member's numbers must be. */
export const Term = z
  .union([z.strictObject({ metric: z.string().max(60), atLeast: z.number() }), z.strictObject({ metric: z.string().max(60), atMost: z.number() })])
  .meta({ id: 'Term' });
export type Term = z.infer<typeof Term>;

/** Terms that must all hold, or of which any must; each may stand for a group of the other kind. */
export const Condition = z
  .union([
    z.strictObject({ all: z.array(z.union([Term, z.strictObject({ any: z.array(Term).min(1).max(10) })])).max(10) }),
    z.strictObject({ any: z.array(z.union([Term, z.strictObject({ all: z.array(Term).min(1).max(10) })])).min(1).max(10) }),
  ])
  .meta({ id: 'Condition' });
export type Condition = z.infer<typeof Condition>;

/** A term as it is told. Of the terms of one `group` one is enough. */
export const TermLine = z
  .object({ metric: z.string(), name: z.string(), unit: MetricUnit, atLeast: z.number().nullable(), atMost: z.number().nullable(), group: z.number().int().nullable() })
  .meta({ id: 'TermLine' });
export type TermLine = z.infer<typeof TermLine>;

/** A term with the number that somebody has. */
export const TermProgress = TermLine.extend({ value: z.number().nullable(), met: z.boolean() }).meta({ id: 'TermProgress' });
export type TermProgress = z.infer<typeof TermProgress>;
