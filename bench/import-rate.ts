import { fork } from 'node:child_process';
import { join } from 'node:path';
import { writeDump } from './dump.js';
import type { ResultRow } from './report.js';
import { peakMb } from './servers.js';

interface Setting {
  size: string;
  posts: number;
  /** A migrated, empty database. */
  url: string;
  folder: string;
}

// As `npm run hearth` starts the program.
const memory = ['--max-old-space-size=192', '--max-semi-space-size=16'];

/** Rows of a Stack Exchange dump that the command imports in a second, from its start to its end, and its memory meanwhile. */
export async function measureImport({ size, posts, url, folder }: Setting): Promise<ResultRow[]> {
  const dump = join(folder, `bench-${size}.stackexchange`);
  const rows = await writeDump(dump, posts);
  const began = performance.now();
  const child = fork('dist/commands/cli.js', ['import', 'stackexchange', dump], { env: { ...process.env, DATABASE_URL: url, HEARTH_DATA: join(folder, 'files') }, execArgv: memory, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let peak = 0;
  const watch = setInterval(() => void peakMb(child.pid!).then((mb) => (peak = Math.max(peak, mb || 0)), () => undefined), 100);
  const code = await new Promise<number | null>((ok) => child.once('exit', ok));
  clearInterval(watch);
  if (code !== 0) throw new Error(`The import ended with ${code}.`);
  const rate = rows / ((performance.now() - began) / 1_000);
  console.log(`  import: ${rate.toFixed(0)} rows/s of ${rows}, ${peak.toFixed(0)} MB`);
  const shared = { size, p95: null, floorRatio: null };
  return [
    { ...shared, workload: 'import', value: rate, unit: 'rows/s', target: '>= 5000', met: rate >= 5_000 },
    { ...shared, workload: 'memory, import', value: peak, unit: 'MB', target: '<= 300', met: peak <= 300 },
  ];
}
