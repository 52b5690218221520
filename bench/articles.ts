import { generate } from './generate.js';
import type { Load, Measured } from './load.js';
import type { ResultRow } from './report.js';
import { runLoad, startFloor, startServer, type Running } from './servers.js';
import { cookie, signIn } from './sessions.js';
import { randomSource, Words } from './words.js';

export const articleWorkloads = ['article page, guest, not cached', 'article page, guest, cached', 'article revision saved and compared (40 kB)'] as const;
const [notCached, cached, saved] = articleWorkloads;
const articles = 100;
const connections = 32;
const slug = 'bench-handbook';
const size = '10k';
const targets = { notCached: 0.08, cached: 0.7 };
const sections = 6;
/** The page that is saved again and again, and how much one save may take. */
const pageBytes = 40_000;
const saves = 100;
const mostMs = 60;

/** Articles of a handbook: their pages as a guest reads them, beside the floor as topic pages are, and a long one that is saved and compared with the version before. */
export async function measureArticles({ url, seconds }: { url: string; seconds: number }): Promise<ResultRow[]> {
  const community = await generate(url, 10_000);
  const [token] = await signIn(url, community, 1, 'admin');
  const floor = await startFloor({ BENCH_DATABASE: url, BENCH_COMMUNITY: community.communityId });
  const server = await startServer(url, 'web');
  try {
    const words = new Words(randomSource(3), 5_000);
    const api = apiOf(server, token!);
    await api('POST', 'spaces', { name: 'Handbook', slug, kind: 'knowledge' });
    const paths: string[] = [];
    for (let at = 0; at < articles; at += 1) paths.push((await publish(api, words.text(6), Array.from({ length: sections }, () => `## ${words.text(4)}\n\n${words.text(60)}\n\n- ${words.text(9)}\n- ${words.text(9)}`).join('\n\n'))).path);
    const pages = async (workload: string, ratio: number, requests: Load['requests']): Promise<ResultRow> => {
      const load = (of: Running, list: Load['requests'], time = seconds): Promise<Measured> => runLoad({ url: of.url, requests: list, seconds: time, connections });
      const reads = community.memberIds.map((id) => ({ method: 'GET' as const, path: `/read/${id}` }));
      await load(server, requests, 2);
      const before = await load(floor, reads);
      const { perSecond, p95, failures } = await load(server, requests);
      const after = await load(floor, reads);
      const floorRatio = perSecond / ((before.perSecond + after.perSecond) / 2);
      console.log(`  ${workload}: ${perSecond.toFixed(0)}/s, p95 ${p95} ms, ${floorRatio.toFixed(3)} of the floor, ${failures} failed`);
      return { workload, size, value: perSecond, unit: '/s', p95, floorRatio, target: `>= ${ratio} of the floor`, met: floorRatio >= ratio && failures === 0 };
    };
    return [
      await pages(notCached, targets.notCached, paths.map((path) => ({ method: 'GET', path, headers: { 'cache-control': 'no-cache' } }))),
      await pages(cached, targets.cached, paths.slice(0, 20).map((path) => ({ method: 'GET', path, headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }))),
      await measureSaving(api, words),
    ];
  } finally {
    await server.stop();
    await floor.stop();
  }
}

/** One paragraph of a long article is written anew, saved, and compared with the version before, again and again. */
async function measureSaving(api: Api, words: Words): Promise<ResultRow> {
  const paragraphs: string[] = [];
  for (let bytes = 0; bytes < pageBytes; bytes += paragraphs.at(-1)!.length + 2) paragraphs.push(words.text(80));
  const title = words.text(6);
  const text = (): string => paragraphs.join('\n\n').slice(0, pageBytes - 1);
  const { id } = await publish(api, title, text());
  const took: number[] = [];
  for (let version = 1; version <= saves; version += 1) {
    paragraphs[version % paragraphs.length] = words.text(80);
    const began = performance.now();
    await api('PATCH', `articles/${id}`, { version, title, body: text(), note: '' });
    await api('GET', `articles/${id}/comparison?from=${version}&to=${version + 1}`);
    took.push(performance.now() - began);
  }
  const p95 = took.sort((a, b) => a - b)[Math.ceil(saves * 0.95) - 1]!;
  console.log(`  ${saved}: middle ${took[saves / 2]!.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`);
  return { workload: saved, size: 'any', value: took[saves / 2]!, unit: 'ms', p95, floorRatio: null, target: `p95 <= ${mostMs} ms`, met: p95 <= mostMs };
}

type Api = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => Promise<unknown>;

function apiOf({ url }: Running, token: string): Api {
  return async (method, path, body) => {
    const answer = await fetch(`${url}/api/v1/${path}`, { method, headers: { ...cookie(token), 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} was answered by ${answer.status}: ${text}`);
    return text ? JSON.parse(text) : null;
  };
}

async function publish(api: Api, title: string, body: string): Promise<{ id: string; path: string }> {
  const { id, articleSlug } = (await api('POST', 'articles', { space: slug, title, body })) as { id: string; articleSlug: string };
  await api('POST', `articles/${id}/publication`, {});
  return { id, path: `/k/${slug}/${articleSlug}` };
}
