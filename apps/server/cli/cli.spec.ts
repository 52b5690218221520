import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '#testing';

const bundling = `
  import { bundle, withoutUnused } from './scripts/bundle.mjs';
  await bundle('spec/server', { cli: './apps/server/cli/cli.ts' });
  await bundle('spec/threads', { 'compose-worker': './libs/imports/stackexchange/import/compose-worker.ts' }, withoutUnused);`;
const small = resolve('libs/imports/stackexchange/fixtures/small');

let test: TestDatabase;
let folder: string;
beforeAll(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'hearth-cli-'));
  await cp(small, join(folder, 'radio.stackexchange'), { recursive: true });
  await writeDump(join(folder, 'many.stackexchange'), 600);
  const [code] = (await once(spawn(process.execPath, ['--input-type=module', '-e', bundling], { stdio: 'inherit' }), 'close')) as [number];
  expect(code).toBe(0);
}, 60_000);
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

/** A dump of questions with an answer each, large enough to be interrupted. */
async function writeDump(target: string, questions: number): Promise<void> {
  const numbers = Array.from({ length: questions }, (_, at) => at + 1);
  const file = (name: string, rows: string[]) => writeFile(join(target, name), `<?xml version="1.0" encoding="utf-8"?>\n<${name.slice(0, -4).toLowerCase()}>\n${rows.join('\n')}\n</${name.slice(0, -4).toLowerCase()}>\n`);
  const text = '&lt;p&gt;Some &lt;em&gt;text&lt;/em&gt; about channels, lights and cables.&lt;/p&gt;'.repeat(20);
  await mkdir(target);
  await file('Users.xml', numbers.map((id) => `<row Id="${id}" DisplayName="Person ${id}" CreationDate="2020-01-01T00:00:00.000" Reputation="1" />`));
  await file(
    'Posts.xml',
    numbers.flatMap((id) => [
      `<row Id="${id}" PostTypeId="1" Title="Question number ${id} about a light" Tags="|light|" Body="${text}" CreationDate="2021-01-01T00:00:00.000" OwnerUserId="${id}" AcceptedAnswerId="${questions + id}" />`,
      `<row Id="${questions + id}" PostTypeId="2" ParentId="${id}" Body="${text}" CreationDate="2021-01-02T00:00:00.000" OwnerUserId="${1 + (id % questions)}" />`,
    ]),
  );
}

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function hearth(...words: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [resolve('dist/spec/server/cli.js'), ...words], { env: { DATABASE_URL: test.ownerUrl, HEARTH_DATA: folder }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (ended.out += text));
  child.stderr.on('data', (text: Buffer) => (ended.err += text));
  return { child, ended: once(child, 'close').then(([code]) => ({ ...ended, code: code as number | null })) };
}

const count = async (table: string) => (await test.inCommunity(() => test.database.one<{ count: number }>(`select count(*)::int as count from ${table}`)))!.count;

describe('hearth', () => {
  it('explains itself, and ends with 2 when it is used wrongly', async () => {
    expect(await hearth('--help').ended).toMatchObject({ code: 0, out: expect.stringMatching(/doctor[^]*export[^]*import[^]*migrate[^]*reindex[^]*seed/) });
    expect(await hearth('import', 'stackexchange', '--help').ended).toMatchObject({ code: 0, out: expect.stringContaining('--report <file>') });
    expect(await hearth('nonsense').ended).toMatchObject({ code: 2, err: expect.stringContaining("unknown command 'nonsense'") });
    expect(await hearth('import', 'stackexchange').ended).toMatchObject({ code: 2, err: expect.stringContaining("missing required argument 'folder'") });
  }, 60_000);

  it('imports a dump, and writes the report', async () => {
    const report = join(folder, 'report.json');
    const { code, out } = await hearth('import', 'stackexchange', join(folder, 'radio.stackexchange'), '--report', report).ended;
    expect(code).toBe(0);
    expect(out).toContain('In the community now: 2 questions, 3 answers, 3 comments, 4 members, 3 votes, 3 tags, 2 links (space "radio").');
    const written = JSON.parse(await readFile(report, 'utf8')) as { counts: object; skipped: object[] };
    expect(Object.keys(written)).toEqual(['counts', 'skipped']);
    expect(written.counts).toEqual({ questions: 2, answers: 3, comments: 3, members: 4, votes: 3, tags: 3, links: 2 });
    expect(written.skipped).toContainEqual({ kind: 'badges', reason: 'badges are not imported', count: 1 });
    const again = await hearth('import', 'stackexchange', join(folder, 'radio.stackexchange')).ended;
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was new: the community is as it was.') });
  }, 60_000);

  it('says in one line what is wrong with a dump', async () => {
    const { code, out, err } = await hearth('import', 'stackexchange', join(folder, 'gone')).ended;
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: 'gone: there is no such file. Check the path; the dump has to be unpacked.\n' });
  }, 60_000);

  it('reads nothing when the report could not be written at the end', async () => {
    const { code, out, err } = await hearth('import', 'stackexchange', join(folder, 'radio.stackexchange'), '--report', join(folder, 'gone/report.json')).ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^The report cannot be written to \S+report\.json \(ENOENT.*\): name another file with --report\.\n$/);
  }, 60_000);

  it('goes on with an import that was killed, without doubles', async () => {
    const words = ['import', 'stackexchange', join(folder, 'many.stackexchange')];
    const before = await count('topics');
    const { child, ended } = hearth(...words);
    while ((await count('topics')) === before) await pause(5);
    child.kill('SIGKILL');
    await ended;
    const there = await count('topics');
    expect(there - before).toBeLessThan(600);
    expect(await count('posts')).toBe(8 + 2 * (there - before));
    const { code, out } = await hearth(...words).ended;
    expect(out).toContain('Going on where the import of stackexchange:many was interrupted.');
    expect(code).toBe(0);
    expect([await count('topics'), await count('posts'), await count('members')]).toEqual([before + 600, 8 + 1_200, 4 + 600]);
  }, 120_000);

  it('finds nothing wrong afterwards, and takes the import away on demand', async () => {
    expect(await hearth('doctor').ended).toMatchObject({ code: 0, out: expect.stringMatching(/stored counts: say what is there[^]*No faults found/) });
    expect(await hearth('import', 'undo', 'many').ended).toMatchObject({ code: 1, err: expect.stringContaining('give --yes') });
    expect(await hearth('import', 'undo', 'many', '--yes').ended).toMatchObject({ code: 0, out: expect.stringContaining('takes away 600 topics with 1,200 posts, and 600 members') });
    expect([await count('topics'), await count('members')]).toEqual([2, 4]);
  }, 120_000);

  it('exports what is there to a file that is whole or not there', async () => {
    const file = join(folder, 'community.ndjson');
    expect(await hearth('export', file).ended).toMatchObject({ code: 0, out: expect.stringContaining('2 topic') });
    expect((await readFile(file, 'utf8')).trimEnd().split('\n').at(-1)).toContain('"type":"end"');
    expect(await hearth('export', join(folder, 'gone', 'x.ndjson')).ended).toMatchObject({ code: 1, err: expect.stringContaining("can't be written") });
  }, 60_000);

  it('says what to do when the database cannot be reached', async () => {
    const child = spawn(process.execPath, [resolve('dist/spec/server/cli.js'), 'reindex'], { env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x', HEARTH_DATA: folder }, stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (text: Buffer) => (err += text));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(err).toContain("The database can't be reached");
  }, 60_000);
});
