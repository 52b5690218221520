import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, LiveClient, startTestServer, type TestServer } from '#testing';
import { v7 as uuidv7 } from 'uuid';

let one: TestServer;
let two: TestServer;
let admin: ApiClient;
let mara: ApiClient;
let ines: ApiClient;
const pages: LiveClient[] = [];

beforeAll(async () => {
  one = await startTestServer();
  two = await startTestServer({}, one);
  admin = await one.member('admin');
  mara = await one.member('member', { handle: 'mara' });
  ines = await one.member('member', { handle: 'ines' });
  for (const space of [
    { name: 'Mesh', slug: 'mesh', kind: 'support', downvotes: true },
    { name: 'Members', slug: 'members', kind: 'support', visibility: 'members' },
    { name: 'Staff', slug: 'staff', kind: 'support', visibility: 'private' },
  ]) {
    expect((await admin.post('spaces', space)).status).toBe(201);
  }
});
afterEach(() => pages.splice(0).forEach((page) => page.close()));
afterAll(async () => {
  await two.close();
  await one.close();
});

async function ask(space = 'mesh', by = mara): Promise<{ number: number; id: string; spaceId: string }> {
  const { status, body } = await by.post('topics', { space, title: 'Drift node drops to 2.4 GHz at night', body: 'Every night at three.' });
  expect({ status, body }).toMatchObject({ status: 201 });
  return { ...body, spaceId: (await by.get(`topics/${body.number}`)).body.topic.space.id };
}
async function reply(number: number, by = ines): Promise<{ id: string }> {
  const { status, body } = await by.post(`topics/${number}/replies`, { body: 'Pin the backhaul to channel 44.' });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}
async function open(server: TestServer, who?: ApiClient): Promise<LiveClient> {
  const page = await LiveClient.open(server.url, who?.who);
  pages.push(page);
  return page;
}
/** Everything on its way has arrived when the page hears of a kudos that was given after it. */
async function allArrived(topic: { number: number; id: string }, witness: LiveClient, silent: LiveClient): Promise<void> {
  const { body } = await one.guest.get(`topics/${topic.number}`);
  const who = await one.member();
  await who.put(`posts/${body.body.id}/vote`, { kind: 'kudos' });
  await witness.hears('topic.activity', { event: 'vote.changed' });
  await silent.say('space.leave', { spaceId: topic.id });
}

describe('delivery', () => {
  test('a reply is heard through every server process', async () => {
    const topic = await ask();
    const readers = [await open(one), await open(two), await open(two, mara)];
    for (const reader of readers) expect(await reader.say('topic.join', { topicId: topic.id })).toEqual({ ok: true });
    const post = await reply(topic.number);
    for (const reader of readers) {
      expect(await reader.hears('topic.activity', { event: 'post.created' })).toEqual({
        topicId: topic.id,
        event: 'post.created',
        postId: post.id,
        actorId: ines.who!.id,
        lastPosition: 2,
        replyCount: 1,
        participantCount: 2,
        meTooCount: 0,
        movedTo: null,
      });
    }
  });

  test('votes, edits, solutions, me-toos and changes of the topic are heard', async () => {
    const topic = await ask();
    const reader = await open(two);
    await reader.say('topic.join', { topicId: topic.id });
    const post = await reply(topic.number);
    await mara.put(`posts/${post.id}/vote`, { kind: 'kudos' });
    expect(await reader.hears('topic.activity', { event: 'vote.changed' })).toMatchObject({ postId: post.id, kudosCount: 1, downvoteCount: 0 });
    await ines.patch(`posts/${post.id}`, { version: 1, body: 'Pin it to channel 36.' });
    expect(await reader.hears('topic.activity', { event: 'post.changed' })).toMatchObject({ postId: post.id, change: 'edited' });
    await mara.put(`topics/${topic.number}/solution`, { postId: post.id });
    expect(await reader.hears('topic.activity', { event: 'solution.changed' })).toMatchObject({ postId: post.id });
    await ines.put(`topics/${topic.number}/me-too`, { on: true });
    expect(await reader.hears('topic.activity', { event: 'me-too.changed' })).toMatchObject({ meTooCount: 1, postId: null });
    await ines.delete(`posts/${post.id}`);
    expect(await reader.hears('topic.activity', { event: 'post.changed', change: 'deleted' })).toMatchObject({ postId: post.id, replyCount: 0, participantCount: 1 });
    await mara.post(`topics/${topic.number}/close`, { reason: 'Done.' });
    await reader.hears('topic.activity', { event: 'topic.changed' });
  });

  test('a space tells of new topics and replies, not of votes', async () => {
    const first = await ask();
    const list = await open(two);
    expect(await list.say('space.join', { spaceId: first.spaceId })).toEqual({ ok: true });
    const topic = await ask();
    await list.hears('space.activity', { topicId: topic.id });
    await list.say('topic.join', { topicId: topic.id });
    const heard = list.told.length;
    await allArrived(topic, list, list);
    expect(list.told.slice(heard).filter(({ name }) => name === 'space.activity')).toEqual([]);
  });

  test('what was left is not heard any more', async () => {
    const topic = await ask();
    const [stays, leaves] = [await open(one), await open(two)];
    for (const page of [stays, leaves]) await page.say('topic.join', { topicId: topic.id });
    await leaves.say('topic.leave', { topicId: topic.id });
    await allArrived(topic, stays, leaves);
    expect(leaves.told.filter(({ name }) => name === 'topic.activity')).toEqual([]);
  });

  test('polling serves where WebSockets are blocked', async () => {
    const topic = await ask();
    const page = await LiveClient.open(one.url, undefined, { transports: ['polling'] });
    pages.push(page);
    await page.say('topic.join', { topicId: topic.id });
    await reply(topic.number);
    await page.hears('topic.activity', { event: 'post.created' });
  });
});

describe('rights', () => {
  test.each([
    ['a guest', 'members', undefined],
    ['a member', 'staff', 'member'],
    ['a superuser', 'staff', 'superuser'],
  ] as const)('%s may not listen in a space for %s', async (_, space, role) => {
    const topic = await ask(space, admin);
    const page = await open(two, role && (await one.member(role)));
    expect(await page.say('topic.join', { topicId: topic.id })).toEqual({ ok: false, code: 'not-found' });
    expect(await page.say('space.join', { spaceId: topic.spaceId })).toEqual({ ok: false, code: 'not-found' });
    const insider = await open(one, admin);
    await insider.say('topic.join', { topicId: topic.id });
    await reply(topic.number, admin);
    await insider.hears('topic.activity', { event: 'post.created' });
    await page.say('space.leave', { spaceId: topic.spaceId });
    expect(page.told).toEqual([]);
  });

  test('a space that becomes private is closed to those who listen already', async () => {
    const input = { name: 'Narrow', slug: `narrow-${uuidv7()}`, kind: 'support' };
    const { body: space } = await admin.post('spaces', input);
    const topic = await ask(space.slug, admin);
    const [guest, insider] = [await open(two), await open(two, admin)];
    for (const page of [guest, insider]) {
      await page.say('topic.join', { topicId: topic.id });
      await page.say('space.join', { spaceId: space.id });
    }
    expect((await admin.put(`spaces/${space.id}`, { ...input, visibility: 'private' })).status).toBe(200);
    const heard = guest.told.filter(({ name }) => name !== 'topic.presence').length;
    await reply(topic.number, admin);
    await insider.hears('topic.activity', { event: 'post.created' });
    await insider.hears('topic.presence', { viewers: 1 });
    expect(await guest.say('topic.join', { topicId: topic.id })).toEqual({ ok: false, code: 'not-found' });
    expect(guest.told.filter(({ name }) => name !== 'topic.presence').length).toBe(heard);
  });

  test('a topic that moves out of sight or is deleted is not heard any more', async () => {
    for (const hide of [(number: number) => admin.post(`topics/${number}/move`, { space: 'staff' }), (number: number) => admin.delete(`topics/${number}`)]) {
      const topic = await ask();
      const [guest, insider] = [await open(two), await open(one, admin)];
      for (const page of [guest, insider]) await page.say('topic.join', { topicId: topic.id });
      expect((await hide(topic.number)).status).toBe(204);
      await insider.hears('topic.activity', { event: 'topic.changed' });
      expect(await guest.say('topic.join', { topicId: topic.id })).toEqual({ ok: false, code: 'not-found' });
      expect(guest.told.filter(({ name }) => name === 'topic.activity')).toEqual([]);
    }
  });

  test('a member who loses a role leaves the rooms that it opened', async () => {
    const topic = await ask('staff', admin);
    const staff = await one.member('staff');
    const [page, insider] = [await open(two, staff), await open(two, admin)];
    for (const each of [page, insider]) expect(await each.say('topic.join', { topicId: topic.id })).toEqual({ ok: true });
    expect((await admin.put(`admin/members/${staff.who!.id}/role`, { role: 'member' })).status).toBe(204);
    await insider.hears('topic.presence', { viewers: 1 });
    await reply(topic.number, admin);
    await insider.hears('topic.activity', { event: 'post.created' });
    expect(await page.say('topic.join', { topicId: topic.id })).toEqual({ ok: false, code: 'not-found' });
    expect(page.told.filter(({ name }) => name === 'topic.activity')).toEqual([]);
  });
});

describe('presence', () => {
  test('readers are counted over all processes, members once, guests without names', async () => {
    const topic = await ask();
    const first = await open(one, mara);
    await first.say('topic.join', { topicId: topic.id });
    await first.hears('topic.presence', { viewers: 1 });
    const again = await open(two, mara);
    await again.say('topic.join', { topicId: topic.id });
    const guest = await open(two);
    await guest.say('topic.join', { topicId: topic.id });
    for (const page of [first, again, guest]) expect(await page.hears('topic.presence', { viewers: 2 })).toEqual({ topicId: topic.id, viewers: 2, typing: [] });
    first.told.length = 0;
    guest.close();
    await first.hears('topic.presence', { viewers: 1 });
  });

  test('others see who writes, the writer does not see himself', async () => {
    const topic = await ask();
    const [writer, reader] = [await open(one, mara), await open(two)];
    for (const page of [writer, reader]) await page.say('topic.join', { topicId: topic.id });
    expect(await writer.say('topic.typing', { topicId: topic.id, typing: true })).toEqual({ ok: true });
    await reader.hears('topic.presence', { typing: ['mara'] });
    await writer.hears('topic.presence', { viewers: 2 });
    reader.told.length = 0;
    await writer.say('topic.typing', { topicId: topic.id, typing: false });
    await reader.hears('topic.presence', { typing: [] });
    expect(writer.told.filter(({ payload }) => payload.typing?.length > 0)).toEqual([]);
  });

  test('writing ends with the page', async () => {
    const topic = await ask();
    const [writer, reader] = [await open(one, mara), await open(two)];
    for (const page of [writer, reader]) await page.say('topic.join', { topicId: topic.id });
    await writer.say('topic.typing', { topicId: topic.id, typing: true });
    await reader.hears('topic.presence', { typing: ['mara'] });
    writer.close();
    await reader.hears('topic.presence', { viewers: 1, typing: [] });
  });

  test('a guest writes nothing, and nobody writes where he does not read', async () => {
    const topic = await ask();
    const [guest, outside] = [await open(one), await open(one, mara)];
    await guest.say('topic.join', { topicId: topic.id });
    expect(await guest.say('topic.typing', { topicId: topic.id, typing: true })).toEqual({ ok: false, code: 'session.required' });
    expect(await outside.say('topic.typing', { topicId: topic.id, typing: true })).toEqual({ ok: false, code: 'not-found' });
  });

  test('the readers of a process that stops are gone', async () => {
    const topic = await ask();
    const three = await startTestServer({}, one);
    const [stays, goes] = [await open(one), await open(three)];
    for (const page of [stays, goes]) await page.say('topic.join', { topicId: topic.id });
    await stays.hears('topic.presence', { viewers: 2 });
    stays.told.length = 0;
    await three.close();
    await stays.hears('topic.presence', { viewers: 1 });
    await goes.isClosed();
  });
});
