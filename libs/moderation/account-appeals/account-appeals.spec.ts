import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient, TestServer } from '#testing';
import pg from 'pg';
import { Announcing } from '../decisions/announcing.js';
import { startFlaggingCommunity, type FlaggingCommunity } from '../testing/flagging-community.js';

/** Appeals against silences and suspensions, over the API. */
let server: TestServer;
let admin: ApiClient;
let moderator: ApiClient;
let second: ApiClient;
let sql: FlaggingCommunity['sql'];
let owner: pg.Client;

beforeAll(async () => {
  ({ server, admin, moderator, second, sql } = await startFlaggingCommunity());
  owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await server.close();
});

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const sanction = async (member: ApiClient, kind: string, { by = moderator, days = 7 } = {}): Promise<string> =>
  (await by.post(`moderation/members/${member.who!.id}/sanctions`, { kind, reason: 'Three warnings.', ...(kind !== 'warn' && { until: inDays(days) }) })).body.actionId;
const appeal = (member: ApiClient, actionId: string, text = 'I was not warned.') => member.post(`me/cases/${actionId}/appeal`, { text });
const waiting = async (who = second) => (await who.get('moderation/account-appeals?limit=100')).body;
const waitingOf = async (member: ApiClient, who = second) => (await waiting(who)).items.find((one: { member: { id: string } }) => one.member.id === member.who!.id);
const decide = (who: ApiClient, id: string, outcome: string, reason = 'Looked at it.') => who.post(`moderation/account-appeals/${id}/decision`, { outcome, reason });
const caseOf = async (member: ApiClient, id: string) => (await member.get('me/cases')).body.items.find((one: { id: string }) => one.id === id);
const undo = (who: ApiClient, id: string) => who.post(`moderation/actions/${id}/undo`, {});
const write = (member: ApiClient) => member.post('topics', { space: 'open', title: 'Which beam carries most', body: 'Asking again.' });
/** A member who cannot write, with the line that says so and, as moderators see it, what the member says against it. */
async function silenced() {
  const member = await server.member();
  const actionId = await sanction(member, 'silence');
  expect((await appeal(member, actionId)).status).toBe(204);
  return { member, actionId, item: await waitingOf(member) };
}
async function mailOf(actionId: string, member: ApiClient): Promise<string> {
  await server.inCommunity(() => server.app.get(Announcing).announceNow(actionId));
  await server.jobsDone();
  const [mail] = await sql<{ body: string }>('select body from mails where community_id = $1 and recipient = $2 order by created_at desc, id desc limit 1', [`${member.who!.handle}@example.com`]);
  return mail!.body;
}

describe('who is silenced', () => {
  test('appeals once, and sees by when an answer is due', async () => {
    const member = await server.member();
    const actionId = await sanction(member, 'silence');
    const own = await caseOf(member, actionId);
    expect(own).toMatchObject({ action: 'silence', appealable: true, answerDue: null });
    // It ends before the time for appeals does.
    expect(own.appealableUntil).toBe(own.until);
    expect((await appeal(member, actionId, '')).status).toBe(400);
    expect((await appeal(member, actionId)).status).toBe(204);
    expect(await caseOf(member, actionId)).toMatchObject({ appealable: false, appealableUntil: null, answerDue: expect.any(String) });
    expect((await appeal(member, actionId)).body).toMatchObject({ status: 409, code: 'conflict.already-done' });
    expect((await waiting()).items.filter((one: { member: { id: string } }) => one.member.id === member.who!.id)).toHaveLength(1);
  });

  test('twice at the same moment leaves one', async () => {
    const member = await server.member();
    const actionId = await sanction(member, 'silence');
    const answers = await Promise.all([appeal(member, actionId), appeal(member, actionId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  test('does not appeal against what is not about the account, is of somebody else, or is unknown', async () => {
    const member = await server.member();
    const silence = await sanction(member, 'silence');
    for (const id of [await sanction(member, 'warn'), crypto.randomUUID()]) expect((await appeal(member, id)).status).toBe(404);
    const other = await server.member();
    expect((await appeal(other, silence)).status).toBe(404);
    expect((await server.guest.post(`me/cases/${silence}/appeal`, { text: 'Let them write.' })).status).toBe(401);
    expect((await appeal(other, 'no-id')).status).toBe(400);
  });

  test('does not appeal against what is over, was followed by something else, or is too old', async () => {
    const member = await server.member();
    const first = await sanction(member, 'silence');
    const next = await sanction(member, 'silence');
    expect((await appeal(member, first)).body).toMatchObject({ status: 409, code: 'conflict.already-done' });
    expect(await caseOf(member, first)).toMatchObject({ appealable: false, appealableUntil: null });
    await owner.query(`update moderation_log set created_at = created_at - interval '31 days' where id = $1`, [next]);
    expect((await appeal(member, next)).body).toMatchObject({ status: 409, code: 'conflict.already-done' });
    await moderator.post(`moderation/members/${member.who!.id}/lift`, {});
    const old = await sanction(member, 'silence');
    await owner.query(`update moderation_log set created_at = created_at - interval '31 days' where member_id = $1`, [member.who!.id]);
    expect((await appeal(member, old)).body).toMatchObject({ status: 422, code: 'limit.exceeded', details: { limit: 'appeal.days', most: 30 } });
    const past = await sanction(member, 'silence');
    await owner.query(`update moderation_log set until = now() - interval '1 second' where id = $1`, [past]);
    expect((await appeal(member, past)).status).toBe(409);
  });
});

describe('an appeal that waits', () => {
  test('is seen by moderators of the community, with what it is against', async () => {
    const { member, actionId, item } = await silenced();
    expect(item).toMatchObject({ member: { id: member.who!.id }, text: 'I was not warned.', against: { id: actionId, action: 'silence', reason: 'Three warnings.', by: { handle: 'mona' } }, conflict: null, abilities: { decide: true } });
    expect(new Date(item.dueAt).getTime()).toBeGreaterThan(Date.now() + 6.9 * 86_400_000);
    expect(await waitingOf(member, moderator)).toMatchObject({ conflict: 'earlier-decision', abilities: { decide: false } });
    const superuser = await server.member('superuser');
    for (const who of [member, superuser, server.guest]) {
      expect((await who.get('moderation/account-appeals')).status).toBeGreaterThanOrEqual(401);
      expect((await decide(who, item.id, 'granted')).status).toBeGreaterThanOrEqual(401);
    }
    expect(await caseOf(member, actionId)).toMatchObject({ undone: false });
    expect((await write(member)).status).toBe(403);
  });

  test('is not for moderators of one space', async () => {
    const local = await server.member();
    await admin.put(`spaces/open/roles/${local.who!.id}`, { role: 'moderator' });
    const { item } = await silenced();
    expect((await local.get('moderation/account-appeals')).body).toMatchObject({ status: 403, code: 'ability.missing' });
    expect((await decide(local, item.id, 'granted')).body).toMatchObject({ status: 403, code: 'ability.missing' });
  });

  test('pages, the oldest first', async () => {
    await silenced();
    await silenced();
    const { items, count } = await waiting();
    const first = (await second.get('moderation/account-appeals?limit=1')).body;
    expect(first).toMatchObject({ items: [{ id: items[0].id }], count });
    expect((await second.get(`moderation/account-appeals?limit=1&cursor=${first.nextCursor}`)).body.items).toMatchObject([{ id: items[1].id }]);
    expect((await second.get('moderation/account-appeals?cursor=nonsense')).status).toBe(400);
    expect(count).toBe(items.length);
  });

  test('waits for nothing more when the silence is lifted', async () => {
    const { member, item } = await silenced();
    await moderator.post(`moderation/members/${member.who!.id}/lift`, {});
    expect(await waitingOf(member)).toBeUndefined();
    expect((await decide(second, item.id, 'denied')).body).toMatchObject({ status: 409, code: 'conflict.already-done' });
  });
});

describe('the answer', () => {
  test('granted, gives the account back and says so; taken back, the appeal waits again', async () => {
    const { member, actionId, item } = await silenced();
    expect((await decide(moderator, item.id, 'granted')).body).toMatchObject({ status: 403, details: { conflict: 'earlier-decision' } });
    const granted = (await decide(second, item.id, 'granted')).body.actionId;
    expect(await waitingOf(member)).toBeUndefined();
    expect((await write(member)).status).toBe(201);
    expect(await mailOf(granted, member)).toMatch(/granted it: you can sign in and write again[^]*Looked at it\./);
    expect((await member.get('notifications')).body.items[0]).toMatchObject({ kind: 'appeal', outcome: 'lift' });
    expect((await undo(moderator, granted)).body).toMatchObject({ status: 403, details: { conflict: 'earlier-decision' } });
    expect((await undo(second, granted)).status).toBe(200);
    expect((await write(member)).status).toBe(403);
    expect(await waitingOf(member)).toMatchObject({ id: item.id });
    expect(await caseOf(member, actionId)).toMatchObject({ answerDue: expect.any(String), appealable: false });
  });

  test('denied, leaves all as it is and says so; taken back, the appeal waits again', async () => {
    const { member, actionId, item } = await silenced();
    const denied = (await decide(second, item.id, 'denied')).body.actionId;
    expect(await waitingOf(member)).toBeUndefined();
    expect((await write(member)).status).toBe(403);
    expect(await mailOf(denied, member)).toMatch(/did not grant it[^]*Looked at it\./);
    expect(await caseOf(member, actionId)).toMatchObject({ appealable: false, answerDue: null });
    expect(await caseOf(member, denied)).toMatchObject({ action: 'deny-appeal', reason: 'Looked at it.', appealable: false });
    expect((await appeal(member, actionId)).status).toBe(409);
    expect((await undo(moderator, denied)).body).toMatchObject({ status: 403, details: { conflict: 'earlier-decision' } });
    expect((await undo(admin, denied)).status).toBe(200);
    expect(await waitingOf(member)).toMatchObject({ id: item.id });
  });

  test('gives back what was before, not more', async () => {
    const member = await server.member();
    await sanction(member, 'silence', { days: 30, by: admin });
    const suspension = await sanction(member, 'suspend');
    const token = /\/appeal\?token=([\w-]+)\n/.exec(await mailOf(suspension, member))![1]!;
    expect((await server.guest.post('appeals/linked', { token, text: 'I wrote nothing since.' })).status).toBe(204);
    const granted = (await decide(second, (await waitingOf(member)).id, 'granted')).body.actionId;
    const [row] = await sql<{ silenced: boolean; suspended: boolean }>('select silenced_until > now() as silenced, suspended_until > now() as suspended from members where community_id = $1 and id = $2', [member.who!.id]);
    expect(row).toEqual({ silenced: true, suspended: null });
    expect(await mailOf(granted, member)).toContain('before stays as it is');
  });

  test('is given once when two moderators answer at the same moment; the second is told', async () => {
    const { item } = await silenced();
    const [one, two] = await Promise.all([decide(second, item.id, 'granted'), decide(admin, item.id, 'denied')]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    const lost = one.status === 409 ? one : two;
    expect(lost.body).toMatchObject({ code: 'conflict.already-done', details: { decidedBy: one.status === 409 ? admin.who!.handle : 'milo' } });
  });

  test('is not given by moderators about those who stand as high', async () => {
    const colleague = await server.member('moderator');
    const actionId = await sanction(colleague, 'silence', { by: admin });
    expect((await appeal(colleague, actionId)).status).toBe(204);
    const item = await waitingOf(colleague, second);
    expect(item).toMatchObject({ conflict: null, abilities: { decide: false } });
    expect((await decide(second, item.id, 'granted')).body).toMatchObject({ status: 403, code: 'ability.missing' });
    expect(await waitingOf(colleague, colleague)).toMatchObject({ conflict: 'own', abilities: { decide: false } });
    expect((await decide(colleague, item.id, 'granted')).body).toMatchObject({ status: 403, code: 'member.silenced' });
  });

  test('counts on the page for everybody, and so do those that come late', async () => {
    const figures = async () => (await server.guest.get('moderation/figures')).body;
    const before = await figures();
    const granted = await silenced();
    const denied = await silenced();
    const late = await silenced();
    await decide(second, granted.item.id, 'granted');
    await decide(second, denied.item.id, 'denied');
    await sql(`update account_appeals set due_at = now() - interval '1 hour' where community_id = $1 and id = $2`, [late.item.id]);
    const after = await figures();
    expect({ appeals: after.appeals - before.appeals, reversed: after.reversedOnAppeal - before.reversedOnAppeal, late: after.lateAppeals - before.lateAppeals }).toEqual({ appeals: 2, reversed: 1, late: 1 });
  });
});

describe('who is suspended', () => {
  test('appeals by the link in the mail, and by it alone', async () => {
    const member = await server.member();
    const suspension = await sanction(member, 'suspend');
    const mail = await mailOf(suspension, member);
    expect(mail).toMatch(/is suspended\.[^]*This ends on[^]*Three warnings\.[^]*without signing in[^]*\/appeal\?token=/);
    const token = /\/appeal\?token=([\w-]+)\n/.exec(mail)![1]!;
    const look = async () => (await server.guest.get(`appeals/linked?token=${token}`)).body;
    expect(await look()).toMatchObject({ action: 'suspend', reason: 'Three warnings.', until: expect.any(String), topic: null, state: 'open' });
    expect((await server.guest.post('appeals/linked', { token, text: 'I was not warned.' })).status).toBe(204);
    expect(await look()).toMatchObject({ state: 'waiting', answerDue: expect.any(String) });
    expect((await server.guest.post('appeals/linked', { token, text: 'Again.' })).status).toBe(409);
    const item = await waitingOf(member);
    expect(item).toMatchObject({ text: 'I was not warned.', against: { id: suspension, action: 'suspend' } });
    await decide(second, item.id, 'denied');
    expect(await look()).toMatchObject({ state: 'decided', answerDue: null });
  });

  test('finds that the link does nothing when the suspension was lifted', async () => {
    const member = await server.member();
    const suspension = await sanction(member, 'suspend');
    const token = /\/appeal\?token=([\w-]+)\n/.exec(await mailOf(suspension, member))![1]!;
    await moderator.post(`moderation/members/${member.who!.id}/lift`, {});
    expect((await server.guest.get(`appeals/linked?token=${token}`)).body).toMatchObject({ state: 'decided' });
    expect((await server.guest.post('appeals/linked', { token, text: 'Too late.' })).body).toMatchObject({ status: 409, code: 'conflict.already-done' });
    expect(await waitingOf(member)).toBeUndefined();
  });
});
