import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApiClient, TestServer } from '#testing';
import { startAskingCommunity, type AskingCommunity } from './testing/asking-community.js';

/** What is accepted and thanked for over the API, against the real database. */
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

describe('solutions', () => {
  test('the asker accepts, changes and takes back', async () => {
    const { number } = await ask();
    const [one, two] = [await answer(number), await answer(number, ines, { body: 'A better way.' })];
    expect((await mara.put(`topics/${number}/solution`, { postId: one.id })).status).toBe(204);
    let page = (await server.guest.get(`topics/${number}`)).body;
    expect(page.solution.post.id).toBe(one.id);
    expect(page.topic).toMatchObject({ state: 'solved', solutionExcerpt: 'Pin the backhaul to channel 44.' });
    expect(page.replies.items.map((thread: { post: { id: string } }) => thread.post.id)).toEqual([two.id]);
    await mara.put(`topics/${number}/solution`, { postId: two.id });
    page = (await server.guest.get(`topics/${number}`)).body;
    expect(page.solution.post.id).toBe(two.id);
    await mara.put(`topics/${number}/solution`, { postId: null });
    page = (await server.guest.get(`topics/${number}`)).body;
    expect([page.solution, page.topic.state]).toEqual([null, 'active']);
  });

  test('an answer that was accepted is read; what was unread before it stays so', async () => {
    const { number } = await ask();
    const first = await answer(number);
    await mara.put(`topics/${number}/solution`, { postId: first.id });
    const read = async () => (await mara.get(`topics/${number}`)).body.topic;
    expect(await read()).toMatchObject({ unreadCount: 0, firstUnreadPostId: null });
    const [second, third] = [await answer(number), await answer(number)];
    await mara.put(`topics/${number}/solution`, { postId: third.id });
    expect(await read()).toMatchObject({ unreadCount: 2, firstUnreadPostId: second.id });
  });

  test('only who asked and curators accept', async () => {
    const { number } = await ask();
    const given = await answer(number);
    const stranger = await server.member();
    expect((await stranger.put(`topics/${number}/solution`, { postId: given.id })).status).toBe(403);
    expect((await server.guest.put(`topics/${number}/solution`, { postId: given.id })).status).toBe(401);
    expect((await ines.put(`topics/${number}/solution`, { postId: given.id })).status).toBe(204);
  });

  test('a comment cannot be the solution; a deleted solution opens the question again', async () => {
    const { number } = await ask();
    const given = await answer(number);
    const comment = await answer(number, mara, { parentId: given.id });
    expect((await mara.put(`topics/${number}/solution`, { postId: comment.id })).status).toBe(400);
    await mara.put(`topics/${number}/solution`, { postId: given.id });
    expect((await admin.delete(`posts/${given.id}`)).status).toBe(204);
    expect((await server.guest.get(`topics/${number}`)).body.topic.state).not.toBe('solved');
  });

  test('a deleted solution is the solution again once it is restored, unless another was accepted meanwhile', async () => {
    const { number } = await ask();
    const [first, second] = [await answer(number), await answer(number, ines, { body: 'A better way.' })];
    await mara.put(`topics/${number}/solution`, { postId: first.id });
    const before = (await server.guest.get(`topics/${number}`)).body.topic;
    await admin.delete(`posts/${first.id}`);
    await admin.post(`posts/${first.id}/restore`);
    const { body } = await server.guest.get(`topics/${number}`);
    expect(body.solution.post.id).toBe(first.id);
    const accepted = ({ solvedAt, solutionAcceptedBy, solutionExcerpt }: typeof before) => ({ solvedAt, solutionAcceptedBy, solutionExcerpt });
    expect(accepted(body.topic)).toEqual(accepted(before));
    await admin.delete(`posts/${first.id}`);
    await mara.put(`topics/${number}/solution`, { postId: second.id });
    await admin.post(`posts/${first.id}/restore`);
    expect((await server.guest.get(`topics/${number}`)).body.solution.post.id).toBe(second.id);
  });

  test('an answer that is accepted and deleted at the same time is no solution', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { number } = await ask();
      const given = await answer(number);
      await Promise.all([mara.put(`topics/${number}/solution`, { postId: given.id }), admin.delete(`posts/${given.id}`)]);
      const { body } = await server.guest.get(`topics/${number}`);
      expect([body.solution, body.topic.state]).toEqual([null, 'unanswered']);
    }
  });
});

describe('votes', () => {
  test('one each, exchanged and taken back, never on one’s own post', async () => {
    const { number } = await ask();
    const given = await answer(number);
    const vote = (kind: string | null, by: ApiClient = mara) => by.put(`posts/${given.id}/vote`, { kind });
    expect((await vote('kudos')).body).toEqual({ kudosCount: 1, downvoteCount: 0, myVote: 'kudos' });
    expect((await vote('kudos')).body.kudosCount).toBe(1);
    expect((await vote('downvote')).body).toEqual({ kudosCount: 0, downvoteCount: 1, myVote: 'downvote' });
    expect((await vote(null)).body).toEqual({ kudosCount: 0, downvoteCount: 0, myVote: null });
    expect((await vote('kudos', ines)).status).toBe(403);
  });

  test('twenty votes of one member at once count once', async () => {
    const { number } = await ask();
    const given = await answer(number);
    await Promise.all(Array.from({ length: 20 }, () => mara.put(`posts/${given.id}/vote`, { kind: 'kudos' })));
    expect((await server.guest.get(`posts/${given.id}`)).body.kudosCount).toBe(1);
  });

  test('downvotes only where the space has them', async () => {
    const { number } = await ask(mara, { space: 'setup' });
    const given = await answer(number);
    expect((await mara.put(`posts/${given.id}/vote`, { kind: 'downvote' })).status).toBe(403);
  });

  test('me too counts each member once and lifts "most wanted"', async () => {
    const { number } = await ask(mara, { title: 'Wanted by very many people' });
    const others = await Promise.all([server.member(), server.member(), server.member()]);
    await Promise.all([...others, ...others].map((who) => who.put(`topics/${number}/me-too`, { on: true })));
    expect((await mara.put(`topics/${number}/me-too`, { on: true })).status).toBe(403);
    const list = await server.guest.get('topics?sort=wanted&space=mesh');
    expect(list.body.items[0]).toMatchObject({ number, meTooCount: 3 });
  });
});
