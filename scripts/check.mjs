import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { ensurePackages } from './packages.mjs';

/** Static checks; each is a line of the table at the end. */
const checks = [
  { name: 'dependency rules', command: 'depcruise libs apps e2e --config .dependency-cruiser.mjs --output-type err' },
  { name: 'lint of the components', command: 'eslint .' },
  { name: 'web types', command: 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --tsgo-experimental-api', folder: 'apps/web', prepare: 'svelte-kit sync' },
  { name: 'types', command: 'tsgo --noEmit --singleThreaded -p .' },
  { name: 'typed client', command: 'node scripts/sdk.mjs --check' },
  { name: 'types of the journeys', command: 'tsgo --noEmit --singleThreaded -p e2e' },
  { name: 'types of the embed', command: 'tsgo --noEmit --singleThreaded -p apps/embed' },
  { name: 'lint', command: 'oxlint' },
];

function run(command, folder) {
  return new Promise((ok) => {
    const [program, ...args] = command.split(' ');
    const path = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;
    const child = spawn(program, args, { cwd: folder, env: { ...process.env, PATH: path, FORCE_COLOR: '0' }, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('close', (code) => ok({ code, output }));
  });
}

async function check({ name, command, folder = '.', prepare }) {
  const started = Date.now();
  if (prepare) await run(prepare, folder);
  const { code, output } = await run(command, folder);
  return { name, passed: code === 0, output, seconds: (Date.now() - started) / 1000 };
}

await ensurePackages();
const present = checks.filter(({ folder = '.' }) => existsSync(`${folder}/tsconfig.json`));
// As many at a time as there are cores, the longest first.
const waiting = [...present];
const results = [];
async function checkNext() {
  for (let next; (next = waiting.shift()); ) results.push(await check(next));
}
await Promise.all(Array.from({ length: availableParallelism() }, checkNext));
for (const { name, passed, output, seconds } of results) {
  if (!passed) console.log(output.trim());
  console.log(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`);
}
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
