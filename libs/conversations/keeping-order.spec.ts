import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient, TestServer } from '#testing';
import { startAskingCommunity, type AskingCommunity } from './testing/asking-community.js';

/** What closes, pins, deletes and moves over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let mara: ApiClient;
let ines: ApiClient;
let ask: AskingCommunity['ask'];
let answer: AskingCommunity['answer'];

beforeAll(async () => {
  ({ server, admin, mara, ines, ask, answer } = await startAskingCommunity());
});
afterAll(() => server.close());

describe('keeping order', () => {
  test('a closed topic takes no replies from members and opens again', async () => {
    const { number } = await ask();
    expect((await ines.post(`topics/${number}/close`, { reason: 'Asked before' })).status).toBe(204);
    expect((await mara.post(`topics/${number}/replies`, { body: 'But…' })).body).toMatchObject({ code: 'conflict.closed' });
    expect((await server.guest.get(`topics/${number}`)).body.topic).toMatchObject({ closed: true, closeReason: 'Asked before', state: 'closed' });
    expect((await ines.post(`topics/${number}/reopen`)).status).toBe(204);
    expect((await mara.post(`topics/${number}/replies`, { body: 'Thanks.' })).status).toBe(201);
  });

  test('who asked takes back a close of their own, and no other', async () => {
    const { number } = await ask();
    expect((await mara.post(`topics/${number}/close`, { reason: 'Found it myself' })).status).toBe(204);
    expect((await mara.get(`topics/${number}`)).body.topic.abilities.reopen).toBe(true);
    expect((await mara.post(`topics/${number}/reopen`)).status).toBe(204);
    await ines.post(`topics/${number}/close`, { reason: 'Asked before' });
    expect((await mara.post(`topics/${number}/reopen`)).status).toBe(403);
  });

  test('pinned topics stand first in their space', async () => {
    const { number } = await ask(mara, { space: 'setup', title: 'Read this before you ask' });
    await ask(mara, { space: 'setup', title: 'Something newer than that' });
    await admin.put(`topics/${number}/pin`, { on: true });
    const { body } = await server.guest.get('topics?space=setup');
    expect(body.items[0]).toMatchObject({ number, pinned: true });
    expect(body.items.filter((topic: { number: number }) => topic.number === number)).toHaveLength(1);
    await admin.put(`topics/${number}/pin`, { on: false });
  });

  test('deleting can be undone; meanwhile nobody else sees it', async () => {
    const { number } = await ask();
    expect((await mara.delete(`topics/${number}`)).status).toBe(204);
    expect((await server.guest.get(`topics/${number}`)).status).toBe(404);
    expect((await ines.get(`topics/${number}`)).status).toBe(404);
    expect((await mara.get(`topics/${number}`)).body.topic.deleted).toBe(true);
    expect((await mara.post(`topics/${number}/restore`)).status).toBe(204);
    expect((await server.guest.get(`topics/${number}`)).status).toBe(200);
  });

  test('of a deleted post only its place in the tree remains', async () => {
    const { number } = await ask();
    const given = await answer(number);
    await answer(number, mara, { parentId: given.id, body: 'A comment that stays' });
    await admin.delete(`posts/${given.id}`);
    const thread = (await server.guest.get(`topics/${number}`)).body.replies.items[0];
    expect(thread.post).toMatchObject({ deleted: true, html: '', author: null });
    expect(thread.descendants).toHaveLength(1);
    expect((await ines.post(`posts/${given.id}/restore`)).status).toBe(403);
    expect((await admin.post(`posts/${given.id}/restore`)).status).toBe(204);
    expect((await server.guest.get(`topics/${number}`)).body.replies.items[0].post.html).toContain('channel 44');
  });

  test('moderators move topics, and only to spaces that they see', async () => {
    const moderator = await server.member('moderator');
    const { number } = await ask();
    expect((await moderator.post(`topics/${number}/move`, { space: 'setup' })).status).toBe(204);
    expect((await server.guest.get(`topics/${number}`)).body.topic.space.slug).toBe('setup');
    expect((await moderator.post(`topics/${number}/move`, { space: 'staff' })).status).toBe(404);
    expect((await ines.post(`topics/${number}/move`, { space: 'mesh' })).status).toBe(403);
  });

  test('a question moved to a discussion space is a discussion, and a question again when it moves back', async () => {
    const { number } = await ask();
    const given = await answer(number);
    await answer(number, mara, { parentId: given.id, body: 'Thanks.' });
    await mara.put(`topics/${number}/solution`, { postId: given.id });
    const asked = (await mara.get(`topics/${number}`)).body.topic;
    expect((await admin.post(`topics/${number}/move`, { space: 'lounge' })).status).toBe(204);
    const discussion = (await mara.get(`topics/${number}`)).body;
    expect(discussion.topic).toMatchObject({ kind: 'discussion', state: 'active', replyCount: 2, answerCount: 0, firstAnswerAt: null, solvedAt: null, abilities: { accept: false, meToo: false } });
    expect([discussion.solution, discussion.replies.items[0].post.kind]).toEqual([null, 'reply']);
    await answer(number, ines, { body: 'Said in the lounge.' });
    expect((await admin.post(`topics/${number}/move`, { space: 'mesh' })).status).toBe(204);
    const question = (await mara.get(`topics/${number}`)).body;
    expect(question.topic).toMatchObject({ kind: 'question', state: 'active', replyCount: 3, answerCount: 2, firstAnswerAt: asked.firstAnswerAt });
    expect(question.replies.items.map(({ post }: { post: { kind: string } }) => post.kind)).toEqual(['answer', 'answer']);
    expect((await mara.put(`topics/${number}/solution`, { postId: given.id })).status).toBe(204);
  });
});
