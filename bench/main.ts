import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { migrate, ownerDataSource, startEmbeddedPostgres } from '#platform';
import { schema } from '../apps/server/schema.js';
import { generate, type Generated } from './generate.js';
import { measureImport } from './import-rate.js';
import { measureEvent, measureReplay } from './ledger.js';
import { reportTable, type ResultRow } from './report.js';
import { measureTenantPool } from './tenant-pool.js';
import { measureAll } from './workloads.js';

const sizes: Record<string, number> = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 };
/** Of more posts the import takes too long to measure beside all else; its rate does not depend on how many there are. */
const importedAtMost = 100_000;
const { values } = parseArgs({ options: { size: { type: 'string', multiple: true }, quick: { type: 'boolean' }, only: { type: 'string' } } });
const chosen = values.quick ? ['10k'] : (values.size ?? ['10k', '100k', '1m']);
for (const size of chosen) if (!(size in sizes)) throw new Error(`--size is one of ${Object.keys(sizes).join(', ')}`);

const folder = await mkdtemp(join(tmpdir(), 'hearth-bench-'));
// Where root's database user may not enter it, the database would be kept elsewhere and stay there.
await chmod(folder, 0o755);
const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
const rows: ResultRow[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => rm(folder, { recursive: true, force: true })).finally(() => process.exit(130)));
try {
  for (const size of chosen) {
    const name = `bench_${size}`;
    const url = await freshDatabase(server.url, name);
    console.log(`\n${size} posts: generating`);
    const community = await generate(url, sizes[size]!);
    rows.push({ workload: 'generate', size, value: community.seconds, unit: 's', p95: null, floorRatio: null, target: size === '1m' ? '<= 180' : null, met: size === '1m' ? community.seconds <= 180 : null });
    const tokens = await signIn(url, community);
    if (!values.only || 'tenant pool'.includes(values.only)) {
      const { communityId, memberIds } = community;
      rows.push(...(await measureTenantPool({ size, url, communityId, memberIds, seconds: values.quick ? 2 : 5 })));
    }
    if (sizes[size]! <= importedAtMost && (!values.only || 'import'.includes(values.only))) {
      rows.push(...(await measureImport({ size, posts: sizes[size]!, url: await freshDatabase(server.url, `${name}_import`), folder })));
    }
    if (!values.only || 'ledger'.includes(values.only)) {
      rows.push(...(await measureReplay({ size, posts: sizes[size]!, url: await freshDatabase(server.url, `${name}_ledger`) })));
      rows.push(...(await measureEvent({ size, url, community })));
    }
    rows.push(...(await measureAll({ size, url, community, tokens, seconds: values.quick ? 3 : 6, only: values.only, earlier: rows })));
  }
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
await writeFile('bench/results.json', `${JSON.stringify(rows, null, 2)}\n`);
console.log(reportTable(rows));

async function freshDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  const owner = ownerDataSource(address.toString(), schema);
  await migrate(address.toString(), owner);
  await owner.destroy();
  return address.toString();
}

/** Sessions of some members, as the cookie's tokens. */
async function signIn(url: string, { communityId, memberIds }: Generated): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const tokens = memberIds.slice(0, 50).map(() => randomBytes(32).toString('base64url'));
  for (const [at, token] of tokens.entries()) {
    await client.query(`insert into sessions (community_id, id, member_id, token_hash, expires_at) values ($1, $2, $3, $4, now() + interval '1 day')`, [communityId, uuidv7(), memberIds[at], createHash('sha256').update(token).digest()]);
  }
  await client.end();
  return tokens;
}
