import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Sessions } from '#identity';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;
let asker: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  asker = await server.member('member', { handle: 'asker' });
  await admin.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support', downvotes: true });
  expect((await admin.post('tags', { slug: 'firmware' })).status).toBe(201);
  await server.jobsDone();
  await preset('balanced');
});
afterAll(() => server.close());

const preset = (name: string, custom = {}) => admin.send('PATCH', 'admin/community', { settings: { privileges: { preset: name, custom } } });
/** With these points, and knowing the tag of the questions below well. */
async function withPoints(reputation: number): Promise<ApiClient> {
  const member = await server.member('member', { reputation });
  await knows(member, ['firmware']);
  return member;
}
const knows = (member: ApiClient, tags: string[]) =>
  server.inCommunity(() =>
    server.app.get(Sessions).change(member.who!.id, () => server.database.query('update members set expert_tags = $3 where community_id = $1 and id = $2', [server.communityId, member.who!.id, tags])),
  );

async function question(): Promise<{ number: number; answer: string; version: number }> {
  const { body } = await asker.post('topics', { space: 'mesh', title: 'A question that others keep in order', body: 'What now?', tags: ['firmware'] });
  const answer = await (await server.member()).post(`topics/${body.number}/replies`, { body: 'This.' });
  return { number: body.number, answer: answer.body.id, version: 1 };
}

const acts: Record<string, { points: number; act: (by: ApiClient, at: { number: number; answer: string; version: number }) => Promise<{ status: number; body: { code?: string; detail?: string; details?: object } }> }> = {
  kudos: { points: 8, act: (by, { answer }) => by.put(`posts/${answer}/vote`, { kind: 'kudos' }) },
  downvote: { points: 125, act: (by, { answer }) => by.put(`posts/${answer}/vote`, { kind: 'downvote' }) },
  accept: { points: 500, act: (by, { number, answer }) => by.put(`topics/${number}/solution`, { postId: answer }) },
  close: { points: 1_500, act: (by, { number }) => by.post(`topics/${number}/close`, { reason: 'Asked before.' }) },
  'suggest an edit': { points: 100, act: (by, { answer, version }) => by.post(`posts/${answer}/suggestions`, { body: 'This, said better.', version, note: 'Clearer.' }) },
  'edit a post': { points: 2_000, act: (by, { answer, version }) => by.send('PATCH', `posts/${answer}`, { body: 'This, said better.', version }) },
  'edit a topic': { points: 2_000, act: (by, { number, version }) => by.send('PATCH', `topics/${number}`, { title: 'A question, said better', version }) },
};

describe('privileges are earned by points, through the API too', () => {
  test.each(Object.entries(acts))('%s', async (_name, { points, act }) => {
    const at = await question();
    const refused = await act(await withPoints(points - 1), at);
    expect({ status: refused.status, code: refused.body.code, details: refused.body.details, detail: refused.body.detail }).toEqual({
      status: 403,
      code: 'ability.missing',
      details: { points, have: points - 1 },
      detail: `This takes ${points} points of reputation; you have ${points - 1}.`,
    });
    expect((await act(await withPoints(points), at)).status).toBeLessThan(300);
  });

  test('a page says what is missing and what it takes', async () => {
    const { number } = await question();
    const seen = async (by: ApiClient) => {
      const { body } = await by.get(`topics/${number}`);
      const { post } = body.replies.items[0];
      return { kudos: post.abilities.kudos, missing: post.missing, topic: body.topic.missing };
    };
    expect(await seen(await withPoints(0))).toEqual({ kudos: false, missing: { kudos: 8, downvote: 125, edit: 2_000, accept: 500, suggestEdit: 100 }, topic: { edit: 2_000, retag: 2_000, close: 1_500, accept: 500 } });
    expect(await seen(await withPoints(600))).toEqual({ kudos: true, missing: { edit: 2_000 }, topic: { edit: 2_000, retag: 2_000, close: 1_500 } });
    expect(await seen(server.guest)).toEqual({ kudos: false, missing: {}, topic: {} });
    expect(await seen(await server.member('superuser'))).toEqual({ kudos: true, missing: {}, topic: {} });
  });

  test('with points one accepts what others wrote, not what one wrote oneself', async () => {
    const { number } = await question();
    const helper = await withPoints(500);
    const { body } = await helper.post(`topics/${number}/replies`, { body: 'My own answer.' });
    expect((await helper.put(`topics/${number}/solution`, { postId: body.id })).body.code).toBe('ability.missing');
    expect((await asker.put(`topics/${number}/solution`, { postId: body.id })).status).toBe(204);
  });

  test('points alone do not accept for others: one of the tags must be known well, and it counts at once', async () => {
    const { number, answer } = await question();
    const helper = await server.member('member', { reputation: 500 });
    const accept = () => helper.put(`topics/${number}/solution`, { postId: answer });
    const missing = async () => (await helper.get(`topics/${number}`)).body.topic.missing;
    expect(await missing()).toEqual({ edit: 2_000, retag: 2_000, close: 1_500, knowing: ['firmware'] });
    const refused = await accept();
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([403, 'ability.missing', expect.stringContaining('knows one of the tags well')]);
    await knows(helper, ['firmware']);
    expect(await missing()).toEqual({ edit: 2_000, retag: 2_000, close: 1_500 });
    expect((await accept()).status).toBe(204);
  });

  test('a new tag takes points; what it takes is said at the field', async () => {
    const ask = (by: ApiClient) => by.post('topics', { space: 'mesh', title: 'A question with a tag of its own', body: 'See?', tags: ['never-seen'] });
    const { status, body } = await ask(await withPoints(49));
    expect({ status, errors: body.errors }).toEqual({ status: 400, errors: [{ path: 'tags', code: 'new_tag', limit: 50, message: 'There is no tag "never-seen" yet; a new one takes 50 points of reputation.' }] });
    expect((await ask(await withPoints(50))).status).toBe(201);
    expect((await ask(await withPoints(1))).status).toBe(201);
  });
});

describe('what a community changes counts at once', () => {
  test('another preset and thresholds of its own', async () => {
    const at = await question();
    const fresh = await withPoints(0);
    expect((await acts.kudos!.act(fresh, at)).status).toBe(403);
    await preset('open');
    expect((await acts.kudos!.act(fresh, at)).status).toBe(200);
    await preset('custom', { kudos: 3 });
    expect((await acts.kudos!.act(await withPoints(2), at)).body.details).toEqual({ points: 3, have: 2 });
    expect((await acts.kudos!.act(await withPoints(3), at)).status).toBe(200);
    await preset('balanced');
  });

  test('who lost the points loses the privilege at the next request of the same session', async () => {
    const member = await withPoints(8);
    expect((await acts.kudos!.act(member, await question())).status).toBe(200);
    await server.inCommunity(() =>
      server.app.get(Sessions).change(member.who!.id, async () => void (await server.database.query('update members set reputation = 7 where community_id = $1 and id = $2', [server.communityId, member.who!.id]))),
    );
    expect((await acts.kudos!.act(member, await question())).status).toBe(403);
  });
});
