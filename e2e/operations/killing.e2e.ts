import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpCommunity, through, type SmallCommunity } from './community.js';
import { freePort, ServerProcess } from './server-process.js';
import { soon } from '../support/people.js';
import { Traffic } from './traffic.js';

/** So often it is killed, each time after so many replies were acknowledged. */
const [times, fewest] = [10, 5];

let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearth-killing-'));
  chmodSync(folder, 0o755);
  environment = { HEARTH_DATA: folder, PORT: String(await freePort()) };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a server that is killed ten times while people write', () => {
  let community: SmallCommunity;
  let server: ServerProcess;
  const acknowledged: string[] = [];
  afterAll(() => server?.end('SIGTERM'));

  it('starts again each time', async () => {
    server = await ServerProcess.start(environment);
    community = await setUpCommunity(server);
    for (let time = 1; time <= times; time += 1) {
      const traffic = new Traffic();
      for (const _writer of [1, 2, 3]) traffic.write(through(server, community.owner), community.topic);
      expect(await soon(async () => traffic.acknowledged.length, (count) => count >= fewest, 60)).toBeGreaterThanOrEqual(fewest);
      await server.end('SIGKILL');
      await traffic.end();
      acknowledged.push(...traffic.acknowledged);
      server = await ServerProcess.start(environment);
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(times * fewest);
  }, 600_000);

  it('has every reply that was acknowledged', async () => {
    const kept = new Set<string>();
    const owner = through(server, community.owner);
    for (let position = 0; ; ) {
      const { body } = await owner.get(`topics/${community.topic}/replies-after?position=${position}`);
      for (const { html } of body.items) kept.add(String(html).replace(/<[^>]*>/g, '').trim());
      if (body.items.length === 0) break;
      position = body.items.at(-1).position;
    }
    expect(acknowledged.filter((words) => !kept.has(words))).toEqual([]);
  });
});

describe('two servers at once', () => {
  it('on one data folder: the second one says which process uses it, and the first goes on', async () => {
    const first = await ServerProcess.start(environment);
    const second = await ServerProcess.spawn({ ...environment, PORT: String(await freePort()) });
    await second.printed(/Another Hearth \(process \d+\) uses this data folder/);
    expect(await second.end('SIGCONT')).toBe(1);
    expect(second.output).toContain(`process ${first.child.pid}`);
    expect(await first.isReady()).toBe(true);
    expect(await first.end('SIGTERM')).toBe(0);
  });

  it('on one port: the second one says so, and the first goes on', async () => {
    const first = await ServerProcess.start(environment);
    const second = await ServerProcess.spawn({ ...environment, HEARTH_DATA: join(folder, 'other') });
    await second.printed(/Port \d+ is in use/);
    expect(await second.end('SIGCONT')).toBe(1);
    expect(await first.isReady()).toBe(true);
    expect(await first.end('SIGTERM')).toBe(0);
  });
});
