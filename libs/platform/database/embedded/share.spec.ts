import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { shareEmbeddedPostgres } from './index.js';
import { compileLauncher, postmasterOf, startNode } from './killable-node.fixture.js';

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-share-'));
  await chmod(folder, 0o755);
  program = await compileLauncher();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  await rm(dirname(program), { recursive: true, force: true });
});

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const share = (dataDir: string) => shareEmbeddedPostgres({ dataDir, log: () => undefined });

describe('shareEmbeddedPostgres', () => {
  it('uses the database of a Hearth that runs, and leaves it running', async () => {
    const dataDir = join(folder, 'running');
    const server = await startNode(program, dataDir);
    await ask(server.url, 'create table kept as select 42 as number');
    const shared = await share(dataDir);
    expect(shared.reused).toBe(true);
    expect(await ask(shared.url, 'select number from kept')).toEqual([{ number: 42 }]);
    await shared.stop();
    expect(await ask(server.url, 'select number from kept')).toEqual([{ number: 42 }]);
    await server.stop();
  }, 60_000);

  it('starts the database where none runs, and stops it again', async () => {
    const dataDir = join(folder, 'alone');
    const first = await share(dataDir);
    expect(first.reused).toBe(false);
    const second = await share(dataDir);
    expect(await ask(second.url, 'select 1 as number')).toEqual([{ number: 1 }]);
    await second.stop();
    await first.stop();
    await expect(postmasterOf(dataDir)).rejects.toThrow('ENOENT');
  }, 60_000);

  it('takes over the database that a killed Hearth left running', async () => {
    const dataDir = join(folder, 'killed');
    const server = await startNode(program, dataDir);
    await server.kill();
    const shared = await share(dataDir);
    expect(shared.reused).toBe(true);
    await shared.stop();
    await expect(postmasterOf(dataDir)).rejects.toThrow('ENOENT');
  }, 60_000);
});
