import './node-version.mjs';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { root } from './npm.mjs';
import { ensurePackages } from './packages.mjs';
import { serverFlags } from './server-flags.mjs';

// `npm run dev`: builds the server anew whenever one of its sources changes and starts it again; the web comes from its
// sources, inside the server, and changes show without a reload.
await ensurePackages();
const { rspack } = await import('@rspack/core');
const { bundleOptions } = await import('./bundle.mjs');
const { buildEmbed } = await import('./embed.mjs');

const calmMs = 300;
let server;
let stopping = false;
let timer;

/** Several changes at once start the server once. */
function startSoon() {
  clearTimeout(timer);
  timer = setTimeout(restart, calmMs);
}

async function restart() {
  if (stopping) return;
  await stopServer();
  console.log('\nStarting the server ...');
  // The server goes where the sources of the web are.
  const env = { ...process.env, HEARTH_WEB_DEV: 'true', HEARTH_DATA: resolve(root, process.env.HEARTH_DATA || 'data') };
  server = spawn(process.execPath, [...serverFlags, 'dist/server/main.js', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env });
}

async function stopServer() {
  const running = server;
  server = undefined;
  if (!running || running.exitCode !== null) return;
  const ended = new Promise((ok) => running.once('exit', ok));
  running.kill('SIGTERM');
  await ended;
}

await buildEmbed();
const options = bundleOptions('server', { main: './apps/server/main.ts' });
const compiler = rspack({ ...options, mode: 'development' });
const watching = compiler.watch({ aggregateTimeout: 100 }, (error, stats) => {
  if (error) return console.error(error);
  console.log(stats.toString('errors-warnings'));
  if (!stats.hasErrors()) startSoon();
});
async function stop() {
  if (stopping) return;
  stopping = true;
  clearTimeout(timer);
  await Promise.all([stopServer(), new Promise((ok) => watching.close(ok))]);
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
