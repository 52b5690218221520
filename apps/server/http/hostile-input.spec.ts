import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createConnection } from 'node:net';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

let server: TestServer;
let member: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  const admin = await server.member('admin');
  member = await server.member('member', { handle: 'hostile' });
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
});
afterAll(() => server.close());

const ask = (changes: object) => member.post('topics', { space: 'open', title: 'A title of good length', body: 'A body.', ...changes });
const shown = async (number: number) => (await server.guest.get(`topics/${number}`)).body;

describe('fields', () => {
  test.each([
    ['title too short', { title: 'short' }, 'title'],
    ['title too long', { title: 'x'.repeat(201) }, 'title'],
    ['title of spaces', { title: ' '.repeat(20) }, 'title'],
    ['title of invisible characters', { title: '\u200b'.repeat(20) }, 'title'],
    ['body empty', { body: '' }, 'body'],
    ['body of spaces', { body: ' \n\t ' }, 'body'],
    ['body of null bytes', { body: '\0\0\0' }, 'body'],
    ['body too long', { body: 'x'.repeat(40_001) }, 'body'],
    ['title a number', { title: 5 }, 'title'],
    ['title an object', { title: { $ne: null } }, 'title'],
    ['tags a string', { tags: 'wifi' }, 'tags'],
    ['too many tags', { tags: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'tags'],
    ['a tag too long', { tags: ['x'.repeat(36)] }, 'tags'],
    ['a tag with markup', { tags: ['<b>'] }, 'tags'],
    ['an unknown field', { isAdmin: true }, ''],
  ])('%s: refused with the field that must change', async (_name, changes, path) => {
    const { status, body, headers } = await ask(changes);
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body.code).toBe('request.invalid');
    expect(body.errors.map((error: { path: string }) => error.path.split('.')[0])).toContain(path);
  });

  test('control characters, null bytes and lone surrogates do not reach the database', async () => {
    const { body } = await ask({ title: 'A\0 bell\u0007 and a\ud800 half', body: 'One\0 two\u0007 three\udfff.' });
    const page = await shown(body.number);
    expect(`${page.topic.title}${page.body.html}`).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\ud800-\udfff]/);
    expect(page.topic.title).toContain('bell');
  });

  test('a right-to-left override does not turn a title round', async () => {
    const { body } = await ask({ title: 'Read \u202egpj.exe\u202c carefully' });
    expect((await shown(body.number)).topic.title).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test('SQL in every field is text', async () => {
    const sql = `'); drop table posts; --`;
    const { body } = await ask({ title: `Title ${sql}`, body: `Body ${sql}`, product: sql, productVersion: `' or 1=1 --` });
    expect((await shown(body.number)).topic).toMatchObject({ title: `Title ${sql}`, product: sql });
    for (const query of [`topics?author=${encodeURIComponent(sql)}`, `topics?tag=${encodeURIComponent("a'b")}`, `topics?cursor=${encodeURIComponent(sql)}`, `search?q=${encodeURIComponent(sql)}`, `spaces/${encodeURIComponent(sql)}`, `tags?q=${encodeURIComponent("%'")}`]) {
      expect((await member.get(query)).status).toBeLessThan(500);
    }
  });

  test('script in every field is shown, never run', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const { body } = await ask({ title: `Title ${script}`, body: `${script}\n\n[x](javascript:alert(1))` });
    const { html } = (await shown(body.number)).body;
    expect(html).not.toMatch(/<script|<img[^>]+onerror|href="javascript/i);
  });

  test('Markdown nested a hundred thousand deep is refused or shown, and the server lives', async () => {
    for (const deep of ['>'.repeat(40_000), '['.repeat(40_000), '- '.repeat(20_000), '*a '.repeat(13_000)]) expect((await ask({ body: deep })).status).toBeLessThan(500);
    expect((await ask({ body: '>'.repeat(100_000) })).status).toBe(400);
    expect((await server.guest.get('/health/live')).status).toBe(200);
  });
});

describe('requests', () => {
  test('a body of 50 MB is refused before it is read', async () => {
    const status = await new Promise<string>((ok, fail) => {
      const { port, hostname } = new URL(server.url);
      const socket = createConnection(Number(port), hostname, () => {
        socket.write(`POST /api/v1/topics HTTP/1.1\r\nhost: x\r\ncookie: hearth_session=${member.who!.token}\r\ncontent-type: application/json\r\ncontent-length: 52428800\r\n\r\n`);
      });
      socket.once('data', (data) => {
        ok(data.toString().split('\r\n')[0]!);
        socket.destroy();
      });
      socket.once('error', fail);
    });
    expect(status).toContain('413');
  });

  test.each([
    ['half a JSON text', '{"title": "', 'application/json', 400],
    ['JSON that is no object', '[]', 'application/json', 400],
    ['no JSON at all', 'title=x', 'application/json', 400],
    ['another type', '<x/>', 'application/xml', 415],
    ['a poisoned prototype', '{"__proto__": {"isAdmin": true}, "space": "open"}', 'application/json', 400],
  ])('%s is refused', async (_name, text, type, status) => {
    const answer = await member.post('topics', text, { 'content-type': type });
    expect(answer.status).toBe(status);
    expect(answer.body.requestId).toBeTruthy();
  });

  test('what does not exist is 404 in the same form', async () => {
    for (const path of ['topics/999999', 'topics/0', 'topics/x', 'topics/99999999999999999999', 'posts/not-an-id', 'nothing', 'members/nobody-here']) {
      const { status, body } = await member.get(path);
      expect([400, 404]).toContain(status);
      expect(body.code).toMatch(/^(not-found|request\.invalid)$/);
    }
  });

  test.each([
    ['PUT', 'topics', 'GET, HEAD, POST'],
    ['DELETE', `topics/1/replies?x=/topics`, 'GET, HEAD, POST'],
    ['OPTIONS', 'spaces', 'GET, HEAD, POST'],
    ['POST', 'home', 'GET, HEAD'],
    ['POST', '/api/openapi.json', 'GET, HEAD'],
  ])('%s is no method of %s: 405 says which are', async (method, path, allowed) => {
    const { status, body, headers } = await member.send(method, path);
    expect([status, body.code, headers.get('allow'), headers.get('content-type')]).toEqual([405, 'request.wrong-method', allowed, 'application/problem+json; charset=utf-8']);
    expect(body.detail).toContain(allowed);
  });

  test('an address that is not well-formed is refused in the same form', async () => {
    const { status, body, headers } = await member.get('topics/%ff');
    expect([status, body.code, headers.get('content-type')]).toEqual([400, 'request.invalid', 'application/problem+json; charset=utf-8']);
  });

  test.each([
    ['forged', 'A'.repeat(43)],
    ['empty', ''],
    ['of odd characters', '%00%0a"; drop'],
    ['very long', 'x'.repeat(5_000)],
  ])('a session that is %s is a guest', async (_name, token) => {
    const { status, body } = await server.guest.post('topics', { space: 'open', title: 'A title of good length', body: 'x' }, { cookie: `hearth_session=${token}` });
    expect([status, body.code]).toEqual([401, 'session.required']);
  });

  test('an expired session is a guest', async () => {
    const late = await server.member();
    await server.inCommunity(() => server.database.query(`update sessions set expires_at = now() - interval '1 second' where community_id = $1 and member_id = $2`, [server.communityId, late.who!.id]));
    expect((await late.post('topics', { space: 'open', title: 'A title of good length', body: 'x' })).status).toBe(401);
  });

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['no origin', { origin: 'null' }],
  ])('a write from %s is refused', async (_name, headers) => {
    const { status, body } = await member.post('topics', { space: 'open', title: 'A title of good length', body: 'x' }, headers);
    expect([status, body.code]).toEqual([403, 'session.forged-request']);
  });

  test('a cursor of wrong values is refused and tells nothing about the inside', async () => {
    const { status, body } = await member.get('topics?limit=5&cursor=WyJ4IiwieSJd');
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toMatch(/select |timestamptz|postgres|node_modules/i);
  });
});
