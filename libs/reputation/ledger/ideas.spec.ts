import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { Settling } from './settling.js';

/** Points for ideas: for kudos, and once for the delivery. */
let server: TestServer;
let admin: ApiClient;
let staff: ApiClient;
let author: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  staff = await server.member('staff');
  await admin.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' });
});
afterAll(() => server.close());
beforeEach(async () => {
  author = await server.member();
});

const share = async (by = author): Promise<number> => (await by.post('topics', { space: 'ideas', title: 'A pause for the night', body: 'It would help.' })).body.number;
const decide = async (number: number, status: string, by = staff): Promise<string> => (await by.post(`topics/${number}/idea-decisions`, { status, note: 'Because of this.' })).body.id;
const thank = async (number: number) => (await server.member()).put(`posts/${(await server.guest.get(`topics/${number}`)).body.body.id}/vote`, { kind: 'kudos' });
async function pointsOf(member: ApiClient): Promise<[string, number][]> {
  await server.jobsDone();
  return (await server.guest.get(`members/${member.who!.handle}/reputation?explain=1`)).body.ledger.items.map(({ kind, applied }: { kind: string; applied: number }) => [kind, applied]);
}

test('kudos give five, and keep giving them when the idea is merged', async () => {
  const [into, from] = [await share(staff), await share()];
  await thank(from);
  expect(await pointsOf(author)).toEqual([['idea.kudos', 5]]);
  await admin.post(`topics/${from}/merge`, { into });
  await server.jobsDone();
  await server.inCommunity(() => server.app.get(Settling).settleAll());
  expect(await pointsOf(author)).toEqual([['idea.kudos', 5]]);
});

test('a delivery gives twenty, once, and takes them back when it is taken back', async () => {
  const number = await share();
  const decision = await decide(number, 'partly-delivered');
  await server.jobsDone();
  await decide(number, 'delivered');
  expect(await pointsOf(author)).toEqual([['idea.delivered', 20]]);
  const { timeline } = (await staff.get(`topics/${number}/idea`)).body;
  for (const id of [timeline[1].id, decision]) {
    await staff.delete(`idea-decisions/${id}`);
    await server.jobsDone();
  }
  expect((await pointsOf(author)).reduce((sum, [, points]) => sum + points, 0)).toBe(0);
  await decide(number, 'delivered');
  expect((await pointsOf(author)).reduce((sum, [, points]) => sum + points, 0)).toBe(20);
});

test('nobody delivers points to themselves', async () => {
  const own = await share(staff);
  await decide(own, 'delivered');
  expect(await pointsOf(staff)).not.toContainEqual(['idea.delivered', 20]);
});
