import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { v7 as uuidv7 } from 'uuid';
import { SpamFilter } from './spam-filter.js';

let server: TestServer;
let moderator: ApiClient;
let asker: ApiClient;
let topic: { id: string; number: number };

const advert = 'Click here for free casino money! Earn cash from home, order now, no obligation, 100% guaranteed. Remove your debt, unsubscribe any time: https://win.example/offer';

beforeAll(async () => {
  server = await startTestServer();
  const admin = await server.member('admin');
  moderator = await server.member('moderator');
  asker = await server.member();
  expect((await admin.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support' })).status).toBe(201);
  topic = (await asker.post('topics', { space: 'mesh', title: 'Drift node drops to 2.4 GHz at night', body: 'Every night at three the node changes its channel.' })).body;
});
afterAll(() => server.close());

const judge = (text: string) => server.inCommunity(() => server.app.get(SpamFilter).judge(text));
const learn = () => server.inCommunity(() => server.app.get(SpamFilter).learn());
const rows = <Row extends object>(text: string, values: unknown[] = []) => server.inCommunity(() => server.database.query<Row>(text, values));

test('an advertisement by a newcomer is held, read by nobody else, and waits in the queue', async () => {
  const spammer = await server.member('member', { trustLevel: 0 });
  const { body: post } = await spammer.post(`topics/${topic.number}/replies`, { body: advert });
  await server.jobsDone();
  const { body: seen } = await server.guest.get(`posts/${post.id}`);
  expect(JSON.stringify(seen)).not.toContain('casino');
  expect(JSON.stringify((await server.guest.get(`topics/${topic.number}`)).body)).not.toContain(post.id);
  const { body: queue } = await moderator.get('moderation/reviewables');
  expect(queue.items).toEqual([expect.objectContaining({ kind: 'held', postId: post.id })]);
});

test('an ordinary question by a newcomer stands, and so does an advertisement by staff', async () => {
  const staff = await server.member('staff');
  const { body: post } = await staff.post(`topics/${topic.number}/replies`, { body: advert });
  await server.jobsDone();
  expect((await server.guest.get(`posts/${post.id}`)).status).toBe(200);
  expect((await server.guest.get(`topics/${topic.number}`)).status).toBe(200);
});

test('what stood for a week teaches how people write here, once', async () => {
  const odd = 'Guaranteed free order of obligation remarks';
  const before = (await judge(odd)).probability;
  const [place] = await rows<{ topicId: string }>(`select topic_id as "topicId" from posts limit 1`);
  for (let position = 1_000; position < 1_150; position += 1) {
    await rows(
      `insert into posts (community_id, id, topic_id, kind, position, author_id, source, html, renderer_version, created_at) values ($1, $2, $3, 'answer', $4, $5, $6, '', 1, now() - interval '8 days')`,
      [server.communityId, uuidv7(), place!.topicId, position, asker.who!.id, `${odd} for router ${position}`],
    );
  }
  expect(await learn()).toBe(150);
  expect(await learn()).toBe(0);
  expect((await judge(odd)).probability).toBeLessThan(before);
});

test('what a moderator calls spam teaches what it looks like', async () => {
  const words = 'zorblax quindle pravnik mistor';
  const spammer = await server.member();
  const { body: post } = await spammer.post(`topics/${topic.number}/replies`, { body: words });
  await server.jobsDone();
  expect((await judge(words)).probability).toBe(0.5);
  await asker.post(`posts/${post.id}/flags`, { reason: 'spam' });
  await server.jobsDone();
  const { body: queue } = await moderator.get('moderation/reviewables?kind=flagged');
  const item = queue.items.find((one: { postId: string }) => one.postId === post.id);
  expect((await moderator.post(`moderation/reviewables/${item.id}/decision`, { action: 'spam', reason: '' })).status).toBeLessThan(300);
  await server.jobsDone();
  expect((await judge(words)).probability).toBeGreaterThan(0.5);
});
