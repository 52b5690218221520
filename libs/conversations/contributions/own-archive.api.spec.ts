import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient, TestServer } from '#testing';
import { startAskingCommunity, type AskingCommunity } from '../testing/asking-community.js';

/** What a member takes along. */
let server: TestServer;
let admin: ApiClient;
let mara: ApiClient;
let ask: AskingCommunity['ask'];
let answer: AskingCommunity['answer'];

beforeAll(async () => {
  ({ server, admin, mara, ask, answer } = await startAskingCommunity());
});
afterAll(() => server.close());

const sql = (text: string, values: unknown[]) => server.inCommunity(() => server.database.query(text, values));

describe('a member’s archive', () => {
  test('has the profile, everything that they wrote as they wrote it, in its order, and the drafts', async () => {
    await mara.patch('me', { displayName: 'Mara "M" Okafor', bio: 'Line one\nline two' });
    const { number, id } = await ask(mara, { title: 'Why does it blink?', body: 'It **blinks**\n\n```\n{"a": "ü \\u2028 🔥"}\n```' });
    await answer(number, mara, { body: 'It was the battery.' });
    const removed = await answer(number, mara, { body: 'Never mind.' });
    expect((await mara.delete(`posts/${removed.id}`)).status).toBeLessThan(300);
    await mara.put('drafts/topic:new', { title: 'Not sent', body: 'Half a question' });
    const { status, headers, body } = await mara.get('me/archive');
    expect([status, headers.get('content-disposition'), headers.get('cache-control')]).toEqual([200, 'attachment; filename="mara.json"', 'private, no-cache']);
    expect(body.member).toEqual({ handle: 'mara', displayName: 'Mara "M" Okafor', email: 'mara@example.com', title: null, bio: 'Line one\nline two', joinedAt: expect.any(String) });
    const address = expect.stringMatching(new RegExp(`^http.*/t/${number}/why-does-it-blink$`));
    expect(body.posts).toEqual([
      { kind: 'body', topic: { number, title: 'Why does it blink?', address }, text: 'It **blinks**\n\n```\n{"a": "ü \\u2028 🔥"}\n```', writtenAt: expect.any(String), editedAt: null, deletedAt: null },
      { kind: 'answer', topic: { number, title: 'Why does it blink?', address }, text: 'It was the battery.', writtenAt: expect.any(String), editedAt: null, deletedAt: null },
      { kind: 'answer', topic: { number, title: 'Why does it blink?', address }, text: 'Never mind.', writtenAt: expect.any(String), editedAt: null, deletedAt: expect.any(String) },
    ]);
    expect(body.drafts).toEqual([{ for: 'topic:new', content: expect.objectContaining({ title: 'Not sent', body: 'Half a question' }), keptAt: expect.any(String) }]);
    expect(id).toBeDefined();
  });

  test('has all posts of who wrote more than one page, each once', async () => {
    const writer = await server.member();
    const { number } = await ask(writer, { title: 'The first of very many' });
    // Many at the same moment, as an import writes them.
    await sql(
      `insert into posts (community_id, id, topic_id, kind, position, author_id, source, html, renderer_version, created_at)
       select $1, gen_random_uuid(), t.id, 'answer', 10 + n, $3, 'Number ' || n, '', 1, now() + (n / 400) * interval '1 second' from topics t, generate_series(1, 1203) n where t.community_id = $1 and t.number = $2`,
      [server.communityId, number, writer.who!.id],
    );
    const { body } = await writer.get('me/archive');
    expect(body.posts).toHaveLength(1204);
    expect(new Set(body.posts.map(({ text }: { text: string }) => text)).size).toBe(1204);
  });

  test('names no topic of others that they may not see any more', async () => {
    const writer = await server.member('staff');
    const { number } = await ask(admin, { space: 'staff', title: 'A secret of the staff', tags: [] });
    await answer(number, writer, { body: 'My own words.' });
    const own = await ask(writer, { space: 'staff', title: 'My own secret title', tags: [] });
    const before = (await writer.get('me/archive')).body.posts;
    expect(before.map(({ topic }: { topic: { title: string } }) => topic.title)).toEqual(['A secret of the staff', 'My own secret title']);
    expect((await (await server.member('owner')).put(`admin/members/${writer.who!.id}/role`, { role: 'member' })).status).toBe(204);
    const after = (await writer.get('me/archive')).body.posts;
    expect(after.map(({ topic, text }: { topic: object; text: string }) => [topic, text.slice(0, 8)])).toEqual([
      [{ number, title: null, address: null }, 'My own w'],
      [{ number: own.number, title: 'My own secret title', address: null }, 'Every ni'],
    ]);
  });

  test('is for members, and not made all the time', async () => {
    expect((await server.guest.get('me/archive')).status).toBe(401);
    const eager = await server.member();
    const tries = [];
    for (let count = 0; count < 11; count += 1) tries.push((await eager.get('me/archive')).status);
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
  });
});
