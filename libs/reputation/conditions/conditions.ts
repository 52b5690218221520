import type { Condition, Term, TermLine, TermProgress } from '#contracts';
import { valueOf, type MetricValues } from '../metrics/metric-values.js';
import { metrics } from '../metrics/metrics.js';

/** Whether a member with these numbers fulfils it. A number that does not exist yet is neither enough nor little enough. */
export function meets(condition: Condition, values: MetricValues): boolean {
  if ('any' in condition) return condition.any.some((part) => ('all' in part ? part.all.every((term) => holds(term, values)) : holds(part, values)));
  return condition.all.every((part) => ('any' in part ? part.any.some((one) => holds(one, values)) : holds(part, values)));
}

/** What it takes, term by term. */
export function linesOf(condition: Condition): TermLine[] {
  return termsOf(condition).map(({ term, group }) => describe(term, group));
}

/** The same with the member’s numbers. */
export function progressOf(condition: Condition, values: MetricValues): TermProgress[] {
  return termsOf(condition).map(({ term, group }) => ({ ...describe(term, group), value: valueOf(values, term.metric), met: holds(term, values) }));
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
  return termsOf(condition).map(({ term }) => term.metric);
}

function termsOf(condition: Condition): { term: Term; group: number | null }[] {
  const parts = 'any' in condition ? condition.any : condition.all;
  return parts.flatMap((part, at) => {
    const inner = 'any' in part ? part.any : 'all' in part ? part.all : [part];
    const group = 'any' in condition ? 0 : 'any' in part ? at : null;
    return inner.map((term) => ({ term, group }));
  });
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

function describe(term: Term, group: number | null): TermLine {
  const { name, unit } = metrics.get(term.metric)!;
  const [atLeast, atMost] = 'atLeast' in term ? [term.atLeast, null] : [null, term.atMost];
  return { metric: term.metric, name, unit, atLeast, atMost, group };
}

const mean = (numbers: number[]): number => (numbers.length === 0 ? 1 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length);
