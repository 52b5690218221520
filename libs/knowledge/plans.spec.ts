import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Statement } from '#platform';
import { createTestDatabase, fillForPlans, type TestDatabase, wholeReads } from '#testing';
import { v7 as uuidv7 } from 'uuid';
import { articleAddress, articleOfTopic } from './articles/articles.queries.js';
import { linkedAddresses } from './links/links.queries.js';
import { publishedFromSources, sourceSpaces } from './promotion/promotion.queries.js';

/** What is asked of one article reads neither all of them nor all topics. */
let db: TestDatabase;
let space: string;

beforeAll(async () => {
  db = await createTestDatabase();
  [space] = (await fillForPlans(db)) as [string];
});
afterAll(() => db.close());

test.each<[string, Statement<object>, () => unknown[]]>([
  ['where what an article was made from stands', sourceSpaces, () => [uuidv7()]],
  ['where what published articles were made from stands', publishedFromSources, () => [[uuidv7()]]],
  ['an article by its address', articleAddress, () => [space, 'm1']],
  ['an article', articleOfTopic, () => [uuidv7()]],
  ['articles that are linked', linkedAddresses, () => [[space], ['m1']]],
])('%s', async (_, statement, values) => {
  const whole = await db.inCommunity(() => wholeReads(db.database, statement, [db.communityId, ...values()]));
  expect(whole.filter((table) => ['topics', 'posts', 'articles'].includes(table))).toEqual([]);
});
