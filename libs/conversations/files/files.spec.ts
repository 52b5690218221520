import { createServer, type AddressInfo, type Server } from 'node:net';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { CONFIG, type Config } from '#platform';
import S3rver from 's3rver';
import sharp from 'sharp';
import { Files } from './files.js';

let server: TestServer;
let admin: ApiClient;
let mara: ApiClient;
let ines: ApiClient;
let png: Buffer;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  mara = await server.member('member', { handle: 'mara' });
  ines = await server.member('member', { handle: 'ines' });
  png = await sharp({ create: { width: 120, height: 80, channels: 3, background: 'teal' } }).png().toBuffer();
  for (const space of [
    { name: 'Mesh', slug: 'mesh', kind: 'support' },
    { name: 'Staff', slug: 'staff', kind: 'support', visibility: 'private' },
    { name: 'Members', slug: 'members', kind: 'support', visibility: 'members' },
  ]) {
    await admin.post('spaces', space);
  }
});
afterAll(() => server.close());

const upload = (by: ApiClient, bytes: Buffer = png, headers: Record<string, string> = {}) => by.post('files', bytes, { 'content-type': 'image/png', ...headers });
async function uploaded(by: ApiClient = mara): Promise<{ id: string; url: string }> {
  const { status, body } = await upload(by);
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}
async function ask(space: string, url: string, by: ApiClient = mara): Promise<number> {
  const { status, body } = await by.post('topics', { space, title: 'A picture says it all', body: `Look:\n\n![the light](${url})` });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.number;
}
const form = (bytes: Buffer, field = 'file'): FormData => {
  const data = new FormData();
  data.set(field, new Blob([new Uint8Array(bytes)], { type: 'image/png' }), '../../etc/pass\0wd.png');
  return data;
};
const sendForm = (by: ApiClient, body: FormData) => fetch(`${server.url}/api/v1/files`, { method: 'POST', body, headers: { cookie: `hearth_session=${by.who!.token}` } });

describe('uploading', () => {
  test('an image comes back re-encoded under an address that posts may show', async () => {
    const file = await uploaded();
    expect(file).toEqual({ id: expect.any(String), url: `/files/${file.id}.webp`, width: 120, height: 80, bytes: expect.any(Number) });
    const shown = await fetch(`${server.url}${file.url}`, { headers: { cookie: `hearth_session=${mara.who!.token}` } });
    expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).format).toBe('webp');
  });

  test('a form does as well as a body, whatever its file is called', async () => {
    const response = await sendForm(mara, form(png));
    expect({ status: response.status, body: await response.json() }).toMatchObject({ status: 201, body: { url: expect.stringMatching(/^\/files\/[0-9a-f-]{36}\.webp$/) } });
  });

  test('a doubled upload makes one file', async () => {
    const key = { 'idempotency-key': 'upload-1' };
    const [first, second] = await Promise.all([upload(mara, png, key), upload(mara, png, key)]);
    expect(second.body.id).toBe(first.body.id);
    const other = await sharp(png).resize(50).png().toBuffer();
    expect((await upload(mara, other, key)).body.code).toBe('conflict.idempotency');
  });

  test('guests are asked to sign in before anything is read', async () => {
    expect((await upload(server.guest)).body.code).toBe('session.required');
  });

  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 415, 'request.unsupported-type'],
    ['a page', '<html></html>', 415, 'request.unsupported-type'],
    ['a broken image', '\x89PNG\r\n\x1a\n0000000000000000', 415, 'request.unsupported-type'],
    ['nothing', '', 400, 'request.invalid'],
  ])('%s is refused', async (_, text, status, code) => {
    const answer = await upload(mara, Buffer.from(text, 'latin1'));
    expect({ status: answer.status, code: answer.body.code, detail: typeof answer.body.detail }).toEqual({ status, code, detail: 'string' });
  });

  test('a form without a file, a torn form and JSON are refused', async () => {
    const empty = new FormData();
    empty.set('name', 'x');
    expect((await sendForm(mara, empty)).status).toBe(400);
    const torn = await mara.post('files', Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="x.png"\r\n\r\nabc'), { 'content-type': 'multipart/form-data; boundary=b' });
    expect(torn.status).toBe(400);
    expect((await mara.post('files', { file: 'x' })).status).toBe(415);
  });

  test('what is over the limit is refused, also in a form', async () => {
    await admin.patch('admin/community', { settings: { limits: { attachmentBytes: 100_000 } } });
    const large = Buffer.concat([png, Buffer.alloc(200_000)]);
    const answer = await upload(mara, large);
    expect({ status: answer.status, code: answer.body.code, detail: answer.body.detail }).toEqual({ status: 413, code: 'request.too-large', detail: expect.stringContaining('98 kB') });
    expect((await sendForm(mara, form(large))).status).toBe(413);
    await admin.patch('admin/community', { settings: { limits: { attachmentBytes: 10_485_760 } } });
    expect((await upload(mara)).status).toBe(201);
  });

  test('nobody may hoard: after 60 in an hour that no post shows, he waits', async () => {
    const hoarder = await server.member();
    await server.inCommunity(() =>
      server.database.query(
        `insert into attachments (community_id, id, member_id, storage_key, mime, width, height, bytes) select $1, gen_random_uuid(), $2, 'x/' || n || '.webp', 'image/webp', 1, 1, 1 from generate_series(1, 59) n`,
        [server.communityId, hoarder.who!.id],
      ),
    );
    const answers = await Promise.all([upload(hoarder), upload(hoarder), upload(hoarder)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 429, 429]);
    const refused = answers.find(({ status }) => status === 429)!;
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
  });

  test('a post shows at most as many images as the community allows', async () => {
    const ids = Array.from({ length: 11 }, (_, at) => `![x](/files/01890000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}.webp)`);
    const answer = await mara.post('topics', { space: 'mesh', title: 'Far too many pictures', body: ids.join('\n') });
    expect({ status: answer.status, detail: answer.body.detail }).toEqual({ status: 400, detail: 'This shows 11 images; 10 are allowed.' });
  });
});

describe('who sees a file', () => {
  test('before a post shows it, its uploader alone', async () => {
    const file = await uploaded(mara);
    for (const [by, status] of [[mara, 200], [ines, 404], [admin, 404], [server.guest, 404]] as const) expect((await by.get(file.url)).status).toBe(status);
  });

  test('then who sees the post', async () => {
    const [open, inside, secret] = [await uploaded(mara), await uploaded(mara), await uploaded(admin)];
    await ask('mesh', open.url);
    await ask('members', inside.url);
    await ask('staff', secret.url, admin);
    const statuses = async (url: string) => [(await server.guest.get(url)).status, (await ines.get(url)).status, (await admin.get(url)).status];
    expect(await statuses(open.url)).toEqual([200, 200, 200]);
    expect(await statuses(inside.url)).toEqual([404, 200, 200]);
    expect(await statuses(secret.url)).toEqual([404, 404, 200]);
  });

  test('no longer when the post or the topic is deleted or moved out of sight', async () => {
    const [inReply, inTopic, moved] = [await uploaded(ines), await uploaded(mara), await uploaded(mara)];
    const number = await ask('mesh', inTopic.url);
    const { body: reply } = await ines.post(`topics/${number}/replies`, { body: `![x](${inReply.url})` });
    expect((await server.guest.get(inReply.url)).status).toBe(200);
    await admin.delete(`posts/${reply.id}`);
    expect([(await server.guest.get(inReply.url)).status, (await ines.get(inReply.url)).status, (await admin.get(inReply.url)).status]).toEqual([404, 404, 200]);
    await admin.delete(`topics/${number}`);
    expect([(await server.guest.get(inTopic.url)).status, (await admin.get(inTopic.url)).status]).toEqual([404, 200]);
    const other = await ask('mesh', moved.url);
    await admin.post(`topics/${other}/move`, { space: 'staff' });
    expect((await server.guest.get(moved.url)).status).toBe(404);
  });

  test('nobody can bring another’s upload to light by showing its address', async () => {
    const file = await uploaded(mara);
    await ask('mesh', file.url, ines);
    expect([(await server.guest.get(file.url)).status, (await ines.get(file.url)).status, (await mara.get(file.url)).status]).toEqual([404, 404, 200]);
  });

  test('an edit brings its images along', async () => {
    const number = await ask('mesh', 'https://example.com/none.png');
    const { body: page } = await mara.get(`topics/${number}`);
    const file = await uploaded(mara);
    expect((await mara.patch(`posts/${page.body.id}`, { version: 1, body: `Now with ![it](${file.url})` })).status).toBe(200);
    expect((await server.guest.get(file.url)).status).toBe(200);
  });

  test.each(['/files/', '/files/x', '/files/..%2f..%2fetc%2fpasswd', '/files/01890000-0000-7000-8000-000000000000.webp', '/files/logos/..%2fx.webp', '/files/%00', "/files/'or'1'='1"])('%s is not found', async (path) => {
    expect((await mara.get(path)).status).toBe(404);
  });

  test('another name of the same file is not found', async () => {
    const file = await uploaded(mara);
    expect((await mara.get(file.url.replace('.webp', '.html'))).status).toBe(404);
    expect((await mara.get(file.url.replace('.webp', ''))).status).toBe(200);
  });
});

describe('how a file is sent', () => {
  test('it can do nothing in a page and is kept by those who may keep it', async () => {
    const file = await uploaded(mara);
    const own = await mara.get(file.url);
    expect(Object.fromEntries(own.headers)).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': `inline; filename="${file.id}.webp"`,
      'cache-control': 'private, max-age=31536000, immutable',
      vary: 'cookie',
    });
    await ask('members', file.url);
    expect((await mara.get(file.url)).headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const open = await uploaded(mara);
    await ask('mesh', open.url);
    expect((await mara.get(open.url)).headers.get('cache-control')).toBe('public, max-age=31536000, s-maxage=600, immutable');
  });

  test('its tag spares the bytes, but only for those who see it', async () => {
    const file = await uploaded(mara);
    const etag = (await mara.get(file.url)).headers.get('etag')!;
    expect((await mara.get(file.url, { 'if-none-match': etag })).status).toBe(304);
    expect((await mara.get(file.url, { 'if-none-match': `"other", W/${etag}` })).status).toBe(304);
    expect((await mara.get(file.url, { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await server.guest.get(file.url, { 'if-none-match': etag })).status).toBe(404);
  });

  test('a part of it is sent on demand', async () => {
    const file = await uploaded(mara);
    const bytesOf = async (headers: Record<string, string>) => {
      const response = await fetch(`${server.url}${file.url}`, { headers: { cookie: `hearth_session=${mara.who!.token}`, ...headers } });
      return { status: response.status, range: response.headers.get('content-range'), bytes: Buffer.from(await response.arrayBuffer()), etag: response.headers.get('etag')! };
    };
    const whole = await bytesOf({});
    const size = whole.bytes.length;
    expect(await bytesOf({ range: 'bytes=4-9' })).toEqual({ status: 206, range: `bytes 4-9/${size}`, bytes: whole.bytes.subarray(4, 10), etag: whole.etag });
    expect(await bytesOf({ range: 'bytes=-3' })).toMatchObject({ status: 206, bytes: whole.bytes.subarray(size - 3) });
    expect(await bytesOf({ range: `bytes=${size - 2}-999999` })).toMatchObject({ status: 206, bytes: whole.bytes.subarray(size - 2) });
    expect(await bytesOf({ range: `bytes=${size}-` })).toMatchObject({ status: 416, range: `bytes */${size}` });
    for (const range of ['bytes=9-4', 'bytes=a-b', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-']) expect((await bytesOf({ range })).status).toBe(200);
    expect((await bytesOf({ range: 'bytes=0-1', 'if-range': '"older"' })).status).toBe(200);
    expect((await bytesOf({ range: 'bytes=0-1', 'if-range': whole.etag })).status).toBe(206);
  });
});

describe('sweeping', () => {
  test('uploads that nothing shows go after a day; those of a post or a draft stay', async () => {
    const [forgotten, fresh, posted, drafted] = [await uploaded(), await uploaded(), await uploaded(), await uploaded()];
    await ask('mesh', posted.url);
    expect((await mara.put('drafts/topic:new', { body: `![x](${drafted.url})` })).status).toBeLessThan(300);
    await server.inCommunity(() => server.database.query(`update attachments set created_at = now() - interval '25 hours' where community_id = $1 and id <> $2`, [server.communityId, fresh.id]));
    await server.inCommunity(() => server.app.get(Files).sweep());
    const left = (await readdir(join(server.app.get<Config>(CONFIG).HEARTH_DATA, 'files'), { recursive: true })).map((name) => name.split('/').at(-1));
    for (const [file, stays] of [[forgotten, false], [fresh, true], [posted, true], [drafted, true]] as const) {
      expect([(await mara.get(file.url)).status === 200, left.includes(`${file.id}.webp`)]).toEqual([stays, stays]);
    }
  });
});

describe('the logo', () => {
  const send = (by: ApiClient, bytes: Buffer) => by.post('admin/community/logo', bytes, { 'content-type': 'image/png' });

  test('everyone sees it, and the one before is gone', async () => {
    const first = (await send(admin, png)).body.settings.logoUrl;
    expect((await server.guest.get(first)).status).toBe(200);
    const second = (await send(admin, await sharp(png).negate().png().toBuffer())).body.settings.logoUrl;
    expect([(await server.guest.get(first)).status, (await server.guest.get(second)).status]).toEqual([404, 200]);
    expect((await admin.get('admin/community')).body.settings.logoUrl).toBe(second);
  });

  test('only admins change it', async () => {
    expect((await send(mara, png)).status).toBe(403);
    expect((await send(server.guest, png)).status).toBe(401);
    expect((await send(admin, Buffer.from('<svg/>'))).status).toBe(415);
  });
});

describe('with S3', () => {
  test('files are stored in the bucket, and an outage is told as one', async () => {
    const port = await freePort();
    const bucket = new S3rver({ port, address: '127.0.0.1', silent: true, directory: join(server.app.get<Config>(CONFIG).HEARTH_DATA, 's3'), configureBuckets: [{ name: 'hearth', configs: [] }] });
    await bucket.run();
    const other = await startTestServer({ S3_BUCKET: 'hearth', S3_ENDPOINT: `http://127.0.0.1:${port}`, S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER' }, server);
    const member = await other.member();
    const { body: file } = await upload(member);
    expect((await member.get(file.url)).status).toBe(200);
    await bucket.close();
    expect((await upload(member)).status).toBe(503);
    expect((await member.get(file.url)).status).toBe(503);
    await other.close();
  });
});

async function freePort(): Promise<number> {
  const probe: Server = createServer();
  await new Promise<void>((ok) => probe.listen(0, '127.0.0.1', ok));
  const { port } = probe.address() as AddressInfo;
  await new Promise((ok) => probe.close(ok));
  return port;
}
