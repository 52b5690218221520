import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Suggested edits and their review, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let moderator: ApiClient;
let author: ApiClient;
let editor: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  await admin.post('spaces', { name: 'Secret', slug: 'secret', kind: 'support', visibility: 'private' });
  [moderator, author, editor] = [await server.member('moderator'), await server.member(), await server.member('member', { reputation: 500 })];
});
afterAll(() => server.close());

const text = 'First line.\nSecond line.\nThird line.\nFourth line.\nFifth line.';
interface Written {
  number: number;
  id: string;
}
async function write(body = text, space = 'open', by = author): Promise<Written> {
  const { number } = (await by.post('topics', { space, title: 'What holds the roof up', body: 'Asking for a friend.' })).body;
  return { number, id: (await by.post(`topics/${number}/replies`, { body })).body.id };
}
const suggest = (by: ApiClient, { id }: Written, body: string, more: object = {}) => by.post(`posts/${id}/suggestions`, { version: 1, body, note: 'Clearer.', ...more });
const waiting = async (by: ApiClient, query = '') => (await by.get(`suggestions?limit=100${query}`)).body.items as { id: string; postId: string; state: string; reason: string }[];
const isWaiting = async (by: ApiClient, id: string) => (await waiting(by)).some((one) => one.id === id);
const accept = (by: ApiClient, id: string, version = 1, body?: string) => by.post(`suggestions/${id}/accept`, { version, ...(body !== undefined && { body }) });
const decline = (by: ApiClient, id: string, reason = 'It was right.') => by.post(`suggestions/${id}/decline`, { reason });
const sourceOf = async ({ id }: Written) => (await moderator.get(`posts/${id}/source`)).body.body as string;
const sql = <Row extends object>(statement: string, values: unknown[] = []) => server.inCommunity(() => server.database.query<Row>(statement, [server.communityId, ...values]));
const pointsOf = async ({ who }: ApiClient) => (await sql<{ reputation: number }>('select reputation from members where community_id = $1 and id = $2', [who!.id]))[0]!.reputation;
async function suggested(by?: ApiClient, body = text.replace('Third', 'Next')): Promise<{ post: Written; by: ApiClient; id: string }> {
  const post = await write();
  const suggester = by ?? (await server.member());
  return { post, by: suggester, id: (await suggest(suggester, post, body)).body.id };
}

describe('a suggestion', () => {
  test('changes nothing, and waits for the author and for who may edit the post', async () => {
    const { post, by, id } = await suggested();
    expect(await sourceOf(post)).toBe(text);
    for (const reviewer of [author, editor, moderator]) expect(await isWaiting(reviewer, id)).toBe(true);
    for (const other of [by, await server.member()]) expect(await isWaiting(other, id)).toBe(false);
    expect((await waiting(by, '&of=mine')).map((one) => [one.id, one.state])).toEqual([[id, 'open']]);
    expect((await author.get(`posts/${post.id}`)).body.suggestions).toBe(1);
    for (const other of [server.guest, by]) expect((await other.get(`posts/${post.id}`)).body.suggestions).toBe(0);
    for (const [reader, status] of [[server.guest, 404], [await server.member(), 404], [by, 200]] as const) expect((await reader.get(`suggestions/${id}`)).status).toBe(status);
  });

  test('shows the text before and after, rendered and as a difference', async () => {
    const { id } = await suggested();
    const { body } = await author.get(`suggestions/${id}`);
    expect(body).toMatchObject({ state: 'open', note: 'Clearer.', version: 1, changed: false, conflict: false, abilities: { review: true, withdraw: false, takeBack: false } });
    expect([body.before.html, body.after.html]).toEqual([expect.stringContaining('Third'), expect.stringContaining('Next')]);
    expect(body.diff.filter(({ kind }: { kind: string }) => kind !== 'same')).toEqual([{ kind: 'removed', text: 'Third' }, { kind: 'added', text: 'Next' }]);
  });

  test.each<[string, (post: Written) => Promise<{ body: { status?: number; code?: string; details?: object; errors?: object[] } }>, object]>([
    ['of a guest', (post) => suggest(server.guest, post, 'Better.'), { status: 401 }],
    ['for one’s own post', (post) => suggest(author, post, 'Better.'), { status: 403 }],
    ['without a note', async (post) => suggest(await server.member(), post, 'Better.', { note: ' ' }), { status: 400, errors: [{ path: 'note' }] }],
    ['that changes nothing', async (post) => suggest(await server.member(), post, `${text}\n`), { status: 400, errors: [{ path: 'body', code: 'unchanged' }] }],
    ['for an older version', async (post) => (await author.send('PATCH', `posts/${post.id}`, { version: 1, body: 'Changed.' }), suggest(await server.member(), post, 'Better.')), { code: 'conflict.stale-edit', details: { current: { version: 2, body: 'Changed.' } } }],
    ['with too many links of a new member', async (post) => suggest(await server.member('member', { trustLevel: 0 }), post, 'https://a.example https://b.example https://c.example'), { code: 'limit.exceeded', details: { limit: 'links', most: 2 } }],
    ['in a closed topic', async (post) => (await moderator.post(`topics/${post.number}/close`, { reason: 'Done.' }), suggest(await server.member(), post, 'Better.')), { status: 403 }],
    ['for a deleted post', async (post) => (await moderator.delete(`posts/${post.id}`), suggest(await server.member(), post, 'Better.')), { status: 403 }],
    ['in a space out of sight', async () => suggest(await server.member(), await write(text, 'secret', admin), 'Better.'), { status: 404 }],
  ])('%s is refused', async (_name, act, expected) => {
    expect((await act(await write())).body).toMatchObject(expected);
  });

  test('is one for each member and post, and one for one key', async () => {
    const [post, by] = [await write(), await server.member()];
    const twice = await Promise.all([1, 2].map(() => by.post(`posts/${post.id}/suggestions`, { version: 1, body: 'Better.', note: 'n' }, { 'idempotency-key': 'once' })));
    expect(twice.map(({ status, body }) => [status, body.id])).toEqual([[201, twice[0]!.body.id], [201, twice[0]!.body.id]]);
    expect((await suggest(by, post, 'Better still.')).body.code).toBe('conflict.already-done');
    expect((await by.delete(`suggestions/${twice[0]!.body.id}`)).status).toBe(204);
    expect((await author.get(`posts/${post.id}`)).body.suggestions).toBe(0);
    expect((await suggest(by, post, 'Better still.')).status).toBe(201);
  });

  test('is one of five at most, also where they come at once', async () => {
    const by = await server.member();
    const posts = await Promise.all(Array.from({ length: 7 }, () => write()));
    const answers = await Promise.all(posts.map((post) => suggest(by, post, 'Better.')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 422, 422]);
    expect(answers.find(({ status }) => status === 422)!.body.details).toEqual({ limit: 'suggestions.open', most: 5 });
  });

  test('is withdrawn by who made it alone', async () => {
    const { by, id } = await suggested();
    expect((await author.delete(`suggestions/${id}`)).status).toBe(404);
    expect((await by.delete(`suggestions/${id}`)).status).toBe(204);
    expect((await by.delete(`suggestions/${id}`)).body.code).toBe('conflict.already-done');
    expect((await accept(author, id)).body.code).toBe('conflict.already-done');
  });
});

describe('accepting', () => {
  test('makes a version of the suggester, with who accepted it, and gives two points', async () => {
    const { post, by, id } = await suggested();
    const before = await pointsOf(by);
    expect((await accept(author, id)).body).toMatchObject({ state: 'accepted', decidedBy: { handle: author.who!.handle } });
    expect(await sourceOf(post)).toBe(text.replace('Third', 'Next'));
    const { items } = (await server.guest.get(`posts/${post.id}/revisions`)).body;
    expect(items[0]).toMatchObject({ version: 2, editor: { handle: by.who!.handle }, acceptedBy: { handle: author.who!.handle }, reason: 'Clearer.' });
    expect((await server.guest.get(`posts/${post.id}`)).body.editedBy).toBe(by.who!.handle);
    await server.jobsDone();
    expect((await pointsOf(by)) - before).toBe(2);
    expect((await by.get(`members/${by.who!.handle}/reputation?explain=1`)).body.ledger.items[0]).toMatchObject({ kind: 'edit.accepted', points: 2, postId: post.id });
    expect((await author.get(`posts/${post.id}`)).body.suggestions).toBe(0);
  });

  test('is for the author, editors and moderators, not for who suggested it', async () => {
    const { by, id } = await suggested(await server.member('moderator'));
    expect((await accept(by, id)).status).toBe(403);
    expect((await accept(await server.member(), id)).status).toBe(404);
    expect((await decline(editor, id)).status).toBe(200);
    expect((await accept(editor, (await suggested()).id)).status).toBe(200);
    expect((await accept(moderator, (await suggested()).id)).status).toBe(200);
  });

  test('at once happens once, and who comes second is told', async () => {
    const { id, by } = await suggested();
    const before = await pointsOf(by);
    const answers = await Promise.all([accept(author, id), accept(editor, id), decline(moderator, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await server.jobsDone();
    expect([0, 2]).toContain((await pointsOf(by)) - before);
  });

  test('can better it first, within the limits of who does', async () => {
    const { post, by, id } = await suggested();
    expect((await accept(author, id, 1, 'Best of all.')).status).toBe(200);
    expect(await sourceOf(post)).toBe('Best of all.');
    expect((await server.guest.get(`posts/${post.id}/revisions`)).body.items[0]).toMatchObject({ editor: { handle: by.who!.handle }, acceptedBy: { handle: author.who!.handle } });
  });

  test('by a new member takes what an old one wrote', async () => {
    const [newcomer, by] = [await server.member('member', { trustLevel: 0 }), await server.member()];
    const post = await write('Short.', 'open', newcomer);
    const id = (await suggest(by, post, 'https://a.example https://b.example https://c.example')).body.id;
    expect((await accept(newcomer, id, 1, 'https://a.example https://b.example https://c.example more')).body.code).toBe('limit.exceeded');
    expect((await accept(newcomer, id)).status).toBe(200);
  });

  test('keeps what was changed meanwhile on other lines', async () => {
    const { post, id } = await suggested();
    await author.send('PATCH', `posts/${post.id}`, { version: 1, body: text.replace('First', 'Opening') });
    expect((await author.get(`suggestions/${id}`)).body).toMatchObject({ version: 2, changed: true, conflict: false, after: { source: text.replace('First', 'Opening').replace('Third', 'Next') } });
    expect((await accept(author, id, 1)).body.code).toBe('conflict.stale-edit');
    expect((await accept(author, id, 2)).status).toBe(200);
    expect(await sourceOf(post)).toBe(text.replace('First', 'Opening').replace('Third', 'Next'));
  });

  test('overwrites nothing: where both changed one line, the text is written by hand', async () => {
    const { post, id } = await suggested();
    await author.send('PATCH', `posts/${post.id}`, { version: 1, body: text.replace('Third', '3rd') });
    expect((await author.get(`suggestions/${id}`)).body).toMatchObject({ changed: true, conflict: true });
    expect((await accept(author, id, 2)).body).toMatchObject({ code: 'conflict.stale-edit', details: { current: { version: 2 } } });
    expect(await sourceOf(post)).toBe(text.replace('Third', '3rd'));
    expect((await accept(author, id, 2, text.replace('Third', 'Third and next'))).status).toBe(200);
  });
});

describe('declining', () => {
  test('says why to who suggested it', async () => {
    const { post, by, id } = await suggested();
    expect((await decline(author, id, ' ')).status).toBe(400);
    expect((await decline(author, id, 'It was right.')).body.state).toBe('declined');
    expect(await waiting(by, '&of=mine')).toMatchObject([{ id, state: 'declined', reason: 'It was right.' }]);
    expect((await by.get('me/cases')).body.items[0]).toMatchObject({ action: 'decline-edit', reason: 'It was right.' });
    expect(await sourceOf(post)).toBe(text);
    expect((await suggest(by, post, 'Another try.')).status).toBe(201);
  });
});

describe('taking back', () => {
  test('an acceptance gives the text and the points back, and the suggestion waits again', async () => {
    const { post, by, id } = await suggested();
    const before = await pointsOf(by);
    await accept(author, id);
    expect((await by.post(`suggestions/${id}/undo`, {})).status).toBe(403);
    expect((await author.post(`suggestions/${id}/undo`, {})).body.state).toBe('open');
    expect(await sourceOf(post)).toBe(text);
    await server.jobsDone();
    expect((await pointsOf(by)) - before).toBe(0);
    expect((await author.post(`suggestions/${id}/undo`, {})).body.code).toBe('conflict.already-done');
    expect((await accept(author, id, 3)).status).toBe(200);
    await server.jobsDone();
    expect((await pointsOf(by)) - before).toBe(2);
  });

  test('is a moderator’s from the log, too, and not where the post was edited since', async () => {
    const { post, id } = await suggested();
    await accept(author, id);
    const [line] = await sql<{ id: string }>(`select id from moderation_log where community_id = $1 and action = 'accept-edit' and before ->> 'suggestionId' = $2`, [id]);
    await author.send('PATCH', `posts/${post.id}`, { version: 2, body: 'Written anew.' });
    expect((await moderator.post(`moderation/actions/${line!.id}/undo`, {})).body.code).toBe('conflict.stale-edit');
    expect(await sourceOf(post)).toBe('Written anew.');
    const other = await suggested();
    await decline(author, other.id);
    const [second] = await sql<{ id: string }>(`select id from moderation_log where community_id = $1 and action = 'decline-edit' and before ->> 'suggestionId' = $2`, [other.id]);
    expect((await moderator.post(`moderation/actions/${second!.id}/undo`, {})).status).toBe(200);
    expect(await isWaiting(author, other.id)).toBe(true);
    expect((await moderator.post(`moderation/actions/${second!.id}/undo`, {})).body.code).toBe('conflict.already-done');
  });
});

describe('out of sight', () => {
  test('is what was suggested for a post that is deleted, hidden, or in another space', async () => {
    const { post, by, id } = await suggested();
    await moderator.delete(`posts/${post.id}`);
    for (const reader of [author, editor, moderator, by]) {
      expect(await isWaiting(reader, id)).toBe(false);
      expect((await reader.get(`suggestions/${id}`)).status).toBe(404);
    }
    expect((await accept(moderator, id)).status).toBe(404);
    await moderator.post(`posts/${post.id}/restore`, {});
    expect(await isWaiting(author, id)).toBe(true);
    await admin.post(`topics/${post.number}/move`, { space: 'secret' });
    for (const reader of [author, editor, by]) {
      expect(await isWaiting(reader, id)).toBe(false);
      expect((await reader.get(`suggestions/${id}`)).status).toBe(404);
      expect((await waiting(reader, '&of=mine')).some((one) => one.id === id)).toBe(false);
    }
    expect(await isWaiting(admin, id)).toBe(true);
  });
});

test('the list is paged, narrowed to a post, and counted', async () => {
  const own = await server.member();
  const ids: string[] = [];
  for (let at = 0; at < 3; at += 1) ids.push((await suggest(await server.member(), await write('Own text.', 'open', own), 'Better.')).body.id);
  const first = (await own.get('suggestions?limit=2')).body;
  expect([first.items.map(({ id }: { id: string }) => id), first.waiting]).toEqual([ids.slice(0, 2), 3]);
  expect((await own.get(`suggestions?limit=2&cursor=${first.nextCursor}`)).body).toMatchObject({ items: [{ id: ids[2] }], nextCursor: null, waiting: 3 });
  expect((await own.get(`suggestions?post=${first.items[1].postId}`)).body.items.map(({ id }: { id: string }) => id)).toEqual([ids[1]]);
  expect((await server.guest.get('suggestions')).status).toBe(401);
});
