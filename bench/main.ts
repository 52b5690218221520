import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbeddedPostgres } from '#platform';
import { articleWorkloads, measureArticles } from './articles.js';
import { dropDatabase, freshDatabase } from './databases.js';
import { measureEmbed } from './embed.js';
import { generate } from './generate.js';
import { measureIdeas } from './ideas.js';
import { measureImport } from './import-rate.js';
import { measureEvent, measureReplay } from './ledger.js';
import { measureTelling } from './notifications.js';
import { measureQueue } from './queue.js';
import { mergeRows, reportTable, type ResultRow } from './report.js';
import { measureBradleyTerry, measureReveal } from './rounds.js';
import { signIn } from './sessions.js';
import { measureTenantPool } from './tenant-pool.js';
import { measureTrust } from './trust.js';
import { areAsked, measureAll } from './workloads.js';

const sizes: Record<string, number> = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 };
/** Of more posts the import takes too long to measure beside all else; its rate does not depend on how many there are. */
const importedAtMost = 100_000;
const resultsFile = 'bench/results.json';
const { values } = parseArgs({ options: { size: { type: 'string', multiple: true }, quick: { type: 'boolean' }, only: { type: 'string' }, out: { type: 'string', default: resultsFile } } });
const chosen = values.quick ? ['10k'] : (values.size ?? ['10k', '100k', '1m']);
for (const size of chosen) if (!(size in sizes)) throw new Error(`--size is one of ${Object.keys(sizes).join(', ')}`);
const seconds = values.quick ? 3 : 6;
const isAsked = (workload: string): boolean => !values.only || workload.includes(values.only);
/** What a size of its own makes long is left out of a quick look. */
const isAskedInFull = (workload: string): boolean => (values.only ? isAsked(workload) : !values.quick);

const folder = await mkdtemp(join(tmpdir(), 'hearth-bench-'));
// Where root's database user may not enter it, the database would be kept elsewhere and stay there.
await chmod(folder, 0o755);
const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
const earlier = JSON.parse(await readFile(resultsFile, 'utf8')) as ResultRow[];
const rows: ResultRow[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => rm(folder, { recursive: true, force: true })).finally(() => process.exit(130)));
try {
  for (const size of chosen) await measureSize(size, sizes[size]!);
  if (isAskedInFull('trust evaluated')) rows.push(...(await withDatabase('bench_trust', (url) => measureTrust({ url }))));
  if (isAskedInFull('embed')) rows.push(...(await measureEmbed()));
  if (isAskedInFull('moderation queue')) rows.push(...(await withDatabase('bench_queue', (url) => measureQueue({ url, seconds }))));
  if (isAskedInFull('idea board')) rows.push(...(await withDatabase('bench_ideas', (url) => measureIdeas({ url, seconds }))));
  if (articleWorkloads.some(isAskedInFull)) rows.push(...(await withDatabase('bench_articles', (url) => measureArticles({ url, seconds }))));
  if (isAskedInFull('sealed round')) rows.push(...(await withDatabase('bench_rounds', (url) => measureReveal({ url }))));
  if (isAskedInFull('pairwise strengths')) rows.push(...measureBradleyTerry());
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
if (rows.length === 0) throw new Error(`No workload is named "${values.only}".`);
await writeFile(values.out, `${JSON.stringify(mergeRows(earlier, rows), null, 2)}\n`);
console.log(reportTable(rows));

/** What grows with the number of posts; a community is generated if something asks for one. */
async function measureSize(size: string, posts: number): Promise<void> {
  console.log(`\n${size} posts`);
  const name = `bench_${size}`;
  if (posts <= importedAtMost && isAsked('import')) rows.push(...(await withDatabase(`${name}_import`, (url) => measureImport({ size, posts, url, folder }))));
  if (isAsked('ledger replayed')) rows.push(...(await withDatabase(`${name}_ledger`, (url) => measureReplay({ size, posts, url }))));
  const ofCommunity = { generate: isAsked('generate'), pool: isAsked('tenant pool'), event: isAsked('one event applied to the ledger'), telling: isAsked('one reply told to 1,000 followers'), pages: areAsked(values.only) };
  if (!Object.values(ofCommunity).includes(true)) return;
  await withDatabase(name, async (url) => {
    const community = await generate(url, posts);
    if (ofCommunity.generate) rows.push({ workload: 'generate', size, value: community.seconds, unit: 's', p95: null, floorRatio: null, target: size === '1m' ? '<= 180' : null, met: size === '1m' ? community.seconds <= 180 : null });
    if (ofCommunity.pool) rows.push(...(await measureTenantPool({ size, url, ...community, seconds: values.quick ? 2 : 5 })));
    if (ofCommunity.event) rows.push(...(await measureEvent({ size, url, community })));
    if (ofCommunity.telling) rows.push(...(await measureTelling({ size, url, community })));
    if (ofCommunity.pages) rows.push(...(await measureAll({ size, url, community, tokens: await signIn(url, community, 50), seconds, only: values.only, earlier: mergeRows(earlier, rows) })));
  });
}

async function withDatabase<Result>(name: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const result = await work(await freshDatabase(server.url, name));
  await dropDatabase(server.url, name);
  return result;
}
