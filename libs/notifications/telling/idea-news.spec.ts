import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Who hears of what was decided about an idea, and how often. */
let server: TestServer;
let admin: ApiClient;
let staff: ApiClient;
let author: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  staff = await server.member('staff');
  author = await server.member();
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' });
  await admin.post('spaces', { name: 'Help', slug: 'help', kind: 'support' });
});
afterAll(() => server.close());

let shared = 0;
const share = async (space = 'ideas'): Promise<number> => (await author.post('topics', { space, title: `A pause for the night, number ${(shared += 1)}`, body: 'It would help.' })).body.number;
const vote = (by: ApiClient, number: number) => by.put(`topics/${number}/idea-vote`, { direction: 'up' });
const decide = async (number: number, status: string): Promise<string> => (await staff.post(`topics/${number}/idea-decisions`, { status, note: 'Because of this.' })).body.id;
const news = async (by: ApiClient) => {
  await server.jobsDone();
  return (await by.get('notifications')).body.items.filter(({ kind }: { kind: string }) => kind.startsWith('idea-')).map(({ kind, outcome, topic }: { kind: string; outcome: string; topic: { number: number } }) => [kind, outcome, topic.number]);
};

test('a decision is told to who shared, voted and follows, once each', async () => {
  const [voter, follower, other] = [await server.member(), await server.member(), await server.member()];
  const number = await share();
  await vote(voter, number);
  await vote(follower, number);
  await follower.put(`topics/${number}/subscription`, { level: 'following' });
  await decide(number, 'planned');
  for (const by of [voter, follower, author]) expect(await news(by)).toEqual([['idea-status', 'in-progress', number]]);
  expect(await news(other)).toEqual([]);
  expect(await news(staff)).toEqual([]);
});

test('what is taken back is no news to who has not read it', async () => {
  const [voter, reader] = [await server.member(), await server.member()];
  const number = await share();
  await vote(voter, number);
  await vote(reader, number);
  const decision = await decide(number, 'delivered');
  expect(await news(voter)).toEqual([['idea-delivered', 'completed', number]]);
  const [{ id }] = (await reader.get('notifications')).body.items;
  await reader.patch(`notifications/${id}`, { read: true });
  await staff.delete(`idea-decisions/${decision}`);
  expect(await news(voter)).toEqual([]);
  await decide(number, 'delivered');
  expect(await news(voter)).toEqual([['idea-delivered', 'completed', number]]);
  expect(await news(reader)).toHaveLength(1);
});

test('after a merge each voter is told once that the idea is delivered, whoever voted where', async () => {
  const [first, second, both] = [await server.member(), await server.member(), await server.member()];
  const [into, from] = [await share(), await share()];
  for (const by of [first, both]) await vote(by, into);
  for (const by of [second, both]) await vote(by, from);
  await admin.post(`topics/${from}/merge`, { into });
  await decide(into, 'delivered');
  for (const by of [first, second, both]) expect(await news(by)).toEqual([['idea-delivered', 'completed', into]]);
});

test('who heard of it before a merge hears nothing twice', async () => {
  const [told, fresh] = [await server.member(), await server.member()];
  const [into, from] = [await share(), await share()];
  await vote(told, from);
  await decide(from, 'delivered');
  expect(await news(told)).toHaveLength(1);
  await vote(fresh, into);
  await vote(told, into);
  await admin.post(`topics/${from}/merge`, { into });
  await decide(into, 'partly-delivered');
  expect(await news(told)).toHaveLength(1);
  expect(await news(fresh)).toEqual([['idea-delivered', 'completed', into]]);
  await decide(into, 'delivered');
  expect([...(await news(told)), ...(await news(fresh))]).toHaveLength(2);
});

test('who said “me too” in a linked question, and who linked it, hears of the delivery', async () => {
  const [affected, linker] = [await server.member(), await server.member()];
  const [idea, question] = [await share(), await share('help')];
  await affected.put(`topics/${question}/me-too`, { on: true });
  await linker.post(`topics/${idea}/idea-evidence`, { topic: question });
  await decide(idea, 'delivered');
  for (const by of [affected, linker]) expect(await news(by)).toEqual([['idea-delivered', 'completed', idea]]);
});
