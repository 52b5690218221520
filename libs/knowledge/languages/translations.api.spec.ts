import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ArticleNode, ArticlePage, TranslationList, TranslationSections } from '#contracts';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { holdSpace } from '../articles/articles.queries.js';

/** Articles in several languages, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let writer: ApiClient;
let member: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
  [writer, member] = [await server.member('superuser'), await server.member()];
});
afterAll(() => server.close());

interface Written {
  id: string;
  articleSlug: string;
}
const body = ['# Plug in\n\nUse the blue cable for it.', '# Wait\n\nThe lamp turns green after a minute.'];
const french = ['# Brancher\n\nPrenez le câble bleu.', '# Attendre\n\nLe voyant devient vert.'];
async function article(title: string, more: object = {}): Promise<Written> {
  const written = (await admin.post('articles', { space: 'manual', title, body: body.join('\n\n'), ...more })).body;
  await admin.post(`articles/${written.id}/publication`, {});
  return written;
}
const begin = (id: string, language = 'fr', who = writer) => who.post<Written>(`articles/${id}/translations`, { language });
const sections = async (id: string, who = writer) => (await who.get<TranslationSections>(`articles/${id}/translation`)).body;
const states = async (id: string) => (await sections(id)).sections.map(({ state }) => state);
const page = async (slug: string, who: ApiClient = server.guest) => (await who.get<ArticlePage>(`knowledge/manual/articles/${slug}`)).body.article;
async function save(id: string, text: string, title?: string): Promise<void> {
  const source = (await admin.get(`articles/${id}/source`)).body;
  expect((await admin.patch(`articles/${id}`, { version: source.version, title: title ?? source.title, body: text })).status).toBe(200);
  await server.jobsDone();
}
async function settle(id: string, at: number, more: object = {}, who = writer): Promise<number> {
  const { version, sourceVersion } = await sections(id);
  return (await who.put(`articles/${id}/translation/sections/${at}`, { version, sourceVersion, current: true, ...more })).status;
}
async function translated(title: string): Promise<{ source: Written; own: Written }> {
  const source = await article(title);
  const own = (await begin(source.id)).body;
  await save(own.id, french.join('\n\n'), 'Le titre en français');
  await admin.post(`articles/${own.id}/publication`, {});
  await server.jobsDone();
  return { source, own };
}

describe('a translation', () => {
  test('begins as a draft with the source’s sections, once for each language, by those who write', async () => {
    const { id, articleSlug } = await article('Begin with the first node');
    expect((await begin(id, 'fr', member)).status).toBe(403);
    expect((await begin(id, 'fr', server.guest)).status).toBe(401);
    expect((await begin(id, 'en')).status).toBe(409);
    expect((await begin(id, '../x')).status).toBe(400);
    const both = await Promise.all([begin(id), begin(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const own = both.find(({ status }) => status === 201)!.body;
    expect(own.articleSlug).toBe('begin-with-the-first-node-fr');
    expect(await states(own.id)).toEqual(['untranslated', 'untranslated', 'untranslated']);
    expect(await page(own.articleSlug, writer)).toMatchObject({ state: 'work-in-progress', language: 'fr', translation: { source: { id, language: 'en' }, behind: 3, total: 3 } });
    expect((await page(articleSlug)).languages).toEqual([]);
    const listed = await server.guest.get(`articles/${id}/translations`);
    expect(listed).toMatchObject({ status: 200, body: { source: { id } } });
    expect(JSON.stringify(listed.body)).not.toContain(own.id);
    // Of a translation as of its source.
    expect((await begin(own.id, 'ar')).status).toBe(201);
    expect((await writer.get<TranslationList>(`articles/${own.id}/translations`)).body).toMatchObject({ source: { id }, items: [{ language: 'ar', isDraft: true }, { language: 'fr' }], abilities: { translate: true } });
  });

  test('begins with the source as it is when its turn comes, and not for readers that this was for before', async () => {
    const { id } = await article('Changed while somebody waits', { tags: ['before'] });
    const whileWaiting = async (change: string) => {
      const { answer } = await server.inCommunity(() =>
        server.database.tx.run(async () => {
          const [place] = await server.database.query<{ id: string }>('select space_id as id from articles where community_id = $1 and topic_id = $2', [server.communityId, id]);
          await server.database.query(holdSpace, [server.communityId, place!.id]);
          const answer = begin(id);
          const waiting = () => server.database.query<{ count: number }>(`select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`);
          while ((await waiting())[0]!.count === 0) continue;
          await server.database.query(change, [server.communityId, id]);
          return { answer };
        }),
      );
      return answer;
    };
    expect((await whileWaiting(`update articles set audience = 'staff' where community_id = $1 and topic_id = $2`)).status).toBe(409);
    await server.inCommunity(() => server.database.query(`update articles set audience = 'public' where community_id = $1 and topic_id = $2`, [server.communityId, id]));
    const { status, body: own } = await whileWaiting(`update topics set title = 'Changed by then', tags = '{after}' where community_id = $1 and id = $2`);
    expect(status).toBe(201);
    expect((await writer.get(`articles/${own.id}/source`)).body).toMatchObject({ title: 'Changed by then', tags: ['after'] });
  });

  test('is named beside its source once it is published', async () => {
    const { source, own } = await translated('Named beside each other');
    expect((await page(source.articleSlug)).languages).toMatchObject([{ id: own.id, language: 'fr', title: 'Le titre en français', slug: own.articleSlug }]);
    expect(await page(own.articleSlug)).toMatchObject({ languages: [{ id: source.id, language: 'en' }], translation: { behind: 0, total: 3, sections: [] } });
    const [, entry] = new RegExp(`<url><loc>[^<]*/k/manual/${own.articleSlug}</loc>(.*?)</url>`).exec((await server.guest.get('/sitemaps/1.xml')).body)!;
    const alternates = [...entry!.matchAll(/hreflang="([^"]*)" href="[^"]*\/k\/manual\/([^"]*)"/g)].map(([, language, slug]) => [language, slug]);
    expect(alternates).toEqual([['en', source.articleSlug], ['fr', own.articleSlug], ['x-default', source.articleSlug]]);
    const { items } = (await server.guest.get('knowledge/manual/tree')).body;
    expect(items.find((node: ArticleNode) => node.id === source.id).translations).toMatchObject([{ id: own.id }]);
    expect(items.map((node: ArticleNode) => node.id)).not.toContain(own.id);
  });

  test('says which section is behind, where that is, and waits for somebody', async () => {
    const { source, own } = await translated('Behind in one section');
    await save(source.id, [body[0]!.replace('blue', 'red'), body[1]!].join('\n\n'));
    expect((await page(own.articleSlug)).translation).toMatchObject({ behind: 1, total: 3, sections: [{ state: 'behind', id: 's-brancher', sourceId: 's-plug-in', heading: 'Plug in' }] });
    const known = await sections(own.id);
    expect(known.sections[1]!.diff!.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['blue', 'red']);
    expect((await admin.get(`articles/${own.id}/truth`)).body.reviews).toEqual(['translation']);
    // Nobody confirms away what is a fact.
    for (const who of [admin, writer]) await who.put(`articles/${own.id}/confirmation`, { confirmed: true });
    await server.jobsDone();
    expect((await admin.get(`articles/${own.id}/truth`)).body.reviews).toEqual(['translation']);

    expect(await settle(own.id, 1, {}, member)).toBe(403);
    expect((await writer.put(`articles/${own.id}/translation/sections/1`, { version: known.version, sourceVersion: known.sourceVersion - 1, current: true })).status).toBe(409);
    expect(await settle(own.id, 99)).toBe(404);
    expect(await settle(own.id, 1)).toBe(204);
    expect(await states(own.id)).toEqual(['current', 'current', 'current']);
    expect((await admin.get(`articles/${own.id}/truth`)).body.reviews).toEqual([]);
    // And back.
    expect(await settle(own.id, 1, { current: false })).toBe(204);
    expect(await states(own.id)).toEqual(['current', 'behind', 'current']);
  });

  test('takes the text of one section, one that is missing too', async () => {
    const { source, own } = await translated('Written section by section');
    await save(source.id, [body[0]!.replace('blue', 'red'), '# Reset\n\nPress that button.', body[1]!].join('\n\n'), 'Another title of it');
    expect(await states(own.id)).toEqual(['behind', 'behind', 'missing', 'current']);
    for (const [at, text] of [[1, french[0]!.replace('bleu', 'rouge')], [2, '# Réinitialiser\n\nAppuyez.'], [0, 'Un autre titre pour lui']] as const) expect(await settle(own.id, at, { text })).toBe(204);
    expect(await states(own.id)).toEqual(['current', 'current', 'current', 'current']);
    const { title, body: text } = (await writer.get(`articles/${own.id}/source`)).body;
    expect({ title, text }).toEqual({ title: 'Un autre titre pour lui', text: [french[0]!.replace('bleu', 'rouge'), '# Réinitialiser\n\nAppuyez.', french[1]].join('\n\n') });
    await server.jobsDone();
    expect(await states(own.id)).toEqual(['current', 'current', 'current', 'current']);
  });

  test('is marked with the text that came with it, and has no new version where that is what it says', async () => {
    const { own } = await translated('Marked as it is written');
    const versionOf = async () => (await sections(own.id)).version;
    const before = await versionOf();
    expect(await settle(own.id, 1, { text: french[0] })).toBe(204);
    expect(await settle(own.id, 1, { current: false, text: `${french[0]}\n` })).toBe(204);
    expect({ version: await versionOf(), states: await states(own.id) }).toEqual({ version: before, states: ['current', 'behind', 'current'] });
    expect(await settle(own.id, 1, { current: false, text: '# Brancher\n\nÀ finir.' })).toBe(204);
    expect({ version: await versionOf(), states: await states(own.id) }).toEqual({ version: before + 1, states: ['current', 'behind', 'current'] });
  });

  test('is for those who may read the source, or for some of them', async () => {
    const { source, own } = await translated('For no more than these');
    expect((await admin.patch(`articles/${source.id}/settings`, { audience: 'staff' })).body).toMatchObject({ status: 400, errors: [{ path: 'audience' }] });
    expect((await admin.patch(`articles/${own.id}/settings`, { audience: 'staff' })).status).toBe(204);
    await server.jobsDone();
    expect((await page(source.articleSlug)).languages).toEqual([]);
    const listed = await server.guest.get(`articles/${source.id}/translations`);
    expect(listed).toMatchObject({ status: 200, body: { source: { id: source.id } } });
    expect(JSON.stringify(listed.body)).not.toContain('français');
    expect((await admin.patch(`articles/${source.id}/settings`, { audience: 'members' })).status).toBe(204);
    expect((await admin.patch(`articles/${own.id}/settings`, { audience: 'public' })).status).toBe(400);
    expect((await admin.patch(`articles/${own.id}/settings`, { language: 'de' })).status).toBe(400);
    expect((await admin.patch(`articles/${source.id}/settings`, { language: 'fr' })).status).toBe(400);
    expect((await admin.patch(`articles/${source.id}/settings`, { language: 'de' })).status).toBe(204);
    expect((await page(source.articleSlug, admin)).language).toBe('de');
  });

  test('is published after its source, and tells nobody what the source was for few', async () => {
    const { id } = (await admin.post('articles', { space: 'manual', title: 'A draft for a while', body: '# The secret part\n\nWas a secret.', audience: 'staff' })).body;
    const own = (await begin(id, 'fr', admin)).body;
    expect((await admin.post(`articles/${own.id}/publication`, {})).status).toBe(400);
    await admin.post(`articles/${id}/publication`, {});
    await save(own.id, '# Le mystère\n\nC’était un mystère.');
    expect((await admin.post(`articles/${own.id}/publication`, {})).status).toBe(204);
    await save(id, '# The known part\n\nIt is known.');
    await save(own.id, '# Une partie\n\nOn le sait.');
    for (const one of [id, own.id]) expect((await admin.patch(`articles/${one}/settings`, { audience: 'public' })).status).toBe(204);
    await server.jobsDone();
    const told = async () => {
      const { status, body } = await server.guest.get<TranslationSections>(`articles/${own.id}/translation`);
      return { status, text: JSON.stringify([body, (await page(own.articleSlug)).translation]) };
    };
    const known = await told();
    expect(known).toMatchObject({ status: 200, text: expect.stringContaining('It is known.') });
    expect(known.text).not.toMatch(/secret|mystère/);
    expect(JSON.stringify(await sections(own.id, admin))).toContain('secret');

    // As long as the job has not come by, what is known of the sections is about the texts of before.
    await server.inCommunity(() => server.database.query('update article_translations set version = 2, source_version = 1 where community_id = $1 and topic_id = $2', [server.communityId, own.id]));
    const early = await told();
    expect(early.status).toBe(200);
    expect(early.text).not.toMatch(/secret|mystère/);
    expect(JSON.stringify(await sections(own.id, admin))).toMatch(/secret.*mystère/);
  });

  test('keeps its source in the language that this was in, whatever the community speaks later', async () => {
    const [{ source, own }, other] = [await translated('Written before the change'), await article('Follows the community')];
    expect((await admin.patch('admin/community', { settings: { defaultLocale: 'fr' } })).status).toBe(200);
    expect((await page(source.articleSlug)).language).toBe('en');
    expect((await page(own.articleSlug)).translation).toMatchObject({ source: { language: 'en' } });
    expect((await page(other.articleSlug)).language).toBe('fr');
    expect((await admin.patch('admin/community', { settings: { defaultLocale: 'en' } })).status).toBe(200);
  });

  test('is an article of its own when it is parted, and when its source is deleted', async () => {
    const { source, own } = await translated('Parted in the end');
    const number = (await admin.get<ArticlePage>(`knowledge/manual/articles/${source.articleSlug}`)).body.article.number;
    await admin.delete(`topics/${number}`);
    await server.jobsDone();
    expect(await page(own.articleSlug)).toMatchObject({ language: 'fr', languages: [], translation: { source: null, sections: [] } });
    expect((await server.guest.get(`articles/${own.id}/translation`)).status).toBe(404);
    expect((await member.delete(`articles/${own.id}/translation`)).status).toBe(403);
    expect((await writer.delete(`articles/${own.id}/translation`)).status).toBe(204);
    expect((await writer.delete(`articles/${own.id}/translation`)).status).toBe(404);
    expect(await page(own.articleSlug)).toMatchObject({ language: 'fr', translation: null });
  });
});
