import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, fillForPlans, type TestDatabase, wholeReads } from '#testing';
import { topicTitlesByNumber } from './topics.queries.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await fillForPlans(db);
});
afterAll(() => db.close());

test('the titles of links read no topics but those that are linked', async () => {
  expect(await db.inCommunity(() => wholeReads(db.database, topicTitlesByNumber, [db.communityId, [1, 2], null]))).not.toContain('topics');
});
