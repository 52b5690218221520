import './node-version.mjs';
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { rspack } from '@rspack/core';
import { bundleOptions } from './bundle.mjs';
import { root } from './npm.mjs';
import { ensurePackages } from './packages.mjs';

// `npm run dev`: builds the server and the web anew whenever a source changes, and starts the server again.
await ensurePackages();

const calmMs = 300;
let server;
let stopping = false;
let timer;

/** Both builds of one change start the server once. */
function startSoon() {
  clearTimeout(timer);
  timer = setTimeout(restart, calmMs);
}

async function restart() {
  if (stopping) return;
  await stopServer();
  console.log('\nStarting the server ...');
  server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
}

async function stopServer() {
  const running = server;
  server = undefined;
  if (!running || running.exitCode !== null) return;
  const ended = new Promise((ok) => running.once('exit', ok));
  running.kill('SIGTERM');
  await ended;
}

const web = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--watch', '--logLevel', 'warn'], { cwd: join(root, 'apps/web'), stdio: ['ignore', 'inherit', 'inherit'] });
const options = bundleOptions('server', { main: './apps/server/main.ts', cli: './apps/server/cli/cli.ts' });
const compiler = rspack({ ...options, mode: 'development' });
const watching = compiler.watch({ aggregateTimeout: 100 }, (error, stats) => {
  if (error) return console.error(error);
  console.log(stats.toString('errors-warnings'));
  if (!stats.hasErrors()) startSoon();
});
const webBuilt = watch(join(root, 'dist'), { recursive: true }, (_event, file) => {
  if (file === join('web', 'handler.js')) startSoon();
});

async function stop() {
  if (stopping) return;
  stopping = true;
  clearTimeout(timer);
  webBuilt.close();
  web.kill();
  await Promise.all([stopServer(), new Promise((ok) => watching.close(ok))]);
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
