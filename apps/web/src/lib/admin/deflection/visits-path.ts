import type { HelpVisitsQuery } from '#contracts';

/** Where the visits are listed that a number counts. */
export function visitsPath({ count, heldOut, week, weeks }: Partial<HelpVisitsQuery>): string {
  const parameters = Object.entries({ count, heldOut: heldOut ? 'true' : undefined, week, weeks: week ? undefined : weeks });
  return `/admin/deflection/visits?${new URLSearchParams(parameters.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))}`;
}
