import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestServer, type ApiClient, type TestServer } from '#testing';

const site = 'https://docs.example.com';
let server: TestServer;
let asker: ApiClient;
let helper: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  const admin = await server.member('admin');
  [asker, helper] = [await server.member(), await server.member('superuser')];
  for (const [slug, visibility] of [['mesh', 'public'], ['lounge', 'members']]) await admin.post('spaces', { name: slug, slug, kind: 'support', visibility });
  await admin.patch('admin/community', { settings: { embedding: { origins: [site] } } });
  await solved('mesh', 'The node stops with ERR_42', 'Update the node, **then** restart it.');
  await solved('lounge', 'ERR_42 behind closed doors', 'For members alone.');
  await asker.post('topics', { space: 'mesh', title: 'ERR_42 is not solved yet', body: 'ERR_42 again and again.' });
  await server.jobsDone();
}, 60_000);
afterAll(() => server.close());

async function solved(space: string, title: string, text: string): Promise<void> {
  const { body: topic } = await asker.post('topics', { space, title, body: 'It says ERR_42.' });
  const { body: reply } = await helper.post(`topics/${topic.number}/replies`, { body: text });
  expect((await asker.put(`topics/${topic.number}/solution`, { postId: reply.id })).status).toBe(204);
}
const answers = (query: string, by = server.guest, headers = {}) => by.get(`embed/answers?${query}`, headers);

describe('solved questions for pages of other sites', () => {
  test('are solved, and what a guest may see, whoever asks', async () => {
    for (const by of [server.guest, asker]) {
      const { status, body } = await answers('q=ERR_42', by);
      expect([status, body]).toEqual([200, { items: [{ path: expect.stringMatching(/^\/t\/\d+\/the-node-stops-with-err-42$/), title: 'The node stops with ERR_42', excerpt: 'Update the node, then restart it.' }] }]);
    }
  });

  test('are none where nothing fits', async () => expect((await answers('q=xyzzyplugh')).body).toEqual({ items: [] }));

  test.each(['', 'q=', `q=${'x'.repeat(201)}`, 'q=a&limit=11', 'q=a&q=b'])('are not asked for by %p', async (query) => expect((await answers(query)).status).toBe(400));

  test('are read by the named sites alone', async () => {
    expect((await answers('q=ERR_42', server.guest, { origin: site })).headers.get('access-control-allow-origin')).toBe(site);
    expect((await answers('q=ERR_42', server.guest, { origin: 'https://evil.example' })).headers.get('access-control-allow-origin')).toBeNull();
  });
});
