import type { Generated } from './generate.js';
import type { Load, Measured } from './load.js';
import { measurePageWeight } from './page-weight.js';
import type { ResultRow } from './report.js';
import { residentMb, runLoad, startFloor, startServer, type Running } from './servers.js';
import { cookie } from './sessions.js';
import { randomSource, Words } from './words.js';
import pg from 'pg';

interface Setting {
  size: string;
  url: string;
  community: Generated;
  tokens: string[];
  seconds: number;
  only?: string;
  earlier: ResultRow[];
}

type Requests = Load['requests'];

interface Workload {
  name: string;
  requests: (setting: Setting) => Requests;
  floor: 'read' | 'write' | null;
  target?: { ratio: number } | { p95: number };
  connections?: number;
  isRead?: boolean;
}

const spread = <Item>(list: readonly Item[], count: number): Item[] => Array.from({ length: Math.min(count, list.length) }, (_, at) => list[Math.floor((at * list.length) / Math.min(count, list.length))]!);

const workloads: Workload[] = [
  {
    name: 'topic JSON (20 posts), member',
    requests: ({ community, tokens }) => spread(community.longTopics, 200).map((number, at) => ({ method: 'GET', path: `/api/v1/topics/${number}`, headers: cookie(tokens[at % tokens.length]!) })),
    floor: 'read',
    target: { ratio: 0.35 },
    isRead: true,
  },
  {
    name: 'topic page, guest, not cached',
    requests: ({ community }) => spread(community.longTopics, 2_000).map((number) => ({ method: 'GET', path: `/t/${number}/${slugOf(number)}`, headers: { 'cache-control': 'no-cache' } })),
    floor: 'read',
    target: { ratio: 0.08 },
    isRead: true,
  },
  {
    name: 'topic page, guest, cached',
    requests: ({ community }) => spread(community.longTopics, 20).map((number) => ({ method: 'GET', path: `/t/${number}/${slugOf(number)}`, headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } })),
    floor: 'read',
    target: { ratio: 0.7 },
    isRead: true,
  },
  {
    name: 'topic page, member',
    requests: ({ community, tokens }) => spread(community.longTopics, 200).map((number, at) => ({ method: 'GET', path: `/t/${number}/${slugOf(number)}`, headers: cookie(tokens[at % tokens.length]!) })),
    floor: 'read',
    target: { ratio: 0.05 },
    isRead: true,
  },
  { name: 'home page, guest, not cached', requests: () => [{ method: 'GET', path: '/', headers: { 'cache-control': 'no-cache' } }], floor: 'read', target: { ratio: 0.08 }, isRead: true },
  {
    name: 'space page, guest, not cached',
    requests: ({ community }) => community.spaceSlugs.map((slug) => ({ method: 'GET', path: `/s/${slug}`, headers: { 'cache-control': 'no-cache' } })),
    floor: 'read',
    target: { ratio: 0.08 },
    isRead: true,
  },
  {
    name: 'post a reply',
    // Each has words of its own: what several accounts post is held as spam.
    requests: ({ community, tokens }) => {
      const words = new Words(randomSource(1), 5_000);
      const topics = spread(community.longTopics, 200);
      return Array.from({ length: 2_000 }, (_, at) => ({
        method: 'POST',
        path: `/api/v1/topics/${topics[at % topics.length]}/replies`,
        headers: { ...cookie(tokens[at % tokens.length]!), 'content-type': 'application/json' },
        body: JSON.stringify({ body: words.text(18) }),
      }));
    },
    floor: 'write',
    target: { ratio: 0.35 },
  },
  {
    name: 'search, three words',
    requests: ({ community }) => community.queries.map((q) => ({ method: 'GET', path: `/api/v1/search?q=${encodeURIComponent(q)}` })),
    floor: null,
    target: { p95: 60 },
    connections: 1,
    isRead: true,
  },
  {
    name: 'similar',
    requests: ({ community }) => community.titles.slice(0, 300).map((title) => ({ method: 'GET', path: `/api/v1/similar?title=${encodeURIComponent(title)}` })),
    floor: null,
    target: { p95: 40 },
    connections: 1,
    isRead: true,
  },
];

const [idle, underLoad, pageWeight] = ['memory, idle', 'memory, under load', 'page weight, JavaScript of a topic page'];

/** Whether any of what is measured at a server that runs is asked for. */
export function areAsked(only: string | undefined): boolean {
  return !only || [...workloads.map(({ name }) => name), idle, underLoad, pageWeight].some((name) => name.includes(only));
}

let slugs = new Map<number, string>();
const slugOf = (number: number): string => slugs.get(number) ?? '';

/** Runs every workload against the built server, the floor beside it in the same run. */
export async function measureAll(setting: Setting): Promise<ResultRow[]> {
  const topics = await loadTopics(setting);
  slugs = new Map(topics.map(({ number, slug }) => [number, slug]));
  const floor = await startFloor({ BENCH_DATABASE: setting.url, BENCH_COMMUNITY: setting.community.communityId, BENCH_TOPICS: topics.slice(0, 200).map(({ id }) => id).join(), BENCH_JOBS: '5' });
  const server = await startServer(setting.url, 'web');
  const isAsked = (name: string): boolean => !setting.only || name.includes(setting.only);
  const rows: ResultRow[] = isAsked(idle) ? [memoryRow(idle, setting.size, await residentMb(server.pid), 200)] : [];
  let peak = 0;
  const watch = setInterval(() => void residentMb(server.pid).then((mb) => (peak = Math.max(peak, mb))), 250);
  try {
    for (const workload of workloads) {
      // How much memory it takes shows only under all of them.
      if (isAsked(workload.name) || isAsked(underLoad)) rows.push(...(await measure(workload, setting, server, floor)));
    }
    if (isAsked(underLoad)) rows.push(memoryRow(underLoad, setting.size, peak, 400));
    if (isAsked(pageWeight)) {
      const [number] = setting.community.longTopics;
      rows.push(...(await measurePageWeight({ size: setting.size, url: server.url, path: `/t/${number}/${slugOf(number!)}`, token: setting.tokens[0]! })));
    }
  } finally {
    clearInterval(watch);
    await server.stop();
    await floor.stop();
  }
  return rows;
}

async function measure(workload: Workload, setting: Setting, server: Running, floor: Running): Promise<ResultRow[]> {
  const { size, seconds } = setting;
  const connections = workload.connections ?? 32;
  const requests = workload.requests(setting);
  const load = (url: string, list: Requests, time = seconds): Promise<Measured> => runLoad({ url, requests: list, seconds: time, connections });
  await load(server.url, requests, 2);
  const before = workload.floor && (await load(floor.url, floorRequests(workload.floor, setting)));
  const measured = await load(server.url, requests);
  const after = workload.floor && (await load(floor.url, floorRequests(workload.floor, setting)));
  if (measured.failures > 0) console.log(`  ${workload.name}: ${measured.failures} requests failed`);
  const floorRatio = before && after ? measured.perSecond / ((before.perSecond + after.perSecond) / 2) : null;
  const { target } = workload;
  const met = !target ? null : 'ratio' in target ? floorRatio! >= target.ratio : measured.p95 <= target.p95;
  console.log(`  ${workload.name}: ${measured.perSecond.toFixed(0)}/s, p95 ${measured.p95} ms${floorRatio ? `, ${floorRatio.toFixed(3)} of the floor` : ''}`);
  const row: ResultRow = { workload: workload.name, size, value: measured.perSecond, unit: '/s', p95: measured.p95, floorRatio, target: !target ? null : 'ratio' in target ? `>= ${target.ratio} of the floor` : `p95 <= ${target.p95} ms`, met: met && measured.failures === 0 };
  return [row, ...growthRow(workload, row, setting)];
}

/** A read at a million posts may be 1.3 times as slow as at ten thousand. */
function growthRow(workload: Workload, row: ResultRow, { size, earlier }: Setting): ResultRow[] {
  const small = earlier.find((other) => other.workload === row.workload && other.size === '10k');
  if (size !== '1m' || !workload.isRead || !small?.p95 || !row.p95) return [];
  const value = row.p95 / small.p95;
  return [{ workload: `${row.workload}: p95 at 1m / at 10k`, size, value, unit: 'x', p95: null, floorRatio: null, target: '<= 1.3', met: value <= 1.3 }];
}

function floorRequests(kind: 'read' | 'write', { community }: Setting): Requests {
  return kind === 'write' ? [{ method: 'POST', path: '/write' }] : community.memberIds.map((id) => ({ method: 'GET', path: `/read/${id}` }));
}

function memoryRow(workload: string, size: string, mb: number, most: number): ResultRow {
  return { workload, size, value: mb, unit: 'MB', p95: null, floorRatio: null, target: `<= ${most}`, met: mb <= most };
}

async function loadTopics({ url, community }: Setting): Promise<{ id: string; number: number; slug: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: string; number: number; slug: string }>(`select id, number, slug from topics where number = any($1::int[]) order by number`, [community.longTopics]);
  await client.end();
  return rows;
}
