import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#testing';
import { ideaList } from './board.queries.js';

/** A page of a board takes as many rows as it shows, however many ideas there are. */
let db: TestDatabase;
let spaceId: string;

beforeAll(async () => {
  db = await createTestDatabase();
  const sql = (text: string) => db.inCommunity(() => db.database.query<{ id: string }>(text, [db.communityId]));
  const [space] = await sql(`insert into spaces (community_id, id, slug, name, kind, position) values ($1, gen_random_uuid(), 'ideas', 'I', 'ideas', 9) returning id`);
  spaceId = space!.id;
  await sql(`insert into topics (community_id, id, number, space_id, kind, title, slug) select $1, gen_random_uuid(), 10000 + n, (select id from spaces where community_id = $1 and slug = 'ideas'), 'idea', 'I', 'i' from generate_series(1, 3000) n`);
  await sql(`insert into ideas (community_id, topic_id, space_id, created_at, score, wilson, hot, weight) select $1, id, space_id, now() - number * interval '1 hour', number, number, number, number from topics where community_id = $1 and kind = 'idea'`);
  // Only who owns a table may look at it for the planner.
  const owner = new pg.Client({ connectionString: db.ownerUrl });
  await owner.connect();
  await owner.query('analyze').finally(() => owner.end());
});
afterAll(() => db.close());

test.each([
  ['hot', 'ideas_by_hot', 5],
  ['votes', 'ideas_by_score', 5],
  ['wilson', 'ideas_by_wilson', 5],
  ['weight', 'ideas_by_weight', 5],
  ['newest', 'ideas_by_age', '2020-01-01'],
] as const)('the order by %s is that of %s, on every page', async (sort, index, key) => {
  for (const after of [undefined, [key, spaceId]]) {
    const { text, values } = ideaList({ communityId: db.communityId, spaceId, memberId: null, sort, group: 'open', mine: false, limit: 20, after: after && [...after] });
    const plan = JSON.stringify(await db.inCommunity(() => db.database.query(`explain (format json) ${text}`, values)));
    expect([sort, plan.includes(`"Index Name":"${index}"`), /"Sort Key":\[[^\]]*i\./.test(plan)]).toEqual([sort, true, false]);
  }
});
