import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { Akismet } from './akismet.js';

/** Akismet's part is played by a server of this machine. */
let standIn: Server;
let server: TestServer;
let moderator: ApiClient;
let topic: number;
let answer: (text: string) => { status?: number; body: string };
let asked: URLSearchParams[] = [];

beforeAll(async () => {
  standIn = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(parts).toString());
      asked.push(form);
      const { status = 200, body } = answer(form.get('comment_content')!);
      response.writeHead(request.url === '/1.1/comment-check' ? status : 404).end(body);
    });
  }).listen(0, '127.0.0.1');
  await once(standIn, 'listening');
  server = await startTestServer({ AKISMET_KEY: 'a-key', AKISMET_URL: `http://127.0.0.1:${(standIn.address() as AddressInfo).port}`, HEARTH_URL: 'https://community.example' });
  const admin = await server.member('admin');
  moderator = await server.member('moderator');
  await admin.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support' });
  topic = (await admin.post('topics', { space: 'mesh', title: 'Drift node drops to 2.4 GHz at night', body: 'Every night.' })).body.number;
});
afterAll(async () => {
  await server?.close();
  standIn?.close();
});
beforeEach(() => {
  asked = [];
  answer = (text) => ({ body: String(text.includes('bargain')) });
});

async function reply(by: ApiClient, body: string): Promise<string> {
  const { id } = (await by.post(`topics/${topic}/replies`, { body })).body;
  await server.jobsDone();
  return id;
}
const itemOf = async (postId: string) => (await moderator.get('moderation/reviewables?limit=100')).body.items.find((item: { postId: string }) => item.postId === postId);

test('what it takes for spam waits in the queue, and the queue says who thinks so', async () => {
  const author = await server.member('member', { trustLevel: 0, handle: 'nils' });
  const post = await reply(author, 'A bargain for everybody.');
  const item = await itemOf(post);
  expect((await moderator.get(`moderation/reviewables/${item.id}`)).body.findings).toEqual([{ rule: 'service', name: 'Akismet' }]);
  expect(Object.fromEntries(asked[0]!)).toMatchObject({ api_key: 'a-key', blog: 'https://community.example', permalink: `https://community.example/p/${post}`, comment_type: 'reply', comment_author: 'nils', comment_content: 'A bargain for everybody.' });
});

test('it is told no address of anybody', async () => {
  const author = await server.member('member', { trustLevel: 0, handle: 'ines' });
  await reply(author, 'The node is in the hall.');
  expect(String(asked[0])).not.toMatch(/example\.com|127\.0\.0\.1|%40/);
});

test('what it lets pass stands', async () => {
  expect(await itemOf(await reply(await server.member('member', { trustLevel: 0 }), 'The node is in the cellar.'))).toBeUndefined();
  expect(asked).toHaveLength(1);
});

test('it is not asked about members with trust', async () => {
  await reply(await server.member(), 'A bargain, I would say.');
  await reply(await server.member('staff'), 'A bargain of ours.');
  expect(asked).toEqual([]);
});

test.each([
  ['refuses', { status: 500, body: 'no' }],
  ['answers something else', { body: 'invalid' }],
])('a service that %s lets the post stand', async (_name, refusal) => {
  answer = () => refusal;
  const author = await server.member('member', { trustLevel: 0 });
  const { status, body } = await author.post(`topics/${topic}/replies`, { body: 'A bargain while it is away.' });
  expect(status).toBe(201);
  for (let waited = 0; asked.length === 0 && waited < 100; waited += 1) await new Promise((ok) => setTimeout(ok, 50));
  expect(asked.length).toBeGreaterThan(0);
  expect((await server.guest.get(`posts/${body.id}`)).body.html).toContain('bargain');
});

test('a service that is silent is not waited for', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const akismet = new Akismet('a-key', `http://127.0.0.1:${(silent.address() as AddressInfo).port}`, 50);
  await expect(akismet.isSpam({ site: 'https://community.example', permalink: '', kind: 'topic', author: 'nils', text: 'x', writtenAt: new Date() })).rejects.toThrow(/timeout/);
  silent.closeAllConnections();
  silent.close();
});
