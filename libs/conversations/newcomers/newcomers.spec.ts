import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer({ HEARTH_URL: 'http://hearth.example' });
  admin = await server.member('admin');
  // The limits alone are asked about here: what is held is moderation's.
  await admin.patch('admin/community', { settings: { moderation: { spam: { firstLinkSeconds: 0, linksToHost: 0, sameTextPosts: 0, sameTextAccounts: 0 } } } });
  await admin.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support' });
});
afterAll(() => server.close());

const newcomer = () => server.member('member', { trustLevel: 0 });
const ask = (by: ApiClient, body = 'What now?') => by.post('topics', { space: 'mesh', title: 'A question of somebody new', body });
const reply = (by: ApiClient, number: number, body = 'This.') => by.post(`topics/${number}/replies`, { body });
const joinedDaysAgo = ({ who }: ApiClient, days: number) =>
  server.inCommunity(() => server.database.query('update members set created_at = now() - make_interval(days => $3) where community_id = $1 and id = $2', [server.communityId, who!.id, days]));

describe('a new member’s text', () => {
  const links = (count: number): string => Array.from({ length: count }, (_, at) => `https://example${at}.com/page`).join(' and ');

  test.each([
    ['links', links(2), links(3), 2],
    ['links', '[one](https://a.example) <https://b.example>', '[one](https://a.example) [same](https://a.example) <https://b.example>', 2],
    ['images', '![](https://a.example/1.png)', '![](https://a.example/1.png) ![](https://a.example/2.png)', 1],
    ['mentions', '@anna and @berta', '@anna, @berta and @carla', 2],
  ])('holds so many %s', async (limit, allowed, tooMuch, most) => {
    const member = await newcomer();
    const refused = await ask(member, tooMuch);
    expect({ status: refused.status, code: refused.body.code, details: refused.body.details }).toEqual({ status: 422, code: 'limit.exceeded', details: { limit, most } });
    expect(refused.body.detail).toMatch(/ends with trust level 1/);
    const { status, body } = await ask(member, allowed);
    expect(status).toBe(201);
    expect((await reply(member, body.number, tooMuch)).body.details).toEqual({ limit, most });
    const written = (await member.get(`topics/${body.number}`)).body.body;
    expect((await member.send('PATCH', `posts/${written.id}`, { body: tooMuch, version: written.version })).body.details).toEqual({ limit, most });
    expect((await ask(await server.member(), tooMuch)).status).toBe(201);
  });

  test('links within the community are none', async () => {
    const { number } = (await ask(admin)).body;
    expect((await ask(await newcomer(), `See /t/${number} [a](/t/${number}), [b](/questions), [c](/) and [d](http://hearth.example/tags).`)).status).toBe(201);
  });

  test('points lift the limit of links for those whom reading has made known', async () => {
    await admin.send('PATCH', 'admin/community', { settings: { privileges: { preset: 'balanced' } } });
    const refused = await ask(await server.member('member', { reputation: 9 }), links(3));
    expect(refused.body.details).toEqual({ limit: 'linksByPoints', most: 2 });
    expect((await ask(await server.member('member', { reputation: 10 }), links(3))).status).toBe(201);
    await admin.send('PATCH', 'admin/community', { settings: { privileges: { preset: 'open' } } });
  });
});

describe('a new member’s first day', () => {
  test('has three topics, then says when there can be more', async () => {
    const member = await newcomer();
    for (let at = 0; at < 3; at += 1) expect((await ask(member)).status).toBe(201);
    const { status, body, headers } = await ask(member);
    expect({ status, code: body.code, details: body.details }).toEqual({ status: 422, code: 'limit.exceeded', details: { limit: 'topicsOnFirstDay', most: 3, endsAt: expect.any(String) } });
    expect(body.retryAfter).toBeGreaterThan(86_000);
    expect(body.retryAfter).toBeLessThanOrEqual(86_400);
    expect(headers.get('retry-after')).toBe(String(body.retryAfter));
    await joinedDaysAgo(member, 1);
    expect((await ask(member)).status).toBe(201);
  });

  test('sent all at once they are still three', async () => {
    const member = await newcomer();
    const sent = await Promise.all(Array.from({ length: 6 }, () => ask(member)));
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(3);
  });

  test('has ten replies', async () => {
    const member = await newcomer();
    const topics = await Promise.all(Array.from({ length: 4 }, async () => (await ask(admin)).body.number as number));
    for (let at = 0; at < 10; at += 1) expect((await reply(member, topics[at % 4]!)).status).toBe(201);
    expect((await reply(member, topics[3]!)).body.details).toMatchObject({ limit: 'repliesOnFirstDay', most: 10 });
    await joinedDaysAgo(member, 1);
    expect((await reply(member, topics[3]!)).status).toBe(201);
  });

  test('has three replies in a topic of somebody else, and as many as it takes in one’s own', async () => {
    const member = await newcomer();
    const { number } = (await ask(admin)).body;
    for (let at = 0; at < 3; at += 1) expect((await reply(member, number)).status).toBe(201);
    const { body } = await reply(member, number);
    expect({ code: body.code, details: body.details, retryAfter: body.retryAfter }).toEqual({ code: 'limit.exceeded', details: { limit: 'repliesInTopic', most: 3 }, retryAfter: undefined });
    const own = (await ask(member)).body.number;
    for (let at = 0; at < 5; at += 1) expect((await reply(member, own)).status).toBe(201);
  });

  test('a form that is sent again after it was taken is not counted against the limit', async () => {
    const member = await newcomer();
    const send = (key: string) => member.post('topics', { space: 'mesh', title: 'A question of somebody new', body: 'Once.' }, { 'idempotency-key': key });
    for (const key of ['a', 'b', 'c', 'c']) expect((await send(key)).status).toBe(201);
  });

  test('ends with trust, and a role has none', async () => {
    for (const member of [await server.member(), await server.member('superuser', { trustLevel: 0 }), await server.member('staff', { trustLevel: 0 })]) {
      for (let at = 0; at < 4; at += 1) expect((await ask(member)).status).toBe(201);
    }
  });
});

test('a community sets its own limits', async () => {
  await admin.send('PATCH', 'admin/community', { settings: { newcomers: { links: 0 } } });
  expect((await ask(await newcomer(), 'https://a.example')).body.details).toEqual({ limit: 'links', most: 0 });
});
