import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient, TestServer } from '#testing';
import pg from 'pg';
import { startFlaggingCommunity, type FlaggingCommunity } from '../testing/flagging-community.js';
import { Announcing } from './announcing.js';

/** Who is suspended appeals by the link in the mail, without signing in, over the API. */
let server: TestServer;
let admin: ApiClient;
let moderator: ApiClient;
let second: ApiClient;
let sql: FlaggingCommunity['sql'];
let trusted: FlaggingCommunity['trusted'];
let write: FlaggingCommunity['write'];
let flag: FlaggingCommunity['flag'];
let itemOf: FlaggingCommunity['itemOf'];
let decide: FlaggingCommunity['decide'];
let owner: pg.Client;

beforeAll(async () => {
  ({ server, admin, moderator, second, sql, trusted, write, flag, itemOf, decide } = await startFlaggingCommunity());
  owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await server.close();
});

interface Marked {
  member: ApiClient;
  post: string;
  actionId: string;
}
/** The filter learns from what is marked, and would hold the same words again. */
const wares = ['roofs', 'gutters', 'chimneys', 'rafters', 'shingles', 'dormers', 'skylights', 'purlins', 'battens', 'flashings', 'soffits', 'ridges', 'eaves', 'gables', 'trusses'];
/** A member whose posts a moderator took for spam. */
async function marked(): Promise<Marked> {
  const member = await trusted(0);
  const post = await write(`${wares.pop()!}.`, member);
  await flag(await trusted(1), post, 'spam');
  const { actionId } = (await decide(moderator, (await itemOf(post)).id, 'spam', { reason: 'Advertising.' })).body;
  return { member, post, actionId };
}
/** What the member is told by mail, as soon as it can no longer be taken back unheard. */
async function mailOf(actionId: string, member: ApiClient): Promise<string> {
  await server.inCommunity(() => server.app.get(Announcing).announceNow(actionId));
  await server.jobsDone();
  const [mail] = await sql<{ body: string }>('select body from mails where community_id = $1 and recipient = $2 order by created_at desc, id desc limit 1', [`${member.who!.handle}@example.com`]);
  return mail!.body;
}
const tokenIn = (mail: string): string => /\/appeal\?token=([\w-]+)\n/.exec(mail)![1]!;
const linkOf = async ({ actionId, member }: Marked): Promise<string> => tokenIn(await mailOf(actionId, member));
const look = (token: string) => server.guest.get(`appeals/linked?token=${token}`);
const appeal = (token: string, text = 'These are my own roofs.') => server.guest.post('appeals/linked', { token, text });
const suspendedUntil = async ({ member }: Marked): Promise<Date | null> => (await sql<{ until: Date | null }>('select suspended_until as until from members where community_id = $1 and id = $2', [member.who!.id]))[0]!.until;

describe('the link in the mail to who is suspended', () => {
  test('says what was decided and why, and appeals without signing in: once, to another moderator', async () => {
    const one = await marked();
    const mail = await mailOf(one.actionId, one.member);
    expect(mail).toMatch(/without signing in[^]*http:\/\/[^/]+\/appeal\?token=/);
    expect(mail).not.toContain('/settings/moderation');
    const token = tokenIn(mail);
    expect(await look(token)).toMatchObject({ status: 200, body: { action: 'spam', reason: 'Advertising.', state: 'open', topic: { title: expect.any(String) }, appealableUntil: expect.any(String), answerDue: null } });
    expect((await appeal(token, '')).status).toBe(400);
    expect((await appeal(token)).status).toBe(204);
    expect((await look(token)).body).toMatchObject({ state: 'waiting', answerDue: expect.any(String) });
    expect((await appeal(token)).body).toMatchObject({ status: 409, code: 'conflict.already-done' });
    const item = await itemOf(one.post);
    expect(item).toMatchObject({ kind: 'appeal', author: { id: one.member.who!.id } });
    expect((await decide(moderator, item.id, 'restore')).body).toMatchObject({ status: 403, details: { conflict: 'earlier-decision' } });
    expect((await second.get(`moderation/reviewables/${item.id}`)).body.appeal).toMatchObject({ text: 'These are my own roofs.', against: { id: one.actionId } });
    const denied = (await decide(second, item.id, 'remove')).body.actionId;
    const answer = await mailOf(denied, one.member);
    expect(answer).toContain('did not grant it');
    expect(answer).not.toMatch(/second look|\/settings\/moderation/);
    expect((await look(token)).body).toMatchObject({ state: 'decided' });
    expect((await appeal(token)).status).toBe(409);
    expect((await suspendedUntil(one))!.getUTCFullYear()).toBe(9999);
  });

  test('is kept as a hash, and is nothing but this', async () => {
    const one = await marked();
    const token = await linkOf(one);
    const rows = await sql<object>(`select t.* from one_time_tokens t where t.community_id = $1 and t.member_id = $2`, [one.member.who!.id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    for (const path of ['sessions/magic-link', 'password-resets/new', 'email-verifications']) expect((await server.guest.post(path, { token, password: 'four plain words here' })).status).toBeGreaterThanOrEqual(400);
    expect((await look(token)).body.state).toBe('open');
  });

  test('is told when it is changed, unknown or too old', async () => {
    const one = await marked();
    const token = await linkOf(one);
    const changed = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    for (const wrong of [changed, 'x'.repeat(43)]) for (const answer of [await look(wrong), await appeal(wrong)]) expect(answer.body).toMatchObject({ status: 410, code: 'token.expired' });
    await sql(`update one_time_tokens set expires_at = now() - interval '1 second' where community_id = $1 and member_id = $2`, [one.member.who!.id]);
    for (const answer of [await look(token), await appeal(token)]) expect(answer.body).toMatchObject({ status: 410, code: 'token.expired' });
    expect(await itemOf(one.post)).toBeUndefined();
  });

  test('ends with the time for appeals', async () => {
    const one = await marked();
    const token = await linkOf(one);
    await owner.query(`update moderation_log set created_at = created_at - interval '31 days' where id = $1`, [one.actionId]);
    expect((await look(token)).body.state).toBe('ended');
    expect((await appeal(token)).body).toMatchObject({ status: 422, code: 'limit.exceeded' });
  });

  test('says how long it works itself where appeals have longer', async () => {
    const one = await marked();
    const token = await linkOf(one);
    const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString();
    await sql('update one_time_tokens set expires_at = $3 where community_id = $1 and member_id = $2', [one.member.who!.id, inTenDays]);
    expect((await look(token)).body).toMatchObject({ state: 'open', appealableUntil: inTenDays });
  });

  test('appeals against this decision alone, and not when it was taken back', async () => {
    const one = await marked();
    const token = await linkOf(one);
    expect((await moderator.post(`moderation/actions/${one.actionId}/undo`)).status).toBe(200);
    expect((await look(token)).body.state).toBe('reversed');
    expect((await appeal(token)).status).toBe(409);
    expect((await decide(second, (await itemOf(one.post)).id, 'remove')).status).toBe(200);
    expect((await look(token)).body.state).toBe('reversed');
    expect((await appeal(token)).status).toBe(409);
    expect(await itemOf(one.post)).toBeUndefined();
  });

  test('serves whoever is suspended whose post was hidden, too; who can sign in is led to the own page', async () => {
    const member = await trusted(1);
    const [first, later] = [await write('Rude.', member), await write('Rude again.', member)];
    for (const post of [first, later]) await flag(await trusted(1), post);
    const open = (await decide(moderator, (await itemOf(first)).id, 'hide')).body.actionId;
    expect(await mailOf(open, member)).toContain('/settings/moderation\n');
    await moderator.post(`moderation/members/${member.who!.id}/sanctions`, { kind: 'suspend', until: new Date(Date.now() + 86_400_000).toISOString(), reason: 'Again.' });
    const { actionId } = (await decide(moderator, (await itemOf(later)).id, 'hide')).body;
    const token = tokenIn(await mailOf(actionId, member));
    expect((await appeal(token)).status).toBe(204);
    expect(await itemOf(later)).toMatchObject({ kind: 'appeal' });
    expect(await itemOf(first)).toBeUndefined();
  });
});

describe('an appeal against having been marked as spam', () => {
  test('that is granted gives back the account, all posts and votes, and decides the flags on the post', async () => {
    const member = await trusted(0);
    const good = await write();
    await member.put(`posts/${good}/vote`, { kind: 'kudos' });
    const [post, other] = [await write('Buy roofs.', member), await write('Buy more roofs.', member)];
    for (const flagged of [post, other]) await flag(await trusted(1), flagged, 'spam');
    const { actionId } = (await decide(moderator, (await itemOf(post)).id, 'spam')).body;
    const one = { member, post, actionId };
    expect((await appeal(await linkOf(one))).status).toBe(204);
    const restored = (await decide(second, (await itemOf(post)).id, 'restore', { reason: 'Sorry.' })).body.actionId;
    expect(await suspendedUntil(one)).toBeNull();
    for (const shown of [post, other]) expect((await server.guest.get(`posts/${shown}`)).body).toMatchObject({ deleted: false, hidden: false });
    expect((await server.guest.get(`posts/${good}`)).body.kudosCount).toBe(1);
    const states = async (of: string) => (await sql<{ state: string }>('select state from flags where community_id = $1 and post_id = $2', [of])).map(({ state }) => state);
    expect([await states(post), await states(other)]).toEqual([['declined'], ['open']]);
    expect([await itemOf(post), await itemOf(other)]).toMatchObject([undefined, { kind: 'flagged' }]);
    expect((await second.get(`moderation/log/${actionId}`)).body).toMatchObject({ undone: true });
    expect((await second.get(`moderation/log/${restored}`)).body).toMatchObject({ action: 'restore', undoable: true, refusal: null });
    expect(await mailOf(restored, member)).toContain('your posts and votes are back');
  });

  test.each(['restore', 'ignore'])('is told of being granted together with others, without a reason: %s', async (action) => {
    const one = await marked();
    expect((await appeal(await linkOf(one))).status).toBe(204);
    const { body } = await second.post('moderation/decisions', { ids: [(await itemOf(one.post)).id], action, reason: '' });
    expect(body).toEqual({ actionIds: [expect.any(String)], refused: [] });
    const [granted] = body.actionIds;
    expect(await mailOf(granted, one.member)).toMatch(/granted it: your posts and votes are back, and you can sign in[^]*\/settings\/moderation/);
  });

  test('leaves a suspension that was decided since, and says so', async () => {
    const one = await marked();
    expect((await appeal(await linkOf(one))).status).toBe(204);
    const until = new Date(Date.now() + 86_400_000).toISOString();
    await moderator.post(`moderation/members/${one.member.who!.id}/sanctions`, { kind: 'suspend', until, reason: 'For something else.' });
    const granted = (await decide(second, (await itemOf(one.post)).id, 'restore')).body.actionId;
    expect((await suspendedUntil(one))!.toISOString()).toBe(until);
    const mail = await mailOf(granted, one.member);
    expect(mail).toContain('What was decided about your account since stays');
    expect(mail).not.toMatch(/you can sign in|\/settings\/moderation/);
  });

  test('gives everything else back where a post was decided on since', async () => {
    const member = await trusted(0);
    const good = await write();
    await member.put(`posts/${good}/vote`, { kind: 'kudos' });
    const { id: topicId, number } = (await member.post('topics', { space: 'open', title: 'Gutters in autumn', body: 'We clean ours twice a year.' })).body;
    const [body] = await sql<{ id: string }>('select id from posts where community_id = $1 and topic_id = $2', [topicId]);
    const other = await write('A longer ladder helps, too.', member);
    await flag(await trusted(1), body!.id, 'spam');
    const one: Marked = { member, post: body!.id, actionId: (await decide(moderator, (await itemOf(body!.id)).id, 'spam')).body.actionId };
    const token = await linkOf(one);
    expect((await appeal(token)).status).toBe(204);
    // A topic is gone by itself, not by its first post.
    expect((await second.get(`moderation/reviewables/${(await itemOf(one.post)).id}`)).body.post).toMatchObject({ deleted: true, hidden: false });
    expect((await second.post(`topics/${number}/restore`)).status).toBeLessThan(300);
    expect((await decide(second, (await itemOf(one.post)).id, 'restore')).status).toBe(200);
    for (const shown of [one.post, other]) expect((await server.guest.get(`posts/${shown}`)).body).toMatchObject({ deleted: false, hidden: false });
    expect((await server.guest.get(`posts/${good}`)).body.kudosCount).toBe(1);
    expect(await suspendedUntil(one)).toBeNull();
  });

  test('that was granted is taken back: everything is gone again, the appeal waits, and can be granted again', async () => {
    const member = await trusted(0);
    const good = await write();
    await member.put(`posts/${good}/vote`, { kind: 'kudos' });
    const [post, other, kept] = [await write('Buy tiles.', member), await write('Buy more tiles.', member), await write('Tiles are laid from below.', member)];
    for (const flagged of [post, other, kept]) await flag(await trusted(1), flagged, 'spam');
    const one: Marked = { member, post, actionId: (await decide(moderator, (await itemOf(post)).id, 'spam', { reason: 'Advertising.' })).body.actionId };
    const token = await linkOf(one);
    expect((await appeal(token)).status).toBe(204);
    const granted = (await decide(second, (await itemOf(post)).id, 'restore')).body.actionId;
    expect((await decide(second, (await itemOf(kept)).id, 'restore')).status).toBe(200);
    const states = async () => Promise.all([post, other].map(async (of) => (await sql<{ state: string }>('select state from flags where community_id = $1 and post_id = $2', [of]))[0]!.state));
    const deleted = async () => Promise.all([post, other, kept].map(async (of) => (await server.guest.get(`posts/${of}`)).body.deleted));
    const kudos = async () => (await server.guest.get(`posts/${good}`)).body.kudosCount;

    expect((await moderator.post(`moderation/actions/${granted}/undo`)).body).toMatchObject({ status: 403, details: { conflict: 'earlier-decision' } });
    expect((await second.post(`moderation/actions/${granted}/undo`)).status).toBe(200);
    expect((await suspendedUntil(one))!.getUTCFullYear()).toBe(9999);
    expect([await deleted(), await kudos(), await states()]).toEqual([[true, true, false], 0, ['agreed', 'agreed']]);
    const item = await itemOf(post);
    expect([item, await itemOf(other)]).toMatchObject([{ kind: 'appeal' }, undefined]);
    expect((await second.get(`moderation/reviewables/${item.id}`)).body.appeal).toMatchObject({ text: 'These are my own roofs.', against: { action: 'spam', reason: 'Advertising.', undone: false, by: { handle: 'mona' } } });
    expect((await look(token)).body).toMatchObject({ state: 'waiting' });
    expect((await second.post(`moderation/actions/${granted}/undo`)).status).toBe(409);

    // Who marked the account is still who must not decide; who took back may.
    expect((await decide(moderator, item.id, 'restore')).body).toMatchObject({ status: 403, details: { conflict: 'earlier-decision' } });
    const again = (await decide(second, item.id, 'restore')).body.actionId;
    expect([await deleted(), await kudos(), await states(), await suspendedUntil(one)]).toEqual([[false, false, false], 1, ['declined', 'open'], null]);
    expect(await mailOf(again, member)).toContain('your posts and votes are back');
    expect((await second.post(`moderation/actions/${again}/undo`)).status).toBe(200);
    expect((await decide(moderator, (await itemOf(post)).id, 'restore')).body).toMatchObject({ status: 403, details: { conflict: 'earlier-decision' } });
  });

  test('that was granted and taken back after its author had heard of it is told', async () => {
    const one = await marked();
    expect((await appeal(await linkOf(one))).status).toBe(204);
    const granted = (await decide(second, (await itemOf(one.post)).id, 'restore')).body.actionId;
    await mailOf(granted, one.member);
    await owner.query(`update moderation_log set created_at = created_at - interval '1 hour' where member_id = $1`, [one.member.who!.id]);
    expect((await second.post(`moderation/actions/${granted}/undo`)).status).toBe(200);
    const [line] = await sql<{ id: string }>(`select id from moderation_log where community_id = $1 and member_id = $2 and action = 'spam' order by created_at desc limit 1`, [one.member.who!.id]);
    const mail = await mailOf(line!.id, one.member);
    expect(mail).toContain('took that back');
    expect(mail).not.toMatch(/\/appeal|\/settings\/moderation/);
  });

  test('that was granted stays where something else was decided about the account since, and is for moderators of the community', async () => {
    const one = await marked();
    expect((await appeal(await linkOf(one))).status).toBe(204);
    const granted = (await decide(second, (await itemOf(one.post)).id, 'restore')).body.actionId;
    const ofSpace = await trusted(2);
    expect((await admin.put(`spaces/open/roles/${ofSpace.who!.id}`, { role: 'moderator', reason: '' })).status).toBeLessThan(300);
    expect((await ofSpace.get(`moderation/log/${granted}`)).body).toMatchObject({ action: 'restore', undoable: false });
    expect((await ofSpace.post(`moderation/actions/${granted}/undo`)).status).toBe(403);
    await moderator.post(`moderation/members/${one.member.who!.id}/sanctions`, { kind: 'silence', until: new Date(Date.now() + 86_400_000).toISOString(), reason: 'For something else.' });
    expect((await second.post(`moderation/actions/${granted}/undo`)).body).toMatchObject({ status: 409, details: { by: 'standing' } });
    expect((await second.get(`moderation/log/${granted}`)).body).toMatchObject({ refusal: { by: 'standing' } });
    expect(await suspendedUntil(one)).toBeNull();
  });

  test('leaves deleted what its author had deleted', async () => {
    const member = await trusted(0);
    const [post, other] = [await write('It is the beams.', member), await write('Or perhaps the walls.', member)];
    await flag(await trusted(1), post, 'spam');
    const { id } = await itemOf(post);
    expect((await member.delete(`posts/${post}`)).status).toBe(204);
    const one: Marked = { member, post, actionId: (await decide(moderator, id, 'spam')).body.actionId };
    expect((await appeal(await linkOf(one))).status).toBe(204);
    expect((await decide(second, (await itemOf(post)).id, 'restore')).status).toBe(200);
    expect((await second.get(`posts/${post}`)).body).toMatchObject({ deleted: true });
    expect((await server.guest.get(`posts/${other}`)).body).toMatchObject({ deleted: false });
    expect(await suspendedUntil(one)).toBeNull();
  });
});
