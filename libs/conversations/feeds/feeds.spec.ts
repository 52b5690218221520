import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { SaxesParser } from 'saxes';
import { atom } from './atom.js';
import { withAbsoluteAddresses, type Feed } from './feed.js';
import { machinePaths } from './machine-paths.js';
import { xmlText } from './xml.js';

let server: TestServer;
let admin: ApiClient;
let mara: ApiClient;
let ines: ApiClient;

beforeAll(async () => {
  server = await startTestServer({ HEARTH_URL: 'https://help.example.com' });
  admin = await server.member('admin');
  mara = await server.member('member', { handle: 'mara' });
  ines = await server.member('member', { handle: 'ines' });
  for (const space of [
    { name: 'Mesh & more', slug: 'mesh', kind: 'support', description: 'Nodes <and> roaming' },
    { name: 'Members', slug: 'members', kind: 'support', visibility: 'members' },
    { name: 'Staff', slug: 'staff', kind: 'support', visibility: 'private' },
  ]) {
    await admin.post('spaces', space);
  }
});
afterAll(() => server.close());

async function ask(changes: object = {}, by: ApiClient = mara): Promise<{ number: number; id: string; slug: string }> {
  const { status, body } = await by.post('topics', { space: 'mesh', title: 'Drift node drops to 2.4 GHz at night', body: 'See [this](/t/1) and ![it](/files/x.webp).', tags: ['wifi'], ...changes });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

interface Node {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Node[];
}
/** Reads XML strictly; throws for anything that is not well-formed. */
function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}
const all = (node: Node, name: string): Node[] => node.children.filter((child) => child.name === name);
const text = (node: Node, name: string): string | undefined => all(node, name)[0]?.text;
async function entries(path: string, by: ApiClient = server.guest): Promise<Node[]> {
  const { status, body } = await by.get(path);
  expect(status).toBe(200);
  return all(parse(body), 'entry');
}

describe('feeds', () => {
  test('a topic is an entry with its text, author, times and tags', async () => {
    const topic = await ask();
    const { headers, body } = await server.guest.get('/feed.atom');
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = parse(body);
    expect([feed.attributes.xmlns, text(feed, 'title'), text(feed, 'id')]).toEqual(['http://www.w3.org/2005/Atom', 'Test', 'https://help.example.com/feed.atom']);
    expect(all(feed, 'link').map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ['self', 'https://help.example.com/feed.atom'],
      ['alternate', 'https://help.example.com/'],
    ]);
    const entry = all(feed, 'entry')[0]!;
    expect(text(entry, 'id')).toBe(`urn:uuid:${topic.id}`);
    expect(text(entry, 'title')).toBe('Drift node drops to 2.4 GHz at night');
    expect(all(entry, 'link')[0]!.attributes.href).toBe(`https://help.example.com/t/${topic.number}/${topic.slug}`);
    expect(text(all(entry, 'author')[0]!, 'name')).toBe('mara');
    expect(all(entry, 'category').map(({ attributes }) => attributes.term)).toEqual(['wifi']);
    expect(text(entry, 'content')).toContain('href="https://help.example.com/t/1"');
    expect(text(entry, 'content')).toContain('src="https://help.example.com/files/x.webp"');
    expect(text(entry, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  test('the same as JSON', async () => {
    const topic = await ask({ title: 'Asked for machines that read JSON' });
    const { headers, body } = await server.guest.get('/feed.json');
    expect(headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    expect(body).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Test', home_page_url: 'https://help.example.com/', feed_url: 'https://help.example.com/feed.json' });
    expect(body.items[0]).toMatchObject({ id: `urn:uuid:${topic.id}`, title: 'Asked for machines that read JSON', authors: [{ name: 'mara', url: 'https://help.example.com/u/mara' }], tags: ['wifi'] });
  });

  test('a space, a tag by its synonym, and a topic have their own', async () => {
    await admin.post('tags', { slug: 'c#', synonyms: ['csharp'] });
    const topic = await ask({ title: 'Only this one is about C sharp', tags: ['c#'] });
    const { body: reply } = await ines.post(`topics/${topic.number}/replies`, { body: 'Update the *firmware*.' });
    expect(text(parse((await server.guest.get('/s/mesh/feed.atom')).body), 'title')).toBe('Mesh & more · Test');
    for (const path of ['/tags/c%23/feed.atom', '/tags/csharp/feed.atom']) expect((await entries(path)).map((entry) => text(entry, 'id'))).toEqual([`urn:uuid:${topic.id}`]);
    expect((await server.guest.get('/tags/c%23/feed.json')).body.items).toHaveLength(1);
    const posts = await entries(`/t/${topic.number}/feed.atom`);
    expect(posts.map((entry) => text(all(entry, 'author')[0]!, 'name'))).toEqual(['ines', 'mara']);
    expect(all(posts[0]!, 'link')[0]!.attributes.href).toBe(`https://help.example.com/p/${reply.id}`);
    expect(text(posts[0]!, 'content')).toContain('<em>firmware</em>');
  });

  test('what a guest may not see is in no feed, whoever asks for it', async () => {
    const [inside, secret] = [await ask({ space: 'members', title: 'Seen by members alone' }), await ask({ space: 'staff', title: 'Seen by staff alone' }, admin)];
    for (const by of [server.guest, mara, admin]) {
      for (const path of ['/feed.atom', '/feed.json', '/tags/wifi/feed.atom', '/tags/wifi/feed.json', '/sitemaps/1.xml', '/sitemaps/0.xml']) {
        const { status, body } = await by.get(path);
        expect(status).toBe(200);
        expect(JSON.stringify(body)).not.toMatch(/alone|\/s\/staff|\/s\/members|seen-by/);
      }
      for (const path of ['/s/members/feed.atom', '/s/staff/feed.json', `/t/${inside.number}/feed.atom`, `/t/${secret.number}/feed.atom`]) expect((await by.get(path)).status).toBe(404);
    }
  });

  test('what is deleted, or moved out of sight, is gone as soon as the news of it is heard', async () => {
    const [deleted, moved, kept] = [await ask({ title: 'Soon to be deleted' }), await ask({ title: 'Soon to be moved away' }), await ask({ title: 'Stays where it is' })];
    const { body: reply } = await ines.post(`topics/${kept.number}/replies`, { body: 'A reply in haste.' });
    const seen = async () => (await entries('/feed.atom')).map((entry) => text(entry, 'title'));
    expect(await seen()).toEqual(expect.arrayContaining(['Soon to be deleted', 'Soon to be moved away', 'Stays where it is']));
    expect(await entries(`/t/${kept.number}/feed.atom`)).toHaveLength(2);
    await admin.delete(`topics/${deleted.number}`);
    await admin.post(`topics/${moved.number}/move`, { space: 'staff' });
    await admin.delete(`posts/${reply.id}`);
    while ((await seen()).some((title) => title?.startsWith('Soon'))) await new Promise((ok) => setTimeout(ok, 5));
    while ((await entries(`/t/${kept.number}/feed.atom`)).length > 1) await new Promise((ok) => setTimeout(ok, 5));
    expect(await seen()).toContain('Stays where it is');
  });

  test('whoever has it already is told so', async () => {
    await ask({ title: 'Something to be known already' });
    const { headers } = await server.guest.get('/feed.atom');
    const [etag, changed] = [headers.get('etag')!, headers.get('last-modified')!];
    expect(headers.get('cache-control')).toBe('public, max-age=120, stale-while-revalidate=120');
    expect((await server.guest.get('/feed.atom', { 'if-none-match': etag })).status).toBe(304);
    expect((await server.guest.get('/feed.atom', { 'if-modified-since': changed })).status).toBe(304);
    expect((await server.guest.get('/feed.atom', { 'if-none-match': '"other"', 'if-modified-since': changed })).status).toBe(200);
    await ask({ title: 'Something that is new again' });
    while ((await server.guest.get('/feed.atom', { 'if-none-match': etag })).status === 304) await new Promise((ok) => setTimeout(ok, 5));
    expect(text((await entries('/feed.atom'))[0]!, 'title')).toBe('Something that is new again');
  });

  test.each(['/s/none/feed.atom', '/tags/none/feed.json', '/t/999999/feed.atom', '/t/99999999999/feed.atom', '/sitemaps/77.xml', "/tags/'%20or%201=1/feed.atom"])('%s is not found', async (path) => {
    expect([400, 404]).toContain((await server.guest.get(path)).status);
  });
});

describe('XML', () => {
  const hostile = 'Quotes "\'<&>]]> \u0000\u0008\u000b\u001f \ud800 \ufffe\uffff ﷺ 😀 <script>alert(1)</script>';

  test('keeps every character that it may carry and leaves the others out', () => {
    expect(parse(`<a b="${xmlText(hostile)}">${xmlText(hostile)}</a>`)).toMatchObject({
      text: 'Quotes "\'<&>]]>    ﷺ 😀 <script>alert(1)</script>',
      attributes: { b: 'Quotes "\'<&>]]>    ﷺ 😀 <script>alert(1)</script>' },
    });
  });

  test('a feed of hostile words is well-formed', () => {
    const at = new Date(0);
    const item = { id: hostile, url: hostile, title: hostile, html: hostile, summary: hostile, author: null, tags: [hostile], publishedAt: at, updatedAt: at };
    const feed: Feed = { title: hostile, subtitle: hostile, language: 'en', pageUrl: hostile, feedUrl: hostile, iconUrl: hostile, updatedAt: at, items: [item] };
    expect(all(parse(atom(feed)), 'entry')).toHaveLength(1);
  });

  test('hostile titles and posts arrive as text', async () => {
    await ask({ title: '</title><script>alert(1)</script> & "quotes"', body: ']]></content> <script>alert(2)</script> &amp; \u0007' });
    const newest = async () => (await entries('/feed.atom'))[0]!;
    while (!text(await newest(), 'title')?.includes('quotes')) await new Promise((ok) => setTimeout(ok, 5));
    expect(text(await newest(), 'title')).toBe('</title><script>alert(1)</script> & "quotes"');
    expect(text(await newest(), 'content')).not.toContain('<script>');
  });
});

describe('addresses', () => {
  test.each([
    ['<a href="/t/1">x</a>', '<a href="https://h.example/t/1">x</a>'],
    ['<img src="/files/x.webp" alt="a">', '<img src="https://h.example/files/x.webp" alt="a">'],
    ['<a href="//other.example/x">x</a>', '<a href="//other.example/x">x</a>'],
    ['<a href="https://other.example/">x</a>', '<a href="https://other.example/">x</a>'],
    ['<p>write href="/x" here</p>', '<p>write href="/x" here</p>'],
  ])('%s', (html, absolute) => {
    expect(withAbsoluteAddresses(html, 'https://h.example')).toBe(absolute);
  });

  test.each([
    ['/feed.atom', true],
    ['/feed.json?x=1', true],
    ['/s/mesh/feed.atom', true],
    ['/tags/c%23/feed.json', true],
    ['/rounds/0199-a/feed.json', true],
    ['/rounds/0199-a/chain.json', false],
    ['/t/12/feed.atom', true],
    ['/k/manual/a-node.md', true],
    ['/k/manual/a-node', false],
    ['/k/manual/a/b.md', false],
    ['/sitemap.xml', true],
    ['/sitemaps/3.xml', true],
    ['/robots.txt', true],
    ['/t/12/feed.json', false],
    ['/t/12/feed.atom/x', false],
    ['/s/mesh/x/feed.atom', false],
    ['/feed.atomic', false],
    ['/x/feed.atom', false],
  ])('%s is for machines: %s', (path, expected) => {
    expect(machinePaths.test(path)).toBe(expected);
  });
});

describe('the sitemap', () => {
  test('lists the public topics in parts of ten thousand numbers', async () => {
    const topic = await ask({ title: 'Findable by a search engine' });
    await server.inCommunity(() => server.database.query(`update topics set number = 20001 where community_id = $1 and id = $2`, [server.communityId, topic.id]));
    const index = parse((await server.guest.get('/sitemap.xml')).body);
    const parts = all(index, 'sitemap').map((part) => text(part, 'loc'));
    expect(parts).toEqual(['0', '1', '3'].map((part) => `https://help.example.com/sitemaps/${part}.xml`));
    const part = parse((await server.guest.get('/sitemaps/3.xml')).body);
    expect(all(part, 'url').map((place) => text(place, 'loc'))).toEqual([`https://help.example.com/t/20001/${topic.slug}`]);
    expect(text(all(part, 'url')[0]!, 'lastmod')).toMatch(/Z$/);
    expect((await server.guest.get('/sitemaps/2.xml')).status).toBe(404);
    expect(all(parse((await server.guest.get('/sitemaps/0.xml')).body), 'url').map((place) => text(place, 'loc'))).toEqual(['/', '/questions', '/tags', '/s/mesh'].map((path) => `https://help.example.com${path}`));
  });

  test('robots are told where it is and what is not for them', async () => {
    const { headers, body } = await server.guest.get('/robots.txt');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(body).toMatch(/^User-agent: \*\nDisallow: \/api\/\n[\s\S]*\nSitemap: https:\/\/help\.example\.com\/sitemap\.xml\n$/);
  });
});
