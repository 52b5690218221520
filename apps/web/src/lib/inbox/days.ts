import type { Notification } from '#contracts';
import type { MessageKey } from '$lib/i18n/messages';

const weekDays = 7;
const dayMs = 86_400_000;

export interface Day {
  name: MessageKey;
  items: Notification[];
}

/** The day as a date of this time zone, such as 2026-03-01. */
function dateIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** A list, newest first, in parts: today, the days of the week before, and what is older. */
export function byDay(items: readonly Notification[], now: string, timeZone: string): Day[] {
  const today = dateIn(timeZone, Date.parse(now));
  const weekAgo = dateIn(timeZone, Date.parse(now) - (weekDays - 1) * dayMs);
  const nameOf = ({ at }: Notification): MessageKey => {
    const day = dateIn(timeZone, Date.parse(at));
    return day >= today ? 'inbox.today' : day >= weekAgo ? 'inbox.week' : 'inbox.earlier';
  };
  const days: Day[] = [];
  for (const item of items) {
    const name = nameOf(item);
    const last = days.at(-1);
    if (last?.name === name) last.items.push(item);
    else days.push({ name, items: [item] });
  }
  return days;
}
