import './node-version.mjs';
import { spawn } from 'node:child_process';
import { ensurePackages } from './packages.mjs';

// `npm run bench:spam -- [--write-base] [<folder of a Stack Exchange dump> ...]`
await ensurePackages();
const { bundle } = await import('./bundle.mjs');
await bundle('spam', { spam: './bench/spam.ts' });
spawn(process.execPath, ['dist/spam/spam.js', ...process.argv.slice(2)], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
