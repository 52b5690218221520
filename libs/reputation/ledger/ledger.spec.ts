import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { LedgerKind, type LedgerEntry, type Reputation } from '#contracts';
import { Events } from '#platform';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { v7 as uuidv7 } from 'uuid';
import { Forgetting } from './forgetting.js';
import { Settling } from './settling.js';

let server: TestServer;
let admin: ApiClient;
let moderator: ApiClient;
let asker: ApiClient;
let answerer: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  moderator = await server.member('moderator');
  for (const space of [{ name: 'Mesh', slug: 'mesh', kind: 'support', downvotes: true }, { name: 'Vault', slug: 'vault', kind: 'support', visibility: 'private' }]) {
    expect((await admin.post('spaces', space)).status).toBe(201);
  }
});
afterAll(() => server.close());
beforeEach(async () => {
  asker = await server.member();
  answerer = await server.member();
});

async function thread(): Promise<{ number: number; id: string; answerId: string }> {
  const topic = (await asker.post('topics', { space: 'mesh', title: 'Drift node drops to 2.4 GHz at night', body: 'Every night.' })).body;
  const answer = (await answerer.post(`topics/${topic.number}/replies`, { body: 'Pin the backhaul to channel 44.' })).body;
  return { ...topic, answerId: answer.id };
}

async function reputation(of: ApiClient, by: ApiClient = server.guest): Promise<Reputation & { ledger: { items: LedgerEntry[]; nextCursor: string | null } }> {
  await server.jobsDone();
  const { status, body } = await by.get(`members/${of.who!.handle}/reputation?explain=1&limit=100`);
  expect(status).toBe(200);
  const stored = await rows<{ reputation: number; days: number }>(
    `select m.reputation, coalesce((select sum(applied) from reputation_days d where d.member_id = m.id), 0)::int as days from members m where m.handle = $1`,
    [of.who!.handle],
  );
  expect(stored).toEqual([{ reputation: body.balance, days: body.balance }]);
  return body;
}

const lines = ({ ledger }: { ledger: { items: LedgerEntry[] } }): [LedgerKind, number, number, number][] => ledger.items.map(({ kind, points, applied, total }) => [kind, points, applied, total]);

function rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return server.inCommunity(() => server.database.query<Row>(text, values));
}

/** Kudos of that many imported votes on a post, at one moment. */
async function kudosAt(postId: string, count: number, at: string): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    await rows(`insert into votes (community_id, id, post_id, kind, created_at) values ($1, $2, $3, 'kudos', $4)`, [server.communityId, uuidv7(), postId, at]);
  }
  await settleAll();
}

const settleAll = (): Promise<number> => server.inCommunity(() => server.app.get(Settling).settleAll());

describe('points', () => {
  test('kudos for question and answer, and a solution with thanks to who accepted', async () => {
    const { number, answerId } = await thread();
    const body = (await server.guest.get(`topics/${number}`)).body.body.id;
    await answerer.put(`posts/${body}/vote`, { kind: 'kudos' });
    await asker.put(`posts/${answerId}/vote`, { kind: 'kudos' });
    await asker.put(`topics/${number}/solution`, { postId: answerId });
    expect(lines(await reputation(answerer))).toEqual([
      ['answer.accepted', 15, 15, 25],
      ['answer.kudos', 10, 10, 10],
    ]);
    expect(lines(await reputation(asker))).toEqual([
      ['answer.accepting', 2, 2, 12],
      ['question.kudos', 10, 10, 10],
    ]);
  });

  test('each line names who gave it and leads to what earned it', async () => {
    const { number, answerId } = await thread();
    await asker.put(`posts/${answerId}/vote`, { kind: 'kudos' });
    const [line] = (await reputation(answerer, answerer)).ledger.items;
    expect(line).toMatchObject({ actor: { handle: asker.who!.handle }, topic: { number, title: 'Drift node drops to 2.4 GHz at night' }, postId: answerId, ruleVersion: 1 });
  });

  test('who gave kudos is told to who got them, and to nobody else', async () => {
    const { number, answerId } = await thread();
    await asker.put(`posts/${answerId}/vote`, { kind: 'kudos' });
    await asker.put(`topics/${number}/solution`, { postId: answerId });
    const namesSeenBy = async (by: ApiClient): Promise<(string | undefined)[]> => (await reputation(answerer, by)).ledger.items.map(({ actor }) => actor?.handle);
    expect(await namesSeenBy(answerer)).toEqual([asker.who!.handle, asker.who!.handle]);
    expect(await namesSeenBy(moderator)).toEqual([asker.who!.handle, undefined]);
    expect(await namesSeenBy(server.guest)).toEqual([asker.who!.handle, undefined]);
  });

  test('accepting one’s own answer earns nothing', async () => {
    const { number } = await thread();
    const own = (await asker.post(`topics/${number}/replies`, { body: 'Found it myself.' })).body;
    expect((await asker.put(`topics/${number}/solution`, { postId: own.id })).status).toBe(204);
    expect(lines(await reputation(asker))).toEqual([]);
  });

  test('a downvote takes from the author and, on an answer, from who casts it', async () => {
    const { answerId } = await thread();
    await asker.put(`posts/${answerId}/vote`, { kind: 'downvote' });
    expect(lines(await reputation(answerer))).toEqual([['post.downvoted', -2, -2, -2]]);
    expect(lines(await reputation(asker))).toEqual([['downvote.cast', -1, -1, -1]]);
    expect((await reputation(answerer)).shown).toBe(1);
  });

  test('a vote taken back is a new line, and given again another one', async () => {
    const { answerId } = await thread();
    await asker.put(`posts/${answerId}/vote`, { kind: 'kudos' });
    await server.jobsDone();
    await asker.put(`posts/${answerId}/vote`, { kind: null });
    const taken = await reputation(answerer);
    expect(lines(taken)).toEqual([
      ['answer.kudos', -10, -10, 0],
      ['answer.kudos', 10, 10, 10],
    ]);
    expect(taken.ledger.items[0]!.reverses).toBe(taken.ledger.items[1]!.id);
    expect(taken.ledger.items[1]!.reversedBy).toBe(taken.ledger.items[0]!.id);
    await asker.put(`posts/${answerId}/vote`, { kind: 'kudos' });
    expect((await reputation(answerer)).balance).toBe(10);
  });

  test('changing the solution moves the points', async () => {
    const { number, answerId } = await thread();
    const other = await server.member();
    const better = (await other.post(`topics/${number}/replies`, { body: 'Update the node first.' })).body;
    await asker.put(`topics/${number}/solution`, { postId: answerId });
    await server.jobsDone();
    await asker.put(`topics/${number}/solution`, { postId: better.id });
    expect((await reputation(answerer)).balance).toBe(0);
    expect((await reputation(other)).balance).toBe(15);
    expect((await reputation(asker)).balance).toBe(2);
  });

  test('a post that a moderator removes loses its points and five more; restored, they are back', async () => {
    const { answerId } = await thread();
    await asker.put(`posts/${answerId}/vote`, { kind: 'kudos' });
    await server.jobsDone();
    expect((await moderator.delete(`posts/${answerId}`)).status).toBe(204);
    expect((await reputation(answerer)).balance).toBe(-5);
    expect((await moderator.post(`posts/${answerId}/restore`)).status).toBe(204);
    expect((await reputation(answerer)).balance).toBe(10);
  });

  test('a removed topic takes the points of all its posts with it', async () => {
    const { number, answerId } = await thread();
    await asker.put(`topics/${number}/solution`, { postId: answerId });
    await server.jobsDone();
    await moderator.delete(`topics/${number}`);
    expect((await reputation(answerer)).balance).toBe(0);
    expect((await reputation(asker)).balance).toBe(-5);
    await moderator.post(`topics/${number}/restore`);
    expect((await reputation(answerer)).balance).toBe(15);
    expect((await reputation(asker)).balance).toBe(2);
  });
});

test('who flagged rightly is thanked once, and not after an appeal turned it round', async () => {
  const { id: topicId, answerId: postId } = await thread();
  const flag = { flagId: uuidv7(), flaggerId: asker.who!.id, postId, topicId, spaceId: uuidv7(), actorId: moderator.who!.id };
  const decide = (outcome: 'agreed' | 'declined'): Promise<void> => server.inCommunity(() => server.app.get(Events).publish('flag.decided', { ...flag, outcome }));
  for (const outcome of ['agreed', 'agreed'] as const) await decide(outcome).then(server.jobsDone);
  expect(lines(await reputation(asker))).toEqual([['flag.upheld', 3, 3, 3]]);
  await decide('declined').then(server.jobsDone);
  expect((await reputation(asker)).balance).toBe(0);
  await decide('agreed').then(server.jobsDone);
  expect((await reputation(asker)).balance).toBe(3);
});

test('whose flag it was is read by nobody else', async () => {
  const { id: topicId, answerId: postId } = await thread();
  const flag = { flagId: uuidv7(), flaggerId: asker.who!.id, postId, topicId, spaceId: uuidv7(), actorId: moderator.who!.id };
  await server.inCommunity(() => server.app.get(Events).publish('flag.decided', { ...flag, outcome: 'agreed' }));
  for (const by of [answerer, moderator, server.guest]) {
    const [line] = (await reputation(asker, by)).ledger.items;
    expect(line).toMatchObject({ kind: 'flag.upheld', applied: 3, actor: null, topic: null, postId: null, occurredAt: expect.stringMatching(/T00:00:00\.000Z$/) });
  }
  expect((await reputation(asker, asker)).ledger.items[0]).toMatchObject({ actor: null, postId });
});

describe('the daily cap', () => {
  test('holds at its boundary, and solutions neither fall under it nor use it up', async () => {
    const { number, answerId } = await thread();
    await kudosAt(answerId, 21, '2026-03-01T12:00:00Z');
    await rows(`update topics set solution_post_id = $2, solution_author_id = $3, solution_accepted_by = $4, solved_at = '2026-03-01T09:00:00Z' where number = $1`, [number, answerId, answerer.who!.id, asker.who!.id]);
    await settleAll();
    const { balance, ledger } = await reputation(answerer);
    expect(balance).toBe(215);
    expect(ledger.items.filter(({ reason }) => reason === 'daily-cap').map(({ points, applied }) => [points, applied])).toEqual([[10, 0]]);
    expect(ledger.items.at(-1)).toMatchObject({ kind: 'answer.accepted', applied: 15, total: 15 });
  });

  test('is a cap of each UTC day', async () => {
    const { answerId } = await thread();
    await kudosAt(answerId, 21, '2026-03-01T23:59:59.999Z');
    await kudosAt(answerId, 1, '2026-03-02T00:00:00Z');
    expect((await reputation(answerer)).balance).toBe(210);
  });

  test('lets a line through in part', async () => {
    const { answerId } = await thread();
    await kudosAt(answerId, 19, '2026-03-01T10:00:00Z');
    await rows(`insert into votes (community_id, id, post_id, kind, created_at) values ($1, $2, $3, 'downvote', '2026-03-01T11:00:00Z')`, [server.communityId, uuidv7(), answerId]);
    await kudosAt(answerId, 2, '2026-03-01T12:00:00Z');
    const { balance, ledger } = await reputation(answerer);
    expect(balance).toBe(200);
    expect(ledger.items.slice(0, 2).map(({ points, applied }) => [points, applied])).toEqual([[10, 2], [10, 10]]);
  });

  test('a vote taken back later makes room on the day of the vote', async () => {
    const { answerId } = await thread();
    await kudosAt(answerId, 22, '2026-03-01T10:00:00Z');
    await rows(`delete from votes where id in (select id from votes where post_id = $1 limit 1)`, [answerId]);
    await settleAll();
    const { balance, ledger } = await reputation(answerer);
    expect(balance).toBe(200);
    expect(ledger.items[0]).toMatchObject({ points: -10, applied: 0 });
  });
});

describe('the ledger', () => {
  test('settling again, or twice at once, enters nothing twice', async () => {
    const { answerId } = await thread();
    await server.jobsDone();
    await rows(`insert into votes (community_id, id, post_id, kind, created_at) values ($1, $2, $3, 'kudos', '2026-03-01T10:00:00Z')`, [server.communityId, uuidv7(), answerId]);
    await Promise.all([settleAll(), settleAll(), settleAll()]);
    expect(await settleAll()).toBe(0);
    expect(lines(await reputation(answerer))).toEqual([['answer.kudos', 10, 10, 10]]);
  });

  test('is never changed, by nobody', async () => {
    await expect(rows(`update reputation_ledger set points = points + 1`)).rejects.toThrow('permission denied');
    await expect(rows(`delete from reputation_ledger`)).rejects.toThrow('permission denied');
  });

  test('loses nothing of who is still there, whoever asks', async () => {
    const { answerId } = await thread();
    await kudosAt(answerId, 1, '2026-03-01T10:00:00Z');
    expect(lines(await reputation(answerer))).toHaveLength(1);
    await server.inCommunity(() => server.app.get(Forgetting).forgetPointsOf([answerer.who!.id]));
    expect(lines(await reputation(answerer))).toHaveLength(1);
  });

  test('pages carry the running total', async () => {
    const { answerId } = await thread();
    await kudosAt(answerId, 5, '2026-03-01T10:00:00Z');
    const whole = (await reputation(answerer)).ledger.items;
    const paged: LedgerEntry[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { body: Reputation } = await server.guest.get(`members/${answerer.who!.handle}/reputation?explain=1&limit=2${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.body.ledger!.items);
      cursor = page.body.ledger!.nextCursor;
    }
    expect(paged).toEqual(whole);
    expect(whole.map(({ total }) => total)).toEqual([50, 40, 30, 20, 10]);
  });

  test('names nothing of a space that the reader may not see', async () => {
    const topic = (await admin.post('topics', { space: 'vault', title: 'A secret that stays in the vault', body: 'Quiet.' })).body;
    const answer = (await admin.post(`topics/${topic.number}/replies`, { body: 'Quieter.' })).body;
    await kudosAt(answer.id, 1, '2026-03-01T10:00:00Z');
    const [line] = (await reputation(admin)).ledger.items;
    expect(line).toMatchObject({ points: 10, topic: null, actor: null, postId: null });
    expect((await reputation(admin, admin)).ledger.items[0]).toMatchObject({ topic: { number: topic.number }, postId: answer.id });
  });

  test('tells nobody but themselves who cast a downvote, nor on what', async () => {
    const { answerId, number } = await thread();
    await asker.put(`posts/${answerId}/vote`, { kind: 'downvote' });
    const [received] = (await reputation(answerer, answerer)).ledger.items;
    expect(received).toMatchObject({ kind: 'post.downvoted', actor: null, topic: { number }, postId: answerId });
    for (const by of [server.guest, answerer]) {
      const [cast] = (await reputation(asker, by)).ledger.items;
      expect(cast).toMatchObject({ kind: 'downvote.cast', points: -1, actor: null, topic: null, postId: null, occurredAt: expect.stringMatching(/T00:00:00\.000Z$/) });
      expect(cast!.occurredAt).not.toBe(received!.occurredAt);
    }
    const [own] = (await reputation(asker, asker)).ledger.items;
    expect(own).toMatchObject({ kind: 'downvote.cast', actor: { handle: asker.who!.handle }, topic: { number }, postId: answerId, occurredAt: received!.occurredAt });
  });

  test('the place to go on from tells no moment either', async () => {
    const { answerId } = await thread();
    await kudosAt(answerId, 2, '2026-03-01T10:00:00Z');
    const { nextCursor } = (await server.guest.get(`members/${answerer.who!.handle}/reputation?explain=1&limit=1`)).body.ledger;
    expect(Buffer.from(nextCursor, 'base64url').toString()).not.toContain('2026');
    expect((await server.guest.get(`members/${answerer.who!.handle}/reputation?explain=1&cursor=${Buffer.from('["x",1]').toString('base64url')}`)).status).toBe(400);
  });

  test('nobody’s is not found', async () => {
    for (const path of ['reputation', 'reputation.csv']) expect((await server.guest.get(`members/nobody-here/${path}`)).status).toBe(404);
  });
});

describe('the ledger as a table', () => {
  const table = async (of: ApiClient, by: ApiClient): Promise<string[]> => {
    const { status, body, headers } = await by.get<string>(`members/${of.who!.handle}/reputation.csv`);
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="reputation.csv"']);
    return body.replace('\uFEFF', '').trimEnd().split('\r\n');
  };

  test('has every line, also beyond what is read at once', async () => {
    const { answerId } = await thread();
    await rows(`insert into votes (community_id, id, post_id, kind, created_at) select $1, gen_random_uuid(), $2, 'kudos', timestamptz '2026-03-01' + make_interval(hours => n) from generate_series(1, 1100) n`, [server.communityId, answerId]);
    await settleAll();
    const [head, ...lines] = await table(answerer, server.guest);
    expect(head).toMatch(/^when,kind,points,counted,reason,total,/);
    expect(lines.length).toBe(1100);
    const totals = lines.map((line) => Number(line.split(',')[5]));
    expect([totals[0], totals.at(-1)]).toEqual([(await reputation(answerer)).balance, 10]);
    const counted = lines.reduce((sum, line) => sum + Number(line.split(',')[3]), 0);
    expect(counted).toBe(totals[0]);
  });

  test('names only what the reader may see, and nothing that a spreadsheet would run', async () => {
    const topic = (await admin.post('topics', { space: 'vault', title: '=HYPERLINK("http://x.example") is no title', body: 'Quiet.' })).body;
    const answer = (await moderator.post('topics', { space: 'mesh', title: '=1+1 is not two in this mesh', body: 'Sums.' })).body;
    const post = (await admin.post(`topics/${topic.number}/replies`, { body: 'Quieter.' })).body;
    await kudosAt(post.id, 1, '2026-03-03T10:00:00Z');
    expect((await table(admin, server.guest)).join()).not.toContain('HYPERLINK');
    expect((await table(admin, admin)).join()).toContain(`"'=HYPERLINK(""http://x.example"") is no title"`);
    const body = (await server.guest.get(`topics/${answer.number}`)).body.body.id;
    await kudosAt(body, 1, '2026-03-03T10:00:00Z');
    expect((await table(moderator, server.guest)).at(-1)).toContain(`'=1+1 is not two in this mesh,`);
  });
});

describe('what is shown', () => {
  test('a profile says the balance, never below 1', async () => {
    const { answerId } = await thread();
    await asker.put(`posts/${answerId}/vote`, { kind: 'kudos' });
    await server.jobsDone();
    const shown = async (of: ApiClient) => (await server.guest.get(`members/${of.who!.handle}`)).body.reputation;
    expect([await shown(answerer), await shown(asker)]).toEqual([10, 1]);
    await asker.put(`posts/${answerId}/vote`, { kind: 'downvote' });
    await server.jobsDone();
    expect([await shown(answerer), await shown(asker)]).toEqual([1, 1]);
  });

  test('anybody may read what things are worth', async () => {
    const { status, body } = await server.guest.get('reputation/rules');
    expect(status).toBe(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ version: 1, validFrom: null, dailyCap: 200 });
    expect(body.items[0].points).toContainEqual({ kind: 'answer.accepted', points: 15, capped: false });
    expect(body.items[0].points.map(({ kind }: { kind: string }) => kind)).toEqual(LedgerKind.options);
  });
});
