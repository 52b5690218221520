import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestServer, type ApiClient, type TestServer } from '#testing';
import { Operations } from './operations.js';
import { mayReadMetrics } from './trusted.js';

const token = 'only the collector knows this';
const from = (remoteAddress: string, headers: Record<string, string> = {}) => ({ socket: { remoteAddress }, headers }) as unknown as Parameters<typeof mayReadMetrics>[0];

describe('who may read the figures', () => {
  test.each(['127.0.0.1', '::1', '10.1.2.3', '172.31.0.9', '192.168.1.1', '::ffff:10.0.0.7', 'fd00::1', 'fe80::2'])('%s, which is near', (address) => {
    expect(mayReadMetrics(from(address), undefined)).toBe(true);
  });

  test.each(['8.8.8.8', '172.32.0.1', '::ffff:8.8.8.8', '2001:db8::1', '', 'unix'])('not %p', (address) => {
    expect(mayReadMetrics(from(address), token)).toBe(false);
  });

  test.each<Record<string, string>>([{ 'x-forwarded-for': '127.0.0.1' }, { 'x-forwarded-for': '' }, { forwarded: 'for=127.0.0.1' }])('not whoever comes through a proxy: %p', (headers) => {
    expect(mayReadMetrics(from('127.0.0.1', headers), undefined)).toBe(false);
  });

  test('whoever knows the token, from anywhere', () => {
    expect(mayReadMetrics(from('8.8.8.8', { authorization: `Bearer ${token}`, 'x-forwarded-for': '1.2.3.4' }), token)).toBe(true);
  });

  test.each(['Bearer ', 'Bearer wrong', `Basic ${token}`, token, 'Bearer undefined'])('not with %p', (authorization) => {
    expect(mayReadMetrics(from('8.8.8.8', { authorization }), token)).toBe(false);
    expect(mayReadMetrics(from('8.8.8.8', { authorization }), undefined)).toBe(false);
  });
});

describe('the figures of a server', () => {
  let server: TestServer;
  let member: ApiClient;
  const figures = async () => (await server.guest.get<string>('/metrics')).body;

  beforeAll(async () => {
    server = await startTestServer();
    member = await server.member('admin', { handle: 'nobody-counts-me' });
  });
  afterAll(() => server.close());

  test('count requests by pattern and status, and name neither people nor addresses', async () => {
    await member.post('spaces', { name: 'Secret lamp room', slug: 'secret-lamp-room', kind: 'support' });
    await member.get('spaces/secret-lamp-room?utm=campaign');
    await server.guest.get('topics/424242');
    await server.guest.get('/api/v1/nothing/here');
    const text = await figures();
    expect(text).toContain('hearth_http_request_seconds_count{method="GET",route="/api/v1/spaces/:space",status="200"} 1');
    expect(text).toContain('hearth_http_request_seconds_count{method="GET",route="/api/v1/topics/:number",status="404"} 1');
    expect(text).toContain('hearth_http_request_seconds_count{method="GET",route="-",status="404"} 1');
    for (const secret of ['secret-lamp-room', 'campaign', '424242', 'nobody-counts-me', member.who!.token, '127.0.0.1', server.communityId]) expect(text).not.toContain(secret);
  });

  test('tell of the pool, the queue, the caches and the sockets', async () => {
    await member.post('topics', { space: 'secret-lamp-room', title: 'Does the lamp float?', body: 'It sinks here.' });
    await server.jobsDone();
    const text = await figures();
    for (const line of [
      /^hearth_database_connections\{state="allowed"\} 6$/m,
      /^hearth_database_waiting 0$/m,
      /^hearth_job_seconds_count\{task="[a-z.-]+",outcome="done"\} \d+$/m,
      /^hearth_job_wait_seconds_count\{task="[a-z.-]+"\} \d+$/m,
      /^hearth_cache_reads\{cache="sessions",result="hit"\} \d+$/m,
      /^hearth_sockets 0$/m,
    ]) {
      expect(text).toMatch(line);
    }
  });

  test('are described in the documentation, all of them', async () => {
    const page = await readFile(join(dirname(fileURLToPath(import.meta.url)), '../../../docs/operations/logs-and-metrics.md'), 'utf8');
    const described = [...page.matchAll(/^\| `(hearth_[a-z_]+)`/gm)].map(([, name]) => name);
    const shown = [...(await figures()).matchAll(/^# TYPE (hearth_[a-z_]+)/gm)].map(([, name]) => name);
    expect(described.sort()).toEqual(shown.sort());
  });

  test('a method that nobody knows is no label of its own', async () => {
    await server.guest.send('PURGE', 'spaces');
    const text = await figures();
    expect(text).toContain('method="OTHER"');
    expect(text).not.toContain('PURGE');
  });
});

describe('readiness', () => {
  async function ask(operations: Operations, url: string): Promise<number> {
    return new Promise((ok) => {
      const response = { writeHead: (status: number) => void ok(status), end: () => undefined };
      void operations.answer({ url, headers: {}, socket: {} } as never, response as never);
    });
  }

  test('is refused while the server starts, and life is not', async () => {
    const operations = new Operations();
    expect(await ask(operations, '/health/ready')).toBe(503);
    expect(await ask(operations, '/health/live')).toBe(200);
    expect(await ask(operations, '/health/other')).toBe(404);
  });

  test('is there when the server serves, and gone when it stops', async () => {
    const server = await startTestServer();
    const operations = new Operations();
    operations.begin(server.database, undefined as never);
    expect(await ask(operations, '/health/ready')).toBe(200);
    operations.stop();
    expect(await ask(operations, '/health/ready')).toBe(503);
    await server.close();
  });

  test('a server that was told to stop while it started does not become ready', async () => {
    const operations = new Operations();
    operations.stop();
    operations.begin(undefined as never, undefined as never);
    expect(await ask(operations, '/health/ready')).toBe(503);
  });
});
