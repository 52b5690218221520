import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { inScope, system } from '#platform';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { Digests } from './digests.js';
import { Mailing } from './mailing.js';

/** What reaches people by e-mail, through a real SMTP server. */
const received: { to: string; source: string }[] = [];
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, { envelope }, done) => {
    void text(stream).then((source) => {
      received.push({ to: envelope.rcptTo[0]!.address, source });
      done();
    });
  },
});
let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  await new Promise<void>((ready) => void post.listen(0, '127.0.0.1', ready));
  server = await startTestServer({ SMTP_URL: `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}` });
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 } } });
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  await admin.post('spaces', { name: 'Staff', slug: 'staff', kind: 'support', visibility: 'private' });
});
afterAll(async () => {
  await server.close();
  await new Promise<void>((closed) => post.close(closed));
});

async function ask(by: ApiClient): Promise<{ number: number; id: string }> {
  return (await by.post('topics', { space: 'open', title: 'How far does a node reach', body: 'Through two walls.' })).body;
}
async function answer(number: number, body = 'Twelve metres.', by?: ApiClient): Promise<{ id: string }> {
  return (await (by ?? (await server.member())).post(`topics/${number}/replies`, { body })).body;
}
/** Lets the minutes pass after which mails go out, and sends them. */
async function mailsTo(who: ApiClient, now?: Date): Promise<string[]> {
  await server.jobsDone();
  const before = received.length;
  const { communityId, database } = server;
  await inScope({ communityId, requestId: 'spec', actor: system }, async () => {
    await database.query(`update notifications set mail_at = now() - interval '1 second' where community_id = $1 and mail_at is not null`, [communityId]);
    await server.app.get(Mailing).send(now);
  });
  await server.jobsDone();
  return received.slice(before).flatMap(({ to, source }) => (to === `${who.who!.handle}@example.com` ? [source.replaceAll('=\r\n', '').replaceAll('=3D', '=')] : []));
}
const header = (source: string, name: string): string | undefined => new RegExp(`^${name}:\\s*(.*(?:\\r\\n[ \\t].*)*)`, 'mi').exec(source)?.[1]?.replaceAll(/\r\n\s+/g, ' ');
const tokenIn = (source: string): string => /unsubscribe\?token=([\w.-]+)/.exec(source)![1]!;

describe('an answer', () => {
  test('is mailed to who asked, with what it says and where it is', async () => {
    const asker = await server.member();
    const { number } = await ask(asker);
    const { id } = await answer(number);
    const [mail] = await mailsTo(asker);
    expect(header(mail!, 'Subject')).toContain('answered');
    expect(mail).toContain('Twelve metres.');
    expect(mail).toContain(`/p/${id}`);
    expect(await mailsTo(asker)).toEqual([]);
  });

  test('that was read, marked done or muted by then is not', async () => {
    const asker = await server.member();
    const { number } = await ask(asker);
    await answer(number);
    await server.jobsDone();
    const [{ id }] = (await asker.get('notifications')).body.items;
    await asker.patch(`notifications/${id}`, { read: true });
    expect(await mailsTo(asker)).toEqual([]);
  });

  test('waits two minutes to be read, or as long as the community says', async () => {
    const asker = await server.member();
    const { number } = await ask(asker);
    const waits = async () => {
      await answer(number);
      await server.jobsDone();
      const [row] = await server.inCommunity(() => server.database.query<{ seconds: number }>(`select extract(epoch from mail_at - at)::int as seconds from notifications where community_id = $1 and member_id = $2 order by at desc limit 1`, [server.communityId, asker.who!.id]));
      return row!.seconds;
    };
    expect(await waits()).toBe(120);
    expect((await admin.patch('admin/community', { settings: { mail: { waitSeconds: 600 } } })).status).toBe(200);
    expect(await waits()).toBe(600);
    await admin.patch('admin/community', { settings: { mail: { waitSeconds: 120 } } });
  });

  test.each<[string, (number: number, id: string) => Promise<unknown>]>([
    ['was deleted', (_number, id) => admin.delete(`posts/${id}`)],
    ['moved where the reader is not', (number) => admin.post(`topics/${number}/move`, { space: 'staff' })],
  ])('that %s by then is not, and nothing of it', async (_name, hide) => {
    const asker = await server.member();
    const { number } = await ask(asker);
    const { id } = await answer(number, 'wobbegongone');
    await server.jobsDone();
    expect((await hide(number, id)) as { status: number }).toMatchObject({ status: 204 });
    expect(await mailsTo(asker)).toEqual([]);
    expect(received.some(({ source }) => source.includes('wobbegongone'))).toBe(false);
  });

  test('is not mailed to an address that was not confirmed', async () => {
    const asker = await server.member();
    await server.inCommunity(() => server.database.query(`update members set email_verified_at = null where community_id = $1 and id = $2`, [server.communityId, asker.who!.id]));
    await answer((await ask(asker)).number);
    expect(await mailsTo(asker)).toEqual([]);
  });

  test('comes together with others that are due, in the reader’s language', async () => {
    const asker = await server.member();
    await asker.patch('me', { locale: 'fr' });
    const { number } = await ask(asker);
    await answer(number, 'First answer.');
    await answer(number, 'Second answer.');
    const mails = await mailsTo(asker);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatch(/First answer\.[\s\S]*Second answer\./);
    expect(header(mails[0]!, 'Subject')).toMatch(/2.nouveaut/);
  });
});

describe('who wants no mails', () => {
  test('presses the button of the mail program, and has no more of that kind', async () => {
    const asker = await server.member();
    const { number } = await ask(asker);
    await answer(number);
    const [mail] = await mailsTo(asker);
    expect(header(mail!, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const url = /<(http[^>]+)>/.exec(header(mail!, 'List-Unsubscribe')!)![1]!;
    const address = new URL(url);
    const click = () => server.guest.post(`${address.pathname}${address.search}`, 'List-Unsubscribe=One-Click', { 'content-type': 'application/x-www-form-urlencoded' });
    // Looking turns nothing off: mail scanners look at every link.
    expect((await server.guest.get(`${address.pathname}${address.search}`)).status).toBe(302);
    expect((await asker.get('me/notification-preferences')).body.channels.find(({ kind }: { kind: string }) => kind === 'answer')).toMatchObject({ here: true, mail: 'at-once' });
    expect((await click()).status).toBe(204);
    expect((await click()).status).toBe(204);
    expect((await asker.get('me/notification-preferences')).body.channels.find(({ kind }: { kind: string }) => kind === 'answer')).toMatchObject({ here: true, mail: 'off' });
    await answer(number);
    expect(await mailsTo(asker)).toEqual([]);
    await answer(number, `@${asker.who!.handle}`);
    expect((await asker.get('notifications')).body.items.length).toBeGreaterThan(1);
  });

  test('a token that was changed or is another member’s turns nothing off', async () => {
    const [asker, other] = [await server.member(), await server.member()];
    await answer((await ask(asker)).number);
    const token = tokenIn((await mailsTo(asker))[0]!);
    const [memberId, kind, signature] = token.split('.');
    for (const forged of [`${other.who!.id}.${kind}.${signature}`, `${memberId}.mention.${signature}`, `${memberId}.${kind}.${signature!.slice(0, -2)}AA`, `${memberId}.${kind}.`, 'x'.repeat(40)]) {
      expect((await server.guest.post(`unsubscribe?token=${forged}`, {})).status).toBe(404);
    }
  });

  test('chooses by kind: here, by e-mail, or not at all', async () => {
    const asker = await server.member();
    const { status } = await asker.patch('me/notification-preferences', { channels: [{ kind: 'answer', mail: 'daily' }, { kind: 'kudos', here: false }] });
    expect(status).toBe(200);
    const { number } = await ask(asker);
    const { id } = await answer(number);
    await server.jobsDone();
    const [row] = await server.inCommunity(() => server.database.query<{ hour: number }>(`select extract(hour from mail_at at time zone 'UTC')::int as hour from notifications where community_id = $1 and post_id = $2 and member_id = $3`, [server.communityId, id, asker.who!.id]));
    expect(row).toEqual({ hour: 8 });
    const { body: thread } = await asker.get(`topics/${number}`);
    await (await server.member()).put(`posts/${thread.body.id}/vote`, { kind: 'kudos' });
    await server.jobsDone();
    expect((await asker.get('notifications')).body.items.map(({ kind }: { kind: string }) => kind)).not.toContain('kudos');
  });
});

describe('mails keep to the member’s day', () => {
  test('none goes out in quiet hours; it goes after them', async () => {
    const asker = await server.member();
    await asker.patch('me/notification-preferences', { timeZone: 'Europe/Paris', quiet: { from: 0, to: 1439 } });
    await answer((await ask(asker)).number);
    expect(await mailsTo(asker)).toEqual([]);
    await asker.patch('me/notification-preferences', { quiet: null });
    expect(await mailsTo(asker)).toHaveLength(1);
  });

  test('ten on a day are enough: what comes then waits for the summary', async () => {
    const asker = await server.member();
    const { number } = await ask(asker);
    const noon = new Date(new Date().setUTCHours(12, 0, 0, 0));
    for (let at = 0; at < 10; at += 1) {
      await answer(number, `Answer ${at}`);
      expect(await mailsTo(asker, noon)).toHaveLength(1);
    }
    await answer(number, 'One too many');
    expect(await mailsTo(asker, noon)).toEqual([]);
    const mails = await mailsTo(asker, new Date(noon.getTime() + 86_400_000));
    expect(mails).toEqual([expect.stringContaining('One too many')]);
  });

  test.each([
    ['a time zone that does not exist', { timeZone: 'Mars/Olympus' }],
    ['half of quiet hours', { quiet: { from: 60 } }],
    ['an hour that does not exist', { quiet: { from: 0, to: 1440 } }],
    ['a kind that does not exist', { channels: [{ kind: 'weather', here: true }] }],
  ])('%s is refused', async (_name, edit) => {
    expect((await (await server.member()).patch('me/notification-preferences', edit)).status).toBe(400);
  });
});

describe('the weekly digest', () => {
  const sunday = new Date('2031-03-02T09:00:00Z');
  const send = (at: Date): Promise<void> => inScope({ communityId: server.communityId, requestId: 'spec', actor: system }, () => server.app.get(Digests).send(at));
  const subjects = (who: ApiClient, from: number): string[] => received.slice(from).flatMap(({ to, source }) => (to === `${who.who!.handle}@example.com` ? [header(source, 'Subject')!] : []));

  test('goes out once, on Sunday morning of the reader’s clock, to who wants it, with what the reader may read', async () => {
    const [wants, inTokyo, wantsNot] = [await server.member(), await server.member(), await server.member()];
    await wants.patch('me/notification-preferences', { weeklyDigest: true });
    await inTokyo.patch('me/notification-preferences', { weeklyDigest: true, timeZone: 'Asia/Tokyo' });
    await admin.post('topics', { space: 'staff', title: 'Secret wobbegongone plans', body: 'Shh.' });
    await server.inCommunity(() => server.database.query(`update topics set created_at = $2 where community_id = $1`, [server.communityId, new Date(sunday.getTime() - 86_400_000)]));
    const from = received.length;
    await send(new Date('2031-03-01T22:00:00Z'));
    await server.jobsDone();
    expect([subjects(wants, from), subjects(inTokyo, from)]).toEqual([[], []]);
    await send(new Date('2031-03-01T23:30:00Z'));
    await server.jobsDone();
    expect([subjects(wants, from), subjects(inTokyo, from)]).toEqual([[], ['Your week in Test']]);
    for (const at of [sunday, new Date(sunday.getTime() + 3_600_000)]) await send(at);
    await server.jobsDone();
    expect([subjects(wants, from), subjects(inTokyo, from), subjects(wantsNot, from)]).toEqual([['Your week in Test'], ['Your week in Test'], []]);
    const mail = received.slice(from).find(({ to }) => to === `${wants.who!.handle}@example.com`)!.source.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    expect(mail).toContain('How far does a node reach');
    expect(mail).not.toContain('wobbegongone');
    expect((await server.guest.post(`unsubscribe?token=${tokenIn(mail)}`, {})).status).toBe(204);
    expect((await wants.get('me/notification-preferences')).body.weeklyDigest).toBe(false);
  });
});

describe('an idea that is delivered', () => {
  let staff: ApiClient;
  const decide = async (number: number): Promise<string> => (await staff.post(`topics/${number}/idea-decisions`, { status: 'delivered', note: 'There.' })).body.id;
  const inbox = async (by: ApiClient) => {
    await server.jobsDone();
    return (await by.get('notifications')).body.items;
  };
  const wanted = async (voter: ApiClient): Promise<number> => {
    const { number } = (await (await server.member()).post('topics', { space: 'ideas', title: 'A pause for the night', body: 'It would help.' })).body;
    await voter.put(`topics/${number}/idea-vote`, { direction: 'up' });
    return number;
  };
  beforeAll(async () => {
    staff = await server.member('staff');
    await admin.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' });
  });

  test('is mailed once, however often that is taken back and said again', async () => {
    const voter = await server.member();
    const number = await wanted(voter);
    let decision = await decide(number);
    expect(await mailsTo(voter)).toHaveLength(1);
    for (let again = 0; again < 2; again += 1) {
      await staff.delete(`idea-decisions/${decision}`);
      expect(await inbox(voter)).toEqual([]);
      decision = await decide(number);
      expect(await inbox(voter)).toMatchObject([{ kind: 'idea-delivered', read: false }]);
      expect(await mailsTo(voter)).toEqual([]);
    }
  });

  test('is mailed when it is said again where it was taken back before a mail went', async () => {
    const voter = await server.member();
    const number = await wanted(voter);
    await staff.delete(`idea-decisions/${await decide(number)}`);
    expect(await mailsTo(voter)).toEqual([]);
    await decide(number);
    expect(await mailsTo(voter)).toHaveLength(1);
  });
});
