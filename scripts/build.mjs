import { spawn } from 'node:child_process';
import { bundle, withoutUnused } from './bundle.mjs';
import { buildEmbed } from './embed.mjs';
import { buildEmbedPackage } from './embed-package.mjs';

/** Runs a program whose chatter matters only when it fails; what it says as errors and warnings is shown at once. */
function run(command, args, cwd) {
  return new Promise((ok, fail) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
    let chatter = '';
    child.stdout.on('data', (text) => (chatter += text));
    child.on('close', (code) => {
      if (code === 0) return ok();
      process.stdout.write(chatter);
      fail(new Error(`${command} ${args.join(' ')} ended with ${code}`));
    });
  });
}

// `npm run build`: what runs the commands, and then the server with its worker, the web, what customers' pages load, and the
// package for those that bundle. With `commands` the first of these alone, which no server runs from.

await bundle('commands', { cli: './apps/server/cli/cli.ts' });
await bundle('threads', { 'compose-worker': './libs/imports/stackexchange/import/compose-worker.ts' }, withoutUnused);
if (process.argv[2] === 'commands') process.exit();

await bundle('server', { main: './apps/server/main.ts' });
await run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], 'apps/web');
await buildEmbed();
await buildEmbedPackage('dist/embed-package');
