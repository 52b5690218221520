import type { MetricUnit } from '#contracts';
import type { Formats } from '$lib/i18n/formats';

/** A member’s number as the reader’s language writes it; a dash where there is nothing to measure. */
export function written(formats: Formats, value: number | null, unit: MetricUnit): string {
  if (value === null) return '–';
  return unit === 'percent' ? formats.percent(value / 100) : formats.number(value);
}
