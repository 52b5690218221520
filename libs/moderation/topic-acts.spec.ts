import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** What moderators do with whole topics: each act is a line of the log and can be taken back. */
let server: TestServer;
let admin: ApiClient;
let moderator: ApiClient;
let other: ApiClient;
let asker: ApiClient;
let member: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  [moderator, other] = [await server.member('moderator'), await server.member('moderator')];
  [asker, member] = [await server.member(), await server.member()];
  for (const [slug, kind] of [['help', 'support'], ['talk', 'discussion'], ['more-help', 'support']]) await admin.post('spaces', { name: slug, slug, kind });
});
afterAll(() => server.close());

async function ask(title = 'Why does my router hum'): Promise<number> {
  return (await asker.post('topics', { space: 'help', title, body: 'It hums all day.' })).body.number as number;
}
const topicOf = async (number: number, by = server.guest) => (await by.get(`topics/${number}`)).body.topic;
const figures = async (): Promise<Record<string, number>> => {
  await server.jobsDone();
  const { actions } = (await moderator.get('moderation/figures')).body as { actions: { action: string; byPeople: number }[] };
  return Object.fromEntries(actions.map(({ action, byPeople }) => [action, byPeople]));
};
const undo = (actionId: string, by = other) => by.post(`moderation/actions/${actionId}/undo`);
async function lastAction(action: string): Promise<string> {
  await server.jobsDone();
  const [row] = await server.inCommunity(() => server.database.query<{ id: string }>(`select id from moderation_log where action = $1 order by created_at desc, id desc limit 1`, [action]));
  return row!.id;
}

describe('a topic that went to another space', () => {
  test('is not kept in order any more by who moderates where it was', async () => {
    const local = await server.member();
    await admin.put(`spaces/help/roles/${local.who!.id}`, { role: 'moderator' });
    const number = await ask();
    await moderator.put(`topics/${number}/pin`, { on: true });
    const pinned = await lastAction('pin');
    expect((await moderator.post(`topics/${number}/move`, { space: 'more-help' })).status).toBe(204);
    const moved = await lastAction('move');
    const listed: { id: string; undoable: boolean }[] = (await local.get('moderation/log?limit=100')).body.items;
    for (const line of [moved, pinned]) {
      expect(listed.find(({ id }) => id === line)).toMatchObject({ undoable: false });
      expect((await local.get(`moderation/log/${line}`)).body).toMatchObject({ undoable: false });
      expect((await undo(line, local)).status).toBe(403);
    }
    expect((await topicOf(number)).space.slug).toBe('more-help');
    await admin.put(`spaces/more-help/roles/${local.who!.id}`, { role: 'moderator' });
    expect((await undo(moved, local)).status).toBe(200);
    expect((await topicOf(number)).space.slug).toBe('help');
  });
});

describe('what a moderator wrote', () => {
  test('is given back by others alone where others took it away, and the log says so', async () => {
    const number = await ask();
    const { id } = (await other.post(`topics/${number}/replies`, { body: 'Mine, and wrong.' })).body;
    await moderator.delete(`posts/${id}`);
    await server.jobsDone();
    expect((await other.post(`posts/${id}/restore`)).status).toBe(403);
    expect((await moderator.post(`posts/${id}/restore`)).status).toBe(204);
    await server.jobsDone();
    const lines = (await server.inCommunity(() => server.database.query<{ action: string; reversed: boolean }>(`select action, exists (select from moderation_log u where u.reverses_id = l.id) as reversed from moderation_log l where post_id = $1 order by created_at, id`, [id])));
    expect(lines).toEqual([{ action: 'remove', reversed: true }, { action: 'undo', reversed: false }]);
    const own = (await other.post('topics', { space: 'help', title: 'A topic of my own here', body: 'Mine.' })).body.number;
    await moderator.delete(`topics/${own}`);
    expect((await other.post(`topics/${own}/restore`)).status).toBe(403);
    await moderator.post(`topics/${own}/restore`);
    await other.delete(`topics/${own}`);
    expect((await other.post(`topics/${own}/restore`)).status).toBe(204);
  });
});

describe('a locked topic', () => {
  test('is written in by moderators alone, and by all when it is unlocked', async () => {
    const number = await ask();
    const { body: reply } = await member.post(`topics/${number}/replies`, { body: 'Mine, too.' });
    expect((await member.post(`topics/${number}/lock`, { reason: 'No.' })).status).toBe(403);
    const { status, body } = await moderator.post(`topics/${number}/lock`, { reason: 'Calm down first.' });
    expect(status).toBe(200);
    expect(await topicOf(number, member)).toMatchObject({ lockReason: 'Calm down first.', lockedUntil: null, abilities: { reply: false, meToo: false } });
    expect((await member.post(`topics/${number}/replies`, { body: 'But…' })).body).toMatchObject({ code: 'conflict.locked' });
    expect((await member.post(`topics/${number}/replies`, { body: 'But…', parentId: reply.id })).body).toMatchObject({ code: 'conflict.locked' });
    expect((await member.patch(`posts/${reply.id}`, { version: 1, body: 'Changed' })).status).toBe(403);
    expect((await member.put(`topics/${number}/me-too`, { on: true })).status).toBe(403);
    expect((await asker.put(`posts/${reply.id}/vote`, { kind: 'kudos' })).status).toBe(403);
    expect((await asker.patch(`topics/${number}`, { version: 1, title: 'Another title here' })).status).toBe(403);
    expect((await asker.put(`topics/${number}/solution`, { postId: reply.id })).status).toBe(403);
    expect((await member.post(`posts/${reply.id}/flags`, { reason: 'spam' })).status).toBe(403);
    expect((await asker.post(`posts/${reply.id}/flags`, { reason: 'spam' })).status).toBe(201);
    expect((await moderator.post(`topics/${number}/replies`, { body: 'We look at this.' })).status).toBe(201);
    expect((await undo(body.actionId)).status).toBe(200);
    expect((await member.post(`topics/${number}/replies`, { body: 'Thank you.' })).status).toBe(201);
    expect((await undo(body.actionId)).body).toMatchObject({ code: 'conflict.already-done' });
  });

  test('opens in time, unless it was locked again since', async () => {
    const number = await ask();
    expect((await moderator.post(`topics/${number}/lock`, { reason: 'A while.', until: new Date(Date.now() - 1_000).toISOString() })).status).toBe(400);
    await moderator.post(`topics/${number}/lock`, { reason: 'A while.', until: new Date(Date.now() + 1_500).toISOString() });
    await moderator.post(`topics/${number}/unlock`);
    await moderator.post(`topics/${number}/lock`, { reason: 'For longer.', until: new Date(Date.now() + 4_000).toISOString() });
    await new Promise((ok) => setTimeout(ok, 2_500));
    await server.jobsDone();
    expect(await topicOf(number)).toMatchObject({ lockReason: 'For longer.' });
    await new Promise((ok) => setTimeout(ok, 2_500));
    await server.jobsDone();
    expect(await topicOf(number)).toMatchObject({ lockedAt: null, lockReason: null });
  });

  test('two moderators at once: one locks it', async () => {
    const number = await ask();
    const answers = await Promise.all([moderator, other].map((by) => by.post(`topics/${number}/lock`, { reason: 'Both.' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  });
});

describe('a slow topic', () => {
  test('takes one reply of a member in a while, and says when the next', async () => {
    const number = await ask();
    await moderator.post(`topics/${number}/slow`, { minutes: 10 });
    expect(await topicOf(number, member)).toMatchObject({ slow: { minutes: 10, until: null, nextAt: null } });
    expect((await member.post(`topics/${number}/replies`, { body: 'One.' })).status).toBe(201);
    const refused = await member.post(`topics/${number}/replies`, { body: 'Two.' });
    expect(refused).toMatchObject({ status: 429, body: { code: 'rate.limited', details: { limit: 'topic.slow', most: 10 } } });
    expect(refused.body.retryAfter).toBeGreaterThan(595);
    expect((await topicOf(number, member)).slow.nextAt).toBe(refused.body.details.nextAt);
    expect((await topicOf(number, asker)).slow.nextAt).toBeNull();
    expect((await asker.post(`topics/${number}/replies`, { body: 'Mine.' })).status).toBe(201);
    for (const text of ['We', 'look']) expect((await moderator.post(`topics/${number}/replies`, { body: text })).status).toBe(201);
    await moderator.post(`topics/${number}/unslow`);
    expect((await member.post(`topics/${number}/replies`, { body: 'Two.' })).status).toBe(201);
  });

  test('takes one of two that a member sends at once', async () => {
    const number = await ask();
    await moderator.post(`topics/${number}/slow`, { minutes: 1 });
    for (let round = 0; round < 3; round += 1) {
      const someone = await server.member();
      const answers = await Promise.all(['One.', 'Two.', 'Three.'].map((body) => someone.post(`topics/${number}/replies`, { body })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 429, 429]);
    }
  });

  test('is as before when that is taken back', async () => {
    const number = await ask();
    const first = (await moderator.post(`topics/${number}/slow`, { minutes: 10 })).body.actionId;
    const second = (await moderator.post(`topics/${number}/slow`, { minutes: 20, until: new Date(Date.now() + 3_600_000).toISOString() })).body.actionId;
    expect((await undo(first)).body).toMatchObject({ code: 'conflict.already-done' });
    expect((await undo(second)).status).toBe(200);
    expect(await topicOf(number)).toMatchObject({ slow: { minutes: 10, until: null } });
    expect((await undo(first)).status).toBe(200);
    expect(await topicOf(number)).toMatchObject({ slow: null });
  });
});

describe('what was no line of the log before', () => {
  test('each act of a moderator is one, and is taken back', async () => {
    const before = await figures();
    const number = await ask();
    await moderator.post(`topics/${number}/close`, { reason: 'Said before.' });
    await moderator.put(`topics/${number}/pin`, { on: true });
    await moderator.post(`topics/${number}/move`, { space: 'talk' });
    const after = await figures();
    for (const act of ['close', 'pin', 'move']) expect([act, after[act]]).toEqual([act, (before[act] ?? 0) + 1]);
    for (const act of ['move', 'pin', 'close']) expect((await undo(await lastAction(act))).status).toBe(200);
    expect(await topicOf(number)).toMatchObject({ closed: false, pinned: false, kind: 'question', space: { slug: 'help' } });
  });

  test('a question that was moved among discussions has its solution again', async () => {
    const number = await ask();
    const { body: answer } = await member.post(`topics/${number}/replies`, { body: 'Turn it off and on.' });
    await asker.put(`topics/${number}/solution`, { postId: answer.id });
    const before = await topicOf(number);
    await moderator.post(`topics/${number}/move`, { space: 'talk' });
    expect(await topicOf(number)).toMatchObject({ kind: 'discussion', solvedAt: null });
    expect((await undo(await lastAction('move'))).status).toBe(200);
    expect(await topicOf(number)).toEqual(before);
  });

  test('what an author does with an own topic is none', async () => {
    const before = await figures();
    const number = await ask();
    await asker.post(`topics/${number}/close`, { reason: 'Found it.' });
    await asker.post(`topics/${number}/reopen`);
    await asker.delete(`topics/${number}`);
    await asker.post(`topics/${number}/restore`);
    expect(await figures()).toEqual(before);
  });

  test('a restored topic goes again when that is taken back', async () => {
    const number = await ask();
    await moderator.delete(`topics/${number}`);
    await server.jobsDone();
    await other.post(`topics/${number}/restore`);
    expect((await undo(await lastAction('restore'), moderator)).status).toBe(200);
    expect((await server.guest.get(`topics/${number}`)).status).toBe(404);
  });
});
