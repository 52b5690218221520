/** Times as people write them, such as `2026-12-01T09:30`, in a time zone. */

const minuteMs = 60_000;

/** How many minutes the clocks of a zone are ahead of UTC at a moment. */
function minutesAhead(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return (Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute')) - Math.floor(at / minuteMs) * minuteMs) / minuteMs;
}

/** The moment as a clock of the zone shows it. */
export function wallTime(at: string, zone: string): string {
  const moment = Date.parse(at);
  return new Date(moment + minutesAhead(moment, zone) * minuteMs).toISOString().slice(0, 16);
}

/** The moment at which a clock of the zone shows this; what is no time is given back as it is. Of two moments, as clocks are put back, the first. */
export function momentOf(wall: string, zone: string): string {
  const shown = Date.parse(`${wall}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) || Number.isNaN(shown)) return wall;
  const dayMs = 1_440 * minuteMs;
  const offsets = [minutesAhead(shown - dayMs, zone), minutesAhead(shown + dayMs, zone)];
  const moments = offsets.map((minutes) => shown - minutes * minuteMs);
  const moment = moments.find((at) => wallTime(new Date(at).toISOString(), zone) === wall) ?? moments[0]!;
  return new Date(moment).toISOString();
}

/** The same in a zone that somebody names; in UTC where it is none. */
export function momentIn(wall: string, zone: string): string {
  return momentOf(wall, isZone(zone) ? zone : 'UTC');
}

export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
