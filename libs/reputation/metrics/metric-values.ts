import type { MetricScope } from '#contracts';
import { metrics } from './metrics.js';

/** Values by metric, without those that are 0 or have nothing to measure. */
export type MetricValues = Readonly<Record<string, number>>;
export type ScopedValues = Readonly<Record<MetricScope, MetricValues>>;

export const noValues: ScopedValues = { everyone: {}, members: {}, own: {} };

/** Null where there is nothing to measure. */
export function valueOf(values: MetricValues, key: string): number | null {
  return values[key] ?? (metrics.get(key)?.measured ? null : 0);
}
