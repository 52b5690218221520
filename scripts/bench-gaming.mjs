import './node-version.mjs';
import { spawn } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { ensurePackages } from './packages.mjs';

// `npm run bench:gaming -- [--honest 5000] [--seeds 1,2,3]`
await ensurePackages();
await bundle('bench-gaming', { main: './bench/gaming/main.ts' });
const bench = spawn(process.execPath, ['dist/bench-gaming/main.js', ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill('SIGINT'));
bench.on('exit', (code) => process.exit(code ?? 1));
