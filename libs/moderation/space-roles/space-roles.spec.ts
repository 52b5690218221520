import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Roles that count in one space, over the API: here, elsewhere, where one may not read, and after they are taken, all with one session. */
let server: TestServer;
let admin: ApiClient;
let author: ApiClient;
let flagger: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin', { handle: 'ada' });
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 }, privileges: { preset: 'balanced' } } });
  for (const [slug, visibility] of [['here', 'public'], ['elsewhere', 'public'], ['secret', 'private']]) await admin.post('spaces', { name: slug, slug, kind: 'support', visibility });
  [author, flagger] = [await server.member(), await server.member('member', { trustLevel: 2 })];
});
afterAll(() => server.close());

const put = (space: string, who: ApiClient, role: string | null, by = admin, reason = '') => by.put(`spaces/${space}/roles/${who.who!.id}`, { role, reason });
async function topicIn(space: string, by = space === 'secret' ? admin : author): Promise<{ number: number; id: string }> {
  return (await by.post('topics', { space, title: 'What holds the roof up', body: 'Asking for a friend.' })).body;
}
async function flaggedIn(space: string): Promise<{ number: number; post: string }> {
  const { number } = await topicIn(space);
  const post = (await (space === 'secret' ? admin : author).post(`topics/${number}/replies`, { body: 'Beams, mostly.' })).body.id as string;
  if (space !== 'secret') await flagger.post(`posts/${post}/flags`, { reason: 'unkind' });
  else await (await server.member('staff')).post(`posts/${post}/flags`, { reason: 'unkind' });
  return { number, post };
}
async function itemOf(post: string): Promise<string> {
  const { body } = await admin.get('moderation/reviewables?limit=100');
  return body.items.find(({ postId }: { postId: string }) => postId === post).id;
}
const decide = (who: ApiClient, item: string, action = 'hide') => who.post(`moderation/reviewables/${item}/decision`, { action, reason: '' });
async function moderatorOf(...spaces: string[]): Promise<ApiClient> {
  const member = await server.member();
  for (const space of spaces) expect((await put(space, member, 'moderator')).status).toBe(204);
  return member;
}

describe('giving a role in a space', () => {
  test('is for admins, once, and a line of the log', async () => {
    const member = await server.member('member', { handle: 'mira' });
    for (const by of [server.guest, member, await server.member('moderator'), await server.member('staff')]) expect((await put('here', member, 'moderator', by)).status).toBe(by === server.guest ? 401 : 403);
    expect((await put('here', member, 'moderator', admin, 'Knows roofs.')).status).toBe(204);
    expect((await put('here', member, 'moderator')).body).toMatchObject({ status: 409, code: 'conflict.already-done' });
    const { body } = await admin.get('spaces/here/roles');
    expect(body.items).toEqual([{ member: expect.objectContaining({ handle: 'mira' }), role: 'moderator', origin: 'granted', grantedBy: expect.objectContaining({ handle: 'ada' }), grantedAt: expect.any(String), abilities: { take: true } }]);
    expect(body.log).toMatchObject([{ action: 'make-moderator', member: { handle: 'mira' }, by: { handle: 'ada' }, reason: 'Knows roofs.', undone: false }]);
    const seen = (await server.guest.get('spaces/here/roles')).body;
    expect(seen).toMatchObject({ items: [{ member: { handle: 'mira' }, grantedBy: null, abilities: { take: false } }], log: [], abilities: { give: [], undo: false } });
    expect((await put('here', member, null)).status).toBe(204);
    expect((await put('here', member, null)).status).toBe(409);
  });

  test('is undone from the log, and what was before is back', async () => {
    const member = await server.member();
    await put('here', member, 'superuser');
    await put('here', member, 'moderator');
    const lineOf = async (action: string): Promise<string> => (await admin.get('spaces/here/roles')).body.log.find((line: { action: string; member: { id: string } }) => line.action === action && line.member.id === member.who!.id).id;
    const [first, second] = [await lineOf('make-superuser'), await lineOf('make-moderator')];
    expect((await admin.post(`moderation/actions/${first}/undo`)).status).toBe(409);
    expect((await (await server.member('moderator')).post(`moderation/actions/${second}/undo`)).status).toBe(403);
    expect((await (await moderatorOf('here')).post(`moderation/actions/${second}/undo`)).status).toBe(403);
    expect((await admin.post(`moderation/actions/${second}/undo`)).status).toBe(200);
    const roleNow = async () => (await admin.get('spaces/here/roles')).body.items.find((item: { member: { id: string } }) => item.member.id === member.who!.id)?.role;
    expect(await roleNow()).toBe('superuser');
    expect((await admin.post(`moderation/actions/${first}/undo`)).status).toBe(200);
    expect(await roleNow()).toBeUndefined();
  });

  test('by two admins at once happens once', async () => {
    const member = await server.member();
    const answers = await Promise.all([put('here', member, 'moderator'), put('here', member, 'moderator', await server.member('admin'))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  test('of nobody and nowhere is not found; a space out of sight does not exist', async () => {
    const member = await server.member();
    expect((await admin.put('spaces/here/roles/0190a0a0-0000-7000-8000-000000000000', { role: 'moderator' })).status).toBe(404);
    expect((await put('nowhere', member, 'moderator')).status).toBe(404);
    expect((await member.get('spaces/secret/roles')).status).toBe(404);
    expect((await put('secret', member, 'moderator', await server.member('moderator'))).status).toBe(404);
  });

  test('is laid down by who has it', async () => {
    const member = await moderatorOf('here');
    expect((await put('here', member, 'superuser', member)).status).toBe(403);
    expect((await put('here', member, null, member)).status).toBe(204);
    expect((await member.get('moderation/reviewables')).status).toBe(403);
  });
});

describe('a moderator of one space', () => {
  test('keeps its topics and posts in order, and none elsewhere', async () => {
    const local = await moderatorOf('here');
    const [inside, outside] = [await topicIn('here'), await topicIn('elsewhere')];
    const reply = async (number: number) => (await author.post(`topics/${number}/replies`, { body: 'Beams.' })).body.id as string;
    const [own, other] = [await reply(inside.number), await reply(outside.number)];
    const acts: ((topic: { number: number }, post: string) => Promise<{ status: number }>)[] = [
      ({ number }) => local.put(`topics/${number}/pin`, { on: true }),
      ({ number }) => local.post(`topics/${number}/close`, { reason: 'Asked before.' }),
      ({ number }) => local.post(`topics/${number}/reopen`),
      (_topic, post) => local.delete(`posts/${post}`),
      ({ number }) => local.delete(`topics/${number}`),
      ({ number }) => local.post(`topics/${number}/restore`),
    ];
    const answers = async (topic: { number: number }, post: string) => {
      const statuses: number[] = [];
      for (const act of acts) statuses.push((await act(topic, post)).status);
      return statuses;
    };
    const expectedDenials = await answers(outside, other);
    expect((await answers(inside, own)).every((status) => status < 300)).toBe(true);
    expect(expectedDenials.every((status) => status === 403)).toBe(true);
    expect((await local.get(`topics/${inside.number}`)).body.topic.abilities).toMatchObject({ pin: true, move: true });
    expect((await local.get(`topics/${outside.number}`)).body.topic.abilities).toMatchObject({ pin: false, move: false, close: false });
  });

  test('reads what is deleted there, and not what is deleted elsewhere', async () => {
    const local = await moderatorOf('here');
    for (const [space, status] of [['here', 200], ['elsewhere', 404]] as const) {
      const { number } = await topicIn(space);
      await admin.delete(`topics/${number}`);
      expect((await local.get(`topics/${number}`)).status).toBe(status);
      expect((await author.get(`topics/${number}`)).status).toBe(404);
    }
  });

  test('moves a topic where he moderates both spaces', async () => {
    const local = await moderatorOf('here');
    const { number } = await topicIn('here');
    expect((await local.post(`topics/${number}/move`, { space: 'elsewhere' })).status).toBe(403);
    expect((await local.get(`topics/${number}`)).body.topic.space.slug).toBe('here');
    await put('elsewhere', local, 'moderator');
    expect((await local.post(`topics/${number}/move`, { space: 'elsewhere' })).status).toBeLessThan(300);
    await put('elsewhere', local, null);
    expect((await local.post(`topics/${number}/move`, { space: 'here' })).status).toBe(403);
  });

  test('sees and decides its part of the queue alone', async () => {
    const local = await moderatorOf('here', 'secret');
    const [inside, outside, secret] = [await flaggedIn('here'), await flaggedIn('elsewhere'), await flaggedIn('secret')];
    const { body } = await local.get('moderation/reviewables?limit=100');
    const posts = body.items.map(({ postId }: { postId: string }) => postId);
    expect(posts).toContain(inside.post);
    expect(posts).not.toContain(outside.post);
    expect(posts).not.toContain(secret.post);
    expect(body.count).toBe(posts.length);
    expect((await local.get('moderation/reviewables?space=elsewhere')).body.items).toEqual([]);
    const [here, elsewhere, out] = [await itemOf(inside.post), await itemOf(outside.post), await itemOf(secret.post)];
    for (const item of [elsewhere, out]) {
      expect((await local.get(`moderation/reviewables/${item}`)).status).toBe(404);
      expect((await decide(local, item)).status).toBe(404);
      expect((await local.put(`moderation/reviewables/${item}/assignee`, { toMe: true })).status).toBe(404);
      expect((await local.post(`moderation/reviewables/${item}/notes`, { text: 'x' })).status).toBe(404);
    }
    const item = (await local.get(`moderation/reviewables/${here}`)).body;
    expect(item).toMatchObject({ abilities: { decide: true, warn: true, sanction: false }, person: { warnings: null, flags: null, silencedUntil: null } });
    const { actionId } = (await decide(local, here)).body;
    expect((await server.guest.get(`posts/${inside.post}`)).body.hidden).toBe(true);
    expect((await local.post(`moderation/actions/${actionId}/undo`)).status).toBe(200);
    const decided = (await decide(admin, elsewhere)).body.actionId;
    expect((await local.post(`moderation/actions/${decided}/undo`)).status).toBe(404);
    expect(await decide(local, here, 'spam')).toMatchObject({ status: 403 });
  });

  test('looks at appeals there, but not at one against himself', async () => {
    const [first, second] = [await moderatorOf('here'), await moderatorOf('here')];
    const { post } = await flaggedIn('here');
    await decide(first, await itemOf(post));
    await author.post(`posts/${post}/appeals`, { text: 'Beams are beams.' });
    const appeal = await itemOf(post);
    expect((await decide(first, appeal, 'restore')).status).toBe(403);
    expect((await decide(second, appeal, 'restore')).status).toBe(200);
  });

  test('warns who is in its queue, and does nothing else to an account', async () => {
    const local = await moderatorOf('here');
    const { post } = await flaggedIn('here');
    const warn = (who: ApiClient, more: object = { kind: 'warn' }) => local.post(`moderation/members/${who.who!.id}/sanctions`, { reason: 'Please be kind.', ...more });
    const stranger = await server.member();
    expect((await warn(stranger)).status).toBe(403);
    const until = new Date(Date.now() + 86_400_000).toISOString();
    for (const kind of ['silence', 'suspend']) expect((await warn(author, { kind, until })).status).toBe(403);
    expect((await local.post(`moderation/members/${author.who!.id}/lift`, { reason: '' })).status).toBe(403);
    const { status, body } = await warn(author);
    expect(status).toBe(200);
    expect((await (await moderatorOf('elsewhere')).post(`moderation/actions/${body.actionId}/undo`)).status).toBe(404);
    expect((await local.post(`moderation/actions/${body.actionId}/undo`)).status).toBe(200);
    const earlier = await decide(admin, await itemOf(post), 'remove');
    expect(earlier.status).toBe(200);
  });

  test('sees of a person what was decided there alone', async () => {
    const offender = await server.member();
    const [inside, outside] = [await topicIn('here', offender), await topicIn('elsewhere', offender)];
    const decided = async (number: number) => {
      const post = (await offender.post(`topics/${number}/replies`, { body: 'Beams.' })).body.id as string;
      await flagger.post(`posts/${post}/flags`, { reason: 'unkind' });
      await decide(admin, await itemOf(post));
    };
    await decided(inside.number);
    await decided(outside.number);
    await admin.post(`moderation/members/${offender.who!.id}/sanctions`, { kind: 'warn', reason: 'Be kind.' });
    const last = (await offender.post(`topics/${inside.number}/replies`, { body: 'Again.' })).body.id as string;
    await flagger.post(`posts/${last}/flags`, { reason: 'unkind' });
    const item = await itemOf(last);
    const earlier = async (who: ApiClient) => (await who.get(`moderation/reviewables/${item}`)).body.earlier.map(({ action }: { action: string }) => action);
    expect(await earlier(admin)).toEqual(['warn', 'hide', 'hide']);
    expect(await earlier(await moderatorOf('here'))).toEqual(['hide']);
  });

  test('is refused at once when the role is taken, with the same session', async () => {
    const local = await moderatorOf('here');
    const { number, post } = await flaggedIn('here');
    const item = await itemOf(post);
    expect((await local.get(`moderation/reviewables/${item}`)).status).toBe(200);
    expect((await local.get('me')).body.abilities).toMatchObject({ openQueue: true, moderate: false });
    await put('here', local, null);
    expect((await decide(local, item)).status).toBe(403);
    expect((await local.get('moderation/reviewables')).status).toBe(403);
    expect((await local.put(`topics/${number}/pin`, { on: true })).status).toBe(403);
    expect((await local.get('me')).body.abilities).toMatchObject({ openQueue: false });
  });
});

describe('a superuser of one space', () => {
  test('has its privileges there without points, but not the queue', async () => {
    const local = await server.member();
    await put('here', local, 'superuser');
    const [inside, outside] = [await topicIn('here'), await topicIn('elsewhere')];
    const close = ({ number }: { number: number }) => local.post(`topics/${number}/close`, { reason: 'Asked before.' });
    expect((await close(outside)).body).toMatchObject({ status: 403, details: { points: 1_500 } });
    expect((await close(inside)).status).toBeLessThan(300);
    expect((await local.put(`topics/${inside.number}/pin`, { on: true })).status).toBe(403);
    expect((await local.get('moderation/reviewables')).status).toBe(403);
    await put('here', local, null);
    expect((await local.post(`topics/${inside.number}/reopen`)).status).toBe(403);
  });
});
