import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ApiClient } from '#testing';
import { Withholding } from '../posts/withholding.js';
import { startAskingCommunity, type AskingCommunity } from '../testing/asking-community.js';

const site = 'https://docs.example.com';
let community: AskingCommunity;
let moderator: ApiClient;
let spaces: Record<string, string>;
let key = '';
let made = 0;

const threadsIn = (slug: string | null) => community.admin.patch('admin/community', { settings: { embedding: { origins: [site], threadsSpaceId: slug && spaces[slug] } } });
const find = (by: ApiClient = community.server.guest, of = key) => by.get(`page-threads?key=${encodeURIComponent(of)}`);
const post = (by: ApiClient, changes: object = {}, headers = {}) =>
  by.post('page-threads', { key, title: 'Install on Linux', address: `${site}/install`, body: 'Step 3 fails for me.', ...changes }, headers);

beforeAll(async () => {
  community = await startAskingCommunity();
  moderator = await community.server.member('moderator');
  const { body } = await community.admin.get('spaces');
  spaces = Object.fromEntries(body.items.map(({ slug, id }: { slug: string; id: string }) => [slug, id]));
}, 60_000);
beforeEach(async () => {
  key = `doc:/install-${(made += 1)}`;
  expect((await threadsIn('mesh')).status).toBe(200);
});
afterAll(() => community.server.close());

describe('a thread under a page', () => {
  test('is made by the first post and not by reading', async () => {
    expect((await find()).body).toEqual({ key, topic: null, hasSpace: true, mayOpen: false });
    expect((await find(community.mara)).body).toEqual({ key, topic: null, hasSpace: true, mayOpen: true });
    const first = await post(community.mara);
    expect(first).toMatchObject({ status: 201, body: { postId: null, slug: 'install-on-linux' } });
    expect((await find()).body.topic).toEqual({ number: first.body.number, slug: 'install-on-linux' });
    expect((await community.server.guest.get(`topics/${first.body.number}`)).body).toMatchObject({ topic: { title: 'Install on Linux', pageAddress: `${site}/install`, space: { slug: 'mesh' }, kind: 'question' } });
  });

  test('takes the next post as a reply', async () => {
    const first = await post(community.mara);
    const next = await post(community.ines, { body: 'Run it as root.' });
    expect(next).toMatchObject({ status: 201, body: { number: first.body.number, postId: expect.any(String) } });
    expect((await community.server.guest.get(`topics/${first.body.number}`)).body.replies.items[0].post).toMatchObject({ id: next.body.postId, kind: 'answer' });
  });

  test('is one, whoever writes at the same moment', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => community.server.member()));
    const posted = await Promise.all(people.map((by, at) => post(by, { body: `I was number ${at}.` })));
    expect(posted.map(({ status }) => status)).toEqual(posted.map(() => 201));
    expect(new Set(posted.map(({ body }) => body.number)).size).toBe(1);
    expect(posted.filter(({ body }) => body.postId === null)).toHaveLength(1);
    expect((await community.server.guest.get(`topics/${posted[0]!.body.number}`)).body.topic.replyCount).toBe(5);
  });

  test('is one post, however often the same form is sent', async () => {
    const [first, again] = await Promise.all([post(community.mara, {}, { 'idempotency-key': key }), post(community.mara, {}, { 'idempotency-key': key })]);
    expect(again.body).toEqual(first.body);
    expect((await post(community.mara, {}, { 'idempotency-key': key })).body).toEqual(first.body);
  });

  test('is another one for each key', async () => {
    const one = await post(community.mara);
    const two = await post(community.mara, { key: `${key}#other` });
    expect(two.body.number).not.toBe(one.body.number);
  });
});

describe('what takes a thread from its page', () => {
  test('a deleted one leaves the page free, for guests and for who deleted it', async () => {
    const first = await post(community.mara);
    await moderator.delete(`topics/${first.body.number}`);
    for (const by of [community.server.guest, community.mara, moderator]) expect((await find(by)).body.topic).toBeNull();
    const second = await post(community.ines);
    expect(second.body).toMatchObject({ postId: null });
    await moderator.post(`topics/${first.body.number}/restore`);
    expect((await find()).body.topic.number).toBe(second.body.number);
  });

  test('one that is held leaves it free, but for its author', async () => {
    const first = await post(community.mara);
    const { body } = await community.mara.get(`topics/${first.body.number}`);
    const { app, database, inCommunity } = community.server;
    await inCommunity(() => database.tx.run(() => app.get(Withholding).put(body.body.id, { kind: 'hidden', reason: 'unkind', mendableUntil: null }, null)));
    expect((await find()).body.topic).toBeNull();
    expect((await find(community.mara)).body.topic.number).toBe(first.body.number);
    const second = await post(community.ines);
    expect(second.body).toMatchObject({ postId: null });
    expect((await find(community.mara)).body.topic.number).toBe(second.body.number);
  });

  test('one that was merged is found in the other', async () => {
    const other = await community.ask();
    const first = await post(community.mara);
    expect((await moderator.post(`topics/${first.body.number}/merge`, { into: other.number })).status).toBe(200);
    expect((await find()).body.topic.number).toBe(other.number);
    expect((await post(community.ines)).body).toMatchObject({ number: other.number, postId: expect.any(String) });
  });

  test('one in a space that the reader may not see is as none', async () => {
    const first = await post(community.mara);
    expect((await moderator.post(`topics/${first.body.number}/move`, { space: 'lounge' })).status).toBe(204);
    expect((await find()).body).toMatchObject({ topic: null });
    expect((await find(community.mara)).body.topic.number).toBe(first.body.number);
  });
});

describe('who may write', () => {
  test('not a guest', async () => expect((await post(community.server.guest)).status).toBe(401));

  test('nobody where no space is named, and who reads is told', async () => {
    await threadsIn(null);
    expect((await find(community.mara)).body).toEqual({ key, topic: null, hasSpace: false, mayOpen: false });
    expect((await post(community.mara)).status).toBe(404);
    expect((await find()).body.topic).toBeNull();
  });

  test('not who cannot see the space', async () => {
    await threadsIn('staff');
    expect((await find(community.mara)).body).toMatchObject({ hasSpace: true, mayOpen: false });
    expect((await post(community.mara)).status).toBe(404);
  });

  test.each(['', 'two words', 'a\u0000b', 'tab\there', 'x'.repeat(201)])('not under the key %p', async (wrong) => {
    expect((await post(community.mara, { key: wrong })).status).toBe(400);
    expect((await find(community.mara, wrong)).status).toBe(400);
  });

  test.each(['https://evil.example/install', `${site}.evil.example/`, 'javascript:alert(1)'])('not for the page %s', async (address) => {
    const refused = await post(community.mara, { address });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'address' }] } });
    expect((await find()).body.topic).toBeNull();
  });

  test('a refused text makes no thread', async () => {
    expect((await post(community.mara, { body: '   ' })).status).toBe(400);
    expect((await find()).body.topic).toBeNull();
  });
});
