import { access, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { ExportedFile } from '#knowledge';
import { exportKnowledge } from './export-knowledge.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-spec-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Given = readonly [path: string, content: string | Readable | undefined];

/** An application whose spaces hold these files. */
function holding(files: readonly Given[], fails = false): INestApplicationContext {
  async function* entries(): AsyncGenerator<ExportedFile> {
    for (const [path, content] of files) yield { path, open: async () => content };
    if (fails) throw new Error('The database went away.');
  }
  return { get: () => ({ space: async () => entries() }) } as unknown as INestApplicationContext;
}
const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false);
const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('articles are written by a command', () => {
  test('to a folder, with those below in folders of their own, for its owner alone', async () => {
    const out = join(folder, 'manual');
    expect(await exportKnowledge(holding([['01-mesh.md', '# Mesh'], ['01-mesh/01-nodes.md', '# Nœuds'], ['files/x.webp', Readable.from([Buffer.from([1, 2, 3])])]]), 'manual', out)).toBe(3);
    expect([await readFile(join(out, '01-mesh.md'), 'utf8'), await readFile(join(out, '01-mesh/01-nodes.md'), 'utf8'), [...(await readFile(join(out, 'files/x.webp')))]]).toEqual(['# Mesh', '# Nœuds', [1, 2, 3]]);
    expect([await modeOf(out), await modeOf(join(out, '01-mesh.md')), await modeOf(join(out, 'files/x.webp'))]).toEqual([0o700, 0o600, 0o600]);
  });

  test('to an archive that has its name once it is complete', async () => {
    const out = join(folder, 'manual.zip');
    await expect(exportKnowledge(holding([['01-mesh.md', '# Mesh']], true), 'manual', out)).rejects.toThrow('went away');
    expect([await isThere(out), await isThere(`${out}.part`)]).toEqual([false, false]);
    expect(await exportKnowledge(holding([['01-mesh.md', '# Mesh'], ['02-nodes.md', '# Nodes']]), 'manual', out)).toBe(2);
    const archive = await readFile(out);
    expect(archive.subarray(0, 2).toString()).toBe('PK');
    expect(['01-mesh.md', '02-nodes.md', '# Nodes'].map((text) => archive.includes(text))).toEqual([true, true, true]);
    expect([await modeOf(out), await isThere(`${out}.part`)]).toEqual([0o600, false]);
  });

  test.each(['../outside.md', '01-mesh/../../outside.md', '../manual-too/outside.md', '/tmp/hearth-spec-outside.md'])('and never beside it: %s', async (path) => {
    await expect(exportKnowledge(holding([[path, 'Text']]), 'manual', join(folder, 'manual'))).rejects.toThrow('would be outside of');
    expect(await Promise.all([join(folder, 'outside.md'), join(folder, 'manual-too'), '/tmp/hearth-spec-outside.md'].map(isThere))).toEqual([false, false, false]);
  });
});
