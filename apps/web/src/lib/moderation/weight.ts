import type { Formats } from '$lib/i18n/formats';

/** A weight as the queue shows it: to two digits, so that the flags of a post add up on the screen. */
export function weightText(formats: Formats, weight: number): string {
  return formats.number(Math.round(weight * 100) / 100);
}
