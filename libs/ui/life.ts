export type Life = 'unanswered' | 'active' | 'solved' | 'closed';

/** The step, 0 to 10, of how hot an active line is: 10 under ten minutes since the last reply, cold after a day. */
export function heatOf(lastActivityAt: string, now = Date.now()): number {
  const minutes = (now - Date.parse(lastActivityAt)) / 60_000;
  if (minutes < 10) return 10;
  return Math.round(Math.max(0, 1 - minutes / 1440) * 10);
}
