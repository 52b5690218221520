import './node-version.mjs';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { fail, root } from './npm.mjs';
import { ensurePackages } from './packages.mjs';
import { serverFlags } from './server-flags.mjs';

// `npm run bench:against -- <commit> [--only 'topic page, member'] [--size 10k] [--rounds 3]`: the same workloads, by turns, of
// this tree and of a commit, each by the bench of its own time and as a ratio to the floor of the same run.
const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: 'string', default: 'topic page, member' }, size: { type: 'string', default: '10k' }, rounds: { type: 'string', default: '3' } } });
const [commit] = positionals;
if (!commit) fail('Which commit? npm run bench:against -- <commit>');

await ensurePackages();
await ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'hearth-against-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const before = join(folder, 'before');
mkdirSync(before);
execFileSync('tar', ['-x', '-C', before], { input: execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 1e9 }) });
symlinkSync(join(root, 'node_modules'), join(before, 'node_modules'));
await run(before, 'scripts/build.mjs');

const ratios = {};
for (let round = 0; round < Number(values.rounds); round += 1) {
  // Whoever comes second finds a machine that is warmer or busier: they take turns.
  for (const [name, tree] of round % 2 === 0 ? [['before', before], ['now', root]] : [['now', root], ['before', before]]) {
    for (const { workload, floorRatio } of await measure(name, tree)) ((ratios[workload] ??= { before: [], now: [] })[name] ??= []).push(floorRatio);
  }
}
for (const [workload, { before: earlier, now }] of Object.entries(ratios)) {
  console.log(`${workload}: ${list(earlier)} of the floor before, ${list(now)} now; median now / before ${(median(now) / median(earlier)).toFixed(2)}`);
}

/** Where a commit's bench knows no `--out`, it writes over the results of its own folder. */
async function measure(name, tree) {
  const out = tree === root ? join(folder, `${name}.json`) : join(tree, 'bench/results.json');
  await run(tree, '--input-type=module', '--eval', `const { bundle } = await import('./scripts/bundle.mjs'); await bundle('bench', { main: './bench/main.ts', floor: './bench/floor.ts', load: './bench/load.ts' });`);
  await run(tree, 'dist/bench/main.js', '--size', values.size, '--only', values.only, ...(tree === root ? ['--out', out] : []));
  const rows = JSON.parse(readFileSync(out, 'utf8'));
  return rows.filter(({ workload, size, floorRatio }) => size === values.size && workload.includes(values.only) && floorRatio !== null);
}

function run(cwd, ...args) {
  return new Promise((ok, no) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, BENCH_SERVER_FLAGS: serverFlags.join(' ') } });
    child.on('exit', (code) => (code === 0 ? ok() : no(new Error(`${args[0]} ended with ${code}`))));
  });
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function list(numbers) {
  return numbers.map((number) => number.toFixed(4)).join(', ');
}
