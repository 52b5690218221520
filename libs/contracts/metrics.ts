import { z } from 'zod';

export const MetricUnit = z.enum(['count', 'percent', 'minutes', 'days', 'weeks', 'months', 'points']).meta({ id: 'MetricUnit' });
export type MetricUnit = z.infer<typeof MetricUnit>;

/** What one number about a member means. Its formula is in the source. */
export const MetricDefinition = z
  .object({
    key: z.string(),
    area: z.string(),
    name: z.string(),
    unit: MetricUnit,
    definition: z.string(),
    /** Null instead of 0 as long as there is nothing to measure. */
    measured: z.boolean(),
    /** Only the member and moderators see it. */
    personal: z.boolean(),
    /** When it is counted again: after what it counts has happened, or every night. */
    counted: z.enum(['at-once', 'nightly']),
  })
  .meta({ id: 'MetricDefinition' });
export type MetricDefinition = z.infer<typeof MetricDefinition>;
export const MetricDefinitions = z.object({ items: z.array(MetricDefinition) }).meta({ id: 'MetricDefinitions' });

/** Where what is counted happened: in spaces that everyone sees, in those that every member sees, or in all. */
export const MetricScope = z.enum(['everyone', 'members', 'own']).meta({ id: 'MetricScope' });
export type MetricScope = z.infer<typeof MetricScope>;

export const MemberMetrics = z
  .object({
    scope: MetricScope,
    /** When they were counted last; null before the first time. */
    countedAt: z.iso.datetime().nullable(),
    items: z.array(z.object({ key: z.string(), value: z.number().nullable() })),
  })
  .meta({ id: 'MemberMetrics' });
export type MemberMetrics = z.infer<typeof MemberMetrics>;
