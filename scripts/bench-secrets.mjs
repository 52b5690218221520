import './node-version.mjs';
import { spawn } from 'node:child_process';
import { ensurePackages } from './packages.mjs';

// `npm run bench:secrets -- [--show] <folder of a Stack Exchange dump> ...`
await ensurePackages();
const { bundle } = await import('./bundle.mjs');
await bundle('secrets', { secrets: './bench/secrets.ts' });
spawn(process.execPath, ['dist/secrets/secrets.js', ...process.argv.slice(2)], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
