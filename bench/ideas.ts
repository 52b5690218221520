import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { IdeasModule, Segmenting } from '#ideas';
import { Database, inScope, readConfig, system, tenantDataSource } from '#platform';
import type pg from 'pg';
import { CliModule } from '../apps/server/cli/cli.module.js';
import { schema } from '../apps/server/schema.js';
import { filling } from './filling.js';
import { generate } from './generate.js';
import type { ResultRow } from './report.js';
import { runLoad, startServer } from './servers.js';
import { cookie, signIn } from './sessions.js';

const ideas = 10_000;
const voters = 20_000;
/** The first idea has some 13,000 votes, the last one 14: about a million in all. */
const votesOfRank = 145_000;
const size = '10k ideas, 1m votes';
const mostMs = 40;
const slug = 'bench-ideas';
const orders = ['hot', 'votes', 'wilson', 'weight', 'newest'];

class Counted {}

/** A board of ten thousand ideas with a million votes, over HTTP, one request after another: by each order, further pages and filters; and what counts all of them anew. */
export async function measureIdeas({ url, seconds }: { url: string; seconds: number }): Promise<ResultRow[]> {
  const community = await generate(url, 10_000);
  await filling(url, (client) => fillBoard(client, community.communityId));
  const rows = [await measureCounting(url, community.communityId)];
  await filling(url, async (client) => void (await client.query('vacuum (analyze) ideas, idea_votes, topics')));
  // Staff alone have every order.
  const [token] = await signIn(url, community, 1, 'staff');
  const server = await startServer(url, 'web');
  try {
    for (const order of orders) {
      const paths = [`?sort=${order}`];
      for (let pages = 0; pages < 3; pages += 1) paths.push(`?sort=${order}&cursor=${await next(server.url, token!, paths.at(-1)!)}`);
      rows.push(await measure(`idea board by ${order}`, paths));
    }
    rows.push(await measure('idea board, filtered', ['?group=completed', '?status=planned', '?mine=true', '?group=all&sort=votes']));
  } finally {
    await server.stop();
  }
  return rows;

  async function measure(workload: string, paths: string[]): Promise<ResultRow> {
    const requests = paths.map((path) => ({ method: 'GET' as const, path: `/api/v1/spaces/${slug}/ideas${path}`, headers: cookie(token!) }));
    await runLoad({ url: server.url, requests, seconds: 1, connections: 1 });
    const { perSecond, p95, failures } = await runLoad({ url: server.url, requests, seconds, connections: 1 });
    if (failures > 0) console.log(`  ${workload}: ${failures} requests failed`);
    console.log(`  ${workload}: ${perSecond.toFixed(0)}/s, p95 ${p95} ms`);
    return { workload, size, value: perSecond, unit: '/s', p95, floorRatio: null, target: `p95 <= ${mostMs} ms`, met: p95 <= mostMs && failures === 0 };
  }
}

async function next(url: string, token: string, query: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/spaces/${slug}/ideas${query}`, { headers: cookie(token) });
  const page = (await answer.json()) as { items: unknown[]; nextCursor: string | null };
  if (!answer.ok || !page.nextCursor) throw new Error(`The board answers ${answer.status} and has ${page.items?.length} ideas.`);
  return page.nextCursor;
}

/** The job of each night. */
async function measureCounting(url: string, communityId: string): Promise<ResultRow> {
  const { dataSource, pool } = await tenantDataSource(url, 4, schema);
  const database = new Database(dataSource, pool);
  const app = await NestFactory.createApplicationContext({ module: Counted, imports: [CliModule.with(readConfig(), { ownerUrl: url, database, close: async () => undefined }), IdeasModule] }, { logger: ['error'] });
  try {
    return await inScope({ communityId, requestId: 'bench', actor: system }, async () => {
      const started = performance.now();
      await app.get(Segmenting).assign();
      const value = (performance.now() - started) / 1_000;
      const counted = await database.one<{ ideas: number; votes: number }>('select count(*)::int as ideas, sum(up_count + down_count)::int as votes from ideas where community_id = $1', [communityId]);
      if (counted?.ideas !== ideas) throw new Error(`${counted?.ideas} ideas were counted.`);
      console.log(`  all ideas counted anew, ${counted.votes} votes: ${value.toFixed(1)} s`);
      return { workload: 'all ideas counted anew', size, value, unit: 's', p95: null, floorRatio: null, target: null, met: null };
    });
  } finally {
    await app.close();
    await dataSource.destroy();
  }
}

async function fillBoard(client: pg.Client, communityId: string): Promise<void> {
  const run = (text: string, values: unknown[] = []) => client.query(text, [communityId, ...values]);
  await run(`insert into spaces (community_id, id, slug, name, description, kind, icon, position, visibility, downvotes) values ($1, gen_random_uuid(), $2, 'Ideas', '', 'ideas', 'chat', 99, 'public', true)`, [slug]);
  await run(
    `insert into members (community_id, id, handle, display_name, trust_level) select $1, gen_random_uuid(), 'voter-' || n, 'Voter ' || n, n % 5 from generate_series(1, $2::int) n`,
    [voters],
  );
  await run(
    `with made as (
       insert into topics (community_id, id, number, space_id, kind, title, slug, author_id, created_at, last_activity_at)
       select $1, gen_random_uuid(), 5000000 + n, s.id, 'idea', 'How about a better thing, number ' || n, 'how-about-a-better-thing', a.id, now() - n * interval '1 hour', now()
         from generate_series(1, $2::int) n cross join (select id from spaces where community_id = $1 and slug = $3) s cross join (select id from members where community_id = $1 and handle = 'voter-1') a
       returning id, number, author_id)
     insert into posts (community_id, id, topic_id, kind, depth, path, position, author_id, source, html, renderer_version)
     select $1, gen_random_uuid(), id, 'body', 0, '{}', 1, author_id, 'It would help.', '<p>It would help.</p>', 1 from made`,
    [ideas, slug],
  );
  await run(
    `insert into ideas (community_id, topic_id, space_id, created_at, status, status_group)
     select $1, id, space_id, created_at, case number % 10 when 0 then 'delivered' when 1 then 'planned' else 'new' end, case number % 10 when 0 then 'completed' when 1 then 'in-progress' else 'new' end from topics where community_id = $1 and kind = 'idea'`,
  );
  await run(
    `with people as materialized (select id, row_number() over (order by id) - 1 as at from members where community_id = $1 and handle like 'voter-%'),
          ranked as (select id, number - 5000000 as n from topics where community_id = $1 and kind = 'idea')
     insert into idea_votes (community_id, topic_id, member_id, direction, created_at)
     select $1, r.id, p.id, case when (p.at + r.n) % 7 = 0 then 'down' else 'up' end, now() - ((p.at * 31 + r.n) % 200) * interval '1 day'
       from ranked r cross join lateral generate_series(0, $2::int / (r.n + 10)) k join people p on p.at = (k + r.n * 37) % $3::int`,
    [votesOfRank, voters],
  );
  // Whoever measures has votes, too.
  await run(`insert into idea_votes (community_id, topic_id, member_id, direction) select $1, t.id, m.id, 'up' from (select id from topics where community_id = $1 and kind = 'idea' and number % 100 = 0) t cross join (select id from members where community_id = $1 and handle = 'member-0') m on conflict do nothing`);
  await run(
    `insert into idea_segments (community_id, id, position, name, revenue, rule)
     select $1, gen_random_uuid(), n, 'Level ' || n, n * 100, jsonb_build_object('by', 'trust', 'levels', jsonb_build_array(n)) from generate_series(1, 3) n`,
  );
  await client.query('vacuum (analyze) members, topics, posts, ideas, idea_votes');
}
