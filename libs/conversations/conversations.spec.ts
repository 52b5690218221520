import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { Reading } from './reading/reading.js';

let server: TestServer;
let admin: ApiClient;
let mara: ApiClient;
let ines: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  mara = await server.member('member', { handle: 'mara' });
  ines = await server.member('superuser', { handle: 'ines' });
  for (const space of [
    { name: 'Mesh', slug: 'mesh', kind: 'support', downvotes: true },
    { name: 'Setup', slug: 'setup', kind: 'support' },
    { name: 'Lounge', slug: 'lounge', kind: 'discussion', visibility: 'members' },
    { name: 'Staff', slug: 'staff', kind: 'discussion', visibility: 'private' },
  ]) {
    expect((await admin.post('spaces', space)).status).toBe(201);
  }
});
afterAll(() => server.close());

async function ask(by: ApiClient = mara, changes: object = {}): Promise<{ number: number; id: string; slug: string }> {
  const { status, body } = await by.post('topics', { space: 'mesh', title: 'Drift node drops to 2.4 GHz at night', body: 'Every night at **three**.', tags: ['backhaul'], ...changes });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

async function answer(number: number, by: ApiClient = ines, changes: object = {}) {
  const { status, body } = await by.post(`topics/${number}/replies`, { body: 'Pin the backhaul to channel 44.', ...changes });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

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

describe('solutions', () => {
  test('the asker accepts, changes and takes back', async () => {
    const { number } = await ask();
    const [one, two] = [await answer(number), await answer(number, ines, { body: 'A better way.' })];
    expect((await mara.put(`topics/${number}/solution`, { postId: one.id })).status).toBe(204);
    let page = (await server.guest.get(`topics/${number}`)).body;
    expect(page.solution.post.id).toBe(one.id);
    expect(page.topic).toMatchObject({ state: 'solved', solutionExcerpt: 'Pin the backhaul to channel 44.' });
    expect(page.replies.items.map((thread: { post: { id: string } }) => thread.post.id)).toEqual([two.id]);
    await mara.put(`topics/${number}/solution`, { postId: two.id });
    page = (await server.guest.get(`topics/${number}`)).body;
    expect(page.solution.post.id).toBe(two.id);
    await mara.put(`topics/${number}/solution`, { postId: null });
    page = (await server.guest.get(`topics/${number}`)).body;
    expect([page.solution, page.topic.state]).toEqual([null, 'active']);
  });

  test('an answer that was accepted is read; what was unread before it stays so', async () => {
    const { number } = await ask();
    const first = await answer(number);
    await mara.put(`topics/${number}/solution`, { postId: first.id });
    const read = async () => (await mara.get(`topics/${number}`)).body.topic;
    expect(await read()).toMatchObject({ unreadCount: 0, firstUnreadPostId: null });
    const [second, third] = [await answer(number), await answer(number)];
    await mara.put(`topics/${number}/solution`, { postId: third.id });
    expect(await read()).toMatchObject({ unreadCount: 2, firstUnreadPostId: second.id });
  });

  test('only who asked and curators accept', async () => {
    const { number } = await ask();
    const given = await answer(number);
    const stranger = await server.member();
    expect((await stranger.put(`topics/${number}/solution`, { postId: given.id })).status).toBe(403);
    expect((await server.guest.put(`topics/${number}/solution`, { postId: given.id })).status).toBe(401);
    expect((await ines.put(`topics/${number}/solution`, { postId: given.id })).status).toBe(204);
  });

  test('a comment cannot be the solution; a deleted solution opens the question again', async () => {
    const { number } = await ask();
    const given = await answer(number);
    const comment = await answer(number, mara, { parentId: given.id });
    expect((await mara.put(`topics/${number}/solution`, { postId: comment.id })).status).toBe(400);
    await mara.put(`topics/${number}/solution`, { postId: given.id });
    expect((await admin.delete(`posts/${given.id}`)).status).toBe(204);
    expect((await server.guest.get(`topics/${number}`)).body.topic.state).not.toBe('solved');
  });

  test('a deleted solution is the solution again once it is restored, unless another was accepted meanwhile', async () => {
    const { number } = await ask();
    const [first, second] = [await answer(number), await answer(number, ines, { body: 'A better way.' })];
    await mara.put(`topics/${number}/solution`, { postId: first.id });
    const before = (await server.guest.get(`topics/${number}`)).body.topic;
    await admin.delete(`posts/${first.id}`);
    await admin.post(`posts/${first.id}/restore`);
    const { body } = await server.guest.get(`topics/${number}`);
    expect(body.solution.post.id).toBe(first.id);
    const accepted = ({ solvedAt, solutionAcceptedBy, solutionExcerpt }: typeof before) => ({ solvedAt, solutionAcceptedBy, solutionExcerpt });
    expect(accepted(body.topic)).toEqual(accepted(before));
    await admin.delete(`posts/${first.id}`);
    await mara.put(`topics/${number}/solution`, { postId: second.id });
    await admin.post(`posts/${first.id}/restore`);
    expect((await server.guest.get(`topics/${number}`)).body.solution.post.id).toBe(second.id);
  });

  test('an answer that is accepted and deleted at the same time is no solution', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { number } = await ask();
      const given = await answer(number);
      await Promise.all([mara.put(`topics/${number}/solution`, { postId: given.id }), admin.delete(`posts/${given.id}`)]);
      const { body } = await server.guest.get(`topics/${number}`);
      expect([body.solution, body.topic.state]).toEqual([null, 'unanswered']);
    }
  });
});

describe('votes', () => {
  test('one each, exchanged and taken back, never on one’s own post', async () => {
    const { number } = await ask();
    const given = await answer(number);
    const vote = (kind: string | null, by: ApiClient = mara) => by.put(`posts/${given.id}/vote`, { kind });
    expect((await vote('kudos')).body).toEqual({ kudosCount: 1, downvoteCount: 0, myVote: 'kudos' });
    expect((await vote('kudos')).body.kudosCount).toBe(1);
    expect((await vote('downvote')).body).toEqual({ kudosCount: 0, downvoteCount: 1, myVote: 'downvote' });
    expect((await vote(null)).body).toEqual({ kudosCount: 0, downvoteCount: 0, myVote: null });
    expect((await vote('kudos', ines)).status).toBe(403);
  });

  test('twenty votes of one member at once count once', async () => {
    const { number } = await ask();
    const given = await answer(number);
    await Promise.all(Array.from({ length: 20 }, () => mara.put(`posts/${given.id}/vote`, { kind: 'kudos' })));
    expect((await server.guest.get(`posts/${given.id}`)).body.kudosCount).toBe(1);
  });

  test('downvotes only where the space has them', async () => {
    const { number } = await ask(mara, { space: 'setup' });
    const given = await answer(number);
    expect((await mara.put(`posts/${given.id}/vote`, { kind: 'downvote' })).status).toBe(403);
  });

  test('me too counts each member once and lifts "most wanted"', async () => {
    const { number } = await ask(mara, { title: 'Wanted by very many people' });
    const others = await Promise.all([server.member(), server.member(), server.member()]);
    await Promise.all([...others, ...others].map((who) => who.put(`topics/${number}/me-too`, { on: true })));
    expect((await mara.put(`topics/${number}/me-too`, { on: true })).status).toBe(403);
    const list = await server.guest.get('topics?sort=wanted&space=mesh');
    expect(list.body.items[0]).toMatchObject({ number, meTooCount: 3 });
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

describe('keeping order', () => {
  test('a closed topic takes no replies from members and opens again', async () => {
    const { number } = await ask();
    expect((await ines.post(`topics/${number}/close`, { reason: 'Asked before' })).status).toBe(204);
    expect((await mara.post(`topics/${number}/replies`, { body: 'But…' })).body).toMatchObject({ code: 'conflict.closed' });
    expect((await server.guest.get(`topics/${number}`)).body.topic).toMatchObject({ closed: true, closeReason: 'Asked before', state: 'closed' });
    expect((await ines.post(`topics/${number}/reopen`)).status).toBe(204);
    expect((await mara.post(`topics/${number}/replies`, { body: 'Thanks.' })).status).toBe(201);
  });

  test('who asked takes back a close of their own, and no other', async () => {
    const { number } = await ask();
    expect((await mara.post(`topics/${number}/close`, { reason: 'Found it myself' })).status).toBe(204);
    expect((await mara.get(`topics/${number}`)).body.topic.abilities.reopen).toBe(true);
    expect((await mara.post(`topics/${number}/reopen`)).status).toBe(204);
    await ines.post(`topics/${number}/close`, { reason: 'Asked before' });
    expect((await mara.post(`topics/${number}/reopen`)).status).toBe(403);
  });

  test('pinned topics stand first in their space', async () => {
    const { number } = await ask(mara, { space: 'setup', title: 'Read this before you ask' });
    await ask(mara, { space: 'setup', title: 'Something newer than that' });
    await admin.put(`topics/${number}/pin`, { on: true });
    const { body } = await server.guest.get('topics?space=setup');
    expect(body.items[0]).toMatchObject({ number, pinned: true });
    expect(body.items.filter((topic: { number: number }) => topic.number === number)).toHaveLength(1);
    await admin.put(`topics/${number}/pin`, { on: false });
  });

  test('deleting can be undone; meanwhile nobody else sees it', async () => {
    const { number } = await ask();
    expect((await mara.delete(`topics/${number}`)).status).toBe(204);
    expect((await server.guest.get(`topics/${number}`)).status).toBe(404);
    expect((await ines.get(`topics/${number}`)).status).toBe(404);
    expect((await mara.get(`topics/${number}`)).body.topic.deleted).toBe(true);
    expect((await mara.post(`topics/${number}/restore`)).status).toBe(204);
    expect((await server.guest.get(`topics/${number}`)).status).toBe(200);
  });

  test('of a deleted post only its place in the tree remains', async () => {
    const { number } = await ask();
    const given = await answer(number);
    await answer(number, mara, { parentId: given.id, body: 'A comment that stays' });
    await admin.delete(`posts/${given.id}`);
    const thread = (await server.guest.get(`topics/${number}`)).body.replies.items[0];
    expect(thread.post).toMatchObject({ deleted: true, html: '', author: null });
    expect(thread.descendants).toHaveLength(1);
    expect((await ines.post(`posts/${given.id}/restore`)).status).toBe(403);
    expect((await admin.post(`posts/${given.id}/restore`)).status).toBe(204);
    expect((await server.guest.get(`topics/${number}`)).body.replies.items[0].post.html).toContain('channel 44');
  });

  test('moderators move topics, and only to spaces that they see', async () => {
    const moderator = await server.member('moderator');
    const { number } = await ask();
    expect((await moderator.post(`topics/${number}/move`, { space: 'setup' })).status).toBe(204);
    expect((await server.guest.get(`topics/${number}`)).body.topic.space.slug).toBe('setup');
    expect((await moderator.post(`topics/${number}/move`, { space: 'staff' })).status).toBe(404);
    expect((await ines.post(`topics/${number}/move`, { space: 'mesh' })).status).toBe(403);
  });

  test('a question moved to a discussion space is a discussion, and a question again when it moves back', async () => {
    const { number } = await ask();
    const given = await answer(number);
    await answer(number, mara, { parentId: given.id, body: 'Thanks.' });
    await mara.put(`topics/${number}/solution`, { postId: given.id });
    const asked = (await mara.get(`topics/${number}`)).body.topic;
    expect((await admin.post(`topics/${number}/move`, { space: 'lounge' })).status).toBe(204);
    const discussion = (await mara.get(`topics/${number}`)).body;
    expect(discussion.topic).toMatchObject({ kind: 'discussion', state: 'active', replyCount: 2, answerCount: 0, firstAnswerAt: null, solvedAt: null, abilities: { accept: false, meToo: false } });
    expect([discussion.solution, discussion.replies.items[0].post.kind]).toEqual([null, 'reply']);
    await answer(number, ines, { body: 'Said in the lounge.' });
    expect((await admin.post(`topics/${number}/move`, { space: 'mesh' })).status).toBe(204);
    const question = (await mara.get(`topics/${number}`)).body;
    expect(question.topic).toMatchObject({ kind: 'question', state: 'active', replyCount: 3, answerCount: 2, firstAnswerAt: asked.firstAnswerAt });
    expect(question.replies.items.map(({ post }: { post: { kind: string } }) => post.kind)).toEqual(['answer', 'answer']);
    expect((await mara.put(`topics/${number}/solution`, { postId: given.id })).status).toBe(204);
  });
});

describe('what is not public', () => {
  test('is found by no road', async () => {
    const { number } = await ask(admin, { space: 'staff', title: 'Unannounced product plans' });
    const reply = await answer(number, admin);
    for (const who of [server.guest, mara, ines, await server.member('moderator')]) {
      for (const path of [`topics/${number}`, `topics/${number}/replies`, `topics/${number}/replies-after?position=0`, `posts/${reply.id}`, `posts/${reply.id}/revisions`, `posts/${reply.id}/descendants`, 'topics?space=staff', 'spaces/staff']) {
        expect({ path, status: (await who.get(path)).status }).toEqual({ path, status: 404 });
      }
      expect((await who.put(`posts/${reply.id}/vote`, { kind: 'kudos' })).status).toBe(404);
      expect(JSON.stringify((await who.get('topics?limit=100')).body)).not.toContain('Unannounced');
      expect(JSON.stringify((await who.get('home')).body)).not.toContain('Unannounced');
    }
  });

  test('its title shows in no public post', async () => {
    const { number } = await ask(admin, { space: 'staff', title: 'Unannounced product plans' });
    const { number: open } = await ask(admin, { body: `See /t/${number} and http://localhost:0/t/${number}` });
    expect((await server.guest.get(`topics/${open}`)).body.body.html).not.toContain('Unannounced');
  });
});

describe('reading', () => {
  test('new, read and updated follow what the member saw', async () => {
    const reader = await server.member();
    const { number } = await ask();
    const unread = async () => (await reader.get('topics?sort=newest&space=mesh')).body.items.find((topic: { number: number }) => topic.number === number);
    expect(await unread()).toMatchObject({ unread: 'new' });
    await reader.post(`topics/${number}/read`, { position: 1 });
    expect(await unread()).toMatchObject({ unread: 'read' });
    const first = await answer(number);
    await answer(number);
    expect(await unread()).toMatchObject({ unread: 'updated', unreadCount: 2 });
    expect((await reader.get(`topics/${number}`)).body.topic.firstUnreadPostId).toBe(first.id);
    await reader.post(`topics/${number}/read`, { position: 99 });
    await reader.post(`topics/${number}/read`, { position: 1 });
    expect((await reader.get(`topics/${number}`)).body.topic).toMatchObject({ lastReadPosition: 3, firstUnreadPostId: null });
  });

  test('lists what is unread, and for guests everything', async () => {
    const reader = await server.member();
    const { number: seen } = await ask();
    const { number: fresh } = await ask();
    await reader.post(`topics/${seen}/read`, { position: 1 });
    const listed = async (who: typeof reader, unread: boolean) => {
      const { status, body } = await who.get(`topics?sort=newest&space=mesh&limit=2&unread=${unread}`);
      expect(status).toBe(200);
      return body.items.map(({ number }: { number: number }) => number) as number[];
    };
    const unread = await listed(reader, true);
    expect(unread).toContain(fresh);
    expect(unread).not.toContain(seen);
    expect(await listed(reader, false)).toEqual([fresh, seen]);
    expect(await listed(server.guest, true)).toEqual([fresh, seen]);
  });

  test('filters by state, tag, version, product and author', async () => {
    const { number } = await ask(ines, { title: 'Filtered by everything', tags: ['rare'], product: 'Keel', productVersion: '9.9' });
    const found = await server.guest.get('topics?state=unanswered&tag=rare&version=9.9&product=Keel&author=ines&space=mesh');
    expect(found.body.items.map((topic: { number: number }) => topic.number)).toEqual([number]);
    expect((await server.guest.get('topics?tag=nothing-has-this')).status).toBe(404);
  });

  test('finds where a member answered and what they solved, in visible spaces alone', async () => {
    const helper = await server.member('staff');
    const handle = helper.who!.handle;
    const solved = await ask(mara, { title: 'Solved by somebody helpful' });
    const open = await ask(mara, { title: 'Answered by somebody helpful' });
    const hidden = await ask(admin, { space: 'staff', title: 'Answered where few may look' });
    const accepted = await answer(solved.number, helper);
    await mara.put(`topics/${solved.number}/solution`, { postId: accepted.id });
    await answer(open.number, helper);
    await answer(open.number, helper, { body: 'And a second thought.' });
    const deleted = await answer((await ask(mara, { title: 'Answered, then thought better of it' })).number, helper);
    await helper.delete(`posts/${deleted.id}`);
    await answer(hidden.number, helper);
    const numbers = async (query: string) => (await server.guest.get(`topics?sort=newest&${query}`)).body.items.map((topic: { number: number }) => topic.number);
    expect(await numbers(`answeredBy=${handle}`)).toEqual([open.number, solved.number]);
    expect(await numbers(`solvedBy=${handle}`)).toEqual([solved.number]);
    expect((await server.guest.get('topics?solvedBy=nobody-has-this-handle')).status).toBe(404);
  });

  test('pages of a list show each topic once, in order', async () => {
    const all = (await server.guest.get('topics?sort=newest&limit=100')).body.items.map((topic: { number: number }) => topic.number);
    const paged: number[] = [];
    let cursor = '';
    do {
      const { body } = await server.guest.get(`topics?sort=newest&limit=4${cursor && `&cursor=${cursor}`}`);
      paged.push(...body.items.map((topic: { number: number }) => topic.number));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(paged).toEqual(all);
    expect((await server.guest.get('topics?cursor=forged')).status).toBe(400);
  });

  test('profile counts follow by jobs', async () => {
    const asker = await server.member();
    const helper = await server.member();
    const { number } = await ask(asker);
    const given = await answer(number, helper);
    await asker.put(`topics/${number}/solution`, { postId: given.id });
    await asker.put(`posts/${given.id}/vote`, { kind: 'kudos' });
    await server.jobsDone();
    const rows = await server.inCommunity(() => server.database.query(`select answer_count, solution_count, kudos_received from members where community_id = $1 and id = $2`, [server.communityId, helper.who!.id]));
    expect(rows).toEqual([{ answer_count: 1, solution_count: 1, kudos_received: 1 }]);
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
