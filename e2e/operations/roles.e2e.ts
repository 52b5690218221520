import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LiveClient } from '../../libs/testing/live-client.js';
import { Cluster } from './cluster.js';
import { setUpCommunity, type SmallCommunity } from './community.js';
import { ServerProcess } from './server-process.js';
import { soon } from '../support/people.js';

let cluster: Cluster;
let web: ServerProcess;
let worker: ServerProcess;
let community: SmallCommunity;

beforeAll(async () => {
  cluster = await Cluster.start();
  // Both at once on an empty database: one migrates, the other waits for it.
  [web, worker] = await Promise.all([
    ServerProcess.start({ DATABASE_URL: cluster.url, HEARTH_ROLES: 'web', NODE_ENV: 'production', HEARTH_LOG: 'info' }),
    ServerProcess.start({ DATABASE_URL: cluster.url, HEARTH_ROLES: 'worker', NODE_ENV: 'production', HEARTH_LOG: 'info' }),
  ]);
  community = await setUpCommunity(web);
});
afterAll(async () => {
  await Promise.all([web?.end('SIGTERM'), worker?.end('SIGTERM')]);
  await cluster?.remove();
});

async function figure(server: ServerProcess, pattern: RegExp): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(pattern.exec(text)?.[1] ?? 0);
}

describe('a web process and a worker process on one database', () => {
  it('make one community when both start on an empty database', async () => {
    expect(await cluster.query('select from communities')).toHaveLength(1);
  });

  it('work together: a reply to the one is a job of the other, and the open page at the first hears of it', async () => {
    const page = await LiveClient.open(web.url, community.owner.who);
    await page.say('topic.join', { topicId: community.topicId });
    const { body } = await community.owner.post(`topics/${community.topic}/replies`, { body: 'Thirty metres, I tried.' });
    expect(await page.hears('topic.activity', { postId: body.id })).toMatchObject({ event: 'post.created', topicId: community.topicId });
    page.close();
    const jobs = /^hearth_job_seconds_count\{task="live\.tell",outcome="done"\} (\d+)$/m;
    expect(await soon(() => figure(worker, jobs), (count) => count > 0)).toBeGreaterThan(0);
    expect(await figure(web, jobs)).toBe(0);
  });

  it('the worker serves its health and figures and no pages', async () => {
    const status = async (path: string) => (await fetch(`${worker.url}${path}`)).status;
    expect(await Promise.all(['/', '/api/v1/spaces', '/health/live', '/health/ready', '/metrics'].map(status))).toEqual([404, 404, 200, 200, 200]);
  });

  it('figures show the process: memory, event loop lag, and pages by pattern', async () => {
    await fetch(`${web.url}/`);
    expect(await figure(web, /^process_resident_memory_bytes (\d+)$/m)).toBeGreaterThan(10_000_000);
    expect(await figure(web, /^nodejs_eventloop_lag_p99_seconds ([\d.e-]+)$/m)).toBeGreaterThan(0);
    const pages = () => figure(web, /^hearth_http_request_seconds_count\{method="GET",route="\/",status="200"\} (\d+)$/m);
    expect(await soon(pages, (count) => count > 0)).toBeGreaterThan(0);
  });

  it('a process of another network may not read them', async () => {
    expect((await fetch(`${web.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(404);
  });
});

describe('the log of a server in production', () => {
  it('has a line for each request: which route, by whose id, and no word of theirs', async () => {
    const { owner, topic } = community;
    const words = 'a sentence that belongs in no log';
    const { headers } = await owner.post(`topics/${topic}/replies?utm=campaign`, { body: words }, { 'user-agent': 'a browser of a kind' });
    const id = headers.get('x-request-id')!;
    const [line] = await web.printed(new RegExp(`^\\{[^\\n]*"requestId":"${id}"[^\\n]*\\}$`, 'm'));
    const { ms, time, ...rest } = JSON.parse(line);
    expect(rest).toEqual({ level: 30, requestId: id, actorId: owner.who!.id, method: 'POST', route: '/api/v1/topics/:number/replies', status: 201, msg: 'request' });
    expect([typeof ms, typeof time]).toEqual(['number', 'number']);
    const lines = web.output.split('\n').filter((text) => text.startsWith('{')).join('\n');
    for (const secret of [words, owner.who!.token, 'ada@example.com', 'campaign', 'a browser of a kind', '127.0.0.1']) expect(lines).not.toContain(secret);
  });
});
