import './node-version.mjs';
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { fail, root } from './npm.mjs';
import { ensurePackages } from './packages.mjs';

// `npm run hearth -- <command>`: installs and builds what is missing or out of date, then runs the command.
await ensurePackages();
await ensureBuilt('commands');

// A heap that may grow does, and an import of any size needs no more than this.
const memory = ['--max-old-space-size=192', '--max-semi-space-size=16'];
const command = spawn(process.execPath, [...memory, join(root, 'dist/commands/cli.js'), ...process.argv.slice(2)], {
  // Paths are meant from where npm was called; the data folder stays the server's.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: { ...process.env, HEARTH_DATA: resolve(root, process.env.HEARTH_DATA || 'data') },
  stdio: 'inherit',
});
// The terminal sends a Ctrl-C to both; the command decides how it ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => signal !== 'SIGINT' && command.kill(signal));
command.on('error', (error) => fail(`The command could not be started: ${error.message}`));
command.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
