import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RoundKeeping } from '#ideas';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** What somebody decided about ideas, nominations, articles and comments of rounds of others stands in the log, and is taken back from there or in its own place. */
let server: TestServer;
let admin: ApiClient;
let moderator: ApiClient;
let member: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  [admin, moderator, member] = [await server.member('admin'), await server.member('moderator'), await server.member('member', { trustLevel: 3 })];
  for (const [slug, kind] of [['ideas', 'ideas'], ['help', 'support'], ['manual', 'knowledge']]) await admin.post('spaces', { name: slug, slug, kind });
});
afterAll(() => server.close());

type Line = { id: string; action: string; undone: boolean; undoable: boolean; reason: string; by: { id: string } };
const lines = async (query = ''): Promise<Line[]> => {
  await server.jobsDone();
  return (await moderator.get(`moderation/log?limit=50${query}`)).body.items;
};
const short = async (number: number) => (await lines(`&topic=${number}`)).map(({ action, undone }) => [action, undone]);
const undo = (id: string) => moderator.post(`moderation/actions/${id}/undo`);
const share = async (by = member): Promise<number> => (await by.post('topics', { space: 'ideas', title: 'A pause for the night', body: 'It would help.' })).body.number;
const decide = (number: number, status: string) => moderator.post(`topics/${number}/idea-decisions`, { status, note: 'Because of it.' });
const statusOf = async (number: number) => (await server.guest.get(`topics/${number}/idea`)).body.status.key;

test('a decision about an idea of another, taken back from the log or in its own place', async () => {
  const number = await share();
  const before = await statusOf(number);
  await decide(number, 'planned');
  const [line] = await lines(`&topic=${number}`);
  expect(line).toMatchObject({ action: 'decide-idea', reason: 'Because of it.', by: { id: moderator.who!.id }, undone: false, undoable: true });
  expect((await undo(line!.id)).status).toBe(200);
  expect(await statusOf(number)).toBe(before);
  expect(await short(number)).toEqual([['undo', false], ['decide-idea', true]]);
  const { body } = await decide(number, 'planned');
  expect((await moderator.delete(`idea-decisions/${body.id}`)).status).toBe(204);
  expect(await short(number)).toEqual([['undo', false], ['decide-idea', true], ['undo', false], ['decide-idea', true]]);
});

test('a decision that a later one followed is not taken back', async () => {
  const number = await share();
  await decide(number, 'planned');
  const [line] = await lines(`&topic=${number}`);
  await decide(number, 'delivered');
  await server.jobsDone();
  expect((await undo(line!.id)).status).toBe(409);
  expect((await moderator.get(`moderation/log/${line!.id}`)).body.refusal).toEqual({ by: 'topic', action: null });
});

test('what one decides about one’s own is no line', async () => {
  const number = await share(moderator);
  await decide(number, 'planned');
  expect(await short(number)).toEqual([]);
});

test('a nomination that was declined', async () => {
  const { number } = (await member.post('topics', { space: 'help', title: 'Where is the button', body: 'I cannot find it.' })).body;
  const answer = (await admin.post(`topics/${number}/replies`, { body: 'Below the lid.' })).body;
  const nomination = (await member.post(`posts/${answer.id}/nominations`, { kind: 'create', note: '' })).body;
  expect((await moderator.post(`nominations/${nomination.id}/decline`, { reason: 'It stands in the manual.' })).status).toBeLessThan(300);
  const [line] = await lines(`&topic=${number}`);
  expect(line).toMatchObject({ action: 'decline-nomination', reason: 'It stands in the manual.', undoable: true });
  expect((await undo(line!.id)).status).toBe(200);
  expect((await moderator.get(`nominations/${nomination.id}`)).body.state).toBe('open');
  expect(await short(number)).toEqual([['undo', false], ['decline-nomination', true]]);
});

test('an article that was archived or protected', async () => {
  const { id, number } = (await admin.post('articles', { space: 'manual', title: 'Place the first node', body: 'On the shelf.' })).body;
  await admin.post(`articles/${id}/publication`, { state: 'validated' });
  await moderator.patch(`articles/${id}/settings`, { state: 'archived', isProtected: true });
  const found = await lines(`&topic=${number}`);
  expect(found.map(({ action }) => action).sort()).toEqual(['archive-article', 'protect-article']);
  for (const { id: line } of found) expect((await undo(line)).status).toBe(200);
  expect((await server.guest.get('knowledge/manual/articles/place-the-first-node')).body.article).toMatchObject({ state: 'validated', isProtected: false });
  await moderator.patch(`articles/${id}/settings`, { state: 'archived' });
  await server.jobsDone();
  await moderator.patch(`articles/${id}/settings`, { state: 'not-validated' });
  expect((await short(number)).map(([action, undone]) => `${action} ${undone}`).sort()).toEqual(['archive-article true', 'archive-article true', 'protect-article true', 'undo false', 'undo false', 'undo false']);
});

test('a comment of a sealed round that was hidden', async () => {
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const { id } = (await admin.post('spaces/ideas/rounds', { question: 'What next?', options: [{ text: 'Sound' }, { text: 'Light' }], opensAt: at(0), closesAt: at(4) })).body;
  const keep = () => server.inCommunity(() => server.app.get(RoundKeeping).keep(id));
  await keep();
  const comment = (await member.post(`rounds/${id}/comments`, { body: 'Rather rude.' })).body.items[0];
  await server.inCommunity(() => server.database.query(`update rounds set opens_at = opens_at - interval '9 hours', closes_at = closes_at - interval '9 hours' where community_id = $1 and id = $2`, [server.communityId, id]));
  await keep();
  const isHidden = async () => (await moderator.get(`rounds/${id}/comments`)).body.items[0].hidden;
  for (let times = 0; times < 2; times += 1) expect((await moderator.put(`rounds/${id}/comments/${comment.id}/hidden`)).status).toBe(204);
  const hides = async () => (await lines()).filter(({ action }) => action === 'hide-comment');
  const [line, ...others] = await hides();
  expect([line, others]).toMatchObject([{ undone: false, undoable: true, space: { slug: 'ideas' } }, []]);
  expect((await undo(line!.id)).status).toBe(200);
  expect([await isHidden(), (await hides())[0]!.undone]).toEqual([false, true]);
  await moderator.put(`rounds/${id}/comments/${comment.id}/hidden`);
  await moderator.delete(`rounds/${id}/comments/${comment.id}/hidden`);
  expect((await hides()).map(({ undone }) => undone)).toEqual([true, true]);
});

test('all are counted by kind for everybody', async () => {
  const { actions } = (await server.guest.get('moderation/figures')).body;
  const kinds = actions.map(({ action }: { action: string }) => action);
  expect(kinds).toEqual(expect.arrayContaining(['decide-idea', 'decline-nomination', 'archive-article', 'protect-article', 'hide-comment']));
});
