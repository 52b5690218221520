import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** What speaks for an idea, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let staff: ApiClient;
let author: ApiClient;
let members: ApiClient[];

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  staff = await server.member('staff');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' });
  await admin.post('spaces', { name: 'Help', slug: 'help', kind: 'support' });
  await admin.post('spaces', { name: 'Inside', slug: 'inside', kind: 'support', visibility: 'private' });
  author = await server.member();
  members = [await server.member(), await server.member(), await server.member()];
});
afterAll(() => server.close());

let opened = 0;
const open = async (space = 'ideas', by = author): Promise<number> => (await by.post('topics', { space, title: `How about a pause, number ${(opened += 1)}`, body: 'It would help.' })).body.number;
const demandOf = async (number: number, by = staff) => (await by.get(`topics/${number}/demand`)).body;
const link = (number: number, evidence: object, by = staff) => by.post(`topics/${number}/idea-evidence`, evidence);
const speak = (number: number, customer: string, by = staff) => by.post(`topics/${number}/customer-votes`, { customer, source: 'A call in May', note: 'Twice.' });

test('demand is the sum of its parts, with nobody twice in it', async () => {
  const [idea, question] = [await open(), await open('help')];
  await members[0]!.put(`topics/${idea}/idea-vote`, { direction: 'up' });
  for (const by of members.slice(0, 2)) await by.put(`topics/${question}/me-too`, { on: true });
  await link(idea, { topic: question }, members[2]!);
  await link(idea, { search: 'Pause  lock screen', times: 7 });
  await speak(idea, 'Fjord Hotels');
  expect(await demandOf(idea)).toMatchObject({
    total: 11,
    votes: 1,
    // The author of the question and one of the two who have it, too: the other one voted.
    meToos: 2,
    customers: 1,
    searches: 7,
    topics: [{ number: question, people: 3 }],
    rows: { voters: [{ id: members[0]!.who!.id }], customers: [{ customer: 'Fjord Hotels', source: 'A call in May', note: 'Twice.', addedBy: { id: staff.who!.id } }], searches: [{ text: 'pause lock screen', times: 7 }] },
  });
  await server.jobsDone();
  expect((await server.guest.get(`topics/${idea}/idea`)).body.votes.up).toBe(2);
});

test('the matrix of a board says the demand that each idea’s page says, and opens as it does', async () => {
  const [idea, merged, plain, question] = [await open(), await open(), await open(), await open('help')];
  await members[0]!.put(`topics/${idea}/idea-vote`, { direction: 'up' });
  await members[1]!.put(`topics/${merged}/idea-vote`, { direction: 'up' });
  await members[2]!.put(`topics/${question}/me-too`, { on: true });
  await link(merged, { topic: question });
  await link(idea, { search: 'pause', times: 4 });
  await speak(idea, 'Fjord Hotels');
  await admin.post(`topics/${merged}/merge`, { into: idea });
  await server.jobsDone();
  const { items } = (await staff.get('spaces/ideas/idea-matrix')).body;
  const row = (number: number) => items.find((item: { number: number }) => item.number === number);
  for (const number of [idea, plain]) {
    const { total, votes, meToos, customers, searches } = await demandOf(number);
    expect(row(number).demand).toEqual({ total, votes, meToos, customers, searches });
    expect(row(number).weighed).toEqual((await staff.get(`topics/${number}/idea-segments`)).body);
  }
  expect([row(idea).demand.total, row(plain).demand.total, row(idea).votes]).toEqual([9, 0, 3]);
  const totals = items.map(({ demand }: { demand: { total: number } }) => demand.total);
  expect(totals).toEqual([...totals].sort((one: number, other: number) => other - one));
});

test('said twice it counts once, and it is taken away again', async () => {
  const [idea, question] = [await open(), await open('help')];
  const once = (await link(idea, { topic: question })).body.id;
  expect((await link(idea, { topic: question })).body.id).toBe(once);
  const search = (await link(idea, { search: 'pause', times: 3 })).body.id;
  expect((await link(idea, { search: 'PAUSE', times: 5 })).body.id).toBe(search);
  const vote = (await speak(idea, 'Fjord Hotels')).body.id;
  expect((await speak(idea, 'fjord hotels')).body.id).toBe(vote);
  expect(await demandOf(idea)).toMatchObject({ customers: 1, searches: 5, meToos: 1, topics: [{ number: question }] });
  expect((await staff.delete(`idea-evidence/${once}`)).status).toBe(204);
  expect((await staff.delete(`idea-evidence/${search}`)).status).toBe(204);
  expect((await staff.delete(`customer-votes/${vote}`)).status).toBe(204);
  expect((await staff.delete(`customer-votes/${vote}`)).status).toBe(404);
  expect(await demandOf(idea)).toMatchObject({ total: 0, topics: [] });
});

test('of ideas that were merged it is counted once, and put back', async () => {
  const [into, from, question] = [await open(), await open(), await open('help')];
  for (const idea of [into, from]) {
    await link(idea, { topic: question });
    await link(idea, { search: 'pause', times: idea === into ? 2 : 9 });
    await speak(idea, 'Fjord Hotels');
  }
  await speak(from, 'Alpine Lodge');
  const { actionId } = (await admin.post(`topics/${from}/merge`, { into })).body;
  await server.jobsDone();
  expect(await demandOf(into)).toMatchObject({ customers: 2, searches: 9, meToos: 1, topics: [{ number: question }] });
  expect((await server.guest.get(`topics/${into}/idea`)).body.votes.up).toBe(2);
  await admin.post(`moderation/actions/${actionId}/undo`, {});
  await server.jobsDone();
  expect(await demandOf(into)).toMatchObject({ customers: 1, searches: 2 });
  expect(await demandOf(from)).toMatchObject({ customers: 2, searches: 9 });
});

describe('who may', () => {
  test('read names and customers: staff alone', async () => {
    const idea = await open();
    await speak(idea, 'Fjord Hotels');
    for (const by of [server.guest, author, await server.member('moderator')]) {
      const body = await demandOf(idea, by);
      expect([body.customers, body.rows]).toEqual([1, null]);
      expect(JSON.stringify(body)).not.toContain('Fjord');
    }
  });

  test('see a linked topic: who sees its space', async () => {
    const [idea, inside] = [await open(), await open('inside', admin)];
    await link(idea, { topic: inside });
    expect((await demandOf(idea)).topics).toHaveLength(1);
    expect((await demandOf(idea, author)).topics).toEqual([]);
    expect((await link(idea, { topic: inside }, author)).status).toBe(404);
  });

  test.each<[string, () => ApiClient, number, number]>([
    ['a guest', () => server.guest, 401, 401],
    ['a member', () => author, 201, 403],
    ['a moderator', () => moderator, 201, 403],
    ['staff', () => staff, 201, 201],
  ])('link topics, and speak for customers: %s', async (_name, who, links, speaks) => {
    const [idea, question] = [await open(), await open('help')];
    expect((await link(idea, { topic: question }, who())).status).toBe(links);
    expect((await link(idea, { search: 'pause' }, who())).status).toBe(speaks);
    expect((await speak(idea, 'Fjord Hotels', who())).status).toBe(speaks);
  });

  test('take a link away: who made it, and moderators', async () => {
    const [idea, question] = [await open(), await open('help')];
    const { id } = (await link(idea, { topic: question }, members[0]!)).body;
    expect((await members[1]!.delete(`idea-evidence/${id}`)).status).toBe(403);
    expect((await server.guest.delete(`idea-evidence/${id}`)).status).toBe(401);
    expect((await demandOf(idea, members[0]!)).topics[0].abilities.remove).toBe(true);
    expect((await members[0]!.delete(`idea-evidence/${id}`)).status).toBe(204);
  });

  test.each([{}, { topic: 1, search: 'pause' }, { search: 'p' }, { topic: 0 }, { search: 'pause', times: 0 }])('not link %j', async (evidence) => {
    expect((await link(await open(), evidence)).status).toBe(400);
  });

  test('not link an idea to itself', async () => {
    const idea = await open();
    expect((await link(idea, { topic: idea })).status).toBe(400);
  });
});

let moderator: ApiClient;
beforeAll(async () => {
  moderator = await server.member('moderator');
});
