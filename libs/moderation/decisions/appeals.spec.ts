import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import pg from 'pg';

/** Appeals and their time, over the API. */
let server: TestServer;
let admin: ApiClient;
let author: ApiClient;
let moderator: ApiClient;
let second: ApiClient;
let owner: pg.Client;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.post('spaces', { name: 'open', slug: 'open', kind: 'support' });
  [author, moderator, second] = [await server.member(), await server.member('moderator'), await server.member('moderator')];
  owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await server.close();
});

const days = (count: number): number => count * 86_400_000;
async function itemOf(postId: string) {
  return (await moderator.get('moderation/reviewables?limit=100')).body.items.find((item: { postId: string }) => item.postId === postId);
}
async function hiddenPost(): Promise<string> {
  const { number } = (await admin.post('topics', { space: 'open', title: 'What holds the roof up', body: 'Asking.' })).body;
  const { id } = (await author.post(`topics/${number}/replies`, { body: 'Beams, mostly.' })).body;
  await (await server.member()).post(`posts/${id}/flags`, { reason: 'unkind' });
  expect((await moderator.post(`moderation/reviewables/${(await itemOf(id)).id}/decision`, { action: 'hide', reason: '' })).status).toBe(200);
  return id;
}
/** As if the decision had been made so long ago: the server itself cannot change its log. */
const ageDecision = (postId: string, count: number) => owner.query(`update moderation_log set created_at = created_at - $2::int * interval '1 day' where post_id = $1`, [postId, count]);
const ageAppeal = (postId: string, count: number) =>
  owner.query(`update reviewables set due_at = due_at - $2::int * interval '1 day', rank = rank - $2::int * 86400 where post_id = $1 and decided_at is null`, [postId, count]);
const appeal = (postId: string) => author.post(`posts/${postId}/appeals`, { text: 'I meant well.' });
const caseOf = async (postId: string) => (await author.get('me/cases')).body.items.find((one: { postId: string }) => one.postId === postId);

describe('an appeal', () => {
  test('that was granted waits again when that is taken back, in what was flagged since', async () => {
    const post = await hiddenPost();
    expect((await appeal(post)).status).toBe(204);
    const { id, dueAt } = await itemOf(post);
    const granted = (await second.post(`moderation/reviewables/${id}/decision`, { action: 'restore', reason: '' })).body.actionId;
    expect((await (await server.member()).post(`posts/${post}/flags`, { reason: 'unkind' })).status).toBe(201);
    const newer = await itemOf(post);
    expect(newer).toMatchObject({ kind: 'flagged' });
    expect((await second.post(`moderation/actions/${granted}/undo`)).status).toBe(200);
    expect(await itemOf(post)).toMatchObject({ id: newer.id, kind: 'appeal', dueAt });
    expect((await moderator.get(`moderation/reviewables/${newer.id}`)).body).toMatchObject({ appeal: { text: 'I meant well.', against: { action: 'hide' } }, abilities: { conflict: 'earlier-decision' } });
    expect((await appeal(post)).status).toBe(409);
    expect((await second.post(`moderation/reviewables/${newer.id}/decision`, { action: 'restore', reason: '' })).status).toBe(200);
  });

  test('is given while its time lasts; who comes later is told how long it was', async () => {
    const [young, old] = [await hiddenPost(), await hiddenPost()];
    await ageDecision(young, 29);
    await ageDecision(old, 31);
    expect(await caseOf(young)).toMatchObject({ appealable: true, answerDue: null });
    expect(Date.parse((await caseOf(young)).appealableUntil) - Date.now()).toBeLessThan(days(1));
    expect(await caseOf(old)).toMatchObject({ appealable: false, appealableUntil: expect.any(String) });
    expect((await appeal(young)).status).toBe(204);
    expect((await appeal(old)).body).toMatchObject({ status: 422, code: 'limit.exceeded', details: { limit: 'appeal.days', most: 30 } });
    await admin.patch('admin/community', { settings: { moderation: { appealDays: 40 } } });
    expect((await appeal(old)).status).toBe(204);
  });

  test('that was granted is not turned back by who decided before, nor by who flagged', async () => {
    const post = await hiddenPost();
    await appeal(post);
    const item = await itemOf(post);
    const decided = await second.post(`moderation/reviewables/${item.id}/decision`, { action: 'restore', reason: '' });
    expect(decided.status).toBe(200);
    expect((await moderator.post(`moderation/actions/${decided.body.actionId}/undo`)).body).toMatchObject({ code: 'ability.missing', details: { conflict: 'earlier-decision' } });
    expect((await server.guest.get(`posts/${post}`)).status).toBe(200);
    expect((await second.post(`moderation/actions/${decided.body.actionId}/undo`)).status).toBe(200);
  });

  test('tells author and moderators by when it is due', async () => {
    const post = await hiddenPost();
    await appeal(post);
    const { dueAt } = await itemOf(post);
    expect(Math.abs(Date.parse(dueAt) - Date.now() - days(7))).toBeLessThan(60_000);
    expect(await caseOf(post)).toMatchObject({ appealable: false, appealableUntil: null, answerDue: dueAt });
  });

  test('that is overdue comes first, then what is due first, then flags by weight', async () => {
    const [later, overdue, sooner] = [await hiddenPost(), await hiddenPost(), await hiddenPost()];
    for (const post of [later, overdue, sooner]) await appeal(post);
    await ageAppeal(overdue, 9);
    await ageAppeal(sooner, 3);
    const order = (await moderator.get('moderation/reviewables?limit=100')).body.items.map((item: { postId: string }) => item.postId).filter((id: string) => [later, overdue, sooner].includes(id));
    expect(order).toEqual([overdue, sooner, later]);
    const flagged = (await moderator.get('moderation/reviewables?limit=100')).body.items.map(({ kind }: { kind: string }) => kind);
    expect(flagged.lastIndexOf('appeal')).toBe(flagged.filter((kind: string) => kind === 'appeal').length - 1);
  });

  test('keeps its place when flags on the post are weighed anew', async () => {
    const { number } = (await admin.post('topics', { space: 'open', title: 'What holds the roof up', body: 'Asking.' })).body;
    const post: string = (await author.post(`topics/${number}/replies`, { body: 'Beams, mostly.' })).body.id;
    const flaggers = await Promise.all([1, 2, 3].map(() => server.member('member', { trustLevel: 2 })));
    for (const flagger of flaggers) await flagger.post(`posts/${post}/flags`, { reason: 'unkind' });
    await appeal(post);
    const item = async () => (await owner.query<{ rank: number; weight: number }>('select rank, weight from reviewables where post_id = $1 and decided_at is null', [post])).rows[0]!;
    const { rank } = await item();
    expect((await flaggers[0]!.delete(`posts/${post}/flags/mine`)).status).toBe(204);
    expect(await item()).toEqual({ rank, weight: 6 });
  });

  test('that was late is counted for everybody, decided or not', async () => {
    const figures = async () => (await server.guest.get('moderation/figures')).body;
    const { lateAppeals } = await figures();
    const [late, timely] = [await hiddenPost(), await hiddenPost()];
    for (const post of [late, timely]) await appeal(post);
    expect((await figures()).lateAppeals).toBe(lateAppeals);
    await ageAppeal(late, 8);
    expect((await figures()).lateAppeals).toBe(lateAppeals + 1);
    for (const post of [late, timely]) expect((await second.post(`moderation/reviewables/${(await itemOf(post)).id}/decision`, { action: 'restore', reason: '' })).status).toBe(200);
    expect((await figures()).lateAppeals).toBe(lateAppeals + 1);
  });
});
