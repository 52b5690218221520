import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, lchown, lstat, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './index.js';

const asRoot = process.getuid?.() === 0;
const running: EmbeddedPostgres[] = [];
let folder: string;
let dataDir: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-pg-'));
  // Where root's database user may enter, as in an ordinary /srv.
  await chmod(folder, 0o755);
  dataDir = join(folder, 'data');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(place = dataDir, lines: string[] = []): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: place, log: (line) => lines.push(line) });
  running.push(server);
  return server;
}

async function ask<Row extends object>(server: EmbeddedPostgres, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a new data folder', () => {
  it('becomes a database that keeps what it confirmed', async () => {
    const server = await start();
    expect(server.reused).toBe(false);
    const names = ['fsync', 'synchronous_commit', 'data_checksums', 'jit', 'shared_buffers', 'max_connections', 'listen_addresses'];
    const settings = await ask<{ name: string; value: string }>(
      server,
      `SELECT name, current_setting(name) AS value FROM unnest('{${names.join(',')}}'::text[]) name`,
    );
    expect(Object.fromEntries(settings.map(({ name, value }) => [name, value]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      jit: 'off',
      shared_buffers: '128MB',
      max_connections: '100',
      listen_addresses: process.platform === 'win32' ? '127.0.0.1' : '',
    });
  });

  it('brings the extensions, and knows the letters of other scripts', async () => {
    const server = await start();
    await ask(server, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent; CREATE EXTENSION citext; CREATE EXTENSION btree_gin');
    const [row] = await ask(
      server,
      `SELECT lower('ÉCOLE ПРИВЕТ') AS lower, 'ПРИВЕТ'::citext = 'привет' AS same, unaccent('École') AS plain,
         similarity('привет', 'Превет') > 0.3 AS similar, to_tsvector('simple', 'Мир, مرحبا')::text AS words`,
    );
    expect(row).toEqual({ lower: 'école привет', same: true, plain: 'Ecole', similar: true, words: "'мир':1 'مرحبا':2" });
  });

  it('lets nobody but its owner in', async () => {
    const server = await start();
    const socket = new URL(server.url).searchParams.get('host') ?? '';
    expect((await stat(socket)).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, 'postgres/cluster'))).mode & 0o777).toBe(0o700);
  });
});

describe('stopping', () => {
  it('frees the folder for the next start, which finds the content again', async () => {
    const first = await start();
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await Promise.all([first.stop(), first.stop()]);
    await first.stop();
    await expect(ask(first, 'SELECT 1')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
    const second = await start();
    expect(await ask(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('refuses a second start meanwhile, naming the process', async () => {
    await start();
    await expect(start()).rejects.toThrow(new RegExp(`Another Hearth \\(process ${process.pid}\\) uses this data folder`));
  });
});

describe('where it may live', () => {
  it('takes a path that is deep, has odd letters, and would be a command in a shell', async () => {
    const deep = join(folder, `it's "odd", é $(touch hacked) \`touch hacked\``, ...Array.from({ length: 12 }, () => 'deeper-and-deeper'));
    const server = await start(deep);
    expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const socket = new URL(server.url).searchParams.get('host') ?? '';
    expect(Buffer.byteLength(socket)).toBeLessThan(90);
    expect((await stat(socket)).mode & 0o777).toBe(0o700);
    await server.stop();
    await expect(stat(socket)).rejects.toThrow('ENOENT');
  });

  it('finds the content after the folder was moved', async () => {
    const before = await start(join(folder, 'before'));
    await ask(before, 'CREATE TABLE moved AS SELECT 1 AS one');
    await before.stop();
    await rename(join(folder, 'before'), join(folder, 'after'));
    expect(await ask(await start(join(folder, 'after')), 'SELECT one FROM moved')).toEqual([{ one: 1 }]);
  });

  it('says so if the folder is a file', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(start(join(folder, 'file'))).rejects.toThrow(/it or a folder above it is a file: name another place with HEARTH_DATA/);
    await expect(start(join(folder, 'file/below'))).rejects.toThrow(/it or a folder above it is a file/);
  });

  if (asRoot) {
    it('keeps the database outside a folder that its user may not enter, and finds it again', async () => {
      const closed = join(folder, 'closed');
      await mkdir(closed, { mode: 0o700 });
      const lines: string[] = [];
      const first = await start(join(closed, 'data'), lines);
      const home = /kept in (\/var\/lib\/hearth-\w+)\.$/.exec(lines[0] ?? '')?.[1] ?? 'none';
      try {
        await ask(first, 'CREATE TABLE outside AS SELECT 1 AS one');
        await first.stop();
        expect(await ask(await start(join(closed, 'data')), 'SELECT one FROM outside')).toEqual([{ one: 1 }]);
        expect((await stat(closed)).mode & 0o777).toBe(0o700);
        expect((await stat(join(home, 'cluster'))).mode & 0o777).toBe(0o700);
      } finally {
        await Promise.all(running.splice(0).map((server) => server.stop()));
        await rm(home, { recursive: true, force: true });
      }
    });

    it('takes back a cluster that root has copied', async () => {
      const first = await start(join(folder, 'copied'));
      await first.stop();
      const cluster = join(folder, 'copied/postgres/cluster');
      for (const name of ['.', ...(await readdir(cluster, { recursive: true }))]) await lchown(join(cluster, name), 0, 0);
      expect(await ask(await start(join(folder, 'copied')), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });
  } else {
    it('says so if it may not write there', async () => {
      const closed = join(folder, 'closed');
      await mkdir(closed, { mode: 0o500 });
      await expect(start(join(closed, 'data'))).rejects.toThrow(/may not write to .*closed\/data: give that folder/);
    });
  }
});

describe('a cluster that is not as it was', () => {
  it('of another major version is left alone', async () => {
    const place = join(folder, 'older');
    await (await start(place)).stop();
    await writeFile(join(place, 'postgres/cluster/PG_VERSION'), '17\n');
    const refusal = /was made by PostgreSQL 17 and this Hearth brings PostgreSQL 18: convert it with pg_upgrade/;
    await expect(start(place)).rejects.toThrow(refusal);
    await expect(start(place)).rejects.toThrow(refusal);
  });

  it('is not replaced by an empty one if something else stands in its place', async () => {
    const place = join(folder, 'strange');
    await mkdir(join(place, 'postgres/cluster'), { recursive: true });
    await expect(start(place)).rejects.toThrow(/is not a PostgreSQL database: restore it from a backup/);
  });

  it('is not replaced by an empty one if the outside folder that kept it is gone', async () => {
    const place = join(folder, 'lost');
    await mkdir(place);
    const home = join(folder, 'outside');
    await writeFile(join(place, 'postgres.location.json'), JSON.stringify({ home, initialised: true }));
    await expect(start(place)).rejects.toThrow(/is not there any more: bring that folder back from a backup, or delete .*postgres\.location\.json/);
  });

  it.each(['', '{"home":3}', 'null'])('is not replaced by an empty one if it is unknown where it was: %j', async (content) => {
    const place = join(folder, 'unreadable');
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'postgres.location.json'), content);
    await expect(start(place)).rejects.toThrow(/postgres\.location\.json should say where the database is but can't be read/);
    await expect(lstat(join(place, 'postgres'))).rejects.toThrow('ENOENT');
  });
});
