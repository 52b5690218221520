import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient, TestServer } from '#testing';
import { startAskingCommunity, type AskingCommunity } from './testing/asking-community.js';

/** What each reader finds over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let mara: ApiClient;
let ines: ApiClient;
let ask: AskingCommunity['ask'];
let answer: AskingCommunity['answer'];

beforeAll(async () => {
  ({ server, admin, mara, ines, ask, answer } = await startAskingCommunity());
});
afterAll(() => server.close());

describe('what is not public', () => {
  test('is found by no road', async () => {
    const { number } = await ask(admin, { space: 'staff', title: 'Unannounced product plans' });
    const reply = await answer(number, admin);
    for (const who of [server.guest, mara, ines, await server.member('moderator')]) {
      for (const path of [`topics/${number}`, `topics/${number}/replies`, `topics/${number}/replies-after?position=0`, `posts/${reply.id}`, `posts/${reply.id}/revisions`, `posts/${reply.id}/descendants`, 'topics?space=staff', 'spaces/staff']) {
        expect({ path, status: (await who.get(path)).status }).toEqual({ path, status: 404 });
      }
      expect((await who.put(`posts/${reply.id}/vote`, { kind: 'kudos' })).status).toBe(404);
      expect(JSON.stringify((await who.get('topics?limit=100')).body)).not.toContain('Unannounced');
      expect(JSON.stringify((await who.get('home')).body)).not.toContain('Unannounced');
    }
  });

  test('its title shows in no public post', async () => {
    const { number } = await ask(admin, { space: 'staff', title: 'Unannounced product plans' });
    const { number: open } = await ask(admin, { body: `See /t/${number} and http://localhost:0/t/${number}` });
    expect((await server.guest.get(`topics/${open}`)).body.body.html).not.toContain('Unannounced');
  });
});

describe('reading', () => {
  test('new, read and updated follow what the member saw', async () => {
    const reader = await server.member();
    const { number } = await ask();
    const unread = async () => (await reader.get('topics?sort=newest&space=mesh')).body.items.find((topic: { number: number }) => topic.number === number);
    expect(await unread()).toMatchObject({ unread: 'new' });
    await reader.post(`topics/${number}/read`, { position: 1 });
    expect(await unread()).toMatchObject({ unread: 'read' });
    const first = await answer(number);
    await answer(number);
    expect(await unread()).toMatchObject({ unread: 'updated', unreadCount: 2 });
    expect((await reader.get(`topics/${number}`)).body.topic.firstUnreadPostId).toBe(first.id);
    await reader.post(`topics/${number}/read`, { position: 99 });
    await reader.post(`topics/${number}/read`, { position: 1 });
    expect((await reader.get(`topics/${number}`)).body.topic).toMatchObject({ lastReadPosition: 3, firstUnreadPostId: null });
  });

  test('lists what is unread, and for guests everything', async () => {
    const reader = await server.member();
    const { number: seen } = await ask();
    const { number: fresh } = await ask();
    await reader.post(`topics/${seen}/read`, { position: 1 });
    const listed = async (who: typeof reader, unread: boolean) => {
      const { status, body } = await who.get(`topics?sort=newest&space=mesh&limit=2&unread=${unread}`);
      expect(status).toBe(200);
      return body.items.map(({ number }: { number: number }) => number) as number[];
    };
    const unread = await listed(reader, true);
    expect(unread).toContain(fresh);
    expect(unread).not.toContain(seen);
    expect(await listed(reader, false)).toEqual([fresh, seen]);
    expect(await listed(server.guest, true)).toEqual([fresh, seen]);
  });

  test('filters by state, tag, version, product and author', async () => {
    const { number } = await ask(ines, { title: 'Filtered by everything', tags: ['rare'], product: 'Keel', productVersion: '9.9' });
    const found = await server.guest.get('topics?state=unanswered&tag=rare&version=9.9&product=Keel&author=ines&space=mesh');
    expect(found.body.items.map((topic: { number: number }) => topic.number)).toEqual([number]);
    expect((await server.guest.get('topics?tag=nothing-has-this')).status).toBe(404);
  });

  test('finds where a member answered and what they solved, in visible spaces alone', async () => {
    const helper = await server.member('staff');
    const handle = helper.who!.handle;
    const solved = await ask(mara, { title: 'Solved by somebody helpful' });
    const open = await ask(mara, { title: 'Answered by somebody helpful' });
    const hidden = await ask(admin, { space: 'staff', title: 'Answered where few may look' });
    const accepted = await answer(solved.number, helper);
    await mara.put(`topics/${solved.number}/solution`, { postId: accepted.id });
    await answer(open.number, helper);
    await answer(open.number, helper, { body: 'And a second thought.' });
    const deleted = await answer((await ask(mara, { title: 'Answered, then thought better of it' })).number, helper);
    await helper.delete(`posts/${deleted.id}`);
    await answer(hidden.number, helper);
    const numbers = async (query: string) => (await server.guest.get(`topics?sort=newest&${query}`)).body.items.map((topic: { number: number }) => topic.number);
    expect(await numbers(`answeredBy=${handle}`)).toEqual([open.number, solved.number]);
    expect(await numbers(`solvedBy=${handle}`)).toEqual([solved.number]);
    expect((await server.guest.get('topics?solvedBy=nobody-has-this-handle')).status).toBe(404);
  });

  test('pages of a list show each topic once, in order', async () => {
    const all = (await server.guest.get('topics?sort=newest&limit=100')).body.items.map((topic: { number: number }) => topic.number);
    const paged: number[] = [];
    let cursor = '';
    do {
      const { body } = await server.guest.get(`topics?sort=newest&limit=4${cursor && `&cursor=${cursor}`}`);
      paged.push(...body.items.map((topic: { number: number }) => topic.number));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(paged).toEqual(all);
    expect((await server.guest.get('topics?cursor=forged')).status).toBe(400);
  });

  test('profile counts follow by jobs', async () => {
    const asker = await server.member();
    const helper = await server.member();
    const { number } = await ask(asker);
    const given = await answer(number, helper);
    await asker.put(`topics/${number}/solution`, { postId: given.id });
    await asker.put(`posts/${given.id}/vote`, { kind: 'kudos' });
    await server.jobsDone();
    const rows = await server.inCommunity(() => server.database.query(`select answer_count, solution_count, kudos_received from members where community_id = $1 and id = $2`, [server.communityId, helper.who!.id]));
    expect(rows).toEqual([{ answer_count: 1, solution_count: 1, kudos_received: 1 }]);
  });
});
