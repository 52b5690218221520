import type { Condition, Term, TermProgress } from '#contracts';
import { valueOf, type MetricValues } from '../metrics/metric-values.js';
import { metrics } from '../metrics/metrics.js';

/** Whether a member with these numbers fulfils it. A number that does not exist yet is neither enough nor little enough. */
export function meets(condition: Condition, values: MetricValues): boolean {
  if ('any' in condition) return condition.any.some((part) => ('all' in part ? part.all.every((term) => holds(term, values)) : holds(part, values)));
  return condition.all.every((part) => ('any' in part ? part.any.some((one) => holds(one, values)) : holds(part, values)));
}

/** Each term with the member's number, in order. */
export function progressOf(condition: Condition, values: MetricValues): TermProgress[] {
  const parts = 'any' in condition ? condition.any : condition.all;
  return parts.flatMap((part, at) => {
    const inner = 'any' in part ? part.any : 'all' in part ? part.all : [part];
    const group = 'any' in condition ? 0 : 'any' in part ? at : null;
    return inner.map((one) => present(one, values, group));
  });
}

/** How much of the way is made, from 0 to 1: the mean over what must hold. */
export function fractionOf(condition: Condition, values: MetricValues): number {
  if (meets(condition, values)) return 1;
  const of = (part: Term | { any: Term[] } | { all: Term[] }): number => {
    if ('any' in part) return Math.max(...part.any.map((one) => share(one, values)));
    if ('all' in part) return mean(part.all.map((one) => share(one, values)));
    return share(part, values);
  };
  return 'any' in condition ? Math.max(...condition.any.map(of)) : mean(condition.all.map(of));
}

/** The metrics that a condition speaks of. */
export function metricsIn(condition: Condition): string[] {
  const parts = 'any' in condition ? condition.any : condition.all;
  return parts.flatMap((part) => ('any' in part ? part.any : 'all' in part ? part.all : [part])).map(({ metric }) => metric);
}

function holds(one: Term, values: MetricValues): boolean {
  const value = valueOf(values, one.metric);
  if (value === null) return false;
  return 'atLeast' in one ? value >= one.atLeast : value <= one.atMost;
}

function share(one: Term, values: MetricValues): number {
  if (holds(one, values)) return 1;
  if ('atMost' in one || one.atLeast <= 0) return 0;
  return Math.min(1, Math.max(0, (valueOf(values, one.metric) ?? 0) / one.atLeast));
}

function present(one: Term, values: MetricValues, group: number | null): TermProgress {
  const { name, unit } = metrics.get(one.metric)!;
  const [atLeast, atMost] = 'atLeast' in one ? [one.atLeast, null] : [null, one.atMost];
  return { metric: one.metric, name, unit, atLeast, atMost, value: valueOf(values, one.metric), met: holds(one, values), group };
}

const mean = (numbers: number[]): number => (numbers.length === 0 ? 1 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
