import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { Database, inScope, migrate, ownerDataSource, readConfig, setLogLevel, startEmbeddedPostgres, system, tenantDataSource } from '#platform';
import { FindingGaming, isSound, Replay, Settling } from '#reputation';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { CliModule } from '../../apps/server/cli/cli.module.js';
import { schema } from '../../apps/server/schema.js';
import { falsePositives, measure, recall, type Confusion } from './measure.js';
import { plant } from './plant.js';
import { populate } from './population.js';

const { values } = parseArgs({ options: { honest: { type: 'string', default: '5000' }, seeds: { type: 'string', default: '1,2,3,4,5' } } });
const honest = Number(values.honest);
const size = { honest, rings: Math.ceil(honest / 250), puppets: Math.ceil(honest / 500), serial: Math.ceil(honest / 500), patient: Math.ceil(honest / 1_000) };
setLogLevel('fatal');

const folder = await mkdtemp(join(tmpdir(), 'hearth-bench-'));
// Where root's database user may not enter it, the database would be kept elsewhere and stay there.
await chmod(folder, 0o755);
const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.stop().then(() => rm(folder, { recursive: true, force: true })).finally(() => process.exit(130)));
try {
  const results: Confusion[] = [];
  for (const seed of values.seeds.split(',').map(Number)) results.push(await runSeed(seed));
  print('all seeds', results.reduce(add));
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function runSeed(seed: number): Promise<Confusion> {
  const url = await freshDatabase(`gaming_${seed}`);
  const communityId = uuidv7();
  await asOwner(url, `insert into communities (id, name, hosts, settings) values ('${communityId}', 'Generated', '{}', '{}')`);
  const { dataSource, pool } = await tenantDataSource(url, 4, schema);
  const database = new Database(dataSource, pool);
  const app = await NestFactory.createApplicationContext(CliModule.with(readConfig({ NODE_ENV: 'test' }), { ownerUrl: url, database, close: async () => undefined }), { logger: ['error'] });
  try {
    return await inScope({ communityId, requestId: 'bench', actor: system }, async () => {
      const now = Date.now();
      const population = populate(seed, size, now);
      const planted = await plant(database, communityId, population);
      await asOwner(url, 'vacuum (analyze)');
      const settled = await timed(() => app.get(Settling).settleAll());
      const found = await timed(() => app.get(FindingGaming).find(new Date(now)));
      const again = await timed(() => app.get(FindingGaming).find(new Date(now)));
      const sound = isSound(await app.get(Replay).check());
      const { posts, reads, votes } = population;
      console.log(`\nseed ${seed}: ${posts.length} posts, ${reads.length} topics read, ${votes.length} votes; settled in ${settled.seconds} s; searched in ${found.seconds} s: ${found.result.votes} votes in ${found.result.cases} cases; searched again in ${again.seconds} s: ${again.result.votes} votes; replay ${sound ? 'sound' : 'NOT SOUND'}`);
      const confusion = await measure(database, communityId, population, planted);
      print(`seed ${seed}`, confusion);
      return confusion;
    });
  } finally {
    await app.close();
    await dataSource.destroy();
  }
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: string }> {
  const started = performance.now();
  const result = await work();
  return { result, seconds: ((performance.now() - started) / 1_000).toFixed(1) };
}

function print(title: string, confusion: Confusion): void {
  console.log(`\n${title}: recall ${recall(confusion).toFixed(3)} (target .9), honest voters accused ${(falsePositives(confusion) * 100).toFixed(3)}% (target < .1%)`);
  console.table(confusion.groups);
  console.table(confusion.honest);
}

function add(one: Confusion, other: Confusion): Confusion {
  return { groups: addRows(one.groups, other.groups), honest: addRows(one.honest, other.honest) };
}

function addRows<Row extends Record<string, number>>(one: Record<string, Row>, other: Record<string, Row>): Record<string, Row> {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    names.map((name) => {
      const [left, right] = [one[name], other[name]];
      const columns = Object.keys((left ?? right)!);
      return [name, Object.fromEntries(columns.map((column) => [column, (left?.[column] ?? 0) + (right?.[column] ?? 0)])) as Row];
    }),
  );
}

async function freshDatabase(name: string): Promise<string> {
  await asOwner(server.url, `create database ${name}`);
  const address = new URL(server.url);
  address.pathname = `/${name}`;
  const owner = ownerDataSource(address.toString(), schema);
  await migrate(address.toString(), owner);
  await owner.destroy();
  return address.toString();
}

async function asOwner(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text);
  await client.end();
}
