import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestServer, type ApiClient, type TestServer } from '#testing';

let server: TestServer;
let staff: ApiClient;
let member: ApiClient;
const ideas: number[] = [];

beforeAll(async () => {
  server = await startTestServer();
  const admin = await server.member('admin');
  [staff, member] = [await server.member('staff'), await server.member()];
  await admin.patch('admin/community', { settings: { newcomers: { topicsOnFirstDay: 100 } } });
  await admin.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' });
  await admin.post('spaces', { name: 'Questions', slug: 'questions', kind: 'support' });
  await admin.post('spaces', { name: 'Inside', slug: 'inside', kind: 'ideas', visibility: 'private' });
  for (const title of ['Sort the list by size', 'Print the map in colour', 'Ring when it is done', 'Remember my last choice']) ideas.push((await staff.post('topics', { space: 'ideas', title, body: 'It would help.' })).body.number);
});
afterAll(() => server?.close());

type Pair = { left: { number: number }; right: { number: number } };
const keyOf = ({ left, right }: Pair) => [left.number, right.number].sort((a, b) => a - b).join('-');
const answer = (who: ApiClient, { left, right }: Pair, said: string) => who.post('spaces/ideas/pairwise/answers', { left: left.number, right: right.number, answer: said });

test('a board is compared where staff say so', async () => {
  expect((await member.get('spaces/ideas/pairwise')).body).toMatchObject({ pair: null, settings: { on: false, publicResults: false }, abilities: { answer: false, manage: false, seeResults: false } });
  expect((await member.post('spaces/ideas/pairwise/answers', { left: ideas[0], right: ideas[1], answer: 'left' })).status).toBe(409);
  expect((await member.put('spaces/ideas/pairwise', { on: true, publicResults: false })).status).toBe(403);
  expect((await staff.put('spaces/questions/pairwise', { on: true, publicResults: false })).status).toBe(403);
  expect((await staff.put('spaces/ideas/pairwise', { on: true, publicResults: false })).status).toBe(200);
  expect((await member.get('spaces/inside/pairwise')).status).toBe(404);
  expect((await server.guest.get('spaces/ideas/pairwise')).body.pair).toBeNull();
});

test('a member is shown each two once, the least compared first, and then none', async () => {
  const seen = new Set<string>();
  const shown = new Map<number, number>();
  let { pair } = (await member.get('spaces/ideas/pairwise')).body as { pair: Pair | null };
  for (let turn = 0; pair && turn < 10; turn += 1) {
    expect(seen.has(keyOf(pair))).toBe(false);
    seen.add(keyOf(pair));
    for (const { number } of [pair.left, pair.right]) shown.set(number, (shown.get(number) ?? 0) + 1);
    // After two pairs of four ideas, each was compared once.
    if (turn === 1) expect([...shown.values()]).toEqual([1, 1, 1, 1]);
    const { status, body } = await answer(member, pair, pair.left.number < pair.right.number ? 'left' : 'right');
    expect(status).toBe(200);
    pair = body.pair;
  }
  expect(pair).toBeNull();
  expect(seen.size).toBe(6);
});

test('what was said last of two ideas counts, a skip says nothing, and a tie is half', async () => {
  const other = await server.member();
  const [a, b, c] = ideas.map((number) => ({ number }));
  await answer(other, { left: a!, right: b! }, 'right');
  await answer(other, { left: b!, right: a! }, 'left');
  await answer(other, { left: a!, right: c! }, 'tie');
  await answer(other, { left: b!, right: c! }, 'skip');
  const { body } = await staff.get('spaces/ideas/pairwise/results');
  expect(body.comparisons).toBe(8);
  expect(body.items.map(({ number, comparisons }: { number: number; comparisons: number }) => [number, comparisons])).toEqual([[ideas[1], 4], [ideas[0], 5], [ideas[2], 4], [ideas[3], 3]]);
  for (const { low, score, high } of body.items) expect(low < score && score < high).toBe(true);
});

test('what is delivered or declined is not compared any more, until it is open again', async () => {
  const number: number = (await staff.post('topics', { space: 'ideas', title: 'Make the lamp brighter', body: 'It is dim.' })).body.number;
  await staff.put('spaces/ideas/pairwise', { on: true, publicResults: false });
  for (const status of ['delivered', 'declined']) {
    const { id } = (await staff.post(`topics/${number}/idea-decisions`, { status, note: 'Because of this.' })).body;
    for (let turn = 0; turn < 3; turn += 1) expect(JSON.stringify((await (await server.member()).get('spaces/ideas/pairwise')).body.pair)).not.toContain('brighter');
    await staff.delete(`idea-decisions/${id}`);
  }
  expect(JSON.stringify((await (await server.member()).get('spaces/ideas/pairwise')).body.pair)).toContain('brighter');
  await staff.delete(`topics/${number}`);
});

test('two ideas of the board are compared, and nothing else', async () => {
  const { body: question } = await member.post('topics', { space: 'questions', title: 'Why is the list so long', body: 'It is.' });
  const { body: hidden } = await staff.post('topics', { space: 'inside', title: 'Sell the company soon', body: 'Maybe.' });
  for (const right of [question.number, hidden.number, 9_999]) expect((await answer(member, { left: { number: ideas[0]! }, right: { number: right } }, 'left')).status).toBe(404);
  expect((await answer(member, { left: { number: ideas[0]! }, right: { number: ideas[0]! } }, 'left')).status).toBe(400);
  expect((await answer(member, { left: { number: ideas[0]! }, right: { number: ideas[1]! } }, 'both')).status).toBe(400);
  expect((await answer(server.guest, { left: { number: ideas[0]! }, right: { number: ideas[1]! } }, 'left')).status).toBe(401);
});

test('staff see the results, and everybody where the board says so', async () => {
  expect((await member.get('spaces/ideas/pairwise/results')).status).toBe(403);
  await staff.put('spaces/ideas/pairwise', { on: true, publicResults: true });
  expect((await server.guest.get('spaces/ideas/pairwise/results')).body.items).toHaveLength(4);
});
