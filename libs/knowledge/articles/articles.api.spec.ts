import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;
let writer: ApiClient;
let publisher: ApiClient;
let member: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 } } });
  await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
  await admin.post('spaces', { name: 'Support', slug: 'support', kind: 'support' });
  [writer, publisher, member] = [await server.member('superuser'), await server.member('moderator'), await server.member()];
});
afterAll(() => server.close());

interface Written {
  id: string;
  number: number;
  articleSlug: string;
}
const draft = async (title: string, more: object = {}, who = writer): Promise<Written> => (await who.post('articles', { space: 'manual', title, body: '# Begin\n\nPlug it in.', ...more })).body;
const published = async (title: string, more: object = {}): Promise<Written> => {
  const article = await draft(title, more, admin);
  expect((await admin.post(`articles/${article.id}/publication`, {})).status).toBe(204);
  return article;
};
const at = (slug: string, who: ApiClient = server.guest) => who.get(`knowledge/manual/articles/${slug}`);
const titles = async (who: ApiClient, space = 'manual') => JSON.stringify((await who.get(`knowledge/${space}/tree`)).body);

describe('an article', () => {
  test('begins as a draft, which those see who write', async () => {
    const { id, number, articleSlug } = await draft('Place the first node');
    expect(articleSlug).toBe('place-the-first-node');
    for (const who of [server.guest, member]) {
      expect((await at(articleSlug, who)).status).toBe(404);
      expect((await who.get(`topics/${number}`)).status).toBe(404);
      expect(await titles(who)).not.toContain('first node');
    }
    for (const who of [writer, publisher, admin]) {
      const { body } = await at(articleSlug, who);
      expect(body.article).toMatchObject({ id, number, state: 'work-in-progress', audience: 'public', space: { slug: 'manual', name: 'Manual' }, publishedAt: null, headings: [{ id: 's-begin', text: 'Begin', level: 2 }], minutes: 1, contributors: [{ id: writer.who!.id }] });
      expect(body.thread).toMatchObject({ topic: { kind: 'article', space: { slug: 'manual' } }, body: { html: expect.stringContaining('<h2 id="s-begin"') } });
      expect(await titles(who)).toContain('first node');
    }
  });

  test('is written by those who write, in a knowledge space, and by nobody as a topic', async () => {
    expect((await member.post('articles', { space: 'manual', title: 'Not by members', body: 'x' })).status).toBe(403);
    expect((await server.guest.post('articles', { space: 'manual', title: 'Not by guests', body: 'x' })).status).toBe(401);
    expect((await writer.post('articles', { space: 'support', title: 'Not in support', body: 'x' })).body).toMatchObject({ status: 400, errors: [{ path: 'space' }] });
    expect((await admin.post('topics', { space: 'manual', title: 'Not as a topic', body: 'x' })).status).toBe(403);
  });

  test('is published by who publishes, and read by its readers from then on', async () => {
    const { id, articleSlug } = await draft('Reset the gateway to begin anew');
    expect((await writer.post(`articles/${id}/publication`, {})).status).toBe(403);
    expect((await publisher.post(`articles/${id}/publication`, { state: 'validated' })).status).toBe(204);
    const { body } = await at(articleSlug);
    expect(body.article).toMatchObject({ state: 'validated', publishedAt: expect.any(String), validatedBy: { id: publisher.who!.id }, abilities: { edit: false, settle: false, suggest: false } });
    expect(await titles(server.guest)).toContain('gateway');
    expect((await publisher.post(`articles/${id}/publication`, {})).status).toBe(403);
    // Counts are kept for some seconds.
    await admin.patch('admin/community', { settings: {} });
    expect((await server.guest.get('spaces/manual')).body.topicCount).toBeGreaterThan(0);
    expect((await server.guest.get('topics?space=manual')).body.items.map(({ title }: { title: string }) => title)).toContain('Reset the gateway to begin anew');
  });

  test('is published at its time, once', async () => {
    const { id, articleSlug } = await draft('Planned for tomorrow morning');
    expect((await publisher.post(`articles/${id}/publication`, { at: new Date(Date.now() + 86_400_000).toISOString() })).status).toBe(204);
    expect((await at(articleSlug, publisher)).body.article).toMatchObject({ state: 'work-in-progress', publishAt: expect.any(String) });
    await server.inCommunity(() => server.database.query(`update articles set publish_at = now() - interval '1 second' where community_id = $1 and topic_id = $2`, [server.communityId, id]));
    await publisher.post(`articles/${id}/publication`, { at: new Date(Date.now() + 1_500).toISOString() });
    expect((await at(articleSlug)).status).toBe(404);
    for (let left = 60; left > 0 && (await at(articleSlug)).status !== 200; left -= 1) await new Promise((done) => setTimeout(done, 100));
    expect((await at(articleSlug)).body.article).toMatchObject({ state: 'not-validated', publishAt: null });
    await server.jobsDone();
    const told = await server.inCommunity(() => server.database.query<{ count: number }>(`select count(*)::int as count from notifications where community_id = $1 and kind = 'topic' and topic_id = $2`, [server.communityId, id]));
    expect(told[0]!.count).toBeLessThan(2);
  });

  test.each([['that has passed', -1_000, 'past'], ['that is too far away', 367 * 86_400_000, 'too_far']])('is not published at a time %s, nor at once instead', async (_name, ms, code) => {
    const { id, articleSlug } = await draft(`Planned for a time ${code}`);
    const { status, body } = await publisher.post(`articles/${id}/publication`, { at: new Date(Date.now() + ms).toISOString() });
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ path: 'at', code })]]);
    expect((await at(articleSlug, publisher)).body.article).toMatchObject({ state: 'work-in-progress', publishAt: null });
  });

  test('a plan is given up', async () => {
    const { id, articleSlug } = await draft('Planned and given up');
    await publisher.post(`articles/${id}/publication`, { at: new Date(Date.now() + 3_600_000).toISOString() });
    expect((await publisher.delete(`articles/${id}/publication`)).status).toBe(204);
    expect((await at(articleSlug, publisher)).body.article.publishAt).toBeNull();
  });

  test('belongs to a topic that nobody edits or moves by other roads', async () => {
    const { id, number, articleSlug } = await published('Only its own road leads here');
    const { body } = await at(articleSlug, admin);
    expect((await admin.patch(`posts/${body.thread.body.id}`, { version: 1, body: 'By the back door' })).status).toBe(403);
    expect((await admin.patch(`topics/${number}`, { version: 1, title: 'By the back door' })).status).toBe(403);
    expect((await admin.put(`topics/${number}/space`, { space: 'support' })).status).not.toBe(204);
    expect((await member.post(`topics/${number}/replies`, { body: 'A comment on it.' })).status).toBe(201);
    expect((await at(articleSlug)).body.thread.replies.items).toHaveLength(1);
    expect(id).toBe(body.article.id);
  });
});

describe('the address of an article', () => {
  test('is its own, and old ones lead to it', async () => {
    const { id, articleSlug: first } = await published('An address for each of us');
    const rename = (slug: string) => admin.patch(`articles/${id}/settings`, { slug });
    for (const slug of ['second-address', 'third-address']) expect((await rename(slug)).status).toBe(204);
    for (const slug of [first, 'second-address', 'third-address']) expect((await at(slug)).body.article.slug).toBe('third-address');
    // Back and forth leads nowhere round.
    await rename(first);
    for (const slug of [first, 'second-address', 'third-address']) expect((await at(slug)).body.article.slug).toBe(first);
  });

  test('goes to whom it belongs now', async () => {
    const { id } = await published('The one that moves away');
    await admin.patch(`articles/${id}/settings`, { slug: 'moved-away' });
    const other = await published('The one that moves away');
    expect(other.articleSlug).toBe('the-one-that-moves-away');
    expect((await at('the-one-that-moves-away')).body.article.id).toBe(other.id);
    expect((await at('moved-away')).body.article.id).toBe(id);
    const third = await draft('The one that moves away');
    expect(third.articleSlug).toBe('the-one-that-moves-away-2');
  });

  test('is refused where another has it, or a page, or it is none', async () => {
    const { id } = await published('Wants what others have');
    await published('Has it already here');
    for (const slug of ['has-it-already-here', 'new', 'order']) expect((await admin.patch(`articles/${id}/settings`, { slug })).body).toMatchObject({ status: 409, errors: [{ path: 'slug' }] });
    for (const slug of ['Upper', 'a/b', '-a', 'a b', '', 'a--b', '../x']) expect((await admin.patch(`articles/${id}/settings`, { slug })).status).toBe(400);
  });
});

describe('whom an article is for', () => {
  test('is decided by who publishes, and those who may not read it are told of it by no road', async () => {
    const { id, number, articleSlug } = await published('Zanzibarometer calibration notes', { tags: ['zanzitag'] });
    await server.jobsDone();
    const roads = ['topics?limit=100', 'topics?space=manual&limit=100', 'search?q=zanzibarometer', 'similar?title=zanzibarometer', 'knowledge/manual/tree', `knowledge/manual/articles/${articleSlug}`, `topics/${number}`, '/feed.atom', '/feed.json', '/s/manual/feed.json', '/sitemaps/1.xml', `/t/${number}/feed.atom`, '/tags/zanzitag/feed.atom', 'home', 'spaces'];
    const tellers = async (who: ApiClient) => {
      const found: string[] = [];
      for (const road of roads) if (/zanzibarometer/i.test(JSON.stringify((await who.get(road)).body))) found.push(road);
      return found;
    };
    expect((await tellers(server.guest)).length).toBeGreaterThan(8);
    const readers: Record<string, ApiClient[]> = { public: [server.guest, member, admin], members: [member, admin], staff: [admin], groups: [admin] };
    for (const audience of ['members', 'staff', 'groups', 'public', 'staff']) {
      expect((await admin.patch(`articles/${id}/settings`, { audience })).status).toBe(204);
      await server.jobsDone();
      for (const who of [server.guest, member, writer]) {
        const sees = readers[audience]!.includes(who) || (who === writer && ['public', 'members'].includes(audience));
        const told = await tellers(who);
        if (sees) expect(told).toContain(`knowledge/manual/articles/${articleSlug}`);
        else expect({ audience, told }).toEqual({ audience, told: [] });
      }
      expect((await at(articleSlug, admin)).status).toBe(200);
    }
  });

  test('follows when the space around it closes', async () => {
    const { body: space } = await admin.post('spaces', { name: 'Closing', slug: 'closing', kind: 'knowledge' });
    const { body: article } = await admin.post('articles', { space: 'closing', title: 'Quixotic papers', body: 'Text' });
    await admin.post(`articles/${article.id}/publication`, {});
    const read = async (who: ApiClient) => (await who.get(`topics/${article.number}`)).status;
    expect(await read(server.guest)).toBe(200);
    const input = { name: 'Closing', slug: 'closing', kind: 'knowledge' };
    await admin.put(`spaces/${space.id}`, { ...input, visibility: 'members' });
    expect([await read(server.guest), await read(member)]).toEqual([404, 200]);
    await admin.put(`spaces/${space.id}`, { ...input, visibility: 'private' });
    expect([await read(member), await read(admin)]).toEqual([404, 200]);
    await admin.put(`spaces/${space.id}`, input);
    expect(await read(server.guest)).toBe(200);
    await admin.post(`spaces/${space.id}/archive`);
    expect([await read(server.guest), await read(member)]).toEqual([404, 404]);
  });

  test('nobody puts an article where they do not see it', async () => {
    const answer = await writer.post('articles', { space: 'manual', title: 'For staff by a superuser', body: 'x', audience: 'staff' });
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path: 'audience' }] });
  });

  test('shelves show nowhere as spaces', async () => {
    const { body } = await admin.get('spaces');
    expect(body.items.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['closing', 'manual', 'support']);
    const rows = await server.inCommunity(() => server.database.query<{ slug: string }>('select slug from spaces where community_id = $1 and parent_id is not null', [server.communityId]));
    expect(rows.length).toBeGreaterThan(3);
    for (const { slug } of rows) expect((await admin.get(`spaces/${slug}`)).status).toBe(404);
  });
});

describe('roles in one space', () => {
  test('let a member write and publish there, at once and for drafts that were there before', async () => {
    await admin.post('spaces', { name: 'Recipes', slug: 'recipes', kind: 'knowledge' });
    const { body: article } = await admin.post('articles', { space: 'recipes', title: 'Soup of the day', body: 'Boil.' });
    const cook = await server.member();
    const read = async () => (await cook.get(`knowledge/recipes/articles/${article.articleSlug}`)).status;
    expect(await read()).toBe(404);
    await admin.put(`spaces/recipes/roles/${cook.who!.id}`, { role: 'superuser' });
    expect(await read()).toBe(200);
    const own = await cook.post('articles', { space: 'recipes', title: 'Bread without an oven', body: 'Fry.' });
    expect(own.status).toBe(201);
    expect((await cook.post(`articles/${own.body.id}/publication`, {})).status).toBe(403);
    await admin.put(`spaces/recipes/roles/${cook.who!.id}`, { role: 'moderator' });
    expect((await cook.post(`articles/${own.body.id}/publication`, { state: 'validated' })).status).toBe(204);
    expect((await cook.post('articles', { space: 'manual', title: 'Not there, though', body: 'x' })).status).toBe(403);
    await admin.put(`spaces/recipes/roles/${cook.who!.id}`, { role: null });
    expect(await read()).toBe(404);
  });
});
