import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, fillForPlans, rowsThrownAway, type TestDatabase, wholeReads } from '#testing';
import { topicById, topicByNumber, topicTitlesByNumber } from './topics.queries.js';

let db: TestDatabase;
let spaces: string[];
let topic: { id: string; authorId: string };

const long = 2_000;

beforeAll(async () => {
  db = await createTestDatabase();
  spaces = await fillForPlans(db);
  await db.inCommunity(async () => {
    [topic] = await db.database.query<{ id: string; authorId: string }>('select id, author_id as "authorId" from topics where community_id = $1 and number = 1', [db.communityId]) as [typeof topic];
    await db.database.query(
      `insert into posts (community_id, id, topic_id, kind, position, author_id, source, html, renderer_version)
       select $1, gen_random_uuid(), $2, 'answer', n, $3, '', '', 1 from generate_series(2, $4::int) n`,
      [db.communityId, topic.id, topic.authorId, long],
    );
    await db.database.query('insert into topic_reads (community_id, member_id, topic_id, position) values ($1, $2, $3, $4)', [db.communityId, topic.authorId, topic.id, long - 10]);
  });
});
afterAll(() => db.close());

test('the titles of links read no topics but those that are linked', async () => {
  expect(await db.inCommunity(() => wholeReads(db.database, topicTitlesByNumber, [db.communityId, [1, 2], null]))).not.toContain('topics');
});

test('the first unread post of a long topic is found without reading what was read', async () => {
  expect(await db.inCommunity(() => rowsThrownAway(db.database, topicByNumber, [db.communityId, 1, spaces, topic.authorId, []]))).toBeLessThan(100);
  expect(await db.inCommunity(() => rowsThrownAway(db.database, topicById, [db.communityId, topic.id, spaces, topic.authorId, []]))).toBeLessThan(100);
});
