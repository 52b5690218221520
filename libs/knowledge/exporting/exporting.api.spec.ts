import { crc32 } from 'node:zlib';
import { posix } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import sharp from 'sharp';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Articles as Markdown files, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
});
afterAll(() => server.close());

async function article(title: string, body: string, more: object = {}): Promise<{ id: string; slug: string }> {
  const { id, articleSlug } = (await admin.post('articles', { space: 'manual', title, body, ...more })).body;
  expect((await admin.post(`articles/${id}/publication`, {})).status).toBe(204);
  return { id, slug: articleSlug };
}

/** Of the ways to keep a file in an archive, the one without compression. */
const stored = 0;

/** The files of an archive, by its directory at the end. */
function unzipped(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength, extraLength, start] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt32LE(at + 42)];
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString();
    const content = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const data = archive.subarray(content, content + packed);
    expect([archive.readUInt16LE(at + 10), crc32(data)]).toEqual([stored, archive.readUInt32LE(at + 16)]);
    files.set(name, data);
    at += 46 + nameLength + extraLength;
  }
  return files;
}
const parse = (text: string): { front: Record<string, unknown>; body: string } => {
  const [, front, body] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text)!;
  return { front: parseYaml(front!) as Record<string, unknown>, body: body! };
};
const exported = async (who: ApiClient, space = 'manual'): Promise<{ status: number; files: Map<string, Buffer> }> => {
  const response = await fetch(`${server.url}/api/v1/knowledge/${space}/export`, { headers: who.who ? { cookie: `hearth_session=${who.who.token}` } : {} });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, files: response.status === 200 ? unzipped(bytes) : new Map() };
};

test('a space is read back: front matter, text, folders, images, and links that resolve inside', async () => {
  const png = await sharp({ create: { width: 20, height: 20, channels: 3, background: 'teal' } }).png().toBuffer();
  const { url } = (await admin.post('files', png, { 'content-type': 'image/png' })).body;
  const first = await article('The first of them', `# Look\n\n![the lamp](${url})`, { tags: ['mesh'] });
  const below = await article('Below the first', `[up](/k/manual/${first.slug}#s-look) [out](/t/1) [far](https://elsewhere.example/x)`, { parentId: first.id });
  const secret = await article('For staff and nobody else', 'Walls', { audience: 'staff' });
  const own = (await admin.post(`articles/${first.id}/translations`, { language: 'fr' })).body;

  const { files } = await exported(admin);
  expect([...files.keys()].sort()).toEqual([`01-${first.slug}.fr.md`, `01-${first.slug}.md`, `01-${first.slug}/01-${below.slug}.md`, `02-${secret.slug}.md`, url.slice(1)].sort());
  const { front, body } = parse(files.get(`01-${first.slug}.md`)!.toString());
  expect(front).toMatchObject({ title: 'The first of them', slug: first.slug, language: 'en', state: 'not-validated', audience: 'public', tags: ['mesh'], authors: [admin.who!.handle], revision: 1, translations: [{ language: 'fr', at: `01-${own.articleSlug}`.replace(/-fr$/, '.fr.md') }] });
  expect(body).toBe(`# Look\n\n![the lamp](..${url})\n`.replace('..', '').replace('(/', '('));
  expect((await sharp(files.get(url.slice(1))!).metadata()).width).toBe(20);
  for (const [path, content] of files) {
    if (!path.endsWith('.md')) continue;
    for (const [, href] of content.toString().matchAll(/\]\(([^)]*)\)/g)) {
      if (/^https?:/.test(href!)) continue;
      expect({ path, href, there: files.has(posix.join(posix.dirname(path), decodeURIComponent(href!.split('#')[0]!))) }).toMatchObject({ there: true });
    }
  }
  expect(files.get(`01-${first.slug}/01-${below.slug}.md`)!.toString()).toMatch(/\[up\]\(\.\.\/01-the-first-of-them\.md#look\) \[out\]\(http[^)]*\/t\/1\) \[far\]\(https:\/\/elsewhere\.example\/x\)/);

  // Who publishes in a space and is no staff reads less, and so exports less.
  const moderator = await server.member('moderator');
  const theirs = await exported(moderator);
  expect([...theirs.files.keys()].some((path) => path.includes(secret.slug))).toBe(false);
  expect(theirs.files.size).toBeGreaterThan(2);
  expect((await exported(await server.member())).status).toBe(403);
  expect((await exported(server.guest)).status).toBe(401);
});

test('no article is left out, however many a space has', async () => {
  await admin.post('spaces', { name: 'Wide', slug: 'wide', kind: 'knowledge' });
  const { id, articleSlug } = (await admin.post('articles', { space: 'wide', title: 'Behind all the others', body: 'Here.' })).body;
  // Articles that were deleted keep their places.
  await server.inCommunity(async () => {
    const copy = (table: string, changes: string) => `insert into ${table} select r.* from ${table} one, generate_series(1, 6000) n, jsonb_populate_record(one, ${changes}) r where one.community_id = $1`;
    await server.database.query(`${copy('topics', `jsonb_build_object('id', md5('wide' || n)::uuid, 'number', 100000 + n, 'deleted_at', now())`)} and one.id = $2`, [server.communityId, id]);
    await server.database.query(`${copy('articles', `jsonb_build_object('topic_id', md5('wide' || n)::uuid, 'slug', 'gone-' || n, 'position', 0)`)} and one.topic_id = $2`, [server.communityId, id]);
  });
  expect([...(await exported(admin, 'wide')).files.keys()]).toEqual([`01-${articleSlug}.md`]);
});

test('one article is a file of its own, for those who read it', async () => {
  const { slug, id } = await article('Read by everyone here', '[home](/k/manual/nowhere)');
  const answer = await server.guest.get(`/k/manual/${slug}.md`);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'text/markdown; charset=utf-8', `attachment; filename="article.md"; filename*=UTF-8''${slug}.md`]);
  expect(parse(answer.body).body).toMatch(/^\[home\]\(http[^)]*\/k\/manual\/nowhere\)\n$/);
  await admin.patch(`articles/${id}/settings`, { audience: 'staff' });
  expect((await server.guest.get(`/k/manual/${slug}.md`)).status).toBe(404);
  expect((await admin.get(`/k/manual/${slug}.md`)).status).toBe(200);
  const number = (await admin.get(`knowledge/manual/articles/${slug}`)).body.article.number;
  expect((await admin.delete(`topics/${number}`)).status).toBe(204);
  expect((await admin.get(`/k/manual/${slug}.md`)).status).toBe(404);
  for (const path of ['/k/manual/nothing.md', '/k/nowhere/x.md', '/k/manual/..%2f..%2fetc%2fpasswd.md']) expect((await admin.get(path)).status).toBe(404);
});
