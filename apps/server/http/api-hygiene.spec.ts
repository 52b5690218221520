import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
});
afterAll(() => server.close());

const question = { space: 'open', title: 'A title of good length', body: 'A body.' };

/** Speaks HTTP by hand; resolves with the first line and the headers of the answer. */
function raw(head: string[], body?: (write: (part: string) => void) => void): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((ok, fail) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (!answer.includes('\r\n\r\n')) return;
      socket.destroy();
      ok(answer);
    });
    socket.on('error', (error) => (answer ? ok(answer) : fail(error)));
    socket.write([...head, `host: ${hostname}:${port}`, `cookie: hearth_session=${admin.who!.token}`, '', ''].join('\r\n'));
    body?.((part) => void (socket.writable && socket.write(part)));
  });
}

describe('what was read before', () => {
  test('is not sent again while it is the same', async () => {
    const { body: topic } = await admin.post('topics', question);
    for (const path of ['spaces', `topics/${topic.number}`, 'topics?sort=newest', 'community', 'tags']) {
      const first = await admin.get(path);
      const etag = first.headers.get('etag')!;
      expect([path, etag, first.headers.get('cache-control'), first.headers.get('vary')]).toEqual([path, expect.stringMatching(/^W\/"[\w-]{27}"$/), 'private, no-cache', 'cookie']);
      const second = await admin.get(path, { 'if-none-match': etag });
      expect([path, second.status, second.body, second.headers.get('etag')]).toEqual([path, 304, '', etag]);
      expect((await admin.get(path, { 'if-none-match': '"another"' })).status).toBe(200);
    }
  });

  test('is sent again when it changed, and to another actor', async () => {
    const { body: topic } = await admin.post('topics', question);
    const etag = (await admin.get(`topics/${topic.number}`)).headers.get('etag')!;
    expect((await server.guest.get(`topics/${topic.number}`, { 'if-none-match': etag })).status).toBe(200);
    await admin.post(`topics/${topic.number}/replies`, { body: 'New.' });
    const again = await admin.get(`topics/${topic.number}`, { 'if-none-match': etag });
    expect([again.status, again.body.topic.replyCount]).toEqual([200, 1]);
  });

  test('errors and writes carry no tag', async () => {
    const answers = [await admin.get('topics/999999'), await admin.post('topics', question), await server.guest.post('topics', question)];
    expect(answers.map(({ headers }) => headers.get('etag'))).toEqual([null, null, null]);
  });
});

describe('limits on writing', () => {
  test('a member sees what is left and is asked to wait after the last', async () => {
    await admin.patch('admin/community', { settings: { limits: { memberWritesPerMinute: 20 } } });
    const [busy, other] = [await server.member(), await server.member()];
    const answers = [];
    for (let at = 0; at < 22; at += 1) answers.push(await busy.post('preview', { source: 'x' }));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(20).fill(200), 429, 429]);
    expect(answers.slice(0, 20).map(({ headers }) => Number(headers.get('ratelimit-remaining')))).toEqual(Array.from({ length: 20 }, (_, at) => 19 - at));
    expect(answers[0]!.headers.get('ratelimit-limit')).toBe('20');
    expect(Number(answers[19]!.headers.get('ratelimit-reset'))).toBeGreaterThan(0);
    const refused = answers.at(-1)!;
    expect(refused.body).toMatchObject({ code: 'rate.limited', status: 429, detail: expect.stringMatching(/Try again in \d+ seconds/) });
    expect([refused.headers.get('retry-after'), refused.headers.get('ratelimit-remaining')]).toEqual([String(refused.body.retryAfter), '0']);
    expect((await busy.get('spaces')).status).toBe(200);
    expect((await other.post('preview', { source: 'x' })).status).toBe(200);
    await admin.patch('admin/community', { settings: { limits: { memberWritesPerMinute: 300 } } });
  });

  test('guests of one address together have a limit of their own, for pages too', async () => {
    await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 5 } } });
    const statuses = [];
    for (let at = 0; at < 7; at += 1) statuses.push((await server.guest.post(at % 2 ? 'topics' : '/t/1/any', question)).status);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(5);
    expect((await server.guest.get('spaces')).status).toBe(200);
    expect((await admin.post('topics', question)).status).toBe(201);
    await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 60 } } });
  });
});

describe('bodies', () => {
  test.each([
    ['XML', 'application/xml', '<a/>'],
    ['a form', 'application/x-www-form-urlencoded', 'title=x'],
    ['text', 'text/plain', '{"space":"open"}'],
    ['an image', 'image/png', '\x89PNG'],
    ['a form with a file', 'multipart/form-data; boundary=x', '--x--'],
    ['JSON by another name', 'application/jsonp', '{}'],
    ['bytes', 'application/octet-stream', 'x'],
  ])('%s is refused where JSON is wanted', async (_, type, body) => {
    const answer = await admin.post('topics', body, { 'content-type': type });
    expect([answer.status, answer.body.code]).toEqual([415, 'request.unsupported-type']);
  });

  test.each([
    ['JSON', 'application/json', '/api/v1/topics'],
    ['an image', 'image/png', '/api/v1/files'],
  ])('50 MB of %s are refused before they are sent', async (_, type, path) => {
    const answer = await raw([`POST ${path} HTTP/1.1`, `content-type: ${type}`, 'content-length: 52428800']);
    expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*application\/problem\+json/);
  });

  test('a body of unknown length is refused as soon as it is too long', async () => {
    const part = `${(65_536).toString(16)}\r\n${' '.repeat(65_536)}\r\n`;
    const answer = await raw(['POST /api/v1/topics HTTP/1.1', 'content-type: application/json', 'transfer-encoding: chunked'], (write) => {
      for (let at = 0; at < 40; at += 1) write(part);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('a body that ends too early leaves the server well', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(`POST /api/v1/files HTTP/1.1\r\nhost: x\r\ncookie: hearth_session=${admin.who!.token}\r\ncontent-type: image/png\r\ncontent-length: 5000\r\n\r\nabc`);
    await new Promise((ok) => socket.once('connect', ok));
    await admin.get('spaces');
    socket.destroy();
    expect((await admin.post('topics', question)).status).toBe(201);
  });

  test('a key that is there twice counts once, and the prototype is out of reach', async () => {
    const twice = await admin.post('topics', `{"space":"nowhere","space":"open","title":"${question.title}","body":"x"}`);
    expect(twice.status).toBe(201);
    for (const text of ['{"__proto__":{"admin":true},"space":"open"}', '{"constructor":{"prototype":{"admin":true}},"space":"open"}']) {
      expect((await admin.post('topics', text)).status).toBe(400);
    }
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('an Idempotency-Key', () => {
  test.each([
    ['topics', question],
    ['spaces', { name: 'Twice', slug: 'twice', kind: 'support' }],
    ['tags', { slug: 'twice' }],
    ['admin/groups', { name: 'Twice' }],
  ])('makes one of two POSTs to %s', async (path, input) => {
    const key = { 'idempotency-key': `once-${path}` };
    const [first, second] = await Promise.all([admin.post(path, input, key), admin.post(path, input, key)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    const other = await admin.post(path, { ...input, ...('title' in input ? { title: 'Another title altogether' } : 'slug' in input ? { slug: 'another' } : { name: 'Another' }) }, key);
    expect(other.body.code).toBe('conflict.idempotency');
  });

  test('makes one of many replies at once, and each topic and member has keys of its own', async () => {
    const [first, second] = [await admin.post('topics', question), await admin.post('topics', question)];
    const key = { 'idempotency-key': 'one-reply' };
    const reply = (number: number, by: ApiClient, body = 'Sent by an impatient program.') => by.post(`topics/${number}/replies`, { body }, key);
    const answers = await Promise.all(Array.from({ length: 8 }, () => reply(first.body.number, admin)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await reply(second.body.number, admin)).body.code).toBe('conflict.idempotency');
    expect((await reply(first.body.number, admin, 'Another text.')).body.code).toBe('conflict.idempotency');
    const other = await reply(first.body.number, await server.member());
    expect([other.status, other.body.id === answers[0]!.body.id]).toEqual([201, false]);
    expect((await admin.get(`topics/${first.body.number}`)).body.topic.replyCount).toBe(2);
  });

  test('of a request that was refused may be used again', async () => {
    const key = { 'idempotency-key': 'second-try' };
    expect((await admin.post('topics', { ...question, space: 'nowhere' }, key)).status).toBe(404);
    expect((await admin.post('topics', question, key)).status).toBe(201);
  });
});
