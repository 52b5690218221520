import { describe, expect, it } from '@jest/globals';
import type { Notification } from '#contracts';
import { byDay } from './days';

const at = (time: string) => ({ id: time, at: time }) as Notification;
const now = '2026-11-26T01:30:00Z';

describe('the days of an inbox', () => {
  it('begin and end in the reader’s time zone', () => {
    const items = ['2026-11-26T01:00:00Z', '2026-11-25T23:30:00Z', '2026-11-20T12:00:00Z', '2026-11-19T12:00:00Z'].map(at);
    const named = (zone: string) => byDay(items, now, zone).map(({ name, items: of }) => [name, of.length]);
    expect(named('UTC')).toEqual([['inbox.today', 1], ['inbox.week', 2], ['inbox.earlier', 1]]);
    expect(named('Europe/Paris')).toEqual([['inbox.today', 2], ['inbox.week', 1], ['inbox.earlier', 1]]);
    expect(named('America/New_York')).toEqual([['inbox.today', 2], ['inbox.week', 2]]);
  });

  it('are none without items', () => {
    expect(byDay([], now, 'UTC')).toEqual([]);
  });
});
