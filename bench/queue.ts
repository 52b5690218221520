import type pg from 'pg';
import { filling } from './filling.js';
import { generate } from './generate.js';
import type { Load } from './load.js';
import type { ResultRow } from './report.js';
import { runLoad, startServer } from './servers.js';
import { cookie, signIn } from './sessions.js';

const items = 100_000;
const size = '100k items';
const mostMs = 50;

/** The moderation queue with 100,000 items that wait, over HTTP, one request after another: by every filter, further pages, and one item. */
export async function measureQueue({ url, seconds }: { url: string; seconds: number }): Promise<ResultRow[]> {
  const community = await generate(url, items);
  await filling(url, (client) => fillQueue(client, community.communityId));
  const [token] = await signIn(url, community, 1, 'moderator');
  const server = await startServer(url, 'web');
  const rows: ResultRow[] = [];
  try {
    const first = await read(server.url, token!, '');
    const further = await read(server.url, token!, `?cursor=${first.nextCursor}`);
    const asked: Record<string, string[]> = {
      'moderation queue': ['', `?cursor=${first.nextCursor}`, `?cursor=${further.nextCursor}`],
      'moderation queue, filtered': ['?kind=appeal', '?kind=held', '?reason=spam', '?assigned=me', '?assigned=nobody', ...community.spaceSlugs.slice(0, 3).map((slug) => `?space=${slug}`), `?space=${community.spaceSlugs[0]}&kind=flagged&reason=secret`],
      'moderation queue, one item': [...first.items, ...further.items].map(({ id }) => `/${id}`),
    };
    for (const [workload, paths] of Object.entries(asked)) rows.push(await measure(workload, paths.map((path) => ({ method: 'GET', path: `/api/v1/moderation/reviewables${path}`, headers: cookie(token!) }))));
  } finally {
    await server.stop();
  }
  return rows;

  async function measure(workload: string, requests: Load['requests']): Promise<ResultRow> {
    await runLoad({ url: server.url, requests, seconds: 1, connections: 1 });
    const { perSecond, p95, failures } = await runLoad({ url: server.url, requests, seconds, connections: 1 });
    if (failures > 0) console.log(`  ${workload}: ${failures} requests failed`);
    console.log(`  ${workload}: ${perSecond.toFixed(0)}/s, p95 ${p95} ms`);
    return { workload, size, value: perSecond, unit: '/s', p95, floorRatio: null, target: `p95 <= ${mostMs} ms`, met: p95 <= mostMs && failures === 0 };
  }
}

interface QueuePage {
  items: { id: string }[];
  nextCursor: string;
}

async function read(url: string, token: string, query: string): Promise<QueuePage> {
  const answer = await fetch(`${url}/api/v1/moderation/reviewables${query}`, { headers: cookie(token) });
  const page = (await answer.json()) as QueuePage;
  if (!answer.ok || !page.nextCursor) throw new Error(`The queue answers ${answer.status} and has ${page.items?.length} items.`);
  return page;
}

/** One item for each post, nearly all of them flagged, two flags each; one in a hundred is an appeal and some are assigned. */
async function fillQueue(client: pg.Client, communityId: string): Promise<void> {
  await client.query(
    `with numbered as (
       select p.id, p.topic_id, p.author_id, t.space_id, row_number() over (order by p.id) as n from posts p join topics t on t.community_id = $1 and t.id = p.topic_id where p.community_id = $1
     ),
     judged as (
       select *, case when n % 100 = 0 then 'appeal' when n % 20 = 1 then 'held' else 'flagged' end as kind,
              case when n % 20 = 1 then 'held' else (array['spam', 'unkind', 'off-topic', 'wrong', 'secret', 'other'])[n % 6 + 1] end as reason, (n % 17)::float8 as weight
         from numbered
     )
     insert into reviewables (community_id, id, kind, reason, weight, rank, space_id, topic_id, post_id, member_id, assignee_id, opened_at)
     select $1, gen_random_uuid(), kind, reason, weight, -weight - case kind when 'appeal' then 1000000 else 0 end, space_id, topic_id, id, author_id,
            case when n % 1000 = 0 then $2::uuid end, now() - n * interval '1 minute'
       from judged`,
    [communityId, await moderatorOf(client, communityId)],
  );
  await client.query(
    `insert into flags (community_id, id, post_id, topic_id, author_id, member_id, reason, weight, level)
     select $1, gen_random_uuid(), r.post_id, r.topic_id, r.member_id, m.id, 'spam', 2, 1
       from reviewables r cross join lateral (select id from members where community_id = $1 order by id offset abs(hashtext(r.id::text)) % 150 limit 2) m
      where r.community_id = $1`,
    [communityId],
  );
  await client.query('vacuum (analyze) reviewables, flags');
}

/** Who signs in to measure. */
async function moderatorOf(client: pg.Client, communityId: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(`select id from members where community_id = $1 and handle = 'member-0'`, [communityId]);
  return rows[0]!.id;
}
