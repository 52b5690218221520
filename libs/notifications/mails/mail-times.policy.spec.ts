import { describe, expect, test } from '@jest/globals';
import { mailsADay, mailTime, type MailTimes } from './mail-times.policy.js';

const times = (change: Partial<MailTimes> = {}): MailTimes => ({ timeZone: 'UTC', quietFrom: null, quietTo: null, mailCount: 0, mailsOn: null, ...change });
const night = { quietFrom: 22 * 60, quietTo: 7 * 60 };
const noon = { quietFrom: 12 * 60, quietTo: 13 * 60 };

describe('when a mail may go out', () => {
  test.each<[string, string, Partial<MailTimes>, string]>([
    ['now, with nothing said', '2026-11-26T03:00:00Z', {}, '2026-11-26T03:00:00Z'],
    ['after the night', '2026-11-26T03:00:30Z', night, '2026-11-26T07:00:00Z'],
    ['after the night that began yesterday evening', '2026-11-25T23:59:00Z', night, '2026-11-26T07:00:00Z'],
    ['now, the minute the night is over', '2026-11-26T07:00:00Z', night, '2026-11-26T07:00:00Z'],
    ['now, just before the night', '2026-11-25T21:59:59Z', night, '2026-11-25T21:59:59Z'],
    ['within one day', '2026-11-26T12:30:00Z', noon, '2026-11-26T13:00:00Z'],
    ['by the member’s own clock', '2026-11-26T21:30:00Z', { ...night, timeZone: 'Europe/Paris' }, '2026-11-27T06:00:00Z'],
    ['now, where it is day for the member', '2026-11-26T03:00:00Z', { ...night, timeZone: 'Asia/Tokyo' }, '2026-11-26T03:00:00Z'],
    ['now, where quiet begins when it ends', '2026-11-26T03:00:00Z', { quietFrom: 60, quietTo: 60 }, '2026-11-26T03:00:00Z'],
    ['now, with one mail left for the day', '2026-11-26T15:00:00Z', { mailCount: mailsADay - 1, mailsOn: '2026-11-26' }, '2026-11-26T15:00:00Z'],
    ['with the next summary, once the day has had its mails', '2026-11-26T15:00:00Z', { mailCount: mailsADay, mailsOn: '2026-11-26' }, '2026-11-27T08:00:00Z'],
    ['with today’s summary, if that is still to come', '2026-11-26T05:00:00Z', { mailCount: mailsADay, mailsOn: '2026-11-26' }, '2026-11-26T08:00:00Z'],
    ['now, on the next day', '2026-11-27T00:00:00Z', { mailCount: mailsADay, mailsOn: '2026-11-26' }, '2026-11-27T00:00:00Z'],
  ])('%s', (_name, now, change, expected) => {
    expect(mailTime(new Date(now), times(change))).toEqual(new Date(expected));
  });
});
