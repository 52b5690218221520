import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MemberMetrics, MetricDefinition } from '#contracts';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { Measuring } from './measuring.js';
import { areas, metricDefinitions, metrics } from './metrics.js';

describe('the list of metrics', () => {
  test('has at least a hundred, each under a key of its own', () => {
    expect(metricDefinitions.length).toBeGreaterThanOrEqual(100);
    expect(new Set(metricDefinitions.map(({ key }) => key)).size).toBe(metricDefinitions.length);
    expect(new Set(areas.map(({ key }) => key)).size).toBe(areas.length);
  });

  test.each(metricDefinitions.map((metric): [string, MetricDefinition] => [metric.key, metric]))('%s says what it counts', (key, { name, definition }) => {
    expect(key).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(name).toMatch(/^[A-Z][^.]{2,59}$/);
    expect(definition).toMatch(/^\S.{15,200}\.$/);
  });
});

let server: TestServer;
let admin: ApiClient;
let moderator: ApiClient;
let asker: ApiClient;
let answerer: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  moderator = await server.member('moderator');
  asker = await server.member();
  answerer = await server.member();
  const spaces = [
    { name: 'Mesh', slug: 'mesh', kind: 'support', downvotes: true },
    { name: 'Lounge', slug: 'lounge', kind: 'discussion' },
    { name: 'Inside', slug: 'inside', kind: 'support', visibility: 'members', downvotes: true },
    { name: 'Vault', slug: 'vault', kind: 'support', visibility: 'private' },
  ];
  for (const space of spaces) expect((await admin.post('spaces', space)).status).toBe(201);
});
afterAll(() => server.close());

async function valuesOf(of: ApiClient, by: ApiClient): Promise<Record<string, number | null>> {
  await server.jobsDone();
  const { status, body } = await by.get(`members/${of.who!.handle}/metrics`);
  expect(status).toBe(200);
  return Object.fromEntries((body as MemberMetrics).items.map(({ key, value }) => [key, value]));
}

async function ask(by: ApiClient, space: string): Promise<{ number: number; bodyId: string }> {
  const { status, body } = await by.post('topics', { space, title: 'Drift node drops to 2.4 GHz at night', body: 'Every night.', tags: ['drift'] });
  expect(status).toBe(201);
  return { number: body.number, bodyId: (await by.get(`topics/${body.number}`)).body.body.id };
}

async function answer(by: ApiClient, number: number): Promise<string> {
  const { status, body } = await by.post(`topics/${number}/replies`, { body: 'Pin the backhaul to channel 44.' });
  expect(status).toBe(201);
  return body.id;
}

/** Every member's kept values beside what a count of everything gives, without what is counted at night alone. */
async function keptAndCounted(): Promise<[unknown, unknown]> {
  await server.jobsDone();
  return server.inCommunity(async () => {
    const kept = await server.database.query<Record<string, object> & { memberId: string }>(`select member_id as "memberId", everyone, members, own from member_metrics order by member_id`);
    const ids = (await server.database.query<{ id: string }>(`select id from members order by id`)).map(({ id }) => id);
    const counted = await server.app.get(Measuring).count(ids);
    const atOnce = (values: object) => Object.fromEntries(Object.entries(values).filter(([key]) => !metrics.get(key)!.nightly).sort());
    const inScopes = (of: Record<string, object> | undefined) => ['everyone', 'members', 'own'].map((scope) => atOnce(of?.[scope] ?? {}));
    const byId = new Map(kept.map((row) => [row.memberId, row]));
    return [ids.map((id) => [id, ...inScopes(byId.get(id))]), ids.map((id) => [id, ...inScopes(counted.get(id) as never)])];
  });
}

test('the list is public, and a name of nobody is not found', async () => {
  const { status, body } = await server.guest.get('metrics');
  expect([status, body.items.length]).toEqual([200, metricDefinitions.length]);
  expect(body.items.find(({ key }: MetricDefinition) => key === 'revivals')).toEqual({
    key: 'revivals',
    area: 'answering',
    name: 'Old questions answered',
    unit: 'count',
    definition: 'First answers to questions that had waited for more than seven days.',
    measured: false,
    personal: false,
    counted: 'at-once',
  });
  expect((await server.guest.get('members/nobody-here/metrics')).status).toBe(404);
});

test('what happens is counted for who asked, answered and voted', async () => {
  const { number } = await ask(asker, 'mesh');
  const id = await answer(answerer, number);
  await asker.put(`posts/${id}/vote`, { kind: 'kudos' });
  await moderator.put(`posts/${id}/vote`, { kind: 'kudos' });
  await answerer.put(`topics/${number}/me-too`, { on: true });
  await asker.put(`topics/${number}/solution`, { postId: id });
  expect(await valuesOf(asker, server.guest)).toMatchObject({
    questions: 1, 'questions-answered': 1, 'questions-solved': 1, 'questions-solved-share': 100, 'questions-closed-loop': 1, 'questions-tagged': 1, 'first-answer-minutes': 0, 'me-toos-received': 1, reputation: 2, 'active-weeks': 1,
  });
  expect(await valuesOf(answerer, server.guest)).toMatchObject({
    answers: 1, solutions: 1, 'solutions-by-asker': 1, 'solutions-share': 100, 'first-answers': 1, 'newcomers-solved': 1, 'people-helped': 1, 'answers-with-kudos': 1, 'answer-kudos': 2, 'answer-most-kudos': 2, 'kudos-received': 2, 'kudos-people': 2, 'kudos-from-askers': 1, 'tags-solved': 1, 'solution-months': 1, 'weeks-in-a-row': 1, reputation: 35, revivals: 0,
  });
  expect(await valuesOf(asker, asker)).toMatchObject({ 'kudos-given': 1, 'kudos-given-as-asker': 1 });
  expect(await valuesOf(answerer, answerer)).toMatchObject({ 'me-toos-given': 1 });
});

test('there is no share and no median of nothing', async () => {
  const silent = await server.member();
  expect(await valuesOf(silent, server.guest)).toMatchObject({ 'solutions-share': null, 'first-answer-minutes': null, answers: 0 });
});

test('personal numbers are for the member and moderators', async () => {
  expect(await valuesOf(asker, answerer)).not.toHaveProperty('kudos-given');
  expect(await valuesOf(asker, server.guest)).not.toHaveProperty('kudos-given');
  expect(await valuesOf(asker, moderator)).toHaveProperty('kudos-given');
  expect(await valuesOf(asker, asker)).toHaveProperty('kudos-given');
});

test('numbers tell nothing of spaces that one may not see', async () => {
  const staff = await server.member('staff');
  const helper = await server.member('staff');
  for (const space of ['mesh', 'inside', 'vault']) await answer(helper, (await ask(staff, space)).number);
  const answers = async (by: ApiClient) => (await valuesOf(helper, by)).answers;
  expect(await Promise.all([server.guest, answerer, moderator, staff, helper, admin].map(answers))).toEqual([1, 2, 2, 2, 3, 3]);
  expect((await server.guest.get(`members/${helper.who!.handle}/metrics`)).body.scope).toBe('everyone');

  const { id } = (await admin.get('spaces/mesh')).body;
  const made = async (visibility: string) => expect((await admin.put(`spaces/${id}`, { name: 'Mesh', slug: 'mesh', kind: 'support', downvotes: true, visibility })).status).toBe(200);
  await made('private');
  expect(await Promise.all([server.guest, answerer, helper].map(answers))).toEqual([0, 1, 3]);
  await made('public');
  expect(await answers(server.guest)).toBe(1);
});

test('weeks and months in a row are the longest run', async () => {
  const { number } = await ask(asker, 'mesh');
  const regular = await server.member();
  const id = await answer(regular, number);
  await server.jobsDone();
  await server.inCommunity(async () => {
    for (const [at, day] of ['2026-01-05', '2026-01-12', '2026-01-25', '2026-02-11', '2026-02-18', '2026-02-25', '2026-03-04'].entries()) {
      await server.database.query(
        `insert into posts (community_id, id, topic_id, kind, position, author_id, source, html, renderer_version, created_at)
         select community_id, gen_random_uuid(), topic_id, kind, 100 + $2::int, author_id, source, html, 1, $3::timestamptz from posts where id = $1`,
        [id, at, day],
      );
    }
    await server.database.query(`update posts set created_at = '2026-06-01' where id = $1`, [id]);
    await server.app.get(Measuring).measureAll();
  });
  expect(await valuesOf(regular, server.guest)).toMatchObject({ 'active-weeks': 8, 'weeks-in-a-row': 4, 'answer-weeks-in-a-row': 4, 'active-months': 4, 'active-span-days': 147 });
});

test('what is kept as things happen is what a count of everything gives', async () => {
  const people = [asker, answerer, moderator, admin, ...(await Promise.all([1, 2, 3].map(() => server.member())))];
  const topics: { number: number; bodyId: string; posts: string[]; answers: string[]; by: ApiClient }[] = [];
  // A fixed sequence of numbers, so that a failure comes again.
  let seed = 4_711;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(((seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647) * items.length)]!;
  for (let step = 0; step < 240; step += 1) {
    const by = pick(people);
    const topic = topics.length > 0 ? pick(topics) : undefined;
    const post = topic && pick(topic.posts);
    const act = pick(['ask', 'answer', 'answer', 'comment', 'comment', 'comment', 'kudos', 'kudos', 'unvote', 'downvote', 'me-too', 'accept', 'accept', 'accept', 'unaccept', 'edit', 'retitle', 'delete-post', 'restore-post', 'close', 'delete-topic', 'restore-topic', 'move']);
    if (act === 'ask' || !topic || !post) {
      const { number, bodyId } = await ask(by, pick(['mesh', 'mesh', 'inside', 'lounge']));
      topics.push({ number, bodyId, posts: [bodyId], answers: [], by });
    } else if (act === 'answer' || act === 'comment') {
      const { status, body } = await by.post(`topics/${topic.number}/replies`, { body: `Reply ${step}`, ...(act === 'comment' && { parentId: topic.posts.at(-1) }) });
      if (status === 201) topic.posts.push(body.id);
      if (body.kind === 'answer') topic.answers.push(body.id);
    } else if (act === 'kudos' || act === 'downvote' || act === 'unvote') await by.put(`posts/${post}/vote`, { kind: act === 'unvote' ? null : act });
    else if (act === 'me-too') await by.put(`topics/${topic.number}/me-too`, { on: true });
    else if (act === 'accept') await pick([topic.by, admin]).put(`topics/${topic.number}/solution`, { postId: pick([post, ...topic.answers]) });
    else if (act === 'unaccept') await admin.put(`topics/${topic.number}/solution`, { postId: null });
    else if (act === 'edit') await pick([by, admin]).patch(`posts/${post}`, { version: (await admin.get(`posts/${post}/source`)).body.version, body: `Edited ${step}`, reason: 'clearer' });
    else if (act === 'retitle') await admin.patch(`topics/${topic.number}`, { version: (await admin.get(`topics/${topic.number}`)).body.topic.version, title: `A better title, number ${step}` });
    else if (act === 'delete-post') await moderator.delete(`posts/${post}`);
    else if (act === 'restore-post') await moderator.post(`posts/${post}/restore`);
    else if (act === 'close') await moderator.post(`topics/${topic.number}/close`, { reason: 'Answered elsewhere.' });
    else if (act === 'delete-topic') await moderator.delete(`topics/${topic.number}`);
    else if (act === 'restore-topic') await moderator.post(`topics/${topic.number}/restore`);
    else await moderator.post(`topics/${topic.number}/move`, { space: pick(['mesh', 'inside']) });
    if (step % 60 === 59) {
      const [kept, counted] = await keptAndCounted();
      expect(kept).toEqual(counted);
    }
  }
  const reached = new Set(Object.keys(Object.assign({}, ...(await server.inCommunity(() => server.database.query<{ own: object }>(`select own from member_metrics`))).map(({ own }) => own))));
  expect(['edits', 'titles-improved', 'topics-closed', 'removals', 'posts-removed', 'comments', 'solutions', 'downvotes-given', 'discussions-started', 'solutions-marked'].filter((key) => !reached.has(key))).toEqual([]);
  const result = await server.inCommunity(() => server.app.get(Measuring).measureAll());
  expect(result.different).toEqual([]);
}, 120_000);

test('who only voted in a topic is counted again when it comes or goes, not when it is edited, closed or pinned', async () => {
  const voter = await server.member();
  const { number, bodyId } = await ask(asker, 'mesh');
  const given = await answer(answerer, number);
  for (const post of [bodyId, given]) expect((await voter.put(`posts/${post}/vote`, { kind: 'kudos' })).status).toBe(200);
  const countedAt = async (): Promise<number> => {
    await server.jobsDone();
    const [row] = await server.inCommunity(() => server.database.query<{ at: Date }>(`select counted_at as at from member_metrics where member_id = $1`, [voter.who!.id]));
    return row!.at.getTime();
  };
  const before = await countedAt();
  await admin.patch(`topics/${number}`, { version: 1, title: 'Drift node drops to 2.4 GHz every night' });
  await admin.patch(`posts/${given}`, { version: 1, body: 'Pin the backhaul to channel 48.' });
  await moderator.post(`topics/${number}/close`, { reason: 'Answered.' });
  await moderator.put(`topics/${number}/pin`, { on: true });
  expect(await countedAt()).toBe(before);
  await moderator.delete(`posts/${given}`);
  const afterPost = await countedAt();
  expect(afterPost).toBeGreaterThan(before);
  await moderator.delete(`topics/${number}`);
  await moderator.post(`topics/${number}/restore`);
  expect(await countedAt()).toBeGreaterThan(afterPost);
  expect((await valuesOf(voter, voter))['kudos-given']).toBe(1);
});

test('the nightly count finds and mends what is wrong', async () => {
  await server.jobsDone();
  await server.inCommunity(() => server.database.query(`update member_metrics set everyone = jsonb_set(everyone, '{answers}', '77') where member_id = $1`, [answerer.who!.id]));
  const measuring = server.app.get(Measuring);
  expect((await server.inCommunity(() => measuring.measureAll())).different).toEqual([answerer.who!.id]);
  expect((await server.inCommunity(() => measuring.measureAll())).different).toEqual([]);
});
