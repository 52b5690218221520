import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** The roadmap, and the changelog that closes the loop. */
let server: TestServer;
let admin: ApiClient;
let staff: ApiClient;
let author: ApiClient;

beforeAll(async () => {
  server = await startTestServer({ HEARTH_URL: 'http://hearth.example' });
  admin = await server.member('admin');
  staff = await server.member('staff');
  author = await server.member();
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' });
  await admin.post('spaces', { name: 'Firmware', slug: 'firmware', kind: 'ideas' });
  await admin.post('spaces', { name: 'Inside', slug: 'inside', kind: 'ideas', visibility: 'private' });
});
afterAll(() => server.close());

let shared = 0;
const share = async (space = 'ideas', by = author): Promise<number> => (await by.post('topics', { space, title: `A pause for the night, number ${(shared += 1)}`, body: 'It would help.' })).body.number;
const vote = (by: ApiClient, number: number) => by.put(`topics/${number}/idea-vote`, { direction: 'up' });
const plan = (number: number, lane: string | null, quarter: string | null = null, by = staff) => by.put(`topics/${number}/roadmap`, { lane, quarter });
const publish = (ideas: number[], by = staff, key?: string) => by.post('changelog', { title: 'Hearth 4.2', body: 'It *pauses* at night.', ideas }, key ? { 'idempotency-key': key } : {});
const newsOf = async (by: ApiClient) => {
  await server.jobsDone();
  return (await by.get('notifications')).body.items.filter(({ kind }: { kind: string }) => kind.startsWith('idea-')).map(({ kind, topic }: { kind: string; topic: { number: number } }) => [kind, topic.number]);
};
const statusOf = async (number: number) => (await server.guest.get(`topics/${number}/idea`)).body.status.key;

describe('the roadmap', () => {
  const lanes = async (query = '', by = server.guest) => {
    const { body } = await by.get(`roadmap${query}`);
    return Object.fromEntries(['now', 'next', 'later', 'delivered'].map((lane) => [lane, body[lane].map(({ number }: { number: number }) => number)]));
  };

  test('shows what comes by quarter, of one board and of all, as far as the reader sees them', async () => {
    const [first, second, elsewhere, inside, done] = [await share(), await share(), await share('firmware'), await share('inside', admin), await share()];
    expect((await plan(first, 'now', '2027-Q2')).status).toBe(204);
    await plan(second, 'now', '2027-Q1');
    await plan(elsewhere, 'later');
    await plan(inside, 'next');
    await plan(done, 'now');
    await staff.post(`topics/${done}/idea-decisions`, { status: 'delivered', note: 'There.' });
    expect(await lanes()).toEqual({ now: [second, first], next: [], later: [elsewhere], delivered: [done] });
    expect(await lanes('', staff)).toMatchObject({ next: [inside] });
    expect(await lanes('?space=firmware')).toEqual({ now: [], next: [], later: [elsewhere], delivered: [] });
    expect((await server.guest.get('roadmap?space=inside')).status).toBe(404);
    expect((await server.guest.get(`topics/${first}/idea`)).body.roadmap).toEqual({ lane: 'now', quarter: '2027-Q2' });
    await plan(first, null);
    expect((await lanes()).now).toEqual([second]);
  });

  test.each<[string, () => ApiClient, number]>([
    ['a guest', () => server.guest, 401],
    ['a member', () => author, 403],
  ])('is not %s’s to change', async (_name, who, status) => {
    expect((await plan(await share(), 'now', null, who())).status).toBe(status);
  });

  test.each([['soon', null], ['now', '2027'], ['now', '2027-Q5']])('takes no %s by %s', async (lane, quarter) => {
    expect((await plan(await share(), lane, quarter)).status).toBe(400);
  });
});

describe('an entry of the changelog', () => {
  test('delivers ideas: each of their voters is told once, also after a merge and a second entry', async () => {
    const [one, other, both] = [await server.member(), await server.member(), await server.member()];
    const [into, from] = [await share(), await share()];
    for (const by of [one, both]) await vote(by, into);
    for (const by of [other, both]) await vote(by, from);
    await admin.post(`topics/${from}/merge`, { into });
    expect((await publish([into])).status).toBe(201);
    expect(await statusOf(into)).toBe('delivered');
    await publish([into]);
    for (const by of [one, other, both]) expect(await newsOf(by)).toEqual([['idea-delivered', into]]);
    expect((await newsOf(author)).filter(([, number]: [string, number]) => number === into)).toHaveLength(1);
    const { items } = (await server.guest.get('changelog')).body;
    expect(items[0]).toMatchObject({ title: 'Hearth 4.2', html: expect.stringContaining('<em>pauses</em>'), author: { id: staff.who!.id }, ideas: [{ number: into, author: { id: author.who!.id }, votes: 3 }] });
  });

  test('sent twice is one', async () => {
    const number = await share();
    const [first, second] = await Promise.all([publish([number], staff, 'once'), publish([number], staff, 'once')]);
    expect(second!.body).toEqual(first!.body);
    expect((await server.guest.get('changelog?limit=50')).body.items.filter(({ ideas }: { ideas: { number: number }[] }) => ideas.some((idea) => idea.number === number))).toHaveLength(1);
  });

  test('is taken back with what it decided', async () => {
    const [kept, changed, voter] = [await share(), await share(), await server.member()];
    await vote(voter, kept);
    const { id } = (await publish([kept, changed])).body;
    await server.jobsDone();
    await staff.post(`topics/${changed}/idea-decisions`, { status: 'partly-delivered', note: 'Half of it.' });
    expect((await author.delete(`changelog/${id}`)).status).toBe(403);
    expect((await staff.delete(`changelog/${id}`)).status).toBe(204);
    expect((await staff.delete(`changelog/${id}`)).status).toBe(404);
    expect([await statusOf(kept), await statusOf(changed)]).toEqual(['new', 'partly-delivered']);
    expect(await newsOf(voter)).toEqual([]);
  });

  test('says nothing of ideas that the reader does not see', async () => {
    const inside = await share('inside', admin);
    await publish([inside]);
    const shown = async (by: ApiClient) => (await by.get('changelog')).body.items[0].ideas;
    expect(await shown(staff)).toMatchObject([{ number: inside }]);
    for (const by of [server.guest, author]) expect(await shown(by)).toEqual([]);
    expect(JSON.stringify((await server.guest.get('/changelog/feed.json')).body)).not.toContain('number');
  });

  test.each<[string, () => ApiClient, number]>([
    ['a guest', () => server.guest, 401],
    ['a member', () => author, 403],
    ['an unknown idea', () => staff, 404],
  ])('of %s is refused', async (_name, who, status) => {
    expect((await publish([99_999], who())).status).toBe(status);
  });

  test('has a feed, and pages', async () => {
    const atom = await server.guest.get('/changelog/feed.atom');
    expect([atom.status, atom.headers.get('content-type')]).toEqual([200, expect.stringContaining('application/atom+xml')]);
    expect(atom.body).toContain('<title>Hearth 4.2</title>');
    const first = (await server.guest.get('changelog?limit=2')).body;
    const second = (await server.guest.get(`changelog?limit=2&cursor=${first.nextCursor}`)).body;
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(4);
  });
});
