import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { Trying } from '#trust';

/** Rules tried on flags that were given over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let author: ApiClient;
let moderator: ApiClient;
let second: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 } } });
  await admin.post('spaces', { name: 'open', slug: 'open', kind: 'support' });
  [author, moderator, second] = [await server.member(), await server.member('moderator'), await server.member('moderator')];
});
afterAll(() => server.close());

async function sql<Row extends object>(text: string, ...values: unknown[]): Promise<Row[]> {
  return server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
}
async function write(by = author, body = 'Beams, mostly.'): Promise<string> {
  const { number } = (await admin.post('topics', { space: 'open', title: 'What holds the roof up', body: 'Asking.' })).body;
  return (await by.post(`topics/${number}/replies`, { body })).body.id;
}
/** Flags of weight 3 each, of members who never flagged before. */
async function flag(postId: string, count: number, reason = 'unkind'): Promise<void> {
  for (let given = 0; given < count; given += 1) {
    const reader = await server.member('member', { trustLevel: 2 });
    expect((await reader.post(`posts/${postId}/flags`, { reason })).status).toBe(201);
  }
}
async function decide(postId: string, action: string, who = moderator): Promise<string> {
  const { items } = (await who.get('moderation/reviewables?limit=100')).body;
  const item = items.find((one: { postId: string }) => one.postId === postId);
  const { status, body } = await who.post(`moderation/reviewables/${item.id}/decision`, { action, reason: '' });
  expect(status).toBe(200);
  return body.actionId;
}
const start = (moderation: object, more: object = {}) => admin.post('admin/moderation/trial', { settings: { moderation }, ...more });
/** What a trial counted, with the first page of both lists. */
async function attempt(moderation: object, more: object = {}) {
  const { status } = await start(moderation, more);
  if (status !== 202) return { status, body: {} };
  await server.jobsDone();
  const [run, posts, topics] = await Promise.all(['', '/posts?limit=100', '/topics?limit=100'].map(async (path) => (await admin.get(`admin/moderation/trial${path}`)).body));
  expect(run).toMatchObject({ state: 'done', progress: 1 });
  return { status, body: { ...run.result, posts: posts.items, topics: topics.items } };
}
async function changes(moderation: object): Promise<Record<string, { change: string; outcome: string | null; againstModerators: boolean; minutes: number | null }>> {
  const { status, body } = await attempt(moderation);
  expect(status).toBe(202);
  return Object.fromEntries(body.posts.map(({ postId, change, outcome, againstModerators, minutes }: Record<string, string>) => [postId, { change, outcome, againstModerators, minutes }]));
}
/** As if everything about a post had happened so long before. */
async function age(postId: string, minutes: number, last = 0): Promise<void> {
  await sql(`update flags set created_at = created_at - $3::int * interval '1 minute' where community_id = $1 and post_id = $2 and id in (
    select id from flags where community_id = $1 and post_id = $2 order by created_at limit (select count(*) - $4 from flags where community_id = $1 and post_id = $2))`, postId, minutes, last);
}

describe('the rules in force change nothing', () => {
  test('whatever was flagged, withdrawn, hidden, mended, decided, appealed and taken back', async () => {
    const posts = await Promise.all(Array.from({ length: 10 }, () => write()));
    const [few, many, kept, restored, mended, withdrawn, undone, appealed, secret, spam] = posts as [string, string, string, string, string, string, string, string, string, string];
    await flag(few, 2);
    await flag(many, 3);
    await flag(kept, 3);
    await decide(kept, 'hide');
    await flag(restored, 3);
    await decide(restored, 'restore');
    await flag(restored, 4, 'wrong');
    await flag(mended, 3);
    await author.patch(`posts/${mended}`, { version: 1, body: 'Sorry. Posts, I think.' });
    await server.jobsDone();
    await flag(mended, 3, 'wrong');
    await flag(withdrawn, 1);
    const fickle = await server.member('member', { trustLevel: 2 });
    await fickle.post(`posts/${withdrawn}/flags`, { reason: 'unkind' });
    expect((await fickle.delete(`posts/${withdrawn}/flags/mine`)).status).toBe(204);
    await flag(withdrawn, 1);
    await flag(undone, 2);
    const action = await decide(undone, 'ignore');
    expect((await moderator.post(`moderation/actions/${action}/undo`)).status).toBe(200);
    await flag(undone, 1);
    await flag(appealed, 3);
    await decide(appealed, 'hide');
    await author.post(`posts/${appealed}/appeals`, { text: 'It was fine.' });
    await decide(appealed, 'restore', second);
    await flag(secret, 1, 'secret');
    const newcomer = await server.member('member', { trustLevel: 0 });
    const advert = await write(newcomer);
    await (await server.member('member', { trustLevel: 3 })).post(`posts/${advert}/flags`, { reason: 'spam' });
    await sql('update members set trust_level = 1 where community_id = $1 and id = $2', newcomer.who!.id);
    await sql('insert into trust_changes (community_id, member_id, from_level, to_level) values ($1, $2, 0, 1)', newcomer.who!.id);
    await flag(spam, 3);
    await decide(spam, 'remove');

    const { status, body } = await attempt({});
    expect(status).toBe(202);
    expect(body).toMatchObject({ days: 90, changed: { hidden: 0, shown: 0, earlier: 0, later: 0 }, posts: [], topics: [], hidden: { now: 10, then: 10 }, declinedHidden: { now: 2, then: 2 }, agreedShown: { now: 0, then: 0 } });
    expect(body.flaggedPosts).toBe(11);
  });
});

describe('other rules', () => {
  test('hide what was not hidden, and say where moderators thought otherwise', async () => {
    const [waiting, declined, right] = [await write(), await write(), await write()];
    for (const post of [waiting, declined, right]) await flag(post, 2);
    await decide(declined, 'restore');
    await decide(right, 'remove');
    const found = await changes({ hideWeight: 5 });
    expect(found[waiting]).toEqual({ change: 'hidden', outcome: null, againstModerators: false, minutes: null });
    expect(found[declined]).toMatchObject({ change: 'hidden', outcome: 'declined', againstModerators: true });
    expect(found[right]).toMatchObject({ change: 'hidden', outcome: 'agreed', againstModerators: false });
  });

  test('show what was hidden', async () => {
    const [waiting, right] = [await write(), await write()];
    for (const post of [waiting, right]) await flag(post, 3);
    await decide(right, 'hide');
    const found = await changes({ hideWeight: 20 });
    expect(found[waiting]).toMatchObject({ change: 'shown', againstModerators: false });
    expect(found[right]).toMatchObject({ change: 'shown', outcome: 'agreed', againstModerators: true });
  });

  test('hide earlier, by so many minutes', async () => {
    const post = await write();
    await flag(post, 3);
    await age(post, 30, 1);
    expect((await changes({ hideWeight: 5 }))[post]).toMatchObject({ change: 'earlier', minutes: -30 });
    expect((await changes({}))[post]).toBeUndefined();
  });

  test('close a topic that stayed open', async () => {
    const { number } = (await admin.post('topics', { space: 'open', title: 'A topic that goes wrong', body: 'x' })).body;
    for (let given = 0; given < 5; given += 1) {
      const { id } = (await author.post(`topics/${number}/replies`, { body: 'You fools.' })).body;
      await flag(id, 1);
    }
    const closed = async (rules: object) => (await attempt(rules)).body.topics.find(({ topic }: { topic: { number: number } }) => topic.number === number);
    expect(await closed({ closeWeight: 14 })).toMatchObject({ change: 'hidden', now: null, minutes: null });
    expect(await closed({ closeWeight: 14, closeFlaggers: 6 })).toBeUndefined();
  });

  test('look no further back than asked', async () => {
    const post = await write();
    await flag(post, 2);
    await age(post, 3 * 24 * 60);
    const found = async (days: number) => (await attempt({ hideWeight: 5 }, { days })).body.posts.some((one: { postId: string }) => one.postId === post);
    expect([await found(2), await found(4)]).toEqual([false, true]);
  });
});

describe('a trial', () => {
  test('is one of each admin: a newer one takes its place, and others have their own', async () => {
    const [first, second] = [(await start({ hideWeight: 5 })).body, (await start({ hideWeight: 6 })).body];
    expect([first, second]).toMatchObject([{ state: 'waiting', progress: 0, result: null }, { settings: { moderation: { hideWeight: 6 } } }]);
    await server.jobsDone();
    expect((await admin.get('admin/moderation/trial')).body).toMatchObject({ id: second.id, state: 'done', result: { days: 90 } });
    const another = await server.member('admin');
    for (const path of ['', '/posts', '/topics', '/posts.csv', '/topics.csv']) expect((await another.get(`admin/moderation/trial${path}`)).status).toBe(404);
    expect(await sql('select id from rule_trials where community_id = $1')).toHaveLength(1);
  });

  test('that is replaced while it runs ends, and leaves nothing behind', async () => {
    const trying = server.app.get(Trying);
    let steps = 0;
    trying.by('levels', async (_input, step) => {
      steps += 1;
      if (steps > 1) return {};
      await step(0.1, [{ list: 'people', rank: 0, id: admin.who!.id, line: {} }]);
      await admin.post('admin/trust/trial', { settings: {} });
      await step(0.2, [{ list: 'people', rank: 0, id: author.who!.id, line: {} }]);
      throw new Error('It went on.');
    });
    const { id } = (await admin.post('admin/trust/trial', { settings: {} })).body;
    await server.jobsDone();
    expect(await sql('select id from rule_trial_lines where community_id = $1 and trial_id = $2', id)).toEqual([]);
    expect(await sql(`select state from rule_trials where community_id = $1 and id = $2`, id)).toEqual([]);
    expect((await admin.get('admin/trust/trial')).body).toMatchObject({ state: 'done', result: {} });
  });

  test('lists what would be otherwise page by page, the newest first, and as a table', async () => {
    for (let at = 0; at < 2; at += 1) await flag(await write(), 2);
    const { body } = await attempt({ hideWeight: 5 });
    expect(body.posts.length).toBeGreaterThan(1);
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { items: { postId: string }[]; nextCursor: string | null } = (await admin.get(`admin/moderation/trial/posts?limit=1${cursor && `&cursor=${cursor}`}`)).body;
      pages.push(...page.items.map(({ postId }) => postId));
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(body.posts.map(({ postId }: { postId: string }) => postId));
    const times = body.posts.map(({ now, then }: { now: string | null; then: string | null }) => now ?? then);
    expect(times).toEqual([...times].sort().reverse());
    const table = await admin.get<string>('admin/moderation/trial/posts.csv');
    expect([table.status, table.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(table.body.trim().split('\r\n')).toHaveLength(pages.length + 1);
    expect(table.body).toContain(`/p/${pages[0]},open,`);
  });

  test('of which nothing was heard for long was interrupted', async () => {
    const { id } = (await start({})).body;
    await server.jobsDone();
    await sql(`update rule_trials set state = 'running', updated_at = now() - interval '6 minutes' where community_id = $1 and id = $2`, id);
    expect((await admin.get('admin/moderation/trial')).body.state).toBe('failed');
  });
});

test('are tried by admins alone, within their bounds', async () => {
  const input = { settings: { moderation: { hideWeight: 5 } } };
  expect((await server.guest.post('admin/moderation/trial', input)).status).toBe(401);
  expect((await moderator.post('admin/moderation/trial', input)).status).toBe(403);
  expect((await start({ hideWeight: 0 })).body).toMatchObject({ status: 400, errors: [{ path: 'settings.moderation.hideWeight' }] });
  expect((await start({}, { days: 91 })).status).toBe(400);
});

test('nothing is written, and nothing could be', async () => {
  const all = async () => JSON.stringify(await Promise.all(['flags', 'posts', 'topics', 'reviewables', 'moderation_log', 'members', 'communities'].map((table) => sql(`select * from ${table} where ${table === 'communities' ? 'id' : 'community_id'} = $1 order by 1, 2`))));
  const before = await all();
  expect((await attempt({ hideWeight: 1, closeWeight: 1, closeFlaggers: 1 })).body.changed.hidden).toBeGreaterThan(0);
  expect(await all()).toBe(before);
  const write = server.inCommunity(() => server.database.tx.run(() => server.database.query('update flags set note = note where community_id = $1', [server.communityId]), { readOnly: true }));
  await expect(write).rejects.toThrow('read-only transaction');
});
