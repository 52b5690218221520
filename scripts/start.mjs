import './node-version.mjs';
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { fail, root } from './npm.mjs';
import { ensurePackages } from './packages.mjs';
import { whenNpmIsGone } from './parents.mjs';
import { serverFlags } from './server-flags.mjs';

// `npm start [-- --demo]`: installs and builds what is missing or out of date, then runs the server until it ends.
await ensurePackages();
await ensureBuilt();

const keepTogether = new URL('./end-with-parent.mjs', import.meta.url).href;
const server = spawn(
  process.execPath,
  [...serverFlags, '--import', keepTogether, join(root, 'dist/server/main.js'), ...process.argv.slice(2)],
  // In a group of its own the server gets a Ctrl-C once, from us, and not from the terminal as well.
  { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: process.platform !== 'win32' },
);

let askedToStopAt = -Infinity;
function askToStop() {
  // npm passes on the Ctrl-C that the terminal has sent us already.
  const isEcho = Date.now() - askedToStopAt < 1_000;
  askedToStopAt = Date.now();
  if (!isEcho) server.kill('SIGTERM');
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, askToStop);

whenNpmIsGone((wasKilled) => {
  if (askedToStopAt > -Infinity) return;
  if (wasKilled) server.kill('SIGKILL');
  else askToStop();
});

server.on('error', (error) => fail(`The server could not be started: ${error.message}`));
server.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
