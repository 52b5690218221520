import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

const labs = { name: 'Labs', slug: 'labs', kind: 'support' };

let server: TestServer;
let admin: ApiClient;
let reader: ApiClient;
let labsId: string;
let topics: { number: number; slug: string; title: string }[];

beforeAll(async () => {
  server = await startTestServer();
  [admin, reader] = [await server.member('admin'), await server.member()];
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  labsId = (await admin.post('spaces', labs)).body.id;
  topics = [];
  for (const title of ['How far does a node reach', 'Which cable for the garden', 'Where is the reset button']) {
    topics.push((await admin.post('topics', { space: title.startsWith('Where') ? 'labs' : 'open', title, body: 'Through two walls.', tags: title.startsWith('Where') ? ['secret-lab'] : ['reach'] })).body);
  }
  for (const { number } of topics) await reader.put(`topics/${number}/subscription`, { level: 'following' });
  await reader.put(`topics/${topics[1]!.number}/subscription`, { level: 'muted' });
  await reader.put('spaces/open/subscription', { level: 'muted' });
  await reader.put('tags/reach/subscription', { level: 'following' });
  await reader.put('tags/secret-lab/subscription', { level: 'following' });
});
afterAll(() => server.close());

async function names(query = '', by = reader): Promise<string[]> {
  const { status, body } = await by.get(`me/subscriptions${query}`);
  expect(status).toBe(200);
  return body.items.map(({ name }: { name: string }) => name);
}

describe('what a member follows and muted', () => {
  test('is listed, chosen last first, with what a link to it needs', async () => {
    expect(await names()).toEqual(['secret-lab', 'reach', 'Open', 'Which cable for the garden', 'Where is the reset button', 'How far does a node reach']);
    const { body } = await reader.get('me/subscriptions?subject=topic&level=muted');
    expect(body).toEqual({ items: [{ subject: 'topic', number: topics[1]!.number, slug: 'which-cable-for-the-garden', name: 'Which cable for the garden', level: 'muted', since: expect.any(String) }], nextCursor: null });
    expect((await reader.get('me/subscriptions?subject=space')).body.items).toEqual([expect.objectContaining({ subject: 'space', number: null, slug: 'open', name: 'Open', level: 'muted' })]);
  });

  test.each([
    ['?level=muted', ['Open', 'Which cable for the garden']],
    ['?level=following', ['secret-lab', 'reach', 'Where is the reset button', 'How far does a node reach']],
    ['?subject=tag', ['secret-lab', 'reach']],
    ['?subject=tag&level=muted', []],
  ])('is filtered by %s', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  test('comes in pages that miss and repeat nothing', async () => {
    const first = (await reader.get('me/subscriptions?limit=4')).body;
    const second = (await reader.get(`me/subscriptions?limit=4&cursor=${encodeURIComponent(first.nextCursor)}`)).body;
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(await names());
    expect(second.nextCursor).toBeNull();
  });

  test('is nobody else’s, and a guest has none', async () => {
    expect(await names('', await server.member())).toEqual([]);
    expect((await server.guest.get('me/subscriptions')).status).toBe(401);
  });

  test('is not there once it is neither followed nor muted', async () => {
    await reader.put('tags/reach/subscription', { level: 'normal' });
    expect(await names('?subject=tag')).toEqual(['secret-lab']);
  });

  test('leaves out what the member does not see any more, and has it again when they do', async () => {
    await admin.delete(`topics/${topics[0]!.number}`);
    expect(await names('?subject=topic')).toEqual(['Which cable for the garden', 'Where is the reset button']);
    await admin.post(`topics/${topics[0]!.number}/restore`, {});
    await admin.put(`spaces/${labsId}`, { ...labs, visibility: 'private' });
    expect(await names('?subject=topic')).toEqual(['Which cable for the garden', 'How far does a node reach']);
    expect(await names('?subject=tag')).toEqual([]);
    await admin.put(`spaces/${labsId}`, labs);
    expect(await names()).toEqual(['secret-lab', 'Open', 'Which cable for the garden', 'Where is the reset button', 'How far does a node reach']);
  });
});

describe('what a topic is to who reads it', () => {
  const ownOf = async (by: ApiClient, query = '') => (await by.get(`topics/${topics[1]!.number}${query}`)).body.own;

  // The second is read from rows, and the first from what is kept in memory of the topic.
  test.each(['', '?sort=kudos'])('goes with the topic%s: who asked follows, and somebody else does as they chose', async (query) => {
    expect((await ownOf(admin, query)).level).toBe('following');
    expect((await ownOf(reader, query)).level).toBe('muted');
    expect((await ownOf(await server.member(), query)).level).toBe('normal');
    expect(await ownOf(server.guest, query)).toBeNull();
  });

  test.each(['', '?sort=kudos'])('has the reply that they began%s, which is nobody else’s', async (query) => {
    const { id } = (await reader.get(`topics/${topics[1]!.number}`)).body.topic;
    expect((await ownOf(admin, query)).draft).toBeNull();
    await reader.put(`drafts/reply:${id}`, { body: 'The thick one' });
    const [listed] = (await reader.get('drafts')).body.items;
    expect({ ...(await ownOf(reader, query)).draft, topic: listed.topic }).toEqual(listed);
    expect((await ownOf(admin, query)).draft).toBeNull();
    await reader.delete(`drafts/reply:${id}`);
    expect((await ownOf(reader, query)).draft).toBeNull();
  });
});
