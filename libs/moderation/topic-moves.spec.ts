import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Topics that are merged and split, what becomes of all that hangs on them, and that taking it back leaves no trace. */
let server: TestServer;
let moderator: ApiClient;
let other: ApiClient;
let asker: ApiClient;
let second: ApiClient;
let helper: ApiClient;
let reader: ApiClient;
let local: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  const admin = await server.member('admin');
  [moderator, other] = [await server.member('moderator'), await server.member('moderator')];
  [asker, second, helper, reader] = [await server.member(), await server.member(), await server.member(), await server.member()];
  await admin.patch('admin/community', { settings: { votes: { perDay: 1_000, perAuthorPerDay: 1_000 } } });
  for (const [slug, kind] of [['help', 'support'], ['talk', 'discussion']]) await admin.post('spaces', { name: slug, slug, kind });
  local = await server.member();
  await admin.put(`spaces/help/roles/${local.who!.id}`, { role: 'moderator' });
  await admin.post('spaces', { name: 'staff', slug: 'staff', kind: 'discussion', visibility: 'groups' });
  await admin.post('topics', { space: 'help', title: 'Tags that exist already', body: 'All of them.', tags: ['hum', 'router', 'noise'] });
});
afterAll(() => server.close());

const ask = async (by: ApiClient, title: string, tags: string[] = []) => (await by.post('topics', { space: 'help', title, body: `${title}?`, tags })).body as { id: string; number: number; slug: string };
const reply = async (by: ApiClient, { number }: { number: number }, body: string, parentId?: string): Promise<string> => {
  const answer = await by.post(`topics/${number}/replies`, { body, parentId });
  expect(answer.status).toBe(201);
  return answer.body.id;
};
const kudos = async (by: ApiClient, postId: string) => expect((await by.put(`posts/${postId}/vote`, { kind: 'kudos' })).status).toBe(200);
const page = async (number: number, by = server.guest) => (await by.get(`topics/${number}`)).body;
const bodyOf = async (number: number): Promise<string> => (await page(number)).body.id;
const texts = async (number: number): Promise<string[]> => (await server.guest.get(`topics/${number}/replies-after?position=0`)).body.items.map(({ html }: { html: string }) => html.replace(/<[^>]+>/g, '').trim());
async function undo(actionId: string) {
  await server.jobsDone();
  const answer = await other.post(`moderation/actions/${actionId}/undo`);
  await server.jobsDone();
  return answer;
}
const points = async (by: ApiClient): Promise<number> => {
  await server.jobsDone();
  return (await by.get(`members/${by.who!.handle}/reputation`)).body.balance;
};

/** Every row of what the community says and counts, but lines that only ever grow. */
async function everything(): Promise<Record<string, unknown[]>> {
  await server.jobsDone();
  const tables = ['topics', 'posts', 'topic_tags', 'topic_links', 'me_toos', 'topic_reads', 'drafts', 'votes', 'flags', 'reviewables', 'search_documents'];
  const rows: Record<string, unknown[]> = {};
  for (const table of tables) {
    rows[table] = (await server.inCommunity(() => server.database.query<{ row: unknown }>(`select to_jsonb(x) - 'indexed_at' as row from ${table} x order by (to_jsonb(x) - 'indexed_at')::text`))).map(({ row }) => row);
  }
  rows.tags = await server.inCommunity(() => server.database.query(`select slug, topic_counts from tags order by slug`));
  rows.members = await server.inCommunity(() => server.database.query(`select id, reputation, topic_count, answer_count, solution_count, kudos_received from members order by id`));
  return rows;
}

/** Two questions about the same thing, with all that can hang on a topic. */
async function two() {
  const a = await ask(asker, 'Why does my router hum', ['hum', 'router']);
  const a2 = await reply(helper, a, 'Turn it round');
  const b = await ask(second, 'My router is humming', ['hum', 'noise']);
  const b2 = await reply(helper, b, 'Feet of rubber help');
  const b3 = await reply(second, b, 'They do', b2);
  const a3 = await reply(asker, a, 'That helps a little', a2);
  const b4 = await reply(reader, b, 'Mine does not');
  await reader.put(`topics/${a.number}/me-too`, { on: true });
  for (const by of [reader, helper, asker]) await by.put(`topics/${b.number}/me-too`, { on: true });
  const bBody = await bodyOf(b.number);
  await kudos(reader, bBody);
  await kudos(second, b2);
  await second.put(`topics/${b.number}/solution`, { postId: b2 });
  await reader.post(`topics/${a.number}/read`, { position: 3 });
  await helper.put(`drafts/reply:${b.id}`, { body: 'To the question' });
  await helper.put(`drafts/reply:${b.id}:${b4}`, { body: 'To a reply' });
  await reader.post(`posts/${b3}/flags`, { reason: 'wrong' });
  await reply(helper, await ask(helper, 'See what others say'), `As in /t/${b.number}`);
  return { a, a2, a3, b, b2, b3, b4, bBody };
}

describe('a topic that is merged into another', () => {
  test('is there with all its posts by time, trees, solution, tags and people', async () => {
    const { a, b, b2, b3, bBody } = await two();
    const before = [await points(second), await points(helper)];
    const views = (await page(a.number)).topic.viewCount + (await page(b.number)).topic.viewCount;
    expect((await reader.post(`topics/${b.number}/merge`, { into: a.number })).status).toBe(403);
    expect((await moderator.post(`topics/${a.number}/merge`, { into: a.number })).body).toMatchObject({ code: 'request.invalid' });
    expect((await moderator.post(`topics/${b.number}/merge`, { into: a.number, reason: 'The same hum.' })).body).toMatchObject({ number: a.number });
    await server.jobsDone();
    expect(await texts(a.number)).toEqual(['Why does my router hum?', 'Turn it round', 'My router is humming?', 'Feet of rubber help', 'They do', 'That helps a little', 'Mine does not']);
    const { topic, solution } = await page(a.number);
    expect(topic).toMatchObject({ replyCount: 6, answerCount: 3, lastPosition: 7, meTooCount: 2, tags: ['hum', 'router', 'noise'], viewCount: views, participantCount: 4 });
    expect(topic.moves).toMatchObject([{ kind: 'merge', direction: 'into', title: 'My router is humming', postId: bBody }]);
    expect(solution).toMatchObject({ post: { id: b2, kind: 'answer' }, descendants: [{ id: b3, parentId: b2 }] });
    expect([await points(second), await points(helper)]).toEqual(before);
    expect((await server.guest.get('topics?space=help')).body.items.map(({ number }: { number: number }) => number)).not.toContain(b.number);
    // Somebody who read all of the one has not read the other.
    expect((await page(a.number, asker)).topic.lastReadPosition).toBe(2);
  });

  test('is found at its old number by every road', async () => {
    const { a, b, bBody } = await two();
    await moderator.post(`topics/${b.number}/merge`, { into: a.number });
    await server.jobsDone();
    const answer = await fetch(`${server.url}/api/v1/topics/${b.number}?limit=5`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `/api/v1/topics/${a.number}?limit=5`]);
    const feed = await fetch(`${server.url}/t/${b.number}/feed.atom`, { redirect: 'manual' });
    expect([feed.status, feed.headers.get('location')]).toEqual([301, `/t/${a.number}/feed.atom`]);
    for (const by of [server.guest, reader, moderator]) expect((await page(b.number, by)).topic.number).toBe(a.number);
    expect((await server.guest.get(`posts/${bBody}`)).body.topicId).toBe(a.id);
    expect((await server.guest.get('topics')).body.items.find(({ title }: { title: string }) => title === 'See what others say')).toBeDefined();
    const linking = (await server.guest.get('search?q=others+say')).body.items;
    expect(linking.length).toBeGreaterThan(0);
    const found = (await server.guest.get('search?q=rubber')).body.items.map(({ number: found }: { number: number }) => found);
    expect([found.includes(a.number), found.includes(b.number)]).toEqual([true, false]);
    const sitemap = await (await fetch(`${server.url}/sitemaps/1.xml`)).text();
    expect([sitemap.includes(`/t/${a.number}/`), sitemap.includes(`/t/${b.number}/`)]).toEqual([true, false]);
    // Who means to change what is gone does not change what it went into.
    for (const answer of await Promise.all([moderator.delete(`topics/${b.number}`), moderator.post(`topics/${b.number}/close`, { reason: 'Old.' }), moderator.patch(`topics/${b.number}`, { version: 1, title: 'Another title' })])) {
      expect(answer.body).toMatchObject({ code: 'conflict.already-done' });
    }
    expect((await page(a.number)).topic).toMatchObject({ title: 'Why does my router hum', closed: false, deleted: false });
    // What was written on a page that was still open is not lost.
    expect((await reader.post(`topics/${b.number}/replies`, { body: 'Written meanwhile' })).status).toBe(201);
    expect(await texts(a.number)).toContain('Written meanwhile');
  });

  test('links to it show where it is now', async () => {
    const { a, b } = await two();
    const html = async (): Promise<string> => {
      await server.jobsDone();
      const rows = await server.inCommunity(() => server.database.query<{ html: string }>(`select html from posts where source = $1`, [`As in /t/${b.number}`]));
      return rows[0]!.html;
    };
    expect(await html()).toContain('My router is humming');
    const { actionId } = (await moderator.post(`topics/${b.number}/merge`, { into: a.number })).body;
    expect(await html()).toContain(`/t/${a.number}/`);
    await undo(actionId);
    expect(await html()).toContain('My router is humming');
  });

  test('is as it was, to the last row, when that is taken back', async () => {
    const { a, b } = await two();
    const before = await everything();
    const { actionId } = (await moderator.post(`topics/${b.number}/merge`, { into: a.number })).body;
    expect(await everything()).not.toEqual(before);
    expect((await undo(actionId)).status).toBe(200);
    expect(await everything()).toEqual(before);
    expect((await page(b.number)).topic.number).toBe(b.number);
  });

  test('takes along what was written and done to its posts since', async () => {
    const { a, b, b2, b4, bBody } = await two();
    const { actionId } = (await moderator.post(`topics/${b.number}/merge`, { into: a.number })).body;
    await reply(reader, a, 'To the whole topic');
    await reply(reader, a, 'To the second question', bBody);
    await reply(reader, a, 'To the answer', b2);
    await moderator.delete(`posts/${b4}`);
    await kudos(helper, bBody);
    await asker.put(`topics/${a.number}/solution`, { postId: null });
    expect((await undo(actionId)).status).toBe(200);
    expect(await texts(b.number)).toEqual(['My router is humming?', 'Feet of rubber help', 'They do', 'To the second question', 'To the answer']);
    expect((await texts(a.number)).at(-1)).toBe('To the whole topic');
    expect((await page(b.number)).topic).toMatchObject({ replyCount: 4, answerCount: 2, kudosCount: 2, solvedAt: null, lastPosition: 6 });
    expect((await page(a.number)).topic).toMatchObject({ replyCount: 3, lastPosition: 4 });
  });

  test('is not parted while it was merged further; its number leads on', async () => {
    const { a, b } = await two();
    const c = await ask(asker, 'Everything about humming');
    const first = (await moderator.post(`topics/${b.number}/merge`, { into: a.number })).body.actionId;
    const then = (await moderator.post(`topics/${a.number}/merge`, { into: c.number })).body.actionId;
    expect((await page(b.number)).topic.number).toBe(c.number);
    expect((await undo(first)).body).toMatchObject({ code: 'conflict.already-done' });
    expect((await undo(then)).status).toBe(200);
    expect((await page(b.number)).topic.number).toBe(a.number);
    expect((await undo(first)).status).toBe(200);
    expect((await undo(first)).body).toMatchObject({ code: 'conflict.already-done' });
    expect((await page(b.number)).topic.number).toBe(b.number);
  });

  test('earns and loses nobody points, also when all is settled anew', async () => {
    const { a, b, b2 } = await two();
    const people = [asker, second, helper];
    const all = async () => Promise.all(people.map(points));
    const before = await all();
    const { actionId } = (await moderator.post(`topics/${b.number}/merge`, { into: a.number })).body;
    expect(await all()).toEqual(before);
    await kudos(asker, b2);
    await asker.put(`posts/${b2}/vote`, { kind: null });
    expect(await all()).toEqual(before);
    await undo(actionId);
    expect(await all()).toEqual(before);
    await kudos(asker, b2);
    await asker.put(`posts/${b2}/vote`, { kind: null });
    expect(await all()).toEqual(before);
    const lines = await server.inCommunity(() => server.database.query<{ lines: number }>(`select count(*)::int as lines from reputation_ledger where object_id = $1 and kind = 'answer.accepted'`, [b2]));
    expect(lines[0]!.lines).toBe(1);
  });

  test.each([
    ['two merges of it', (a: number, b: number, c: number) => [{ number: b, into: a }, { number: b, into: c }]],
    ['two merges into each other', (a: number, b: number) => [{ number: b, into: a }, { number: a, into: b }]],
  ])('at once: of %s one is done', async (_name, both) => {
    const { a, b } = await two();
    const c = await ask(asker, 'Everything about humming');
    const answers = await Promise.all(both(a.number, b.number, c.number).map(({ number, into }, at) => [moderator, other][at]!.post(`topics/${number}/merge`, { into })));
    expect(answers.map(({ status }) => status).sort()[0]).toBe(200);
    const { rows } = { rows: await server.inCommunity(() => server.database.query<{ id: string }>(`select p.id from posts p join topics t on t.id = p.topic_id where t.merged_into_id is not null`)) };
    expect(rows).toEqual([]);
  });

  test('no reply that is written at that moment is lost', async () => {
    const { a, b } = await two();
    const writers = await Promise.all(Array.from({ length: 6 }, () => server.member()));
    const [merged, ...replies] = await Promise.all([moderator.post(`topics/${b.number}/merge`, { into: a.number }), ...writers.map((by, at) => by.post(`topics/${b.number}/replies`, { body: `At once ${at}` }))]);
    expect([merged.status, ...replies.map(({ status }) => status)]).toEqual([200, 201, 201, 201, 201, 201, 201]);
    const shown = await texts(a.number);
    for (let at = 0; at < 6; at += 1) expect(shown).toContain(`At once ${at}`);
    expect((await page(a.number)).topic.replyCount).toBe(shown.length - 1);
  });
});

describe('replies that are split off', () => {
  test('are a topic of their own, with what stands below them, and both say so', async () => {
    const { b, b2, b4 } = await two();
    const split = { postIds: [b2, b4], title: 'Feet of rubber', space: 'talk' };
    expect((await reader.post(`topics/${b.number}/split`, split)).status).toBe(403);
    expect((await moderator.post(`topics/${b.number}/split`, { ...split, postIds: [await bodyOf(b.number)] })).status).toBe(400);
    // Who moderates one space splits topics within it.
    expect((await local.post(`topics/${b.number}/split`, split)).status).toBe(403);
    const { number } = (await moderator.post(`topics/${b.number}/split`, split)).body;
    await server.jobsDone();
    expect(await texts(number)).toEqual(['Feet of rubber help', 'They do', 'Mine does not']);
    expect(await texts(b.number)).toEqual(['My router is humming?']);
    const [made, left] = [(await page(number)).topic, (await page(b.number)).topic];
    expect(made).toMatchObject({ title: 'Feet of rubber', kind: 'discussion', space: { slug: 'talk' }, author: { handle: helper.who!.handle }, replyCount: 2, tags: ['hum', 'noise'], kudosCount: 1, excerpt: 'Feet of rubber help' });
    expect(made.moves).toMatchObject([{ kind: 'split', direction: 'into', number: b.number }]);
    expect(left).toMatchObject({ replyCount: 0, answerCount: 0, lastPosition: 1, solvedAt: null, state: 'unanswered' });
    expect(left.moves).toMatchObject([{ kind: 'split', direction: 'out', number }]);
    expect((await server.guest.get('search?q=rubber')).body.items.map(({ number: found }: { number: number }) => found)).toContain(number);
  });

  test('take along every comment that is written below them at that moment', async () => {
    const { b, b2, b4 } = await two();
    const writers = await Promise.all(Array.from({ length: 6 }, () => server.member()));
    const [split, ...comments] = await Promise.all([
      moderator.post(`topics/${b.number}/split`, { postIds: [b2], title: 'Feet of rubber', space: 'talk' }),
      ...writers.map((by, at) => by.post(`topics/${b.number}/replies`, { body: `At once ${at}`, parentId: b2 })),
    ]);
    expect([split.status, ...comments.map(({ status }) => status)]).toEqual([200, 201, 201, 201, 201, 201, 201]);
    // Who answers from a page that was opened before is led there, too.
    expect((await writers[0]!.post(`topics/${b.number}/replies`, { body: 'From an old page', parentId: b2 })).status).toBe(201);
    const { number } = split.body;
    const shown = await texts(number);
    for (const text of [...writers.map((_, at) => `At once ${at}`), 'From an old page']) expect(shown).toContain(text);
    expect((await page(number)).topic.replyCount).toBe(shown.length - 1);
    expect([await texts(b.number), (await page(b.number)).replies.items.map(({ post }: { post: { id: string } }) => post.id)]).toEqual([['My router is humming?', 'Mine does not'], [b4]]);
  });

  test('to where not everybody reads, the rest does not name', async () => {
    const { b, b4 } = await two();
    const admin = await server.member('admin');
    const answer = await admin.post(`topics/${b.number}/split`, { postIds: [b4], title: 'Not for everybody', space: 'staff' });
    expect(answer.status).toBe(200);
    expect((await page(b.number)).topic.moves).toEqual([]);
    expect((await server.guest.get(`topics/${answer.body.number}`)).status).toBe(404);
    expect((await page(b.number, admin)).topic.moves).toMatchObject([{ title: 'Not for everybody' }]);
  });

  test('are where they were, to the last row, when that is taken back', async () => {
    const { b, b2, b3 } = await two();
    await reader.post(`topics/${b.number}/read`, { position: 4 });
    const before = await everything();
    const { actionId, number } = (await moderator.post(`topics/${b.number}/split`, { postIds: [b2], title: 'Feet of rubber', space: 'help' })).body;
    await server.jobsDone();
    expect((await page(number)).topic).toMatchObject({ kind: 'question', answerCount: 1 });
    await reply(reader, { number }, 'Which feet');
    await reply(reader, { number: b.number }, 'Written on the old page', b3);
    expect((await undo(actionId)).status).toBe(200);
    expect((await page(number)).topic.number).toBe(b.number);
    expect(await texts(b.number)).toEqual(['My router is humming?', 'Feet of rubber help', 'They do', 'Mine does not', 'Which feet', 'Written on the old page']);
    const after = await everything();
    const added = new Set(['Which feet', 'Written on the old page']);
    const known = (rows: unknown[]) => rows.filter((row) => !added.has((row as { source: string }).source)).map((row) => ({ ...(row as object), descendant_count: 0 }));
    expect(known(after.posts!)).toEqual(known(before.posts!));
    expect(after.me_toos).toEqual(before.me_toos);
    expect(after.drafts).toEqual(before.drafts);
  });

  test('leave no trace where nothing was written since', async () => {
    const { b, b2, b4 } = await two();
    await reader.post(`topics/${b.number}/read`, { position: 4 });
    const before = await everything();
    const { actionId, number } = (await moderator.post(`topics/${b.number}/split`, { postIds: [b2, b4], title: 'Feet of rubber', space: 'talk' })).body;
    await undo(actionId);
    const after = await everything();
    const gone = (await server.inCommunity(() => server.database.query<{ id: string }>(`select id from topics where number = $1`, [number])))[0]!.id;
    const without = (rows: Record<string, unknown[]>) => Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.filter((row) => ![(row as { topic_id?: string }).topic_id, (row as { id?: string }).id].includes(gone))]));
    expect(without(after)).toEqual(before);
  });
});
