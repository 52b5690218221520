import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Voting, Withholding, type PostState } from '#conversations';
import { Events, inScope, system } from '#platform';
import { type ApiClient, LiveClient, startTestServer, statementsOf, type TestServer } from '#testing';
import { v7 as uuidv7 } from 'uuid';
import { Inbox } from './inbox/inbox.js';

let server: TestServer;
let admin: ApiClient;
let asker: ApiClient;
let helper: ApiClient;
let third: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  await admin.post('spaces', { name: 'Other', slug: 'other', kind: 'support' });
  await admin.post('spaces', { name: 'Staff', slug: 'staff', kind: 'support', visibility: 'private' });
});
afterAll(() => server.close());
beforeEach(async () => {
  [asker, helper, third] = [await server.member(), await server.member(), await server.member()];
});

async function ask(by = asker, fields: object = {}): Promise<{ number: number; id: string }> {
  const { status, body } = await by.post('topics', { space: 'open', title: 'How far does a node reach', body: 'Through two walls.', ...fields });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}
async function reply(number: number, by = helper, fields: object = {}): Promise<{ id: string }> {
  const { status, body } = await by.post(`topics/${number}/replies`, { body: 'Twelve metres.', ...fields });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}
async function inbox(by: ApiClient, filter = 'all') {
  await server.jobsDone();
  return (await by.get(`notifications?filter=${filter}`)).body;
}
async function kinds(by: ApiClient, filter = 'all'): Promise<string[]> {
  return (await inbox(by, filter)).items.map(({ kind }: { kind: string }) => kind);
}
async function unread(by: ApiClient): Promise<number> {
  await server.jobsDone();
  return (await by.get('notifications/unread-count')).body.unread;
}
function put(postId: string, state: PostState): Promise<PostState> {
  const { communityId, database } = server;
  return inScope({ communityId, requestId: 'spec', actor: system }, () => database.tx.run(() => server.app.get(Withholding).put(postId, state, null)));
}

describe('what is told of a topic that is merged into another', () => {
  test('leads to where the posts went, is read there, and whoever followed it hears of what follows', async () => {
    const [into, from] = [await ask(third), await ask()];
    const { id } = await reply(from.number);
    expect(await kinds(asker)).toEqual(['answer']);
    await admin.post(`topics/${from.number}/merge`, { into: into.number });
    expect((await inbox(asker)).items).toEqual([expect.objectContaining({ kind: 'answer', postId: id, topic: expect.objectContaining({ number: into.number }) })]);
    expect(await unread(asker)).toBe(1);
    const { communityId, app } = server;
    await inScope({ communityId, requestId: 'spec', actor: { ...system, memberId: asker.who!.id } }, () => app.get(Inbox).readTopic(into.id));
    expect(await unread(asker)).toBe(0);
    await reply(into.number, admin);
    expect(await kinds(asker)).toHaveLength(2);
  });
});

describe('who is told of a post', () => {
  test('who asked is told of an answer: by whom, on what, how it begins and where it is', async () => {
    const { number } = await ask();
    const { id } = await reply(number, helper, { body: 'Twelve **metres**, through wood.' });
    expect((await inbox(asker)).items).toEqual([
      expect.objectContaining({
        kind: 'answer',
        read: false,
        done: false,
        actor: expect.objectContaining({ handle: helper.who!.handle }),
        actorCount: 1,
        topic: { number, slug: 'how-far-does-a-node-reach', title: 'How far does a node reach' },
        postId: id,
        snippet: 'Twelve metres, through wood.',
        path: `/p/${id}`,
      }),
    ]);
    expect(await unread(asker)).toBe(1);
    expect(await unread(helper)).toBe(0);
  });

  test('a comment is a reply to whom it stands below, and news to those who follow', async () => {
    const { number } = await ask();
    const { id } = await reply(number);
    await reply(number, third, { parentId: id });
    expect(await kinds(helper)).toEqual(['reply']);
    expect(await kinds(asker)).toEqual(['followed-reply', 'answer']);
    expect(await kinds(third)).toEqual([]);
  });

  test('who wrote in a topic follows it from then on', async () => {
    const { number } = await ask();
    await reply(number, helper);
    await server.jobsDone();
    await reply(number, third);
    expect(await kinds(helper)).toEqual(['followed-reply']);
    expect(await kinds(third)).toEqual([]);
  });

  test('each is told once of a post, by what concerns them most', async () => {
    const { number } = await ask();
    await reply(number, helper, { body: `@${asker.who!.handle} and @${third.who!.handle} and @nobody-at-all and @${helper.who!.handle} look.` });
    expect(await kinds(asker)).toEqual(['answer']);
    expect(await kinds(third)).toEqual(['mention']);
    expect(await kinds(helper)).toEqual([]);
  });

  test('an edit tells those whom it names anew, and nobody twice', async () => {
    const { number } = await ask();
    const { id } = await reply(number, helper, { body: `For @${third.who!.handle}.` });
    const late = await server.member();
    await helper.patch(`posts/${id}`, { version: 1, body: `For @${third.who!.handle} and @${late.who!.handle}.` });
    expect(await kinds(third)).toEqual(['mention']);
    expect(await kinds(late)).toEqual(['mention']);
    expect(await kinds(asker)).toEqual(['answer']);
  });

  test('a followed space or tag tells of new topics, and not of what was there before', async () => {
    await ask(helper, { tags: ['reach'], space: 'other' });
    await server.jobsDone();
    expect((await third.put('spaces/other/subscription', { level: 'following' })).status).toBe(204);
    const early = await ask(helper, { space: 'other' });
    expect(await kinds(third)).toEqual(['topic']);
    const tagged = await server.member();
    expect((await tagged.put('tags/reach/subscription', { level: 'following' })).status).toBe(204);
    const { number } = await ask(helper, { tags: ['reach'], space: 'other' });
    expect((await inbox(third)).items.map(({ topic }: { topic: { number: number } }) => topic.number)).toEqual([number, early.number]);
    expect(await kinds(tagged)).toEqual(['topic']);
    await third.put('spaces/other/subscription', { level: 'normal' });
    await tagged.put('tags/reach/subscription', { level: 'normal' });
  });

  test('a muted topic says nothing; a topic that is neither followed nor muted says what is to oneself', async () => {
    const { number } = await ask();
    await asker.put(`topics/${number}/subscription`, { level: 'normal' });
    const { id } = await reply(number);
    await reply(number, third, { parentId: id });
    expect(await kinds(asker)).toEqual(['answer']);
    await asker.put(`topics/${number}/subscription`, { level: 'muted' });
    await reply(number, third, { body: `@${asker.who!.handle}!` });
    expect(await kinds(asker)).toEqual(['answer']);
  });

  test('a muted space says nothing but of a topic in it that is followed', async () => {
    await third.put('spaces/other/subscription', { level: 'muted' });
    const [quiet, loud] = [await ask(asker, { space: 'other' }), await ask(asker, { space: 'other' })];
    await third.put(`topics/${loud.number}/subscription`, { level: 'following' });
    await reply(quiet.number, helper, { body: `@${third.who!.handle}` });
    await reply(loud.number, helper);
    expect((await inbox(third)).items.map(({ topic }: { topic: { number: number } }) => topic.number)).toEqual([loud.number]);
  });
});

describe('what else is told', () => {
  test('a solution: to who wrote it, to who asked, to who has the same problem', async () => {
    const { number } = await ask();
    const { id } = await reply(number);
    await third.put(`topics/${number}/me-too`, { on: true });
    await admin.put(`topics/${number}/solution`, { postId: id });
    expect(await kinds(helper)).toEqual(['solution']);
    expect(await kinds(third)).toEqual(['solved']);
    expect(await kinds(asker)).toEqual(['solved', 'answer']);
    await admin.put(`topics/${number}/solution`, { postId: null });
    expect(await kinds(helper)).toEqual([]);
    expect(await unread(third)).toBe(0);
  });

  test('kudos: one row a post and day, as they stand, with the last giver named', async () => {
    const { number } = await ask();
    const { id } = await reply(number);
    for (const by of [asker, third]) await by.put(`posts/${id}/vote`, { kind: 'kudos' });
    const thanks = async () => (await inbox(helper)).items.filter(({ kind }: { kind: string }) => kind === 'kudos');
    const [row] = await thanks();
    expect(row).toMatchObject({ actorCount: 2, actor: { handle: third.who!.handle } });
    await helper.patch(`notifications/${row.id}`, { read: true });
    await third.put(`posts/${id}/vote`, { kind: null });
    expect(await thanks()).toEqual([expect.objectContaining({ actorCount: 1, read: true, actor: expect.objectContaining({ handle: asker.who!.handle }) })]);
    await asker.put(`posts/${id}/vote`, { kind: null });
    expect(await thanks()).toEqual([]);
  });

  test.each([
    ['today', 0],
    ['long ago', 20],
  ])('kudos of %s that are set aside are not told, and count again when they do on the post', async (_name, days) => {
    const { number } = await ask();
    const { id } = await reply(number);
    for (const by of [asker, third]) await by.put(`posts/${id}/vote`, { kind: 'kudos' });
    await server.jobsDone();
    const { communityId, database, app } = server;
    const votes = await server.inCommunity(async () => {
      await database.query(`update notifications set at = at - make_interval(days => $3), object = 'kudos:' || $2 || ':' || (now() at time zone 'UTC')::date - $3::int where community_id = $1 and post_id = $2::uuid and kind = 'kudos'`, [communityId, id, days]);
      return database.query<{ id: string; by: string }>(`update votes set created_at = created_at - make_interval(days => $3) where community_id = $1 and post_id = $2 returning id, member_id as by`, [communityId, id, days]);
    });
    const setAside = async (by: ApiClient[], on: boolean) =>
      server.inCommunity(() => app.get(Voting).setAside(votes.filter((vote) => by.some(({ who }) => who!.id === vote.by)).map((vote) => vote.id), on));
    const givers = async () => (await inbox(helper)).items.filter(({ kind }: { kind: string }) => kind === 'kudos').map(({ actor, actorCount }: { actor: { handle: string }; actorCount: number }) => [actor.handle, actorCount]);
    expect(await givers()).toEqual([[third.who!.handle, 2]]);
    await setAside([third], true);
    expect(await givers()).toEqual([[asker.who!.handle, 1]]);
    await setAside([third], false);
    expect(await givers()).toEqual([[third.who!.handle, 2]]);
    await setAside([asker, third], true);
    expect(await givers()).toEqual([]);
  });
});

describe('what concerns a member alone', () => {
  /** Jobs that wait for a moderator's second thoughts run now. */
  async function secondThoughtsPast(): Promise<void> {
    await server.jobsDone();
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: server.ownerUrl });
    await client.connect();
    await client.query(`select graphile_worker.add_job('notifications.tell-flag', j.payload, run_at := now(), job_key := j.key) from (select payload, key from graphile_worker._private_jobs where key like '%notifications.tell-flag%') j`);
    await client.query(`select graphile_worker.add_job('moderation.tell-author', j.payload, run_at := now(), job_key := j.key) from (select payload, key from graphile_worker._private_jobs where key like '%moderation.tell-author%') j`);
    await client.end();
    await server.jobsDone();
  }

  test('a decision on a post, on a flag and on an appeal, each to whom it concerns', async () => {
    const { number } = await ask(third);
    const { id } = await reply(number, helper, { body: 'Rubbish.' });
    expect((await asker.post(`posts/${id}/flags`, { reason: 'unkind' })).status).toBe(201);
    const itemOf = async () => (await admin.get('moderation/reviewables?limit=100')).body.items.find(({ postId }: { postId: string }) => postId === id);
    await admin.post(`moderation/reviewables/${(await itemOf()).id}/decision`, { action: 'hide', reason: 'Be kind.' });
    await secondThoughtsPast();
    expect((await inbox(helper)).items.filter(({ kind }: { kind: string }) => kind === 'decision')).toEqual([expect.objectContaining({ outcome: 'hide', actor: null, path: '/settings/moderation', postId: null, snippet: null })]);
    expect((await inbox(asker)).items).toEqual([expect.objectContaining({ kind: 'flag', outcome: 'agreed', actor: null, postId: null })]);
    expect((await helper.post(`posts/${id}/appeals`, { text: 'I meant the weather.' })).status).toBe(204);
    const second = await server.member('moderator');
    await second.post(`moderation/reviewables/${(await itemOf()).id}/decision`, { action: 'restore', reason: '' });
    await secondThoughtsPast();
    expect(await kinds(helper)).toContain('appeal');
    expect((await inbox(asker)).items).toEqual([expect.objectContaining({ kind: 'flag', outcome: 'declined', read: false })]);
  });

  test('a badge once a tier, a level that was reached and not one that was lost, a case from its opening to its end', async () => {
    const publish = (work: (events: Events) => Promise<void>): Promise<void> => server.inCommunity(() => work(server.app.get(Events)));
    const memberId = third.who!.id;
    const caseId = uuidv7();
    for (let at = 0; at < 2; at += 1) await publish((events) => events.publish('badge.awarded', { memberId, badge: 'welcome', tier: 1 }));
    await publish((events) => events.publish('trust.changed', { memberId, from: 1, to: 2 }));
    await publish((events) => events.publish('trust.changed', { memberId, from: 2, to: 1 }));
    await publish((events) => events.publish('vote-case.changed', { caseId, memberIds: [memberId, helper.who!.id], state: 'opened' }));
    await server.jobsDone();
    await publish((events) => events.publish('vote-case.changed', { caseId, memberIds: [memberId, helper.who!.id], state: 'released' }));
    const { items } = await inbox(third);
    expect(items.map(({ kind, badge, level, outcome }: Record<string, unknown>) => ({ kind, badge, level, outcome }))).toEqual([
      { kind: 'vote-case', badge: null, level: null, outcome: 'released' },
      { kind: 'trust', badge: null, level: 2, outcome: null },
      { kind: 'badge', badge: { key: 'welcome', tier: 1 }, level: null, outcome: null },
    ]);
    expect(await kinds(helper)).toEqual(['vote-case']);
  });
});

describe('an open page', () => {
  test('hears that its own inbox changed, and of nobody else’s', async () => {
    const [mine, theirs] = [await LiveClient.open(server.url, asker.who), await LiveClient.open(server.url, third.who)];
    expect(await mine.say('member.join', { memberId: asker.who!.id })).toEqual({ ok: true });
    expect(await theirs.say('member.join', { memberId: asker.who!.id })).toMatchObject({ ok: false });
    await theirs.say('member.join', { memberId: third.who!.id });
    const { number } = await ask();
    await reply(number);
    expect(await mine.hears('inbox.changed')).toEqual({ memberId: asker.who!.id });
    await server.jobsDone();
    expect(theirs.told.filter(({ name }) => name === 'inbox.changed')).toEqual([]);
    const guest = await LiveClient.open(server.url);
    expect(await guest.say('member.join', { memberId: asker.who!.id })).toMatchObject({ ok: false });
    for (const page of [mine, theirs, guest]) page.close();
  });

  test('asks for the count without a statement, until something changes', async () => {
    const { number } = await ask();
    await unread(asker);
    const counting = async () => (await statementsOf(() => asker.get('notifications/unread-count'))).filter((name) => name.startsWith('notifications.'));
    expect(await counting()).toEqual([]);
    await reply(number);
    await server.jobsDone();
    expect(await counting()).toEqual(['notifications.count-unread']);
  });
});

describe('what is out of sight', () => {
  const hidden: PostState = { kind: 'hidden', reason: 'unkind', mendableUntil: null };

  test.each<[string, (topic: { number: number; id: string }, post: string) => Promise<unknown>, ((topic: { number: number; id: string }, post: string) => Promise<unknown>) | null]>([
    ['a hidden post', (_topic, post) => put(post, hidden), (_topic, post) => put(post, { kind: 'shown' })],
    ['a deleted post', (_topic, post) => admin.delete(`posts/${post}`), (_topic, post) => admin.post(`posts/${post}/restore`)],
    ['a deleted topic', ({ number }) => admin.delete(`topics/${number}`), ({ number }) => admin.post(`topics/${number}/restore`)],
    ['a topic that moved where the reader is not', ({ number }) => admin.post(`topics/${number}/move`, { space: 'staff' }), ({ number }) => admin.post(`topics/${number}/move`, { space: 'open' })],
  ])('%s is gone from the list and the count, and back with it', async (_name, hide, show) => {
    const topic = await ask();
    const { id } = await reply(topic.number, helper, { body: 'wobbegongone' });
    expect(await unread(asker)).toBe(1);
    await hide(topic, id);
    expect(await unread(asker)).toBe(0);
    for (const filter of ['all', 'unread', 'answers', 'done']) expect(JSON.stringify(await inbox(asker, filter))).not.toMatch(/wobbegongone|how-far/);
    await show!(topic, id);
    expect(await unread(asker)).toBe(1);
    expect(await kinds(asker)).toEqual(['answer']);
  });

  test('a post in a space that a member does not see tells them nothing, even if it names or answers them', async () => {
    const { number } = await ask(admin, { space: 'staff' });
    await reply(number, admin, { body: `@${third.who!.handle} wobbegongone` });
    expect((await inbox(third)).items).toEqual([]);
    expect(await server.inCommunity(() => server.database.query(`select id from notifications where community_id = $1 and member_id = $2`, [server.communityId, third.who!.id]))).toEqual([]);
  });

  test('a space that is closed to its readers takes its notifications along at once', async () => {
    const { body: space } = await admin.post('spaces', { name: 'Closing', slug: `closing-${third.who!.handle}`, kind: 'support' });
    const { number } = await ask(asker, { space: space.slug });
    await reply(number);
    expect(await unread(asker)).toBe(1);
    await admin.put(`spaces/${space.id}`, { name: 'Closing', slug: space.slug, kind: 'support', visibility: 'private' });
    expect(await unread(asker)).toBe(0);
    expect(await kinds(asker)).toEqual([]);
  });

  test('what was hidden before it could be told is told once it is shown', async () => {
    const { number } = await ask();
    await server.jobsDone();
    const { id } = await reply(number);
    await server.jobsDone();
    await server.inCommunity(() => server.database.query(`delete from notifications where community_id = $1 and member_id = $2`, [server.communityId, asker.who!.id]));
    await put(id, hidden);
    await put(id, { kind: 'shown' });
    expect(await kinds(asker)).toEqual(['answer']);
  });
});

describe('what a member does with it', () => {
  test('read, unread, done and not done', async () => {
    const { number } = await ask();
    await reply(number);
    const [{ id }] = (await inbox(asker)).items;
    expect((await asker.patch(`notifications/${id}`, { read: true })).body).toMatchObject({ read: true, done: false });
    expect(await unread(asker)).toBe(0);
    expect((await asker.patch(`notifications/${id}`, { read: false })).body).toMatchObject({ read: false });
    expect(await unread(asker)).toBe(1);
    expect((await asker.patch(`notifications/${id}`, { done: true })).body).toMatchObject({ read: true, done: true });
    expect([await kinds(asker), await kinds(asker, 'done'), await unread(asker)]).toEqual([[], ['answer'], 0]);
    expect((await asker.patch(`notifications/${id}`, { done: false })).body).toMatchObject({ done: false });
    expect([await kinds(asker), await kinds(asker, 'done')]).toEqual([['answer'], []]);
  });

  test('all are read up to the newest that was seen', async () => {
    const { number } = await ask();
    await reply(number);
    const [{ id }] = (await inbox(asker)).items;
    await reply(number, third);
    await server.jobsDone();
    expect((await asker.post('notifications/read', { id })).status).toBe(204);
    expect(await unread(asker)).toBe(1);
    expect((await inbox(asker, 'unread')).items).toEqual([expect.objectContaining({ actor: expect.objectContaining({ handle: third.who!.handle }) })]);
  });

  test('another member’s is not found, and guests have none', async () => {
    const { number } = await ask();
    await reply(number);
    const [{ id }] = (await inbox(asker)).items;
    for (const by of [helper, admin]) expect((await by.patch(`notifications/${id}`, { done: true })).status).toBe(404);
    await third.post('notifications/read', { id });
    expect(await unread(asker)).toBe(1);
    for (const path of ['notifications', 'notifications/unread-count']) expect((await server.guest.get(path)).status).toBe(401);
    expect((await server.guest.patch(`notifications/${id}`, { done: true })).status).toBe(401);
  });

  test('pages go on where the one before ended', async () => {
    const { number } = await ask();
    for (let at = 0; at < 5; at += 1) await reply(number, at % 2 ? helper : third, { body: `Answer ${at}` });
    await server.jobsDone();
    const first = (await asker.get('notifications?limit=3')).body;
    const second = (await asker.get(`notifications?limit=3&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map(({ snippet }) => snippet)).toEqual(['Answer 4', 'Answer 3', 'Answer 2', 'Answer 1', 'Answer 0']);
    expect(second.nextCursor).toBeNull();
  });
});
