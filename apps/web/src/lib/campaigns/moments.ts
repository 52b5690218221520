import type { CampaignPhase, CampaignSummary } from '#contracts';

const minute = 60_000;
const units = [['day', 1_440 * minute], ['hour', 60 * minute], ['minute', minute]] as const;

/** How far off a moment is, in words: "in 3 days", "2 hours ago". */
export function inWords(at: string, locale: string, now = Date.now()): string {
  const away = Date.parse(at) - now;
  const [unit, length] = units.find(([, size]) => Math.abs(away) >= 2 * size) ?? units[2];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(away / length), unit);
}

/** The moment that matters in a phase: when it turns, or when it did. */
export function momentOfPhase({ phase, opensAt, closesAt, resultBy, resultAt }: CampaignSummary): string {
  const turning: Record<CampaignPhase, string> = { planned: opensAt, open: closesAt, judging: resultBy, result: resultAt ?? resultBy, ended: resultAt ?? resultBy };
  return turning[phase];
}
