import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RoundKeeping } from '#ideas';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Results of sealed rounds and of comparisons are told once to who took part and to who follows the space. */
let server: TestServer;
let admin: ApiClient;
let staff: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  [admin, staff] = [await server.member('admin'), await server.member('staff')];
  await admin.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' });
  await admin.post('spaces', { name: 'Members', slug: 'members', kind: 'ideas', visibility: 'members' });
});
afterAll(() => server.close());

interface Told {
  kind: string;
  outcome: string;
  path: string;
  snippet: string | null;
}
const sql = <Row extends object>(text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const keep = (id: string) => server.inCommunity(() => server.app.get(RoundKeeping).keep(id));
const resultsOf = async (by: ApiClient): Promise<Told[]> => {
  await server.jobsDone();
  return (await by.get('notifications')).body.items.filter(({ kind }: Told) => kind === 'result').map(({ kind, outcome, path, snippet }: Told) => ({ kind, outcome, path, snippet }));
};

async function openRound(space = 'ideas'): Promise<string> {
  const { body } = await staff.post(`spaces/${space}/rounds`, { question: 'What do we build next?', options: [{ text: 'Dark mode' }, { text: 'Export' }], opensAt: inHours(0), closesAt: inHours(48) });
  await keep(body.id);
  return body.id;
}
async function reveal(id: string): Promise<void> {
  await sql(`update rounds set opens_at = opens_at - interval '100 hours', closes_at = closes_at - interval '100 hours' where community_id = $1 and id = $2`, id);
  await keep(id);
}
const vote = (by: ApiClient, id: string) => by.put(`rounds/${id}/ballot`, { choice: 1, guess: [40, 60] });

describe('the result of a sealed round', () => {
  test('is told once, after the reveal, without a word of anybody’s ballot', async () => {
    const [voter, commenter, follower, muter, other] = [await server.member(), await server.member(), await server.member(), await server.member(), await server.member()];
    await follower.put('spaces/ideas/subscription', { level: 'following' });
    await muter.put('spaces/ideas/subscription', { level: 'muted' });
    const id = await openRound();
    for (const by of [voter, muter]) expect((await vote(by, id)).status).toBe(200);
    await commenter.post(`rounds/${id}/comments`, { body: 'I would rather have sound.' });
    expect(await resultsOf(voter)).toEqual([]);
    await reveal(id);
    const told = { kind: 'result', outcome: 'round', path: `/rounds/${id}`, snippet: 'What do we build next?' };
    for (const by of [voter, commenter, follower]) expect(await resultsOf(by)).toEqual([told]);
    for (const by of [muter, other, staff]) expect(await resultsOf(by)).toEqual([]);
    const rows = await sql<{ detail: object; mailed: boolean }>(`select detail, mail_at is not null as mailed from notifications where community_id = $1 and object = $2`, `round:${id}`);
    expect(rows.map(({ detail }) => detail)).toEqual(Array.from({ length: 3 }, () => ({ outcome: 'round', path: `/rounds/${id}` })));
    expect(rows.every(({ mailed }) => mailed)).toBe(true);
    await keep(id);
    expect(await resultsOf(voter)).toHaveLength(1);
  });

  test('is not told to who does not see the space any more, nor what was asked there', async () => {
    const [voter, late] = [await server.member(), await server.member()];
    const id = await openRound('members');
    for (const by of [voter, late]) await vote(by, id);
    await sql(`update spaces set visibility = 'private' where community_id = $1 and slug = 'members'`);
    await reveal(id);
    expect(await resultsOf(voter)).toEqual([]);
    await sql(`update spaces set visibility = 'members' where community_id = $1 and slug = 'members'`);
  });

  test('is wanted by mail, or not, as a member says', async () => {
    const voter = await server.member();
    await voter.patch('me/notification-preferences', { channels: [{ kind: 'result', mail: 'off' }] });
    const id = await openRound();
    await vote(voter, id);
    await reveal(id);
    await server.jobsDone();
    expect(await sql(`select mail_at as "mailAt" from notifications where community_id = $1 and member_id = $2 and object = $3`, voter.who!.id, `round:${id}`)).toEqual([{ mailAt: null }]);
  });
});

describe('the order of ideas that were compared', () => {
  test('is told once to who compared, when everybody may see it', async () => {
    const comparer = await server.member();
    const [left, right] = [(await staff.post('topics', { space: 'members', title: 'Sort the list by size', body: 'x' })).body.number, (await staff.post('topics', { space: 'members', title: 'Print the map in colour', body: 'x' })).body.number];
    const set = (publicResults: boolean) => staff.put('spaces/members/pairwise', { on: true, publicResults });
    await set(false);
    expect((await comparer.post('spaces/members/pairwise/answers', { left, right, answer: 'left' })).status).toBe(200);
    expect(await resultsOf(comparer)).toEqual([]);
    for (const publicResults of [true, true, false, true]) expect((await set(publicResults)).status).toBe(200);
    expect(await resultsOf(comparer)).toEqual([{ kind: 'result', outcome: 'pairs', path: '/s/members/pairwise', snippet: null }]);
    expect(await resultsOf(staff)).toEqual([]);
  });
});
