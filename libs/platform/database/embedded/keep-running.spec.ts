import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { postmasterOf } from './killable-node.fixture.js';

let folder: string;
let server: EmbeddedPostgres;
const lines: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-keep-'));
  await chmod(folder, 0o755);
  server = await startEmbeddedPostgres({ dataDir: folder, log: (line) => lines.push(line), keepRunning: true });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

async function ask(text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('a database server that is killed while Hearth runs', () => {
  it('is started again at the same address, with all that was confirmed', async () => {
    await ask('create table kept as select 1 as one');
    const pid = await postmasterOf(folder);
    process.kill(pid, 'SIGKILL');
    while (!lines.some((line) => line.startsWith('PostgreSQL is running again'))) await pause(50);
    expect(await ask('select * from kept')).toEqual([{ one: 1 }]);
    expect(await postmasterOf(folder)).not.toBe(pid);
  }, 60_000);

  it('stays down once it was stopped', async () => {
    await server.stop();
    await pause(1_500);
    await expect(postmasterOf(folder)).rejects.toThrow('ENOENT');
  }, 60_000);
});
