import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Spaces that members open themselves, over the API. */
let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin', { handle: 'ada' });
  await admin.patch('admin/community', { name: 'Northwind', settings: { limits: { guestWritesPerMinute: 600 } } });
  await admin.post('spaces', { name: 'Mesh networks', slug: 'mesh', kind: 'support' });
});
afterAll(() => server.close());

const level2 = (handle?: string) => server.member('member', { trustLevel: 2, ...(handle && { handle }) });
let count = 0;
const freshName = () => `Garden ${'abcdefghijklmnopqrstuvwxyz'[(count += 1)]}rows`;
async function opened(by?: ApiClient): Promise<{ opener: ApiClient; slug: string }> {
  const opener = by ?? (await level2());
  const { status, body } = await opener.post('own-spaces', { name: freshName() });
  expect(status).toBe(201);
  return { opener, slug: body.slug };
}

describe('opening', () => {
  test('makes an unofficial space that its opener moderates, listed behind the official ones', async () => {
    const opener = await level2('olga');
    const { status, body } = await opener.post('own-spaces', { name: 'Roofs & Beams', description: 'What holds.', kind: 'discussion', icon: 'home', visibility: 'members' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: 'Roofs & Beams', slug: 'roofs-beams', official: false, opener: { handle: 'olga' }, visibility: 'members', abilities: { ask: true, moderate: true, describe: true, edit: false } });
    await admin.post('spaces', { name: 'Later', slug: 'later', kind: 'support' });
    const { items } = (await opener.get('spaces')).body;
    expect(items.map(({ official }: { official: boolean }) => official)).toEqual([true, true, false]);
    expect((await server.guest.get('spaces')).body.items).toHaveLength(2);
    const other = await server.member();
    const { number } = (await other.post('topics', { space: 'roofs-beams', title: 'Which beams for a flat roof', body: 'x' })).body;
    expect((await opener.put(`topics/${number}/pin`, { on: true })).status).toBe(204);
    const elsewhere = (await other.post('topics', { space: 'mesh', title: 'Which mesh for a flat roof', body: 'x' })).body.number;
    expect((await opener.put(`topics/${elsewhere}/pin`, { on: true })).status).toBe(403);
  });

  test('takes trust, a setting, and a session', async () => {
    const input = () => ({ name: freshName() });
    expect((await server.guest.post('own-spaces', input())).status).toBe(401);
    expect((await (await server.member()).post('own-spaces', input())).body).toMatchObject({ status: 403, details: { level: 2 } });
    await admin.patch('admin/community', { settings: { ownSpaces: { on: false } } });
    expect((await (await level2()).post('own-spaces', input())).status).toBe(403);
    expect((await (await level2()).get('me')).body.abilities.openSpace).toBe(false);
    await admin.patch('admin/community', { settings: { ownSpaces: { on: true } } });
    expect((await (await level2()).get('me')).body.abilities.openSpace).toBe(true);
    const silenced = await level2();
    await admin.post(`moderation/members/${silenced.who!.id}/sanctions`, { kind: 'silence', until: new Date(Date.now() + 86_400_000).toISOString(), reason: 'x' });
    expect((await silenced.post('own-spaces', input())).body.code).toBe('member.silenced');
  });

  test('happens so often a day and so often altogether, for two at once too, and once for a key', async () => {
    const { opener } = await opened();
    expect((await opener.post('own-spaces', { name: freshName() })).body).toMatchObject({ code: 'limit.exceeded', details: { limit: 'ownSpacesOfDay', most: 1 } });
    await admin.patch('admin/community', { settings: { ownSpaces: { perDay: 5 } } });
    const second = await level2();
    const answers = await Promise.all([1, 2, 3].map(() => second.post('own-spaces', { name: freshName() })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422]);
    expect(answers.find(({ status }) => status === 422)!.body.details).toEqual({ limit: 'ownSpaces', most: 2 });
    const third = await level2();
    const name = freshName();
    const twice = await Promise.all([1, 2].map(() => third.post('own-spaces', { name }, { 'idempotency-key': 'one-space' })));
    expect(new Set(twice.map(({ body }) => body.id)).size).toBe(1);
  });

  test.each(['Mesh networks', 'M3sh Netw0rks', 'Меsh', 'Northwind', 'Support', 'Official garden', 'mesh'])('is refused for the name %s', async (name) => {
    const { status, body } = await (await level2()).post('own-spaces', { name: name.length < 3 ? `${name}  ` : name });
    expect([status, body.code, body.errors?.[0]?.path]).toEqual([409, 'conflict.taken', 'name']);
  });

  test.each([{ visibility: 'private' }, { visibility: 'groups' }, { downvotes: true }, { slug: 'mine' }])('of what only admins decide is refused: %j', async (more) => {
    expect((await (await level2()).post('own-spaces', { name: freshName(), ...more })).status).toBe(400);
  });

  test('of a name without Latin letters gets an address all the same', async () => {
    const { status, body } = await (await level2()).post('own-spaces', { name: 'السقوف والجسور' });
    expect(status).toBe(201);
    expect(body.slug).toMatch(/^space-[0-9a-f]{8}$/);
  });
});

describe('a space of one’s own', () => {
  test('is described by its opener alone, who cannot make it another one', async () => {
    const { opener, slug } = await opened();
    const name = freshName();
    expect((await opener.put(`own-spaces/${slug}`, { name, description: 'New words.', icon: 'gauge' })).status).toBe(204);
    expect((await server.guest.get(`spaces/${slug}`)).body).toMatchObject({ name, description: 'New words.', icon: 'gauge', slug });
    expect((await opener.put(`own-spaces/${slug}`, { name: 'Mesh networks' })).status).toBe(409);
    expect((await (await level2()).put(`own-spaces/${slug}`, { name: freshName() })).status).toBe(403);
    expect((await opener.put('own-spaces/mesh', { name: freshName() })).status).toBe(403);
    const { id } = (await opener.get(`spaces/${slug}`)).body;
    expect((await opener.put(`spaces/${id}`, { name, slug, kind: 'discussion', visibility: 'private' })).status).toBe(403);
  });

  test('has co-moderators whom the opener invites, and nobody else', async () => {
    const { opener, slug } = await opened();
    const [helper, third] = [await server.member(), await server.member()];
    const put = (by: ApiClient, whom: ApiClient, role: string | null) => by.put(`spaces/${slug}/roles/${whom.who!.id}`, { role });
    expect((await put(opener, helper, 'moderator')).status).toBe(204);
    const { number } = (await third.post('topics', { space: slug, title: 'Which beams for a flat roof', body: 'x' })).body;
    expect((await helper.put(`topics/${number}/pin`, { on: true })).status).toBe(204);
    expect((await put(helper, third, 'moderator')).status).toBe(403);
    expect((await put(helper, opener, null)).status).toBe(403);
    expect((await opener.put(`spaces/mesh/roles/${third.who!.id}`, { role: 'moderator' })).status).toBe(403);
    expect((await put(opener, helper, null)).status).toBe(204);
    expect((await helper.put(`topics/${number}/pin`, { on: false })).status).toBe(403);
  });

  test('is closed by admins with a reason, is out of sight then, and opened again by undo', async () => {
    const { opener, slug } = await opened();
    const { number } = (await opener.post('topics', { space: slug, title: 'Which beams for a flat roof', body: 'x' })).body;
    expect((await opener.post(`own-spaces/${slug}/close`, { reason: 'Mine.' })).status).toBe(403);
    expect((await (await server.member('moderator')).post(`own-spaces/${slug}/close`, { reason: 'x' })).status).toBe(403);
    expect((await admin.post(`own-spaces/${slug}/close`, { reason: '' })).status).toBe(400);
    expect((await admin.post('own-spaces/mesh/close', { reason: 'x' })).status).toBe(404);
    const { status, body } = await admin.post(`own-spaces/${slug}/close`, { reason: 'Not about us.' });
    expect(status).toBe(200);
    expect((await admin.post(`own-spaces/${slug}/close`, { reason: 'x' })).status).toBe(409);
    for (const who of [opener, server.guest]) {
      expect((await who.get(`spaces/${slug}`)).status).toBe(404);
      expect((await who.get(`topics/${number}`)).status).toBe(404);
    }
    expect((await opener.put(`topics/${number}/pin`, { on: true })).status).toBe(404);
    expect((await admin.get(`topics/${number}`)).status).toBe(200);
    expect((await admin.get(`spaces/${slug}/roles`)).body.log[0]).toMatchObject({ action: 'close-space', by: { handle: 'ada' }, reason: 'Not about us.' });
    expect((await admin.post(`moderation/actions/${body.actionId}/undo`)).status).toBe(200);
    expect((await opener.get(`topics/${number}`)).status).toBe(200);
    const again = (await admin.post(`own-spaces/${slug}/close`, { reason: 'x' })).body.actionId;
    await admin.post(`own-spaces/${slug}/reopen`, { reason: 'Was right after all.' });
    expect((await admin.post(`moderation/actions/${again}/undo`)).status).toBe(409);
    expect((await server.guest.get(`spaces/${slug}`)).status).toBe(200);
  });

  test('is taken over: it is official, its opener moderates it no more, with the same session; undo gives it back', async () => {
    const { opener, slug } = await opened();
    const { number } = (await opener.post('topics', { space: slug, title: 'Which beams for a flat roof', body: 'x' })).body;
    expect((await opener.post(`own-spaces/${slug}/take-over`, { reason: 'x' })).status).toBe(403);
    const { actionId } = (await admin.post(`own-spaces/${slug}/take-over`, { reason: 'It has grown.' })).body;
    expect((await opener.get(`spaces/${slug}`)).body).toMatchObject({ official: true, opener: null, abilities: { moderate: false, describe: false } });
    expect((await opener.put(`topics/${number}/pin`, { on: true })).status).toBe(403);
    expect((await admin.post(`own-spaces/${slug}/take-over`, { reason: 'x' })).status).toBe(404);
    expect((await admin.post(`moderation/actions/${actionId}/undo`)).status).toBe(200);
    expect((await opener.get(`spaces/${slug}`)).body).toMatchObject({ official: false, abilities: { moderate: true, describe: true } });
  });

  test('tells its opener by mail what became of it', async () => {
    const { opener, slug } = await opened();
    const { actionId } = (await admin.post(`own-spaces/${slug}/close`, { reason: 'Not about us.' })).body;
    const { Announcing } = await import('../decisions/announcing.js');
    await server.inCommunity(() => server.app.get(Announcing).announceNow(actionId));
    await server.jobsDone();
    const mails = await server.inCommunity(() => server.database.query<{ body: string }>('select row_to_json(m)::text as body from mails m where community_id = $1', [server.communityId]));
    const own = mails.filter(({ body }) => body.includes(opener.who!.handle));
    expect(own.map(({ body }) => body.includes('was closed') && body.includes('Not about us.'))).toEqual([true]);
  });
});
