import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import { forgetOld } from './inbox.queries.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

test('what was done a month ago is forgotten, and what is older than half a year; no more at once than asked for of each', async () => {
  const { communityId, database, inCommunity } = db;
  const told: [object: string, daysOld: number, doneDaysAgo: number | null][] = [
    ['new', 1, null],
    ['waits', 179, null],
    ['older than half a year', 181, null],
    ['older still, and done', 200, 190],
    ['done of late', 59, 29],
    ['done a month ago', 60, 31],
  ];
  const left = () => database.query<{ object: string }>('select object from notifications where community_id = $1 order by at desc', [communityId]).then((rows) => rows.map(({ object }) => object));
  await inCommunity(async () => {
    for (const [object, days, done] of told) {
      await database.query(
        `insert into notifications (community_id, id, member_id, kind, object, at, done_at) values ($1, gen_random_uuid(), $1, 'answer', $2, now() - make_interval(days => $3), now() - make_interval(days => $4))`,
        [communityId, object, days, done],
      );
    }
    await database.query(forgetOld, [communityId, 1]);
    expect(await left()).toEqual(['new', 'done of late', 'done a month ago', 'waits', 'older than half a year']);
    await database.query(forgetOld, [communityId, 10]);
    expect(await left()).toEqual(['new', 'done of late', 'waits']);
  });
});
