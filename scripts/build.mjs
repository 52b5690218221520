import { spawn } from 'node:child_process';
import { bundle, withoutUnused } from './bundle.mjs';

/** Builds what runs: the server with its worker and commands, and the web. */
function run(command, args, cwd) {
  return new Promise((ok, fail) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit' });
    child.on('close', (code) => (code === 0 ? ok() : fail(new Error(`${command} ${args.join(' ')} ended with ${code}`))));
  });
}

await bundle('server', { main: './apps/server/main.ts', cli: './apps/server/cli/cli.ts' });
await bundle('threads', { 'compose-worker': './libs/imports/stackexchange/import/compose-worker.ts' }, withoutUnused);
await run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], 'apps/web');
