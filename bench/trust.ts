import { TrustNight } from '#trust';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { asBareTables, filling, idOf, withoutIndexes } from './filling.js';
import type { ResultRow } from './report.js';
import { withServices } from './services.js';

const members = 100_000;
const topics = 20_000;
const target = { target: '<= 30', seconds: 30 };

/** The nightly look at 100,000 members who read, reply and thank each other: the first one, at which levels change, and the one after. */
export async function measureTrust({ url }: { url: string }): Promise<ResultRow[]> {
  const communityId = uuidv7();
  const started = performance.now();
  await filling(url, (client) => fillReaders(client, communityId));
  console.log(`  ${members} readers filled in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
  return withServices(url, communityId, async (app) => {
    const rows: ResultRow[] = [];
    for (const night of ['first night', 'the night after']) {
      const began = performance.now();
      const moved = await app.get(TrustNight).evaluateAll();
      const value = (performance.now() - began) / 1_000;
      console.log(`  trust of ${members} members evaluated, ${night}: ${value.toFixed(1)} s, ${moved} levels changed`);
      rows.push({ workload: `trust evaluated, ${night}`, size: '100k members', value, unit: 's', p95: null, floorRatio: null, target: target.target, met: value <= target.seconds });
    }
    return rows;
  });
}

/** Members from the most active one to the last: some thousands read nearly every day, half have hardly been here. `active(n)` is between 0 and 1. */
async function fillReaders(client: pg.Client, communityId: string): Promise<void> {
  const active = (n: string): string => `pow(1 - ${n}::float8 / ${members}, 3)`;
  const someone = (seed: string): string => idOf(`'m' || floor(pow((hashint4(${seed}) & 65535) / 65536.0, 3) * ${members})::int`);
  await client.query(`insert into communities (id, name, set_up_at) values ('${communityId}', 'Readers', now())`);
  await client.query(`insert into members (community_id, id, handle, display_name) select '${communityId}', ${idOf(`'m' || n`)}, 'member-' || n, 'Member ' || n from generate_series(0, ${members} - 1) n`);
  await client.query(`insert into spaces (community_id, id, slug, name, kind, position) values ('${communityId}', '${communityId}', 'questions', 'Questions', 'support', 0)`);
  await withoutIndexes(client, ['topics', 'posts', 'votes'], async () => {
    await client.query(
      `insert into topics (community_id, id, number, space_id, kind, title, slug, author_id, created_at, last_activity_at, reply_count)
       select '${communityId}', ${idOf(`'t' || n`)}, n, '${communityId}', 'question', 'Topic ' || n, 'topic-' || n, ${someone('n')}, at, at, 5
         from generate_series(1, ${topics}) n cross join lateral (select now() - (${topics} - n) * interval '3 hours' as at) times`,
    );
    await client.query(
      `insert into posts (community_id, id, topic_id, kind, position, author_id, source, html, renderer_version, created_at, kudos_count)
       select '${communityId}', ${idOf(`'p' || t.number || ':' || place`)}, t.id, case when place = 1 then 'body' else 'answer' end, place, case when place = 1 then t.author_id else ${someone('t.number * 7 + place')} end,
              'A post.', '<p>A post.</p>', 1, t.created_at + place * interval '1 hour', 2
         from topics t cross join generate_series(1, 6) place where t.community_id = '${communityId}'`,
    );
    await client.query(
      `insert into votes (community_id, id, post_id, member_id, kind, created_at)
       select distinct on (p.id, voter) '${communityId}'::uuid, gen_random_uuid(), p.id, voter, 'kudos', p.created_at + interval '1 hour'
         from posts p cross join generate_series(1, 3) turn cross join lateral (select ${someone(`hashtext(p.id::text) + turn`)} as voter) voters
        where p.community_id = '${communityId}' and voter <> p.author_id`,
    );
  });
  await asBareTables(client, ['readers', 'reading_days', 'topic_readings'], async () => {
    await client.query(
      `insert into readers (community_id, member_id, topics_entered, posts_read, seconds, days_visited, reported_at)
       select '${communityId}', ${idOf(`'m' || n`)}, (${active('n')} * 1000)::int, (${active('n')} * 4000)::int, (${active('n')} * 200000)::int, (${active('n')} * 300)::int, now()
         from generate_series(0, ${members} - 1) n`,
    );
    await client.query(
      `insert into reading_days (community_id, member_id, day, topics_entered, posts_read, seconds)
       select '${communityId}', ${idOf(`'m' || n`)}, current_date - back, 4, 20, 900
         from generate_series(0, ${members} - 1) n cross join lateral generate_series(0, (${active('n')} * 120)::int) back`,
    );
    await client.query(
      `insert into topic_readings (community_id, member_id, topic_id, positions, day, seconds_of_day)
       select '${communityId}', ${idOf(`'m' || n`)}, ${idOf(`'t' || (n * 31 + turn) % ${topics} + 1`)}, '{[1,7)}', current_date - turn % 100, '{"1": 20}'
         from generate_series(0, ${members} - 1) n cross join lateral generate_series(1, (pow(${active('n')}, 3) * 300)::int) turn`,
    );
  });
  await client.query('vacuum (analyze)');
}
