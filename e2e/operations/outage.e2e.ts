import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ApiClient } from '../../libs/testing/api-client.js';
import { LiveClient } from '../../libs/testing/live-client.js';
import { Cluster } from './cluster.js';
import { setUpCommunity, through, type SmallCommunity } from './community.js';
import { ServerProcess } from './server-process.js';
import { Traffic } from './traffic.js';

const outageMs = 20_000;

let cluster: Cluster;
let server: ServerProcess;
/** A second process of the same installation, without a worker. */
let other: ServerProcess;
let community: SmallCommunity;
let page: LiveClient;

beforeAll(async () => {
  cluster = await Cluster.start();
  server = await ServerProcess.start({ DATABASE_URL: cluster.url });
  community = await setUpCommunity(server);
  other = await ServerProcess.start({ DATABASE_URL: cluster.url, HEARTH_ROLES: 'web' });
  page = await LiveClient.open(other.url, community.owner.who, { reconnection: true });
  // A refusal by the server is final for socket.io: pages try again by themselves.
  page.socket.on('connect_error', () => void (page.socket.active || setTimeout(() => page.socket.connect(), 500).unref()));
  await page.say('topic.join', { topicId: community.topicId });
});

afterAll(async () => {
  page?.close();
  await Promise.all([server?.end('SIGTERM'), other?.end('SIGTERM')]);
  await cluster?.remove();
});

async function trafficDuring(outage: () => Promise<void>): Promise<Traffic> {
  const { owner, topic } = community;
  const traffic = new Traffic();
  for (const at of [server, other]) {
    traffic.write(through(at, owner), topic);
    traffic.readFrom(new ApiClient(at.url), '/');
    traffic.readFrom(through(at, owner), `topics/${topic}`);
  }
  const goesOn = async () => {
    const before = traffic.acknowledged.length;
    await until('replies are acknowledged', async () => traffic.acknowledged.length > before + 5);
  };
  await pause(2_000);
  await goesOn();
  await outage();
  await Promise.all([server.ready(), other.ready()]);
  await pause(3_000);
  await goesOn();
  await traffic.end();
  return traffic;
}

/** Every reply by its source, as often as it is there. */
async function repliesKept(): Promise<Map<string, number>> {
  const rows = await cluster.query<{ source: string }>('select source from posts');
  const counts = new Map<string, number>();
  for (const { source } of rows) counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await pause(200);
  }
  throw new Error(`Not within a minute: ${what}\n${server.output.slice(-2_000)}\n${other.output.slice(-2_000)}`);
}

const outages: [string, () => Promise<void>][] = [
  [
    'is cut off and comes back',
    async () => {
      await cluster.cut();
      await pause(outageMs);
      await cluster.comeBack();
    },
  ],
  [
    'freezes',
    async () => {
      cluster.freeze();
      await pause(outageMs);
      cluster.thaw();
    },
  ],
];

describe.each(outages)('a database that %s after 20 seconds', (_name, outage) => {
  let traffic: Traffic;
  const processes = () => [server.child.pid, other.child.pid];

  it('lets requests wait or answers 503, and crashes nothing', async () => {
    const before = processes();
    traffic = await trafficDuring(outage);
    expect(traffic.faults).toEqual([]);
    expect(traffic.read).toBeGreaterThan(0);
    expect([server.isRunning, other.isRunning]).toEqual([true, true]);
    expect(processes()).toEqual(before);
  });

  it('keeps every reply that was acknowledged, and none twice', async () => {
    const kept = await repliesKept();
    expect(traffic.acknowledged.length).toBeGreaterThan(10);
    expect(traffic.acknowledged.filter((words) => !kept.has(words))).toEqual([]);
    expect([...kept].filter(([, times]) => times > 1)).toEqual([]);
  });

  it('lets pages hear of replies again, and the other process of changes', async () => {
    await until('a page hears of a reply', async () => {
      const { body } = await through(server, community.owner).post(`topics/${community.topic}/replies`, { body: `Is anybody there? ${randomUUID()}` });
      if (!page.socket.connected) return false;
      await page.say('topic.join', { topicId: community.topicId });
      return page.hears('topic.activity', { postId: body.id }).then(
        () => true,
        () => false,
      );
    });
    const name = `Lanternfish ${Date.now()}`;
    expect((await through(server, community.owner).patch('admin/community', { name })).status).toBe(200);
    await until('the other process shows the new name', async () => (await new ApiClient(other.url).get<string>('/')).body.includes(name));
  });
});
