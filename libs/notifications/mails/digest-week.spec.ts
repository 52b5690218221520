import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inScope, system } from '#platform';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { Digests } from './digests.js';

/** Two weeks of the server's clock, hour by hour, as the job of digests sees them. */
const monday = Date.parse('2031-02-24T00:05:00Z');
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

let server: TestServer;
let readers: Record<'london' | 'newYork' | 'auckland' | 'french' | 'arabic' | 'late' | 'leaves' | 'never', ApiClient>;
/** Of each mail: to whom, at which hour of the two weeks, what it says. */
const sent: { to: string; hour: number; subject: string; body: string }[] = [];

async function topic(by: ApiClient, title: string, at: number): Promise<void> {
  const { number } = (await by.post('topics', { space: 'open', title, body: 'Through two walls.' })).body;
  await server.inCommunity(() => server.database.query(`update topics set created_at = $2 where community_id = $1 and number = $3`, [server.communityId, new Date(at), number]));
}

async function pass(from: number, hours: number): Promise<void> {
  for (let hour = from; hour < from + hours; hour += 1) {
    await inScope({ communityId: server.communityId, requestId: 'spec', actor: system }, () => server.app.get(Digests).send(new Date(monday + hour * hourMs)));
    const mails = await server.inCommunity(() => server.database.query<{ recipient: string; subject: string; body: string }>(`delete from mails where community_id = $1 returning recipient, subject, body`, [server.communityId]));
    sent.push(...mails.map(({ recipient, subject, body }) => ({ to: recipient, hour, subject, body })));
  }
}
const to = (reader: ApiClient) => sent.filter((mail) => mail.to === `${reader.who!.handle}@example.com`);
const hours = (reader: ApiClient): number[] => to(reader).map(({ hour }) => hour);
/** So many hours after the Monday on which the clock begins. */
const at = (day: number, hour: number): number => day * 24 + hour;

beforeAll(async () => {
  server = await startTestServer();
  const admin = await server.member('admin');
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  const reader = async (edit: object, locale?: string): Promise<ApiClient> => {
    const made = await server.member();
    expect((await made.patch('me/notification-preferences', edit)).status).toBe(200);
    if (locale) expect((await made.patch('me', { locale })).status).toBe(200);
    return made;
  };
  const weeklyDigest = true;
  readers = {
    london: await reader({ weeklyDigest, timeZone: 'Europe/London' }),
    newYork: await reader({ weeklyDigest, timeZone: 'America/New_York' }),
    auckland: await reader({ weeklyDigest, timeZone: 'Pacific/Auckland' }),
    french: await reader({ weeklyDigest, timeZone: 'Europe/London' }, 'fr'),
    arabic: await reader({ weeklyDigest, timeZone: 'Europe/London' }, 'ar'),
    late: await reader({ timeZone: 'Europe/London' }),
    leaves: await reader({ weeklyDigest, timeZone: 'Europe/London' }),
    never: await reader({ timeZone: 'Europe/London' }),
  };
  await topic(admin, 'Older than the first week', monday - 2 * dayMs);
  await topic(admin, 'Asked in the first week', monday + 2 * dayMs);
  await pass(0, at(6, 12));
  await readers.late.patch('me/notification-preferences', { weeklyDigest });
  await pass(at(6, 12), at(3, 0));
  await topic(admin, 'Asked in the second week', monday + 9 * dayMs);
  await readers.leaves.patch('me/notification-preferences', { weeklyDigest: false });
  await pass(at(9, 12), at(4, 12));
}, 120_000);
afterAll(() => server.close());

describe('over two weeks the digest', () => {
  test('comes on each Sunday at eight of the reader’s clock, and at no other time', () => {
    expect(hours(readers.london)).toEqual([at(6, 8), at(13, 8)]);
    // There it is still Sunday when the clock begins, and summer time when it ends.
    expect(hours(readers.newYork)).toEqual([at(0, 0), at(6, 13), at(13, 12)]);
    expect(hours(readers.auckland)).toEqual([at(5, 19), at(12, 19)]);
  });

  test('comes on the same Sunday to who asks for it later that day', () => {
    expect(hours(readers.late)).toEqual([at(6, 12), at(13, 8)]);
  });

  test('comes no more to who wants it no more, and never to who did not ask', () => {
    expect(hours(readers.leaves)).toEqual([at(6, 8)]);
    expect(hours(readers.never)).toEqual([]);
  });

  test('speaks of the week that ends', () => {
    const titles = to(readers.london).map(({ body }) => [...body.matchAll(/(Older than|Asked in) the (first|second) week/g)].map(([title]) => title));
    expect(titles).toEqual([['Asked in the first week'], ['Asked in the second week']]);
  });

  test.each([
    ['london', 'Your week in Test', 'What was talked about most in Test this week:', 'No more mails like this:'],
    ['french', 'Votre semaine sur Test', 'Ce dont on a le plus parlé sur Test cette semaine :', 'Ne plus recevoir ce type de message :'],
    ['arabic', 'أسبوعك في Test', 'أكثر ما دار الحديث عنه في Test هذا الأسبوع:', 'لا مزيد من هذا النوع من الرسائل:'],
  ] as const)('is written in the language of the reader: %s', (name, subject, begin, end) => {
    const [mail] = to(readers[name]);
    expect(mail!.subject).toBe(subject);
    expect(mail!.body.split('\n\n')[0]).toBe(begin);
    expect(mail!.body).toMatch(new RegExp(`\\n${end} http\\S+/unsubscribe\\?token=\\S+\\n$`));
  });
});
