import type { MetricUnit } from '#contracts';

/** One number about a member, with the formula that gives it. */
export interface Metric {
  key: string;
  name: string;
  unit: MetricUnit;
  /** What is counted, in words that a member understands. */
  definition: string;
  /** The number as SQL: an aggregate over the facts of the area. */
  value: string;
  /** It has no value as long as there is nothing to measure; the others are 0 then. */
  measured?: boolean;
  /** Nobody but the member and moderators sees it. */
  personal?: boolean;
  /** No event tells of what it counts, or it changes with time alone: it is counted again every night only. */
  nightly?: boolean;
}

/**
 * Metrics counted over the same facts. `facts` is a select over `given` (member_id), `audiences` (space_id, audience) and
 * `live` (topics that stand, with audience); `$1` is the community. Its rows have a member_id and an audience: the widest
 * group that may know of the fact (see `audiences`). `folded` makes other rows of them, for each member and scope apart.
 */
export interface Area {
  key: string;
  facts: string;
  folded?: string;
  metrics: readonly Metric[];
}

export const countOf = (condition: string): string => `count(*) filter (where ${condition})`;
export const median = (value: string): string => `round((percentile_cont(.5) within group (order by ${value}))::numeric)`;
export const percent = (part: string, whole: string): string => `round(100.0 * ${countOf(`(${part}) and (${whole})`)} / nullif(${countOf(whole)}, 0))`;
export const minutes = (interval: string): string => `extract(epoch from ${interval}) / 60`;
