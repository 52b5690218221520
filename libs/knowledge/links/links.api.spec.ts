import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BrokenLinkPage } from '#contracts';
import { type ApiClient, startTestServer, statementsOf, type TestServer } from '#testing';
import { Signals } from '#platform';
import { LinkChecking } from './checking.js';

/** Links of articles that lead nowhere, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let writer: ApiClient;
let member: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  [writer, member] = [await server.member('superuser'), await server.member()];
});
afterAll(() => server.close());

async function article(title: string, body: string, more: object = {}): Promise<{ id: string; slug: string }> {
  const { id, articleSlug } = (await admin.post('articles', { space: 'manual', title, body, ...more })).body;
  await admin.post(`articles/${id}/publication`, {});
  await server.jobsDone();
  return { id, slug: articleSlug };
}
const links = async (id: string, who = writer) => (await who.get<BrokenLinkPage>(`broken-links?article=${id}`)).body.items;
const reasons = async (id: string, who = writer) => Object.fromEntries((await links(id, who)).map(({ href, reason }) => [href, reason]));

test('each link is held against what it leads to, for those who read the article', async () => {
  const { number } = (await member.post('topics', { space: 'open', title: 'What holds the roof up', body: 'Asking.' })).body;
  const good = await article('A good one to link to', '# First\n\nText');
  const staff = await article('For staff and nobody else', 'Text', { audience: 'staff' });
  const bad = [`/t/999999`, '/k/manual/nothing-here', `/k/manual/${good.slug}#s-second`, '#s-nowhere', '/u/nobody-of-that-name', `/k/manual/${staff.slug}`, '/files/01890000-0000-7000-8000-000000000000.webp', '/files/no-such-picture.png', '/p/01890000-0000-7000-8000-000000000000'];
  const fine = [`/t/${number}`, `/k/manual/${good.slug}#s-first`, '#s-here', `/u/${member.who!.handle}`, 'https://elsewhere.example/gone', '/about'];
  const { id, slug } = await article('Links of every kind', ['# Here', ...[...bad, ...fine].map((href, at) => `[link ${at}](${href})`)].join('\n\n'));
  const faults = ['missing', 'missing', 'heading', 'heading', 'missing', 'hidden', 'missing', 'missing', 'missing'];
  expect(await reasons(id, admin)).toEqual(Object.fromEntries(bad.map((href, at) => [href, faults[at]])));
  // That there is something which they may not see, nobody is told.
  expect(await reasons(id)).toEqual({ ...(await reasons(id, admin)), [`/k/manual/${staff.slug}`]: 'missing' });
  expect((await admin.get(`articles/${id}/truth`)).body.reviews).toEqual(['links']);
  expect((await writer.get(`knowledge/manual/articles/${slug}`)).body.article.brokenLinks).toBe(bad.length);
  expect((await server.guest.get(`knowledge/manual/articles/${slug}`)).body.article.brokenLinks).toBeNull();
  expect((await writer.get<BrokenLinkPage>('broken-links')).body.hosts).toEqual([{ host: 'elsewhere.example', count: 1 }]);
  for (const who of [server.guest, member]) expect((await who.get<BrokenLinkPage>('broken-links')).body).toEqual({ items: [], nextCursor: null, hosts: [] });

  await admin.delete(`topics/${number}`);
  await server.jobsDone();
  expect((await reasons(id))[`/t/${number}`]).toBe('deleted');
  await admin.post(`topics/${number}/restore`, {});
  await admin.patch(`articles/${good.id}/settings`, { state: 'archived' });
  await server.jobsDone();
  expect(await reasons(id)).toMatchObject({ [`/k/manual/${good.slug}#s-first`]: 'archived' });
  expect((await reasons(id))[`/t/${number}`]).toBeUndefined();
});

test('what goes by another address is mended by one revision, once', async () => {
  const target = await article('Goes by another name', '# First\n\nText');
  const { id } = await article('Links to it twice over', `[one](/k/manual/${target.slug}#s-first) and [two](/k/manual/${target.slug}#s-first)`);
  await admin.patch(`articles/${target.id}/settings`, { slug: 'by-its-new-name' });
  await server.jobsDone();
  const [link, ...others] = await links(id);
  expect([link, others]).toMatchObject([{ words: 'one', reason: 'redirected', to: '/k/manual/by-its-new-name#s-first', version: 1 }, []]);
  const mend = (who: ApiClient) => who.post(`articles/${id}/links/${link!.position}/mending`, { version: 1 });
  expect((await mend(server.guest)).status).toBe(401);
  expect((await mend(member)).status).toBe(403);
  expect((await Promise.all([mend(writer), mend(admin)])).map(({ status }) => status).sort()).toEqual([204, 409]);
  await server.jobsDone();
  expect((await writer.get(`articles/${id}/source`)).body).toMatchObject({ version: 2, body: '[one](/k/manual/by-its-new-name#s-first) and [two](/k/manual/by-its-new-name#s-first)' });
  expect(await links(id)).toEqual([]);
  expect((await admin.get(`articles/${id}/truth`)).body.reviews).toEqual([]);
});

test('an article that is for more readers than before is looked at again', async () => {
  const staff = await article('Within the walls alone', 'Text', { audience: 'staff' });
  const { id } = await article('Also within the walls', `[there](/k/manual/${staff.slug})`, { audience: 'staff' });
  expect(await links(id, admin)).toEqual([]);
  await admin.patch(`articles/${id}/settings`, { audience: 'public' });
  await server.jobsDone();
  expect([await reasons(id, admin), await reasons(id)]).toEqual([{ [`/k/manual/${staff.slug}`]: 'hidden' }, { [`/k/manual/${staff.slug}`]: 'missing' }]);
});

test('what is no article’s text is not looked at', async () => {
  const { number } = (await member.post('topics', { space: 'open', title: 'A question that no article knows', body: 'Asking.' })).body;
  const { id, slug } = await article('Talked about for long', '[here](/t/1)');
  const { article: shown } = (await admin.get(`knowledge/manual/articles/${slug}`)).body;
  const reply = (await member.post(`topics/${shown.number}/replies`, { body: 'Does it?' })).body;
  await server.jobsDone();
  const looked = async (work: () => Promise<{ status: number }>) => {
    const sent = await statementsOf(async () => {
      expect((await work()).status).toBeLessThan(300);
      await server.jobsDone();
    });
    return sent.filter((name) => /^(links|translations)\.|Article_?(Link|Translation)/i.test(name)).sort();
  };
  expect(await looked(() => admin.patch(`topics/${number}`, { version: 1, title: 'A question that articles do not know', tags: [] }))).toEqual(['links.linking-to', 'translations.group']);
  expect(await looked(() => member.patch(`posts/${reply.id}`, { version: 1, body: 'Does it, indeed?' }))).toEqual(['links.linking-to-post', 'translations.to-follow']);
  expect(await looked(() => admin.patch(`articles/${id}`, { version: 1, title: 'Talked about for long', body: '[there](/t/1)' }))).toContain('links.article');
});

test('a check writes and tells nothing where it finds what it found before, and asks no more for many links than for few', async () => {
  const { number } = (await member.post('topics', { space: 'open', title: 'Asked once, linked often', body: 'Asking.' })).body;
  const replies = [];
  for (let at = 0; at < 3; at += 1) replies.push((await member.post(`topics/${number}/replies`, { body: `Reply ${at}` })).body.id);
  const target = await article('Linked to many times', '# One\n\nText\n\n# Two\n\nText');
  const kinds = [[`/t/${number}`, '/t/999999', '/t/999998'], replies.map((id) => `/p/${id}`), ['one', 'two', 'three'].map((name) => `/k/manual/${target.slug}#s-${name}`), ['a', 'b', member.who!.handle].map((handle) => `/u/${handle}`), [1, 2, 3].map((at) => `/files/01890000-0000-7000-8000-00000000000${at}.webp`)];
  const written = (most: number) => kinds.flatMap((hrefs) => hrefs.slice(0, most)).map((href) => `[x](${href})`).join('\n\n');
  const [few, many] = [await article('A link of each kind', written(1)), await article('Three links of each kind', written(3))];
  expect(await reasons(many.id)).toEqual({ '/t/999999': 'missing', '/t/999998': 'missing', [`/k/manual/${target.slug}#s-three`]: 'heading', '/u/a': 'missing', '/u/b': 'missing', ...Object.fromEntries(kinds[4]!.map((href) => [href, 'missing'])) });
  const touched: string[] = [];
  server.app.get(Signals).on('topic.touched', ({ key }) => touched.push(key));
  const checked = ({ id }: { id: string }) => statementsOf(() => server.inCommunity(() => server.app.get(LinkChecking).check(id)));
  await checked(many);
  const [once, again] = [await checked(few), await checked(many)];
  expect(again.sort()).toEqual(once.sort());
  expect(again.filter((name) => /insert|delete|links.forget|outbox|tell/i.test(name))).toEqual([]);
  expect(touched).toEqual([]);
  await server.inCommunity(() => server.database.query(`update article_links set reason = 'deleted' where community_id = $1 and article_id = $2 and position = 0`, [server.communityId, few.id]));
  await checked(few);
  expect(await reasons(few.id)).toEqual({ '/u/a': 'missing', [kinds[4]![0]!]: 'missing' });
  expect(touched).toContain(few.id);
});

test('a check does not wait for who is saving the article', async () => {
  const { number } = (await member.post('topics', { space: 'open', title: 'Deleted while somebody saves', body: 'Asking.' })).body;
  const { id } = await article('Saved for a long time', `[there](/t/${number})`);
  await server.inCommunity(() =>
    server.database.tx.run(async () => {
      await server.database.query('select from articles where community_id = $1 and topic_id = $2 for no key update', [server.communityId, id]);
      await admin.delete(`topics/${number}`);
      await server.jobsDone();
    }),
  );
  expect(await reasons(id)).toEqual({ [`/t/${number}`]: 'deleted' });
});
