import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Nomination } from '#contracts';
import { Events } from '#platform';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { v7 as uuidv7 } from 'uuid';

/** Nominations of answers, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let superuser: ApiClient;
let asker: ApiClient;
let author: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  await admin.post('spaces', { name: 'Secret', slug: 'secret', kind: 'support', visibility: 'private' });
  [superuser, asker, author] = [await server.member('superuser'), await server.member(), await server.member()];
});
afterAll(() => server.close());

interface Answer {
  number: number;
  topicId: string;
  id: string;
}
async function answered(space = 'open'): Promise<Answer> {
  const [by, other] = space === 'open' ? [asker, author] : [admin, admin];
  const { number, id: topicId } = (await by.post('topics', { space, title: 'What holds the roof up', body: 'Asking for a friend.' })).body;
  return { number, topicId, id: (await other.post(`topics/${number}/replies`, { body: 'A *beam* does.' })).body.id };
}
const nominate = (by: ApiClient, { id }: Answer, input: object = { kind: 'create', note: 'Asked often.' }, headers = {}) => by.post(`posts/${id}/nominations`, input, headers);
async function nominated(by = asker): Promise<{ answer: Answer; id: string }> {
  const answer = await answered();
  return { answer, id: (await nominate(by, answer)).body.id };
}
const page = async (by: ApiClient, of = 'waiting') => (await by.get<{ items: Nomination[]; waiting: number }>(`nominations?limit=100&of=${of}`)).body.items;
const waits = async (by: ApiClient, id: string) => (await page(by)).some((one) => one.id === id);
const stateOf = async (by: ApiClient, id: string) => (await by.get<Nomination>(`nominations/${id}`)).body.state;

describe('a nomination', () => {
  test('waits for superusers and staff, and is seen by who made it', async () => {
    const { answer, id } = await nominated();
    for (const decider of [superuser, admin]) expect(await waits(decider, id)).toBe(true);
    for (const other of [asker, author]) expect(await waits(other, id)).toBe(false);
    expect((await page(asker, 'mine')).find((one) => one.id === id)).toMatchObject({ state: 'open', kind: 'create', excerpt: 'A beam does.', note: 'Asked often.', topic: { number: answer.number } });
    for (const [reader, status] of [[server.guest, 404], [author, 404], [asker, 200], [superuser, 200]] as const) expect((await reader.get(`nominations/${id}`)).status).toBe(status);
    expect((await server.guest.get('nominations')).status).toBe(401);
  });

  test.each<[string, (answer: Answer) => Promise<{ status: number }>, number]>([
    ['of a guest', (answer) => nominate(server.guest, answer), 401],
    ['of one’s own answer', (answer) => nominate(author, answer), 403],
    ['of a new article that is there already', (answer) => nominate(asker, answer, { kind: 'create', article: 1 }), 400],
    ['for an article that is not named', (answer) => nominate(asker, answer, { kind: 'update' }), 400],
    ['for what is no article', (answer) => nominate(asker, answer, { kind: 'merge', article: answer.number }), 400],
    ['of a deleted answer', async (answer) => (await admin.delete(`posts/${answer.id}`), nominate(asker, answer)), 403],
    ['of an answer out of sight', async () => nominate(asker, await answered('secret')), 404],
    ['of a question', async (answer) => author.post(`posts/${(await author.get(`topics/${answer.number}`)).body.body.id}/nominations`, { kind: 'create' }), 403],
  ])('%s is refused', async (_name, act, status) => {
    expect((await act(await answered())).status).toBe(status);
  });

  test('takes points, or trust', async () => {
    await admin.patch('admin/community', { settings: { privileges: { preset: 'balanced' } } });
    try {
      const answer = await answered();
      expect((await nominate(await server.member('member', { reputation: 74 }), answer)).status).toBe(403);
      expect((await nominate(await server.member('member', { reputation: 75 }), answer)).status).toBe(201);
      expect((await nominate(await server.member('member', { trustLevel: 3 }), await answered())).status).toBe(201);
    } finally {
      await admin.patch('admin/community', { settings: { privileges: { preset: 'open' } } });
    }
  });

  test('is one for each answer and kind, by whomever, and one for one key', async () => {
    const answer = await answered();
    const both = await Promise.all([nominate(asker, answer), nominate(await server.member(), answer)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const other = await answered();
    const twice = await Promise.all([1, 2].map(() => nominate(asker, other, undefined, { 'idempotency-key': 'nominated' })));
    expect(new Set(twice.map(({ body }) => body.id)).size).toBe(1);
  });
});

describe('a decision', () => {
  test('to decline takes a reason, which who nominated reads', async () => {
    const { id } = await nominated();
    expect((await superuser.post(`nominations/${id}/decline`, { reason: ' ' })).status).toBe(400);
    expect((await superuser.post(`nominations/${id}/decline`, { reason: 'It holds for old roofs alone.' })).body).toMatchObject({ state: 'declined', reason: 'It holds for old roofs alone.', decidedBy: { handle: superuser.who!.handle } });
    expect((await page(asker, 'mine')).find((one) => one.id === id)).toMatchObject({ state: 'declined', reason: 'It holds for old roofs alone.' });
    expect(await waits(superuser, id)).toBe(false);
    expect((await page(superuser, 'decided')).some((one) => one.id === id)).toBe(true);
    await server.jobsDone();
    expect((await asker.get('notifications')).body.items[0]).toMatchObject({ kind: 'nomination', outcome: 'declined', snippet: 'It holds for old roofs alone.', path: '/knowledge/nominations?of=mine' });
  });

  test('that two take at once is taken once', async () => {
    const { id } = await nominated();
    const both = await Promise.all([superuser, admin].map((by) => by.post(`nominations/${id}/decline`, { reason: 'No.' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('is taken back once, and what was told with it', async () => {
    const { id } = await nominated();
    await superuser.post(`nominations/${id}/decline`, { reason: 'Taken back soon.' });
    await server.jobsDone();
    expect((await admin.post(`nominations/${id}/undo`, {})).status).toBe(200);
    expect((await admin.post(`nominations/${id}/undo`, {})).status).toBe(409);
    expect([await stateOf(asker, id), await waits(superuser, id)]).toEqual(['open', true]);
    await server.jobsDone();
    expect(JSON.stringify((await asker.get('notifications')).body)).not.toContain('Taken back soon.');
  });

  test('is not taken back where the answer was nominated anew', async () => {
    const { answer, id } = await nominated();
    await superuser.post(`nominations/${id}/decline`, { reason: 'No.' });
    expect((await nominate(await server.member(), answer)).status).toBe(201);
    expect((await superuser.post(`nominations/${id}/undo`, {})).body.code).toBe('conflict.already-done');
  });

  test.each<[string, (id: string) => Promise<{ status: number }>, number]>([
    ['by a guest', (id) => server.guest.post(`nominations/${id}/decline`, { reason: 'No.' }), 404],
    ['by a member', (id) => author.post(`nominations/${id}/decline`, { reason: 'No.' }), 404],
    ['by who nominated', (id) => asker.post(`nominations/${id}/decline`, { reason: 'No.' }), 403],
  ])('%s is refused', async (_name, act, status) => {
    expect((await act((await nominated()).id)).status).toBe(status);
  });

  test('of one’s own is another’s to take, whatever one’s role', async () => {
    const { id } = await nominated(superuser);
    expect((await superuser.post(`nominations/${id}/decline`, { reason: 'No.' })).status).toBe(403);
    expect((await admin.post(`nominations/${id}/decline`, { reason: 'No.' })).status).toBe(200);
  });

  test('is not needed once who nominated takes it back', async () => {
    const { id } = await nominated();
    expect((await author.delete(`nominations/${id}`)).status).toBe(404);
    expect((await asker.delete(`nominations/${id}`)).status).toBe(204);
    expect((await asker.delete(`nominations/${id}`)).status).toBe(409);
    expect((await superuser.post(`nominations/${id}/decline`, { reason: 'No.' })).status).toBe(409);
  });
});

test('the queue has what deserves it most first: by views, by solutions, and by searches that ended there', async () => {
  const ids: string[] = [];
  for (const [views, isSolved, finds] of [[10, false, 0], [10, true, 0], [10, true, 2], [50, false, 0]] as const) {
    const { answer, id } = await nominated();
    await server.inCommunity(() => server.database.query('update topics set view_count = $2, solution_post_id = $3 where id = $1', [answer.topicId, views, isSolved ? answer.id : null]));
    for (let at = 0; at < finds; at += 1) {
      const found = { topicId: answer.topicId, visitId: uuidv7() };
      // Told twice it counts once.
      for (let twice = 0; twice < 2; twice += 1) await server.inCommunity(() => server.app.get(Events).publish('answer.found', found));
    }
    ids.push(id);
  }
  await server.jobsDone();
  const shown = (await page(superuser)).filter(({ id }) => ids.includes(id));
  expect(shown.map(({ id, merit }) => [ids.indexOf(id), merit.score, merit.finds])).toEqual([[2, 60, 2], [3, 50, 0], [1, 20, 0], [0, 10, 0]]);
  const first = await superuser.get<{ items: Nomination[]; nextCursor: string }>('nominations?limit=1');
  const second = await superuser.get<{ items: Nomination[] }>(`nominations?limit=1&cursor=${first.body.nextCursor}`);
  expect([first, second].map(({ body }) => body.items[0]!.id)).toEqual([ids[2], ids[3]]);
});
