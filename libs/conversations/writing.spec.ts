import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient, TestServer } from '#testing';
import { Reading } from './reading/reading.js';
import { startAskingCommunity, type AskingCommunity } from './testing/asking-community.js';

/** Asking, answering, editing and drafts over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let mara: ApiClient;
let ines: ApiClient;
let ask: AskingCommunity['ask'];
let answer: AskingCommunity['answer'];

beforeAll(async () => {
  ({ server, admin, mara, ines, ask, answer } = await startAskingCommunity());
});
afterAll(() => server.close());

describe('asking', () => {
  test('a question is stored, rendered and found in the list', async () => {
    const { number } = await ask();
    const { body } = await server.guest.get(`topics/${number}`);
    expect(body.topic).toMatchObject({ title: 'Drift node drops to 2.4 GHz at night', kind: 'question', state: 'unanswered', tags: ['backhaul'], replyCount: 0 });
    expect(body.body.html).toContain('<strong>three</strong>');
    expect(body.body.author.handle).toBe('mara');
    const list = await server.guest.get('topics?sort=newest&space=mesh');
    expect(list.body.items.map((topic: { number: number }) => topic.number)).toContain(number);
  });

  test('a doubled submit makes one topic', async () => {
    const question = { space: 'mesh', title: 'Doubled by an impatient finger', body: 'Once.' };
    const key = { 'idempotency-key': 'form-1' };
    const answers = await Promise.all([mara.post('topics', question, key), mara.post('topics', question, key), mara.post('topics', question, key)]);
    expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
    const other = await mara.post('topics', { ...question, body: 'Something else.' }, key);
    expect(other.body.code).toBe('conflict.idempotency');
  });

  test('numbers are given once when many ask at the same time', async () => {
    const asked = await Promise.all(Array.from({ length: 12 }, (_, at) => ask(at % 2 ? mara : ines, { title: `Asked at the same time, ${at}` })));
    expect(new Set(asked.map(({ number }) => number)).size).toBe(12);
  });

  test('tags stay in the order in which they were typed', async () => {
    for (const tags of [['zinc', 'new-here', 'alu', 'iron'], ['iron', 'newer', 'alu', 'zinc'], ['alu', 'zinc', 'newest', 'iron']]) {
      const { number } = await ask(admin, { title: `Which metal rusts, like ${tags[0]}`, tags });
      expect((await admin.get(`topics/${number}`)).body.topic.tags).toEqual(tags);
    }
  });

  test('synonyms become their tag', async () => {
    expect((await admin.post('tags', { slug: 'wifi', synonyms: ['wlan', 'wi-fi'] })).status).toBe(201);
    const { number } = await ask(mara, { tags: ['WLAN', 'wifi'] });
    expect((await server.guest.get(`topics/${number}`)).body.topic.tags).toEqual(['wifi']);
    expect((await server.guest.get('tags/wlan')).body).toMatchObject({ slug: 'wifi', topicCount: 1 });
  });

  test('a template may require product and version', async () => {
    const space = { name: 'Strict', slug: 'strict', kind: 'support', template: { requireProduct: true, requireVersion: true, products: ['Drift'], versions: ['4.2'] } };
    await admin.post('spaces', space);
    const { status, body } = await mara.post('topics', { space: 'strict', title: 'Without a product', body: 'x' });
    expect(status).toBe(400);
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual(['product', 'productVersion']);
    const unsure = await mara.post('topics', { space: 'strict', title: 'Without a version', body: 'x', product: 'Drift', versionUnknown: true });
    expect(unsure.status).toBe(201);
    expect((await server.guest.get(`topics/${unsure.body.number}`)).body.topic).toMatchObject({ product: 'Drift', productVersion: null });
  });

  test('guests are asked to sign in', async () => {
    expect((await server.guest.post('topics', { space: 'mesh', title: 'Asked by a guest', body: 'x' })).body.code).toBe('session.required');
  });
});

describe('answers and comments', () => {
  test('form a tree and are counted', async () => {
    const { number } = await ask();
    const first = await answer(number);
    const comment = await answer(number, mara, { parentId: first.id, body: 'Thanks, trying now.' });
    const deeper = await answer(number, ines, { parentId: comment.id, body: 'Tell us.' });
    const second = await answer(number, ines, { body: 'Or move it.' });
    expect([first.kind, comment.kind, deeper.kind, second.kind]).toEqual(['answer', 'comment', 'comment', 'answer']);
    const { body } = await server.guest.get(`topics/${number}`);
    expect(body.topic).toMatchObject({ replyCount: 4, answerCount: 2, participantCount: 2, state: 'active', lastPosition: 5 });
    expect(body.replies.items.map((thread: { post: { id: string } }) => thread.post.id)).toEqual([first.id, second.id]);
    expect(body.replies.items[0].descendants.map((post: { id: string; depth: number }) => [post.id, post.depth])).toEqual([
      [comment.id, 1],
      [deeper.id, 2],
    ]);
  });

  test('are answered as they are read afterwards', async () => {
    const { number } = await ask();
    let parentId: string | undefined;
    for (const by of [ines, mara, ines]) {
      const written = await answer(number, by, { parentId });
      expect((await by.get(`posts/${written.id}`)).body).toEqual(written);
      parentId = written.id;
    }
  });

  test('many replies at once keep every position once', async () => {
    const { number } = await ask();
    await Promise.all(Array.from({ length: 15 }, (_, at) => answer(number, at % 2 ? mara : ines, { body: `Reply ${at}` })));
    const { body } = await server.guest.get(`topics/${number}/replies-after?position=1`);
    expect(body.items.map((post: { position: number }) => post.position)).toEqual(Array.from({ length: 15 }, (_, at) => at + 2));
  });

  test.each(['oldest', 'newest', 'kudos'])('pages sorted by %s show each reply once', async (sort) => {
    const { number } = await ask();
    const replies = [];
    for (let at = 0; at < 7; at += 1) replies.push(await answer(number, ines, { body: `Reply ${at}` }));
    await mara.put(`posts/${replies[3].id}/vote`, { kind: 'kudos' });
    const seen: string[] = [];
    let { body } = await server.guest.get(`topics/${number}?sort=${sort}&limit=3`);
    let page = body.replies;
    for (;;) {
      seen.push(...page.items.map((thread: { post: { id: string } }) => thread.post.id));
      if (!page.nextCursor) break;
      ({ body } = await server.guest.get(`topics/${number}/replies?sort=${sort}&limit=3&cursor=${page.nextCursor}`));
      page = body;
    }
    const ids = replies.map(({ id }) => id);
    const expected = { oldest: ids, newest: [...ids].reverse(), kudos: [ids[3], ...ids.filter((id) => id !== ids[3])] }[sort];
    expect(seen).toEqual(expected);
  });

  test('a long branch is shown in parts', async () => {
    const { number } = await ask();
    const root = await answer(number);
    for (let at = 0; at < 13; at += 1) await answer(number, mara, { parentId: root.id, body: `Comment ${at}` });
    const thread = (await server.guest.get(`topics/${number}`)).body.replies.items[0];
    expect(thread.descendants).toHaveLength(10);
    expect(thread.moreDescendants).toBe(3);
    const rest = await server.guest.get(`posts/${root.id}/descendants`);
    expect(rest.body.items).toHaveLength(13);
  });

  test('a post that its thread does not show at once is found where all of it stands', async () => {
    const { number } = await ask();
    const root = await answer(number);
    const comments = [];
    for (let at = 0; at < 53; at += 1) comments.push(await answer(number, mara, { parentId: root.id, body: `Comment ${at}` }));
    const locate = (id: string) => server.inCommunity(() => server.app.get(Reading).locate(id));
    expect(await locate(comments[9].id)).toMatchObject({ number, below: null });
    expect(await locate(root.id)).toMatchObject({ number, below: null });
    expect(await locate(comments[10].id)).toMatchObject({ number, below: { root: root.id, cursor: null } });
    const last = await locate(comments[52].id);
    const { body } = await server.guest.get(`posts/${root.id}/descendants?cursor=${last.below!.cursor}`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([comments[52].id]);
  });

  test('a reply names a parent of its own topic', async () => {
    const first = await ask();
    const second = await ask();
    const elsewhere = await answer(first.number);
    expect((await mara.post(`topics/${second.number}/replies`, { body: 'x', parentId: elsewhere.id })).status).toBe(404);
  });
});

describe('editing', () => {
  test('keeps history with the difference', async () => {
    const { number } = await ask();
    const given = await answer(number);
    const edit = await ines.patch(`posts/${given.id}`, { version: 1, body: 'Pin the backhaul to channel 36.', reason: '44 is crowded' });
    expect(edit.body).toMatchObject({ version: 2, editedBy: 'ines' });
    const { body } = await server.guest.get(`posts/${given.id}/revisions`);
    expect(body.items.map(({ version, reason }: { version: number; reason: string }) => [version, reason])).toEqual([
      [2, '44 is crowded'],
      [1, null],
    ]);
    expect(body.items[0].diff).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'removed', text: expect.stringContaining('44') }), expect.objectContaining({ kind: 'added', text: expect.stringContaining('36') })]));
  });

  test('a stale edit is refused, shown the difference, and overwrites nothing', async () => {
    const { number } = await ask();
    const given = await answer(number);
    const edits = await Promise.all([
      ines.patch(`posts/${given.id}`, { version: 1, body: 'First of two.' }),
      admin.patch(`posts/${given.id}`, { version: 1, body: 'Second of two.' }),
    ]);
    expect(edits.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = edits.find(({ status }) => status === 409)!;
    const won = edits.find(({ status }) => status === 200)!;
    expect(lost.body).toMatchObject({ code: 'conflict.stale-edit', details: { current: { version: 2 } } });
    expect(lost.body.details.diff.length).toBeGreaterThan(1);
    expect((await server.guest.get(`posts/${given.id}`)).body.html).toBe(won.body.html);
  });

  test('a retitled topic keeps its old title in the history and gets a new slug', async () => {
    const { number } = await ask();
    const { body } = await mara.get(`topics/${number}`);
    expect((await mara.patch(`topics/${number}`, { version: body.topic.version, title: 'Backhaul falls to 20 MHz', tags: ['backhaul', 'nightly'] })).status).toBe(204);
    const after = (await mara.get(`topics/${number}`)).body;
    expect(after.topic).toMatchObject({ title: 'Backhaul falls to 20 MHz', slug: 'backhaul-falls-to-20-mhz', tags: ['backhaul', 'nightly'] });
    const { body: history } = await mara.get(`posts/${after.body.id}/revisions`);
    const removed = history.items[0].diff.filter(({ kind }: { kind: string }) => kind === 'removed').map(({ text }: { text: string }) => text);
    expect(removed).toEqual(expect.arrayContaining(['Drift', 'node']));
    expect((await mara.patch(`topics/${number}`, { version: body.topic.version, title: 'From an old page' })).status).toBe(409);
  });

  test('strangers may not edit', async () => {
    const { number } = await ask();
    const given = await answer(number);
    expect((await mara.patch(`posts/${given.id}`, { version: 1, body: 'Vandalism' })).status).toBe(403);
    expect((await mara.get(`posts/${given.id}/source`)).status).toBe(403);
  });
});

describe('drafts', () => {
  test('are kept for their writer alone', async () => {
    expect((await mara.put('drafts/topic:new', { title: 'Half a thought', body: 'It st' })).status).toBe(200);
    expect((await mara.get('drafts')).body.items).toEqual([expect.objectContaining({ key: 'topic:new', content: { title: 'Half a thought', body: 'It st' } })]);
    expect((await ines.get('drafts')).body.items).toEqual([]);
    expect((await server.guest.get('drafts')).status).toBe(401);
    expect((await mara.put('drafts/anything', { body: 'x' })).status).toBe(400);
    await mara.delete('drafts/topic:new');
    expect((await mara.get('drafts')).body.items).toEqual([]);
  });

  test('say which topic they belong to, as far as the writer may see it', async () => {
    const writer = await server.member();
    const { number, id } = await ask();
    const post = await answer(number, writer);
    const hidden = await ask(admin, { space: 'staff', title: 'Nobody else may see this title' });
    const keys = [`reply:${id}`, `reply:${id}:${post.id}`, `edit:${post.id}`, 'topic:new', `reply:${hidden.id}`, `reply:${'-'.repeat(36)}`];
    for (const key of keys) expect((await writer.put(`drafts/${key}`, { body: 'Half' })).status).toBe(200);
    const { items } = (await writer.get('drafts')).body;
    const titles = Object.fromEntries(items.map((draft: { key: string; topic: { title: string } | null }) => [draft.key, draft.topic?.title ?? null]));
    const title = 'Drift node drops to 2.4 GHz at night';
    expect(titles).toEqual({ [keys[0]!]: title, [keys[1]!]: title, [keys[2]!]: title, [keys[3]!]: null, [keys[4]!]: null, [keys[5]!]: null });
  });
});
