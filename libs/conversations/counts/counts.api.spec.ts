import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '#testing';
import { startAskingCommunity, type AskingCommunity } from '../testing/asking-community.js';

const site = 'https://docs.example.com';
let community: AskingCommunity;
let guest: ApiClient;
let open: number;
let hidden: number;

beforeAll(async () => {
  community = await startAskingCommunity();
  ({ guest } = community.server);
  const { body } = await community.admin.get('spaces');
  const threadsSpaceId = body.items.find(({ slug }: { slug: string }) => slug === 'mesh').id;
  await community.admin.patch('admin/community', { settings: { embedding: { origins: [site], threadsSpaceId } } });
  open = (await community.ask()).number;
  hidden = (await community.ask(community.mara, { space: 'lounge' })).number;
  await community.answer(open);
  await community.ines.put(`topics/${open}/me-too`, { on: true });
}, 60_000);
afterAll(() => community.server.close());

const counts = (query: string, by = guest, headers = {}) => by.get(`embed/counts?${query}`, headers);

describe('figures of topics for pages of other sites', () => {
  test('are those of the topics and pages that are asked for', async () => {
    await community.mara.post('page-threads', { key: 'doc:/install', title: 'Install on Linux', body: 'Step 3 fails.' });
    const { status, body } = await counts(`topic=${open}&thread=doc:/install&thread=doc:/nowhere&topic=999&topic=x&topic=-1&thread=two%20words`);
    expect(status).toBe(200);
    expect(body.items).toEqual([
      { by: 'thread', name: 'doc:/install', path: expect.stringMatching(/^\/t\/\d+\/install-on-linux$/), posts: 1, meToos: 0, solved: false },
      { by: 'topic', name: String(open), path: expect.stringMatching(`^/t/${open}/`), posts: 2, meToos: 1, solved: false },
    ]);
  });

  test('are new at once', async () => {
    const posts = async () => (await counts(`topic=${open}`)).body.items[0].posts;
    const before = await posts();
    await community.answer(open, community.ines, { body: 'Or to channel 36.' });
    await community.server.jobsDone();
    expect(await posts()).toBe(before + 1);
    expect((await counts('thread=doc:/later')).body.items).toEqual([]);
    await community.mara.post('page-threads', { key: 'doc:/later', title: 'Written later', body: 'Here it is.' });
    expect((await counts('thread=doc:/later')).body.items).toMatchObject([{ posts: 1 }]);
  });

  test('are what a guest may see, also for a member and an admin', async () => {
    for (const by of [guest, community.mara, community.admin]) expect((await counts(`topic=${hidden}`, by)).body.items).toEqual([]);
    const deleted = (await community.ask()).number;
    await community.mara.delete(`topics/${deleted}`);
    expect((await counts(`topic=${deleted}`, community.mara)).body.items).toEqual([]);
  });

  test('of a topic that was merged are those of the other', async () => {
    const [from, into] = [await community.ask(), await community.ask()];
    expect((await community.admin.post(`topics/${from.number}/merge`, { into: into.number })).status).toBe(200);
    expect((await counts(`topic=${from.number}`)).body.items).toMatchObject([{ name: String(from.number), path: expect.stringMatching(`^/t/${into.number}/`) }]);
  });

  test('are 50 at most', async () => {
    expect((await counts(Array.from({ length: 51 }, (_, at) => `topic=${at}`).join('&'))).status).toBe(400);
  });
});

describe('which sites may read them', () => {
  const cors = async (origin?: string) => (await counts(`topic=${open}`, guest, origin ? { origin } : {})).headers;

  test('those that are named, without cookies', async () => {
    const headers = await cors(site);
    expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials'), headers.get('vary')]).toEqual([site, null, 'origin']);
  });

  test.each([undefined, 'null', 'https://evil.example', `${site}.evil.example`, 'http://docs.example.com', `${site}:8443`])('not %p', async (origin) => {
    expect((await cors(origin)).get('access-control-allow-origin')).toBeNull();
  });

  test('and nothing else of the API', async () => {
    for (const path of ['topics', 'session', 'community', 'embed/identify']) expect((await guest.get(path, { origin: site })).headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await guest.send('OPTIONS', 'embed/counts', undefined, { origin: site, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization' });
    expect(preflight.headers.get('access-control-allow-methods')).toBeNull();
    expect(preflight.headers.get('access-control-allow-headers')).toBeNull();
  });

  test('browsers keep them for a minute, and ask with their tag', async () => {
    const { headers } = await counts(`topic=${open}`);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    expect((await counts(`topic=${open}`, guest, { 'if-none-match': headers.get('etag')! })).status).toBe(304);
    // Whatever cookies come along, nothing is set and nothing is anybody's own.
    expect((await counts(`topic=${open}`, community.mara)).headers.get('set-cookie')).toBeNull();
  });

  test('who asks for ever new ones is told to wait', async () => {
    const ask = (at: number) => counts(`thread=doc:/never-${at}`).then(({ status }) => status);
    const answers: number[] = [];
    for (let at = 0; at < 260 && !answers.includes(429); at += 20) answers.push(...(await Promise.all(Array.from({ length: 20 }, (_, more) => ask(at + more)))));
    expect(answers).toContain(429);
    // What is in memory costs nothing.
    expect((await counts('thread=doc:/never-0')).status).toBe(200);
  });
});
