import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const scripts = dirname(fileURLToPath(import.meta.url));
let project: string;

const server = `
console.log('serving', process.argv.slice(2).join(' '));
let asked = 0;
process.on('SIGTERM', () => { console.log('asked', ++asked); setTimeout(() => process.exit(5), 200); });
if (process.argv.includes('--quick')) process.exit(7);
console.log('pid', process.pid);
setInterval(() => undefined, 60_000);
`;
const report = (counts: Record<string, number>) => JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0, ...counts });

function write(name: string, content: string) {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), content);
}

function writePackage(commands: Record<string, string> = {}) {
  const build = "const make = (path) => cpSync('apps/main.js', path, { recursive: true }); make('dist/commands/cli.js'); if (process.argv[2] !== 'commands') make('dist/server/main.js');";
  write('build.mjs', `import { cpSync } from 'node:fs'; ${build}`);
  write('package.json', JSON.stringify({ name: 'small', version: '1.0.0', type: 'module', dependencies: { left: 'file:left' }, scripts: { build: 'node build.mjs', ...commands } }));
}

/** A project of one package and one source file, which needs no registry. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'hearth-scripts-'));
  cpSync(scripts, join(project, 'scripts'), { recursive: true });
  write('left/package.json', '{"name":"left","version":"1.0.0"}');
  write('apps/main.js', server);
  writePackage();
  const packages = { '': { name: 'small', version: '1.0.0', dependencies: { left: 'file:left' } }, left: { version: '1.0.0' }, 'node_modules/left': { resolved: 'left', link: true } };
  write('package-lock.json', JSON.stringify({ name: 'small', version: '1.0.0', lockfileVersion: 3, requires: true, packages }));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function launch(script: string, args: string[] = [], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(project, 'scripts', script), ...args], { cwd: project, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const waiting: (() => unknown)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      output += text;
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => child.on('close', (code) => resolve({ code, output })));
  const printed = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve) => {
      const look = () => {
        const found = pattern.exec(output);
        if (found) resolve(found);
      };
      waiting.push(look);
      look();
    });
  return { child, ended, printed };
}

async function quickStart() {
  const { output } = await launch('start.mjs', ['--quick']).ended;
  return { installed: output.includes('Installing packages'), built: output.includes('Building') };
}

describe('npm start', () => {
  it('installs, builds, passes its arguments on and ends with the code of the server', async () => {
    const { code, output } = await launch('start.mjs', ['--quick', '--demo']).ended;
    expect(output).toMatch(/Installing packages[^]*Building[^]*serving --quick --demo/);
    expect(code).toBe(7);
  });

  it('does neither a second time, nor for a file that was only touched', async () => {
    expect(await quickStart()).toEqual({ installed: false, built: false });
    utimesSync(join(project, 'apps/main.js'), new Date(), new Date(Date.now() + 5_000));
    expect(await quickStart()).toEqual({ installed: false, built: false });
  });

  it.each([
    ['a changed source', () => appendFileSync(join(project, 'apps/main.js'), '// changed\n'), { installed: false, built: true }],
    ['a new source', () => write('libs/new.ts', ''), { installed: false, built: true }],
    ['a new spec', () => write('libs/new.spec.ts', ''), { installed: false, built: false }],
    ['a lost output', () => rmSync(join(project, 'dist/server/main.js')), { installed: false, built: true }],
    ['a lost package', () => rmSync(join(project, 'node_modules/left')), { installed: true, built: false }],
    ['lost packages', () => rmSync(join(project, 'node_modules'), { recursive: true }), { installed: true, built: false }],
    ['packages that npm installed itself', () => rmSync(join(project, 'node_modules/.hearth-stamp')), { installed: false, built: false }],
    ['an interrupted install', () => ['.hearth-stamp', '.package-lock.json'].forEach((name) => rmSync(join(project, 'node_modules', name))), { installed: true, built: false }],
  ])('notices %s', async (_, change, expected) => {
    change();
    expect(await quickStart()).toEqual(expected);
    expect(await quickStart()).toEqual({ installed: false, built: false });
  });

  it('says that the build failed, and builds again the next time', async () => {
    const working = readFileSync(join(project, 'build.mjs'), 'utf8');
    write('build.mjs', 'process.exit(3)');
    const { code, output } = await launch('start.mjs', ['--quick']).ended;
    expect(output).toContain('The build failed');
    expect(code).toBe(1);
    write('build.mjs', working);
    expect(await quickStart()).toEqual({ installed: false, built: true });
  });

  it('installs by package.json where the lock lacks a package, and leaves the lock as it is', async () => {
    const [manifest, lock] = ['package.json', 'package-lock.json'].map((name) => readFileSync(join(project, name), 'utf8'));
    write('right/package.json', '{"name":"right","version":"1.0.0"}');
    write('package.json', (manifest ?? '').replace('"left":"file:left"', '"left":"file:left","right":"file:right"'));
    rmSync(join(project, 'node_modules'), { recursive: true });
    expect(await quickStart()).toEqual({ installed: true, built: true });
    expect(existsSync(join(project, 'node_modules/right'))).toBe(true);
    expect(readFileSync(join(project, 'package-lock.json'), 'utf8')).toBe(lock);
    write('package.json', manifest ?? '');
  });

  it('asks the server once to stop, and waits for it', async () => {
    const { child, ended, printed } = launch('start.mjs');
    await printed(/pid \d+/);
    child.kill('SIGINT');
    child.kill('SIGTERM');
    const { code, output } = await ended;
    expect(output.match(/asked \d/g)).toEqual(['asked 1']);
    expect(code).toBe(5);
  });

  it('takes the server along if it is killed', async () => {
    const { child, printed, ended } = launch('start.mjs');
    await printed(/pid \d+/);
    child.kill('SIGKILL');
    // The output stays open until the server has ended as well.
    expect(await ended).toMatchObject({ code: null, output: expect.not.stringContaining('asked') });
  });
});

describe('npm run hearth', () => {
  const command = () => launch('hearth.mjs', ['--quick']).ended;
  const inServer = () => readFileSync(join(project, 'dist/server/main.js'), 'utf8');

  it('builds the commands after a change, and leaves a server that runs the files that it was started with', async () => {
    await quickStart();
    expect((await command()).output).not.toContain('Building');
    const before = inServer();
    appendFileSync(join(project, 'apps/main.js'), "console.log('newer');\n");
    const { output, code } = await command();
    expect([output.includes('Building'), code]).toEqual([true, 7]);
    expect(readFileSync(join(project, 'dist/commands/cli.js'), 'utf8')).toContain('newer');
    expect(inServer()).toBe(before);
    expect((await command()).output).not.toContain('Building');
    expect(await quickStart()).toEqual({ installed: false, built: true });
    expect(inServer()).toContain('newer');
    expect((await command()).output).not.toContain('Building');
  });
});

describe('npm run', () => {
  it.each(['check.mjs', 'dev.mjs', 'bench.mjs', 'hearth.mjs', 'test.mjs'])('%s installs the packages first', async (script) => {
    rmSync(join(project, 'node_modules'), { recursive: true, force: true });
    const { output } = await launch(script, ['--quick'], { HEARTH_CHROMIUM: join(project, 'missing') }).ended;
    expect(output).toContain('Installing packages');
    expect(existsSync(join(project, 'node_modules/left'))).toBe(true);
  });
});

describe('package-lock.json', () => {
  const lock = JSON.parse(readFileSync(join(scripts, '../package-lock.json'), 'utf8')) as { packages: Record<string, { engines?: { node?: string } }> };

  it('has no package that is made for a newer Node than Hearth needs', () => {
    const tooNew = Object.entries(lock.packages).filter(([, { engines }]) => {
      // The first version that a range names is its oldest.
      const [major = 0, minor = 0] = /\d+(\.\d+)?/.exec(engines?.node ?? '')?.[0].split('.').map(Number) ?? [];
      return major > 20 || (major === 20 && minor > 19);
    });
    expect(tooNew.map(([path]) => path)).toEqual([]);
  });
});

describe('npm test', () => {
  let browser: string;
  beforeEach(() => {
    browser = join(project, 'chromium');
    write('chromium', '#!/bin/sh\nexit 0\n');
    chmodSync(browser, 0o755);
    write('jest.mjs', "import { writeFileSync } from 'node:fs'; writeFileSync(process.argv.find((word) => word.startsWith('--outputFile=')).slice(13), process.argv[2]); process.exit(Number(process.argv[3]));");
  });

  interface Stages {
    check?: string;
    unit?: Record<string, number>;
    e2e?: Record<string, number>;
    unitCode?: number;
  }
  function stages({ check = `node -e "console.log('2 passed, 0 failed')"`, unit = { numPassedTests: 5 }, e2e = { numPassedTests: 3 }, unitCode = 0 }: Stages) {
    const jest = (counts: Record<string, number>, code = 0) => `node jest.mjs '${report(counts)}' ${code}`;
    writePackage({ check, 'test:unit': jest(unit, unitCode), 'test:e2e': jest(e2e) });
  }

  async function test() {
    const { code, output } = await launch('test.mjs', [], { HEARTH_CHROMIUM: browser }).ended;
    return { code, output, last: output.trim().split('\n').at(-1) };
  }

  it('sums all single tests in its last line', async () => {
    stages({});
    expect(await test()).toMatchObject({ code: 0, last: '11 passed, 0 failed' });
  });

  it('goes on after a failed stage and exits with 1', async () => {
    stages({ check: `node -e "console.log('1 passed, 2 failed'); process.exit(1)"`, unit: { numPassedTests: 4, numFailedTests: 1, numRuntimeErrorTestSuites: 1, numPendingTests: 2 } });
    const { code, output, last } = await test();
    expect(output).toMatch(/test:unit +4 +2 +2 /);
    expect(last).toBe('9 passed, 4 failed');
    expect(code).toBe(1);
  });

  it.each([
    ['that ran no test', { e2e: {} }, '8 passed, 1 failed'],
    ['that broke off without a report', { check: 'node -e "process.exit(2)"' }, '9 passed, 1 failed'],
    ['whose tests passed but which failed', { unitCode: 1 }, '11 passed, 1 failed'],
  ])('counts a stage %s as failed', async (_, broken, expected) => {
    stages(broken);
    expect(await test()).toMatchObject({ code: 1, last: expected });
  });

  it('says what to do if the named browser does not run', async () => {
    browser = join(project, 'missing');
    expect(await test()).toMatchObject({ code: 1, last: `HEARTH_CHROMIUM is ${browser}, which does not run: set it to the path of a Chromium or Chrome.` });
  });
});

describe('npm run test:firefox', () => {
  const named: [string, Record<string, string>, string] = ['the named one does not run', { HEARTH_FIREFOX: '/nowhere/firefox' }, 'HEARTH_FIREFOX is /nowhere/firefox, which does not run: set it to the path of a Firefox.'];
  const none: typeof named = ['there is no Firefox', { PATH: '', HEARTH_FIREFOX: '' }, 'No Firefox was found: install one, or set HEARTH_FIREFOX to the path of one.'];

  // Elsewhere it is looked for in places that a spec cannot empty.
  it.each(process.platform === 'linux' ? [named, none] : [named])('says what to do where %s', async (_, environment, said) => {
    const { code, output } = await launch('test-firefox.mjs', [], environment).ended;
    expect({ code, output: output.trim() }).toEqual({ code: 1, output: said });
  });

  it('builds, and runs the journeys in the named one', async () => {
    write('firefox', '#!/bin/sh\nexit 0\n');
    chmodSync(join(project, 'firefox'), 0o755);
    writePackage();
    // Installing the packages, where they are not there yet, would take this one away.
    await launch('check.mjs').ended;
    write('node_modules/jest/bin/jest.js', "console.log(process.env.HEARTH_FIREFOX, process.argv.slice(2).join(' ')); process.exit(3);");
    const { code, output } = await launch('test-firefox.mjs', ['-t', 'panel'], { HEARTH_FIREFOX: join(project, 'firefox') }).ended;
    expect(output.trim().split('\n').at(-1)).toBe(`${join(project, 'firefox')} --selectProjects firefox --runInBand -t panel`);
    expect(code).toBe(3);
    expect(existsSync(join(project, 'dist/server/main.js'))).toBe(true);
  });
});
