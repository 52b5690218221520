import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fastify from 'fastify';
import { serveEmbed } from './embed-files.js';

const folder = mkdtempSync(join(tmpdir(), 'hearth-embed-'));
const server = fastify();
const unbuilt = fastify();
const text = { loader: 'load();', parts: 'export const part = 1;', count: 'export const show = 1;' };

beforeAll(async () => {
  for (const [name, code] of Object.entries(text)) {
    writeFileSync(join(folder, `${name}.js`), code);
    writeFileSync(join(folder, `${name}.js.br`), brotliCompressSync(code));
    writeFileSync(join(folder, `${name}.js.gz`), gzipSync(code));
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ loader: { version: 'aaaa' }, parts: { version: 'bbbb' }, count: { version: 'bbbb' } }));
  serveEmbed(server, folder);
  serveEmbed(unbuilt, join(folder, 'nowhere'));
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await unbuilt.close();
  rmSync(folder, { recursive: true });
});
const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

describe('what customers’ pages load', () => {
  test.each([
    ['the loader of this interface, for five minutes', '/embed/v1/loader.js', 'load();', 'public, max-age=300'],
    ['the loader by its content, for ever', '/embed/aaaa/loader.js', 'load();', 'public, max-age=31536000, immutable'],
    ['the parts by their content, for ever', '/embed/bbbb/parts.js', 'export const part = 1;', 'public, max-age=31536000, immutable'],
    ['a small element by the content of all that comes later, for ever', '/embed/bbbb/count.js', 'export const show = 1;', 'public, max-age=31536000, immutable'],
    ['the parts for a loader of before an upgrade, for five minutes', '/embed/0000/parts.js', 'export const part = 1;', 'public, max-age=300'],
  ])('is %s', async (_what, url, body, lasts) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.body]).toEqual([200, body]);
    expect(answer.headers).toMatchObject({ 'cache-control': lasts, 'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', vary: 'accept-encoding' });
  });

  test('comes as small as the browser takes it, and not again', async () => {
    const answer = await get('/embed/v1/loader.js', { 'accept-encoding': 'gzip, br' });
    expect([answer.headers['content-encoding'], brotliDecompressSync(answer.rawPayload).toString()]).toEqual(['br', 'load();']);
    const again = await get('/embed/v1/loader.js', { 'accept-encoding': 'gzip, br', 'if-none-match': String(answer.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('is listed in a manifest', async () => {
    expect((await get('/embed/manifest.json')).json()).toEqual({ loader: { version: 'aaaa' }, parts: { version: 'bbbb' }, count: { version: 'bbbb' } });
  });

  test('is nothing else, and nothing where nothing was built', async () => {
    expect((await get('/embed/v1/other.js')).statusCode).toBe(404);
    await expect(unbuilt.inject('/embed/v1/loader.js').then(({ payload }) => JSON.parse(payload) as unknown)).resolves.toMatchObject({ message: expect.stringMatching(/file/i) });
  });
});
