import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Statement } from '#platform';
import { createTestDatabase, fillForPlans, type TestDatabase, wholeReads } from '#testing';
import { v7 as uuidv7 } from 'uuid';
import { logLine, logPage, logPageOfTopic } from './decisions/log-pages.queries.js';
import { askedPost } from './spam/services/service-asking.queries.js';
import { watchedPost } from './spam/traces.queries.js';

/** What is asked of each new post, or shown of each decision, reads no more where there are a million posts. */
let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await fillForPlans(db);
});
afterAll(() => db.close());

const [topic, post, member] = [uuidv7(), uuidv7(), uuidv7()];
const reader = [[], true, [], member];

test.each<[string, Statement<object>, unknown[]]>([
  ['a post that is looked at', watchedPost, [topic, post]],
  ['a body that is looked at', watchedPost, [topic, null]],
  ['a post that services are asked about', askedPost, [topic, post]],
  ['a body that services are asked about', askedPost, [topic, null]],
  ['the log', logPage, [...reader, null, null, 21]],
  ['the log of a topic', logPageOfTopic, [...reader, null, null, 21, topic]],
  ['a line of the log', logLine, [...reader, uuidv7()]],
])('%s', async (_, statement, values) => {
  const whole = await db.inCommunity(() => wholeReads(db.database, statement, [db.communityId, ...values]));
  expect(whole.filter((table) => ['posts', 'topics', 'members'].includes(table))).toEqual([]);
});
