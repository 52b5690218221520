import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** The queue by points: read-only, without what is private, and what moderators make of it. */
let server: TestServer;
let admin: ApiClient;
let author: ApiClient;
let moderator: ApiClient;
let wise: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 }, moderation: { hideWeight: 50 } } });
  for (const [slug, visibility] of [['open', 'public'], ['secret', 'private']]) await admin.post('spaces', { name: slug, slug, kind: 'support', visibility });
  [author, moderator, wise] = [await server.member(), await server.member('moderator', { handle: 'mona' }), await server.member('member', { handle: 'wilma', reputation: 1_000 })];
});
afterAll(() => server.close());

async function flagged(reasons = ['unkind'], by = author, space = 'open'): Promise<{ post: string; item: string }> {
  const { number } = (await admin.post('topics', { space, title: 'What holds the roof up', body: 'x' })).body;
  const post = (await by.post(`topics/${number}/replies`, { body: 'Beams, mostly.' })).body.id as string;
  for (const reason of reasons) await (await server.member(space === 'secret' ? 'staff' : 'member')).post(`posts/${post}/flags`, { reason, note: 'Whispered to moderators.' });
  const { items } = (await admin.get('moderation/reviewables?limit=100')).body;
  return { post, item: items.find(({ postId }: { postId: string }) => postId === post).id };
}
const seen = async (who: ApiClient): Promise<string[]> => (await who.get('moderation/opinions?limit=100')).body.items.map(({ id }: { id: string }) => id);
const say = (who: ApiClient, item: string, verdict = 'keep', text = 'It is blunt, but right.') => who.put(`moderation/opinions/${item}`, { verdict, text });

describe('the queue by points', () => {
  test('is for members with the points; superusers need them, too', async () => {
    const expected: [ApiClient, number][] = [[server.guest, 401], [await server.member(), 403], [await server.member('member', { reputation: 999 }), 403], [await server.member('superuser'), 403], [await server.member('superuser', { reputation: 1_000 }), 200], [wise, 200], [moderator, 200]];
    for (const [who, status] of expected) expect((await who.get('moderation/opinions')).status).toBe(status);
    expect((await wise.get('me')).body.abilities).toMatchObject({ giveOpinions: true, openQueue: false, moderate: false });
  });

  test('shows no flagger, no words of flags, and nothing about a person that is not public', async () => {
    const { item } = await flagged(['unkind', 'wrong', 'unkind']);
    const { items } = (await wise.get('moderation/opinions?limit=100')).body;
    const shown = items.find(({ id }: { id: string }) => id === item);
    expect(shown).toEqual({ id: item, space: expect.anything(), topic: expect.anything(), postId: expect.any(String), html: expect.stringContaining('Beams, mostly.'), author: expect.objectContaining({ id: author.who!.id }), hidden: false, flags: [{ reason: 'unkind', count: 2 }, { reason: 'wrong', count: 1 }], openedAt: expect.any(String), asked: false, mine: null });
    expect(JSON.stringify(shown)).not.toContain('Whispered');
    for (const path of [`moderation/reviewables/${item}`, 'moderation/reviewables']) expect((await wise.get(path)).status).toBe(403);
    expect((await wise.post(`moderation/reviewables/${item}/decision`, { action: 'hide', reason: '' })).status).toBe(403);
    expect((await wise.put(`moderation/reviewables/${item}/second-opinion`, { asked: true })).status).toBe(403);
  });

  test('leaves out what is secret, appealed, held, deleted, out of sight, about oneself or flagged by oneself', async () => {
    const other = await server.member('member', { reputation: 1_000 });
    const secret = await flagged(['unkind', 'secret']);
    const private_ = await flagged(['unkind'], admin, 'secret');
    const own = await flagged(['unkind'], wise);
    const flaggedByMe = await flagged();
    await wise.post(`posts/${flaggedByMe.post}/flags`, { reason: 'wrong' });
    const deleted = await flagged();
    await author.delete(`posts/${deleted.post}`);
    const appealed = await flagged();
    await moderator.post(`moderation/reviewables/${appealed.item}/decision`, { action: 'hide', reason: '' });
    await author.post(`posts/${appealed.post}/appeals`, { text: 'Please look again.' });
    const appeal = (await admin.get('moderation/reviewables?limit=100&kind=appeal')).body.items[0].id as string;
    const mine = await seen(wise);
    for (const { item } of [secret, private_, own, flaggedByMe, deleted, appealed]) {
      expect(mine).not.toContain(item);
      expect((await say(wise, item)).status).toBe(404);
    }
    expect(mine).not.toContain(appeal);
    expect((await say(wise, appeal)).status).toBe(404);
    expect(await seen(other)).toEqual(expect.arrayContaining([own.item, flaggedByMe.item]));
  });
});

describe('an opinion', () => {
  test('is seen by moderators beside the item, said anew, taken back, and decides nothing', async () => {
    const { post, item } = await flagged();
    expect((await say(wise, item, 'maybe')).status).toBe(400);
    expect((await say(wise, item, 'keep', ' ')).status).toBe(400);
    expect((await say(wise, item)).body).toMatchObject({ mine: { verdict: 'keep', text: 'It is blunt, but right.' } });
    expect((await say(wise, item, 'hide', 'On second thoughts, no.')).status).toBe(200);
    const beside = async () => (await moderator.get(`moderation/reviewables/${item}`)).body.opinions;
    expect(await beside()).toMatchObject([{ by: { handle: 'wilma' }, verdict: 'hide', text: 'On second thoughts, no.' }]);
    const other = await server.member('member', { reputation: 1_000 });
    const shown = (await other.get('moderation/opinions?limit=100')).body.items.find(({ id }: { id: string }) => id === item);
    expect(shown.mine).toBeNull();
    expect(JSON.stringify(shown)).not.toContain('second thoughts');
    expect((await server.guest.get(`posts/${post}`)).body.hidden).toBe(false);
    expect((await wise.delete(`moderation/opinions/${item}`)).status).toBe(204);
    expect((await wise.delete(`moderation/opinions/${item}`)).status).toBe(404);
    expect(await beside()).toEqual([]);
  });

  test('is for nobody any more once it is decided', async () => {
    const { item } = await flagged();
    await moderator.post(`moderation/reviewables/${item}/decision`, { action: 'ignore', reason: '' });
    expect((await say(wise, item)).status).toBe(404);
  });

  test('is asked for by a moderator, who leaves the decision to another one', async () => {
    const { item } = await flagged();
    expect((await moderator.put(`moderation/reviewables/${item}/second-opinion`, { asked: true })).status).toBe(204);
    expect((await moderator.get(`moderation/reviewables/${item}`)).body).toMatchObject({ opinionAskedBy: { handle: 'mona' }, abilities: { decide: false, conflict: 'asked-another' } });
    expect((await wise.get('moderation/opinions?limit=100')).body.items.find(({ id }: { id: string }) => id === item).asked).toBe(true);
    expect((await moderator.post(`moderation/reviewables/${item}/decision`, { action: 'hide', reason: '' })).status).toBe(403);
    await moderator.put(`moderation/reviewables/${item}/second-opinion`, { asked: false });
    expect((await moderator.get(`moderation/reviewables/${item}`)).body.abilities.decide).toBe(true);
    await moderator.put(`moderation/reviewables/${item}/second-opinion`, { asked: true });
    expect((await admin.post(`moderation/reviewables/${item}/decision`, { action: 'hide', reason: '' })).status).toBe(200);
  });
});
