import './node-version.mjs';
import { spawn } from 'node:child_process';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './built.mjs';
import { fail } from './npm.mjs';
import { ensurePackages } from './packages.mjs';
import { serverFlags } from './server-flags.mjs';

// `npm run bench -- [--quick] [--size 10k|100k|1m] [--only <part of a workload's name>]`
await ensurePackages();
await ensureBuilt();
const { bundle } = await import('./bundle.mjs');
await bundle('bench', { main: './bench/main.ts', floor: './bench/floor.ts', load: './bench/load.ts' });
const env = { ...process.env, HEARTH_CHROMIUM: await ensureBrowser().catch((error) => fail(error.message)), BENCH_SERVER_FLAGS: serverFlags.join(' ') };
const bench = spawn(process.execPath, ['dist/bench/main.js', ...process.argv.slice(2)], { stdio: 'inherit', env });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill('SIGINT'));
bench.on('exit', (code) => process.exit(code ?? 1));
