import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, fillForPlans, type TestDatabase, wholeReads } from '#testing';
import { v7 as uuidv7 } from 'uuid';
import { ledgerPage } from './ledger.queries.js';

let db: TestDatabase;
let spaces: string[];
beforeAll(async () => {
  db = await createTestDatabase();
  spaces = await fillForPlans(db);
});
afterAll(() => db.close());

test('a page of the ledger reads no topics but its own', async () => {
  const values = [db.communityId, uuidv7(), '[]', spaces, null, 21, null];
  expect(await db.inCommunity(() => wholeReads(db.database, ledgerPage, values))).not.toContain('topics');
});
