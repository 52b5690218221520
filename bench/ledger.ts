import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Events } from '#platform';
import { Settling } from '#reputation';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { asBareTables, filling } from './filling.js';
import type { Generated } from './generate.js';
import type { ResultRow } from './report.js';
import { withServices } from './services.js';

const rowsPerPost = 10;
const events = 1_000;
/** Of the rules that hold where nobody changed them. */
const dailyCap = 200;

/** `hearth reputation replay --check` on a ledger of ten rows for each post, of which one in fifty is a reversal. */
export async function measureReplay({ size, posts, url }: { size: string; posts: number; url: string }): Promise<ResultRow[]> {
  const rows = posts * rowsPerPost;
  const began = performance.now();
  await filling(url, (client) => fillLedger(client, rows));
  console.log(`  ledger of ${rows} rows filled in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/commands/cli.js', 'reputation', 'replay', '--check'], { env: { ...process.env, DATABASE_URL: url } });
  const seconds = Number(/seconds\s+([\d.]+)/.exec(stdout)?.[1]);
  if (!stdout.includes(rows.toLocaleString('en'))) throw new Error(`The replay counted other rows:\n${stdout}`);
  console.log(`  ledger of ${rows} rows replayed in ${seconds} s`);
  const judged = size === '1m' ? { target: '<= 40', met: seconds <= 40 } : { target: null, met: null };
  return [{ workload: 'ledger replayed (10 rows a post)', size, value: seconds, unit: 's', p95: null, floorRatio: null, ...judged }];
}

async function fillLedger(client: pg.Client, rows: number): Promise<void> {
  const communityId = uuidv7();
  const members = Math.max(200, Math.floor(rows / 200));
  const reversals = Math.floor(rows / 50);
  await client.query(`insert into communities (id, name, set_up_at) values ($1, 'Ledger', now())`, [communityId]);
  await client.query(`insert into members (community_id, id, handle, display_name) select $1, md5('m' || n)::uuid, 'member-' || n, 'Member ' || n from generate_series(0, $2::int - 1) n`, [communityId, members]);
  await asBareTables(client, ['reputation_ledger', 'reputation_days'], async () => {
    await client.query(
      `insert into reputation_ledger (community_id, id, member_id, kind, cause_id, points, capped, occurred_at, counted_on, rule_version)
       select $1, md5('l' || n)::uuid, md5('m' || floor(pow(random(), 2) * $3)::int)::uuid, kinds.kind, md5('c' || n)::uuid, kinds.points, kinds.capped, at, (at at time zone 'UTC')::date, 1
         from generate_series(1, $2::int) n
         cross join lateral (select timestamptz '2024-01-01T00:00:00Z' + n * interval '6 seconds' as at) times
         join (values (0, 'answer.kudos', 10, true), (1, 'question.kudos', 10, true), (2, 'answer.accepted', 15, false), (3, 'answer.accepting', 2, false), (4, 'post.downvoted', -2, true)) kinds(turn, kind, points, capped)
           on kinds.turn = n % 5`,
      [communityId, rows - reversals, members],
    );
    await client.query(
      `insert into reputation_ledger (community_id, id, member_id, kind, cause_id, points, capped, occurred_at, counted_on, rule_version, reverses)
       select community_id, md5('r' || id)::uuid, member_id, kind, cause_id, -points, capped, occurred_at + interval '9 days', counted_on, rule_version, id
         from reputation_ledger limit $1`,
      [reversals],
    );
    // What is kept beside the ledger, as it came about with it.
    await client.query(
      `insert into reputation_days (community_id, member_id, day, capped_points, other_points, applied)
       select $1, member_id, counted_on, capped_points, other_points, least(capped_points, ${dailyCap}) + other_points
         from (select member_id, counted_on, coalesce(sum(points) filter (where capped), 0) as capped_points, coalesce(sum(points) filter (where not capped), 0) as other_points
                 from reputation_ledger group by member_id, counted_on) days`,
      [communityId],
    );
  });
  await client.query(`update members m set reputation = s.balance from (select member_id, sum(applied) as balance from reputation_days group by member_id) s where m.community_id = $1 and m.id = s.member_id`, [communityId]);
  await client.query('vacuum (analyze) reputation_ledger, reputation_days, members');
}

/** A vote's event told and its points entered, one after another: the transaction that tells it and the work of its job. */
export function measureEvent({ size, url, community }: { size: string; url: string; community: Generated }): Promise<ResultRow[]> {
  return withServices(url, community.communityId, async (app, database) => {
    const posts = await database.query<{ id: string; topicId: string; spaceId: string }>(
      `select p.id, p.topic_id as "topicId", t.space_id as "spaceId" from posts p join topics t on t.community_id = $1 and t.id = p.topic_id
        where p.community_id = $1 and t.number = any($2::int[]) and p.kind = 'answer' order by p.id limit $3`,
      [community.communityId, community.longTopics, events],
    );
    const times: number[] = [];
    for (const { id, topicId, spaceId } of posts) {
      const actorId = community.memberIds[times.length % community.memberIds.length]!;
      await database.query(`insert into votes (community_id, id, post_id, member_id, kind) values ($1, $2, $3, $4, 'kudos')`, [community.communityId, uuidv7(), id, actorId]);
      const started = performance.now();
      await database.tx.run(() => app.get(Events).publish('vote.changed', { topicId, spaceId, postId: id, actorId, vote: 'kudos', previousVote: null }));
      await app.get(Settling).settle(topicId);
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    const p95 = times[Math.floor(times.length * 0.95)]!;
    console.log(`  one event applied: p95 ${p95.toFixed(1)} ms`);
    return [{ workload: 'one event applied to the ledger, with its job', size, value: times[Math.floor(times.length / 2)]!, unit: 'ms', p95, floorRatio: null, target: 'p95 <= 5 ms', met: p95 <= 5 }];
  });
}
