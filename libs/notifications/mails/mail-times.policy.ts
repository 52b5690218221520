/** Mails that a member gets in a day; what comes then waits for the summary. */
export const mailsADay = 10;

const minuteMs = 60_000;
const dayMinutes = 1440;
/** The hour of the day's summary, as `recipients.queries.ts` has it. */
const summaryMinute = 8 * 60;

export interface MailTimes {
  timeZone: string;
  /** Minutes of the member's day; null without quiet hours. */
  quietFrom: number | null;
  quietTo: number | null;
  /** Mails that went out on the day `mailsOn`. */
  mailCount: number;
  /** A date of the member's time zone, such as 2026-03-01. */
  mailsOn: string | null;
}

/** When a mail that is due may go out: now, or after the quiet hours, or with the next summary when the day has had its mails. */
export function mailTime(now: Date, times: MailTimes): Date {
  const { date, minute } = localTime(now, times.timeZone);
  const after = (minutes: number): Date => new Date(Math.floor(now.getTime() / minuteMs) * minuteMs + minutes * minuteMs);
  const quiet = quietMinutesLeft(minute, times);
  if (quiet > 0) return after(quiet);
  if (times.mailsOn === date && times.mailCount >= mailsADay) return after((summaryMinute - minute + dayMinutes) % dayMinutes || dayMinutes);
  return now;
}

/** How long the quiet hours last from this minute of the day; 0 outside of them. They may go over midnight. */
export function quietMinutesLeft(minute: number, { quietFrom, quietTo }: Pick<MailTimes, 'quietFrom' | 'quietTo'>): number {
  if (quietFrom === null || quietTo === null || quietFrom === quietTo) return 0;
  const length = (quietTo - quietFrom + dayMinutes) % dayMinutes;
  const since = (minute - quietFrom + dayMinutes) % dayMinutes;
  return since < length ? length - since : 0;
}

/** The date and the minute of the day in a time zone. */
export function localTime(at: Date, timeZone: string): { date: string; minute: number } {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '0';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, minute: Number(part('hour')) * 60 + Number(part('minute')) };
}
