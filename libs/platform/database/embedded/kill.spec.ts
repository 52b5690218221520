import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { compileLauncher, postmasterOf, startAndKill, startNode, type KillableNode } from './killable-node.fixture.js';

const TIMES = Array.from({ length: 10 }, (_, index) => index + 1);

let folder: string;
let program: string;
const nodes: KillableNode[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-kill-'));
  await chmod(folder, 0o755);
  program = await compileLauncher();
});
afterEach(async () => {
  await Promise.all(nodes.splice(0).map((node) => node.stop()));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(dirname(program), { recursive: true, force: true });
});

async function start(dataDir: string): Promise<KillableNode> {
  const node = await startNode(program, dataDir);
  nodes.push(node);
  return node;
}

/** Writes one more row and gives the numbers of all that are there. */
async function writeRow(url: string, number: number): Promise<number[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('CREATE TABLE IF NOT EXISTS kept (number int)');
    await client.query('INSERT INTO kept VALUES ($1)', [number]);
    const { rows } = await client.query<{ number: number }>('SELECT number FROM kept ORDER BY number');
    return rows.map((row) => row.number);
  } finally {
    await client.end();
  }
}

describe('kill -9 and start again', () => {
  it('of Node: the server that lives on is taken over, ten times out of ten', async () => {
    const dataDir = join(folder, 'node');
    for (const time of TIMES) {
      const node = await start(dataDir);
      expect(node.reused).toBe(time > 1);
      expect(await writeRow(node.url, time)).toEqual(TIMES.slice(0, time));
      await node.kill();
    }
    await (await start(dataDir)).stop();
    await expect(postmasterOf(dataDir)).rejects.toThrow('ENOENT');
  }, 60_000);

  it('of Node and of the server: all that was confirmed is there, ten times out of ten', async () => {
    const dataDir = join(folder, 'server');
    for (const time of TIMES) {
      const node = await start(dataDir);
      expect(node.reused).toBe(false);
      expect(await writeRow(node.url, time)).toEqual(TIMES.slice(0, time));
      process.kill(await postmasterOf(dataDir), 'SIGKILL');
      await node.kill();
    }
  }, 60_000);

  it('of a server with a long query: the query does not hold up the next start', async () => {
    const dataDir = join(folder, 'query');
    const node = await start(dataDir);
    const client = new Client({ connectionString: node.url });
    client.on('error', () => undefined);
    await client.connect();
    const query = expect(client.query('SELECT count(*) FROM generate_series(1, 1e12::bigint)')).rejects.toThrow();
    const backend = new Client({ connectionString: node.url });
    await backend.connect();
    let active = 0;
    while (active === 0) {
      const { rows } = await backend.query<{ n: number }>("SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE '%1e12%' AND pid <> pg_backend_pid()");
      active = rows[0]?.n ?? 0;
    }
    backend.on('error', () => undefined);
    process.kill(await postmasterOf(dataDir), 'SIGKILL');
    await node.kill();
    expect(await writeRow((await start(dataDir)).url, 1)).toEqual([1]);
    await query;
    await client.end();
  }, 60_000);

  it('at any moment of the first start leaves no half-made database', async () => {
    const dataDir = join(folder, 'first');
    for (const milliseconds of [80, 150, 250, 350]) await startAndKill(program, dataDir, milliseconds);
    const node = await start(dataDir);
    expect(await writeRow(node.url, 1)).toEqual([1]);
    const drafts = (await readdir(join(dataDir, 'postgres'))).filter((name) => name.startsWith('cluster-new'));
    expect(drafts).toEqual([]);
  }, 60_000);
});

describe('two on one data folder', () => {
  it('starting at once: one serves, the other is told which process does', async () => {
    const results = await Promise.allSettled([start(join(folder, 'two')), start(join(folder, 'two'))]);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
    expect(refused).toEqual([expect.stringContaining(`Another Hearth (process ${nodes[0]?.pid}) uses this data folder`)]);
  }, 60_000);
});

describe('the process number of a dead server', () => {
  it('may belong to another living program', async () => {
    const dataDir = join(folder, 'number');
    const first = await start(dataDir);
    await first.stop();
    const cluster = join(dataDir, 'postgres/cluster');
    await writeFile(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1700000000\n5432\n${dataDir}/postgres/socket\n\n  1 1\nready   \n`);
    await mkdir(join(dataDir, 'postgres/socket'), { recursive: true });
    await writeFile(join(dataDir, 'postgres/socket/.s.PGSQL.5432.lock'), `${process.pid}\n`);
    const second = await start(dataDir);
    expect(second.reused).toBe(false);
    expect(await writeRow(second.url, 1)).toEqual([1]);
  }, 60_000);
});
