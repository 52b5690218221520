import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '#platform';
import S3rver from 's3rver';
import type { FileStorage } from './file-storage.js';
import { openStorage } from './index.js';

const key = '01890000-0000-7000-8000-000000000000/0189a/01890000-0000-7000-8000-000000000001.webp';
const places = ['a local folder', 'an S3 service'] as const;

let folder: string;
let service: S3rver;
const storages = new Map<(typeof places)[number], FileStorage>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-storage-'));
  service = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: join(folder, 's3'), configureBuckets: [{ name: 'hearth', configs: [] }] });
  const { port } = await service.run();
  storages.set('a local folder', await openStorage(readConfig({ HEARTH_DATA: folder })));
  const bucket = { S3_BUCKET: 'hearth', S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER' };
  storages.set('an S3 service', await openStorage(readConfig({ HEARTH_DATA: folder, ...bucket })));
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

async function read(storage: FileStorage, of: string, range?: { start: number; end: number }): Promise<string | undefined> {
  const stream = await storage.get(of, range);
  return stream && Buffer.concat(await stream.toArray()).toString('utf8');
}

describe.each(places)('files in %s', (place) => {
  test('come back as they were stored, whole and in part', async () => {
    const storage = storages.get(place)!;
    await storage.put(key, Buffer.from('one two three'), 'image/webp');
    expect(await read(storage, key)).toBe('one two three');
    expect(await read(storage, key, { start: 4, end: 6 })).toBe('two');
  });

  test('are replaced by a second file of the same key', async () => {
    const storage = storages.get(place)!;
    await storage.put(key, Buffer.from('a much longer first file'), 'image/webp');
    await storage.put(key, Buffer.from('short'), 'image/webp');
    expect(await read(storage, key)).toBe('short');
  });

  test('are gone after they are deleted, and deleting again is no error', async () => {
    const storage = storages.get(place)!;
    await storage.put(key, Buffer.from('x'), 'image/webp');
    await storage.delete(key);
    await storage.delete(key);
    expect(await storage.get(key)).toBeUndefined();
  });

  test.each(['../secret.webp', 'a/../../etc/passwd.txt', '/etc/passwd.txt', 'a//b.webp', 'a/b\0.webp', 'a\\b.webp', '.webp', 'A/B.WEBP', 'a/b', ''])('a key such as %p is refused', async (bad) => {
    const storage = storages.get(place)!;
    await expect(storage.put(bad, Buffer.from('x'), 'image/webp')).rejects.toThrow('not a key');
    await expect(storage.get(bad)).rejects.toThrow('not a key');
    await expect(storage.delete(bad)).rejects.toThrow('not a key');
  });
});

test('a file is never seen half written', async () => {
  const storage = storages.get('a local folder')!;
  const letters = ['a', 'b', 'c'];
  await storage.put(key, Buffer.from('a'), 'image/webp');
  const seen = await Promise.all([...letters.map((letter) => storage.put(key, Buffer.from(letter.repeat(300_000)), 'image/webp').then(() => read(storage, key))), read(storage, key)]);
  for (const body of seen) expect([body?.length, new Set(body).size]).toEqual([expect.any(Number), 1]);
  expect(seen.slice(0, 3).map((body) => body?.length)).toEqual([300_000, 300_000, 300_000]);
});

test('a file that could not be written leaves nothing behind', async () => {
  await writeFile(join(folder, 'files', 'blocked'), '');
  await expect(storages.get('a local folder')!.put('blocked/file.webp', Buffer.from('x'), 'image/webp')).rejects.toThrow();
  const left = await readdir(join(folder, 'files'), { recursive: true });
  expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
});
