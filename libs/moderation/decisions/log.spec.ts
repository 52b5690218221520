import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Moderators read what was done, and take it back or are told what keeps them from it, over the API. */
let server: TestServer;
let admin: ApiClient;
let moderator: ApiClient;
let local: ApiClient;
let author: ApiClient;
let reader: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  for (const slug of ['here', 'there']) await admin.post('spaces', { name: slug, slug, kind: 'support' });
  await admin.post('spaces', { name: 'Private', slug: 'private', kind: 'support', visibility: 'private' });
  moderator = await server.member('moderator');
  local = await server.member();
  await admin.put(`spaces/here/roles/${local.who!.id}`, { role: 'moderator', reason: 'Knows it.' });
  author = await server.member();
  reader = await server.member('member', { reputation: 250 });
});
afterAll(() => server.close());

const ask = async (space = 'here', by = author): Promise<{ id: string; number: number }> => (await by.post('topics', { space, title: 'What to do with it', body: 'It blinks.' })).body;
const log = async (by: ApiClient, query = '') => (await by.get(`moderation/log?limit=100${query}`)).body;
const linesOf = async (number: number, by = moderator) => (await log(by, `&topic=${number}`)).items as { id: string; action: string; undoable: boolean; undone: boolean }[];
const line = async (id: string, by = moderator) => (await by.get(`moderation/log/${id}`)).body;
const undo = (id: string, by = moderator) => by.post(`moderation/actions/${id}/undo`);
const close = (number: number) => moderator.post(`topics/${number}/close`, { reason: 'Old.' });

describe('the log', () => {
  test('of a topic names each line, newest first, and who may take it back', async () => {
    const { number } = await ask();
    await close(number);
    await moderator.post(`topics/${number}/lock`, { reason: 'For now.' });
    const [lock, closing] = await linesOf(number);
    expect([lock, closing]).toMatchObject([
      { action: 'lock', by: { id: moderator.who!.id }, topic: { number }, space: { slug: 'here' }, member: null, votes: null, undoable: true, undone: false },
      { action: 'close', undoable: true },
    ]);
    expect((await linesOf(number, local)).map(({ undoable }) => undoable)).toEqual([true, true]);
    expect((await undo(lock!.id, local)).status).toBe(200);
    expect((await linesOf(number)).map(({ action, undone, undoable }) => [action, undone, undoable])).toEqual([['undo', false, false], ['lock', true, false], ['close', false, true]]);
  });

  test('says of a topic what was done with what was merged into it', async () => {
    const [into, from] = [await ask(), await ask()];
    await close(from.number);
    await moderator.post(`topics/${from.number}/merge`, { into: into.number });
    expect((await linesOf(from.number)).map(({ action }) => action)).toEqual(['merge', 'close']);
  });

  test('names how many agreed where votes did it', async () => {
    const [number, original] = [(await ask()).number, (await ask()).number];
    for (let at = 0; at < 3; at += 1) await (await server.member('member', { reputation: 250 })).put(`topics/${number}/duplicate-votes/mine`, { original });
    expect(await linesOf(number)).toMatchObject([{ action: 'duplicate', votes: 3, member: { id: author.who!.id } }]);
  });

  test('is paged by cursor', async () => {
    const { number } = await ask();
    await close(number);
    await moderator.post(`topics/${number}/reopen`, {});
    const first = (await moderator.get(`moderation/log?limit=1&topic=${number}`)).body;
    const second = (await moderator.get(`moderation/log?limit=1&topic=${number}&cursor=${first.nextCursor}`)).body;
    expect([first.items[0].action, second.items[0].action, second.nextCursor]).toEqual(['reopen', 'close', null]);
  });

  test.each<[string, () => ApiClient, number]>([
    ['guests', () => server.guest, 401],
    ['members', () => reader, 403],
  ])('is not for %s', async (_name, who, status) => {
    const { number } = await ask();
    await close(number);
    const [closing] = await linesOf(number);
    for (const path of ['moderation/log', `moderation/log?topic=${number}`, `moderation/log/${closing!.id}`]) expect((await who().get(path)).status).toBe(status);
  });

  test('shows who moderates one space that space alone, and no sanctions', async () => {
    const [here, there] = [await ask('here'), await ask('there')];
    await close(here.number);
    await close(there.number);
    const silenced = await moderator.post(`moderation/members/${(await server.member()).who!.id}/sanctions`, { kind: 'silence', reason: 'For now.', until: new Date(Date.now() + 3_600_000).toISOString() });
    const seen = (await log(local)).items as { id: string; topic: { number: number } | null; space: { slug: string } | null }[];
    expect(seen.some(({ topic }) => topic?.number === here.number)).toBe(true);
    expect(new Set(seen.map(({ space }) => space?.slug))).toEqual(new Set(['here']));
    expect((await local.get(`moderation/log?topic=${there.number}`)).status).toBe(404);
    expect((await local.get(`moderation/log/${silenced.body.actionId}`)).status).toBe(404);
    expect(await line(silenced.body.actionId)).toMatchObject({ action: 'silence', undoable: true, refusal: null, space: null });
  });

  test('names nothing of a space that a moderator does not see', async () => {
    const { number } = await ask('private', admin);
    const { actionId } = (await admin.post(`topics/${number}/lock`, { reason: 'For now.' })).body;
    expect((await line(actionId, admin)).topic).toMatchObject({ number });
    expect((await moderator.get(`moderation/log/${actionId}`)).status).toBe(404);
    expect(JSON.stringify(await log(moderator))).not.toContain(actionId);
  });
});

describe('a line that something later makes impossible to take back says so', () => {
  test('a topic that was changed since', async () => {
    const { number } = await ask();
    await close(number);
    const [closing] = await linesOf(number);
    expect((await line(closing!.id)).refusal).toBeNull();
    await moderator.post(`topics/${number}/reopen`, {});
    expect(await line(closing!.id)).toMatchObject({ undoable: true, refusal: { by: 'topic', action: null } });
    expect((await undo(closing!.id)).body).toMatchObject({ code: 'conflict.already-done', details: { by: 'topic' } });
  });

  test('a merge that was merged further', async () => {
    const [a, b, c] = [await ask(), await ask(), await ask()];
    const { actionId } = (await moderator.post(`topics/${a.number}/merge`, { into: b.number })).body;
    await moderator.post(`topics/${b.number}/merge`, { into: c.number });
    expect((await line(actionId)).refusal).toEqual({ by: 'move', action: null });
  });

  test('a post that was decided on again, or whose text was changed', async () => {
    const { number } = await ask();
    const flagged = async (body: string): Promise<{ id: string; item: string }> => {
      const { id } = (await author.post(`topics/${number}/replies`, { body })).body;
      await reader.post(`posts/${id}/flags`, { reason: 'unkind' });
      return { id, item: (await moderator.get('moderation/reviewables')).body.items.find(({ postId }: { postId: string }) => postId === id).id };
    };
    const first = await flagged('Something unkind.');
    const hiding = (await moderator.post(`moderation/reviewables/${first.item}/decision`, { action: 'hide' })).body.actionId;
    await author.post(`posts/${first.id}/appeals`, { text: 'Look again.' });
    const appeal = (await admin.get('moderation/reviewables?kind=appeal')).body.items[0].id;
    await admin.post(`moderation/reviewables/${appeal}/decision`, { action: 'restore' });
    expect((await line(hiding)).refusal).toEqual({ by: 'decision', action: 'restore' });

    const second = await flagged('Something unkind, too.');
    const { version } = (await moderator.get(`posts/${second.id}`)).body;
    const edit = (await moderator.post(`moderation/reviewables/${second.item}/decision`, { action: 'edit', body: 'Something kind.', version })).body.actionId;
    expect((await line(edit)).refusal).toBeNull();
    await author.patch(`posts/${second.id}`, { version: version + 1, body: 'Something kinder.' });
    expect((await line(edit)).refusal).toEqual({ by: 'text', action: null });
    expect((await undo(edit)).body.details).toEqual({ by: 'text' });
    expect((await moderator.get(`posts/${second.id}`)).body.html).toContain('Something kinder.');
  });

  test('a member of whom something else was decided', async () => {
    const member = await server.member();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const { actionId } = (await moderator.post(`moderation/members/${member.who!.id}/sanctions`, { kind: 'silence', reason: 'For now.', until })).body;
    await moderator.post(`moderation/members/${member.who!.id}/lift`, {});
    expect((await line(actionId)).refusal).toEqual({ by: 'standing', action: null });
  });

  test('what was taken back', async () => {
    const { number } = await ask();
    const { actionId } = (await moderator.post(`topics/${number}/lock`, { reason: 'For now.' })).body;
    await undo(actionId);
    expect(await line(actionId)).toMatchObject({ undone: true, undoable: false, refusal: { by: 'undo' } });
  });
});

test('what concerns a moderator is for another one to take back', async () => {
  const [second, number] = [await server.member('moderator'), (await ask('here', moderator)).number];
  await second.put(`topics/${number}/duplicate-votes/mine`, { original: (await ask()).number });
  const [closing] = await linesOf(number);
  expect(closing!.undoable).toBe(false);
  expect((await line(closing!.id, second)).undoable).toBe(true);
});

test('roles in a space are for admins to take back', async () => {
  const [role] = ((await log(moderator)).items as { id: string; action: string; undoable: boolean }[]).filter(({ action }) => action === 'make-moderator');
  expect(role).toMatchObject({ undoable: false, member: { id: local.who!.id } });
  expect((await line(role!.id, admin)).undoable).toBe(true);
});
