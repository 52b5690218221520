import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from './settings.mjs';

/** A first start takes five to twenty seconds. */
const patience = 240_000;

/** Before all journeys: a data folder as the first start of the program leaves it, which they copy instead of waiting for a first start each. */
export default async function prepare() {
  const dataDir = await mkdtemp(join(tmpdir(), 'hearth-e2e-'));
  // Where root's database user may not enter it, the database would be kept elsewhere.
  await chmod(dataDir, 0o755);
  const server = spawn(process.execPath, ['dist/server/main.js'], { env: { ...process.env, HEARTH_DATA: dataDir, PORT: '0', HEARTH_LOG: 'error', NODE_ENV: 'development', HEARTH_SETTINGS: settings } });
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (text) => {
      printed += text;
      if (/Hearth is at/.test(printed)) server.kill('SIGTERM');
    });
  }
  const tooLate = setTimeout(() => server.kill('SIGKILL'), patience);
  const [code] = await once(server, 'exit');
  clearTimeout(tooLate);
  if (code !== 0) throw new Error(`The first start ended with ${code}:\n${printed}`);
  process.env.HEARTH_PREPARED_DATA = dataDir;
}
