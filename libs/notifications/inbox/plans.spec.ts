import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Statement } from '#platform';
import { createTestDatabase, fillForPlans, type TestDatabase, wholeReads } from '#testing';
import { v7 as uuidv7 } from 'uuid';
import { digestTopics } from '../mails/digests.queries.js';
import { membersToMail, postpone, takeDue } from '../mails/mailing.queries.js';
import { cancelMails } from '../preferences/preferences.queries.js';
import { ownSubscriptions } from '../subscriptions/own-subscriptions.queries.js';
import { donePage, forgetOld, inboxPage, markObjects, markOne, markTopic, markUpTo, notificationById, unreadOf, unreadPage } from './inbox.queries.js';

/** With a million rows in the inboxes of a community nobody waits for more than their own. */
let db: TestDatabase;
/** A community has few of these, or few in each space. */
const small = ['spaces', 'space_groups', 'space_roles', 'group_members', 'tags', 'campaigns', 'rounds'];

beforeAll(async () => {
  db = await createTestDatabase();
  spaces.push(...(await fillForPlans(db)));
});
afterAll(() => db.close());

const [member, other] = [uuidv7(), uuidv7()];
const spaces: string[] = [];
const now = new Date();
const weekAgo = new Date(now.getTime() - 7 * 86_400_000);

test.each<[string, Statement<object>, unknown[]]>([
  ['the inbox', inboxPage, [member, spaces, null, null, null, 21]],
  ['its next page, of one kind', inboxPage, [member, spaces, ['mention'], now, other, 21]],
  ['what is unread', unreadPage, [member, spaces, null, null, null, 21]],
  ['what is done', donePage, [member, spaces, null, null, null, 21]],
  ['one', notificationById, [member, spaces, other]],
  ['the count', unreadOf, [member, spaces, 300]],
  ['marking one', markOne, [member, other, true, null]],
  ['marking all', markUpTo, [member, other]],
  ['marking those of a topic', markTopic, [member, other]],
  ['marking what was told elsewhere', markObjects, [member, 'badge', ['badge:first-light:1']]],
  ['what is due to be mailed', membersToMail, [200]],
  ['what is due to one', takeDue, [member]],
  ['putting off', postpone, [member, now]],
  ['calling off', cancelMails, [member, ['kudos']]],
  ['the digest', digestTopics, [member, weekAgo, 7]],
  ['what is followed', ownSubscriptions, [member, spaces, null, null, null, null, 21]],
  ['forgetting', forgetOld, [5_000]],
])('%s reads no table as a whole', async (_name, statement, values) => {
  const read = await db.inCommunity(() => wholeReads(db.database, statement, [db.communityId, ...values]));
  expect(read.filter((table) => !small.includes(table))).toEqual([]);
});

