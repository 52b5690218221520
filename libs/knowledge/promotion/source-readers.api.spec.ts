import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Article, Nomination, PostStanding } from '#contracts';
import { Jobs } from '#platform';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** What few read becomes no article for more, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let staff: ApiClient;
let asker: ApiClient;
let groupIds: string[];
let spaces: Record<string, string>;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  groupIds = [];
  for (const name of ['Beta', 'Gold']) groupIds.push((await admin.post('admin/groups', { name })).body.id);
  const [beta, gold] = groupIds as [string, string];
  spaces = {};
  for (const [slug, more] of Object.entries({
    open: {},
    inside: { visibility: 'members' },
    beta: { visibility: 'groups', groupIds: [beta] },
    secret: { visibility: 'private' },
    closing: {},
    old: {},
    golden: { kind: 'knowledge', visibility: 'groups', groupIds: [gold] },
    manual: { kind: 'knowledge' },
  })) spaces[slug] = (await admin.post('spaces', { name: slug, slug, kind: 'support', ...more })).body.id;
  [staff, asker] = [await server.member('staff'), await server.member()];
});
afterAll(() => server.close());

interface Answered {
  number: number;
  id: string;
}
async function answered(space: string): Promise<Answered> {
  const { number } = (await admin.post('topics', { space, title: 'Which key opens the cellar', body: 'The *cellar* key.' })).body;
  const { id } = (await admin.post(`topics/${number}/replies`, { body: 'The one under the mat.' })).body;
  await admin.send('PUT', `topics/${number}/solution`, { postId: id });
  return { number, id };
}
const promote = (by: ApiClient, { id }: Answered, input: object = {}) => by.post(`posts/${id}/promotion`, input);
const articleOf = async (number: number): Promise<Article> => {
  const { topic } = (await admin.get(`topics/${number}`)).body;
  const { slug } = (await admin.get(`articles/${topic.id}/source`)).body;
  return (await admin.get(`knowledge/manual/articles/${slug}`)).body.article;
};
async function promoted(space: string, input: object = {}): Promise<{ answer: Answered; article: Article }> {
  const answer = await answered(space);
  const { status, body } = await promote(admin, answer, input);
  expect(status).toBe(201);
  return { answer, article: await articleOf(body.number) };
}
const publish = (article: Pick<Article, 'id'>) => admin.post(`articles/${article.id}/publication`, {});
const settle = (article: Pick<Article, 'id'>, settings: object) => admin.send('PATCH', `articles/${article.id}/settings`, settings);
const standing = async ({ number, id }: Answered, by: ApiClient) => (await by.get<{ items: PostStanding[] }>(`topics/${number}/standing`)).body.items.find(({ postId }) => postId === id)!;
const sees = async (who: ApiClient, { number, title }: Article): Promise<boolean[]> => {
  await server.jobsDone();
  const found = (await who.get<{ items: { number: number }[] }>(`search?q=${encodeURIComponent(title)}`)).body.items;
  return [(await who.get(`topics/${number}`)).status === 200, found.some((hit) => hit.number === number)];
};

describe('an article made of an answer', () => {
  test('for members is for members', async () => {
    const { article } = await promoted('inside', { space: 'manual' });
    expect(article).toMatchObject({ audience: 'members', groupIds: [] });
    expect((await publish(article)).status).toBe(204);
    expect(await sees(server.guest, article)).toEqual([false, false]);
    expect(await sees(asker, article)).toEqual([true, true]);
  });

  test('for a group is for this group, in the first space that it reads', async () => {
    const { article } = await promoted('beta');
    expect(article).toMatchObject({ audience: 'groups', groupIds: [groupIds[0]], space: { slug: 'manual' } });
    expect((await publish(article)).status).toBe(204);
    for (const who of [server.guest, asker]) expect(await sees(who, article)).toEqual([false, false]);
    expect((await promote(admin, await answered('beta'), { space: 'golden' })).body).toMatchObject({ code: 'conflict.locked', details: { limit: 'promotion.readers' } });
  });

  test('is not made of what staff read, nor offered', async () => {
    const answer = await answered('secret');
    for (const by of [admin, staff]) {
      expect((await promote(by, answer)).body).toMatchObject({ code: 'conflict.locked', details: { limit: 'promotion.readers' } });
      expect((await standing(answer, by)).abilities.promote).toBe(false);
      expect((await standing(await answered('inside'), by)).abilities.promote).toBe(true);
    }
  });

  test('is for no more, whatever is set, until the link is taken back', async () => {
    const { article } = await promoted('inside', { space: 'manual' });
    const refused = { code: 'request.invalid', errors: [expect.objectContaining({ path: 'audience', code: 'source_readers' })] };
    expect((await settle(article, { audience: 'public' })).body).toMatchObject(refused);
    await publish(article);
    expect((await settle(article, { audience: 'public' })).body).toMatchObject(refused);
    expect((await settle(article, { audience: 'staff' })).status).toBe(204);
    expect((await settle(article, { audience: 'members', isProtected: true })).status).toBe(204);
    const { promotionId } = (await admin.get(`articles/${article.id}/truth`)).body.sources[0];
    await admin.post(`promotions/${promotionId}/undo`, {});
    expect((await settle(article, { audience: 'public' })).status).toBe(204);
  });

  test('is not published once fewer read its source, at once or at a time', async () => {
    const { answer, article } = await promoted('open', { space: 'manual' });
    const at = new Date(Date.now() + 3_600_000).toISOString();
    expect((await admin.post(`articles/${article.id}/publication`, { at })).status).toBe(204);
    await admin.post(`topics/${answer.number}/move`, { space: 'inside' });
    expect((await admin.get(`topics/${answer.number}`)).body.topic.space.slug).toBe('inside');
    expect((await publish(article)).body).toMatchObject({ code: 'request.invalid', errors: [{ path: 'audience' }] });
    await server.inCommunity(() => server.database.query(`update articles set publish_at = now() - interval '1 second' where community_id = $1 and topic_id = $2`, [server.communityId, article.id]));
    await server.inCommunity(() => server.app.get(Jobs).add('articles.publish', { topicId: article.id }, { key: article.id }));
    await server.jobsDone();
    expect(await articleOf(article.number)).toMatchObject({ state: 'work-in-progress', publishAt: expect.any(String) });
    expect(await sees(server.guest, article)).toEqual([false, false]);
    await settle(article, { audience: 'members' });
    expect((await publish(article)).status).toBe(204);
  });
});

describe('what fewer read', () => {
  const publicly = { audience: 'public' };
  const reviews = async ({ id }: Article): Promise<string[]> => {
    await server.jobsDone();
    await server.inCommunity(() => server.app.get(Jobs).add('knowledge.review-readers', {}));
    await server.jobsDone();
    return (await admin.get(`articles/${id}/truth`)).body.reviews;
  };
  const refused = { code: 'request.invalid', errors: [expect.objectContaining({ path: 'audience', code: 'source_readers' })] };

  test('comes to no more by a translation, nor by what was one', async () => {
    const { article } = await promoted('inside', { space: 'manual' });
    await publish(article);
    const translation = (await admin.post(`articles/${article.id}/translations`, { language: 'fr' })).body;
    expect((await admin.delete(`articles/${translation.id}/translation`)).body).toMatchObject({ code: 'conflict.locked', details: { limit: 'promotion.translation' } });
    expect((await settle(translation, publicly)).status).toBe(400);
  });

  test('is what the question is, too, when its answer went elsewhere', async () => {
    const { answer, article } = await promoted('inside', { space: 'manual' });
    expect((await admin.post(`topics/${answer.number}/split`, { postIds: [answer.id], title: 'Where the key is kept', space: 'open' })).status).toBe(200);
    expect((await settle(article, publicly)).body).toMatchObject(refused);
  });

  test('is not what staff read, who are in no group', async () => {
    const { article } = await promoted('beta', { space: 'manual' });
    expect((await settle(article, { audience: 'staff' })).body).toMatchObject(refused);
  });

  test('is looked at when its source is moved to where fewer read it, and does not come back from the archive', async () => {
    const { answer, article } = await promoted('open', { space: 'manual' });
    await publish(article);
    await admin.post(`topics/${answer.number}/move`, { space: 'inside' });
    expect(await reviews(article)).toEqual(['readers']);
    expect((await settle(article, { state: 'archived' })).status).toBe(204);
    expect((await settle(article, { state: 'not-validated' })).body).toMatchObject(refused);
    expect((await settle(article, { state: 'not-validated', audience: 'members' })).status).toBe(204);
  });

  test('is looked at when the space of its source is closed to some, until its readers fit or the link is taken back', async () => {
    const [one, other] = [await promoted('closing', { space: 'manual' }), await promoted('closing', { space: 'manual' })];
    for (const { article } of [one, other]) await publish(article);
    expect((await admin.put(`spaces/${spaces.closing}`, { name: 'closing', slug: 'closing', kind: 'support', visibility: 'members' })).status).toBe(200);
    expect(await reviews(one.article)).toEqual(['readers']);
    // Nobody confirms away what is so, and the look of each morning makes nothing new of it.
    for (const by of [admin, staff]) await by.put(`articles/${one.article.id}/confirmation`, { confirmed: true });
    expect(await reviews(one.article)).toEqual(['readers']);
    await settle(one.article, { audience: 'members' });
    expect(await reviews(one.article)).toEqual([]);
    expect(await reviews(other.article)).toEqual(['readers']);
    const [{ promotionId }] = (await admin.get(`articles/${other.article.id}/truth`)).body.sources;
    expect((await admin.post(`promotions/${promotionId}/undo`)).status).toBe(204);
    expect(await reviews(other.article)).toEqual([]);
  });

  test('is looked at when its question leaves one that more read, and not for a space that is archived', async () => {
    const { answer, article } = await promoted('inside', { space: 'manual' });
    const wide = await answered('open');
    const merged = await admin.post(`topics/${answer.number}/merge`, { into: wide.number });
    expect(merged.status).toBe(200);
    expect((await settle(article, publicly)).status).toBe(204);
    await publish(article);
    expect(await reviews(article)).toEqual([]);
    expect((await admin.post(`moderation/actions/${merged.body.actionId}/undo`)).status).toBe(200);
    expect(await reviews(article)).toEqual(['readers']);
    const old = await promoted('old', { space: 'manual' });
    await publish(old.article);
    expect((await admin.post(`spaces/${spaces.old}/archive`)).status).toBeLessThan(300);
    expect(await reviews(old.article)).toEqual([]);
  });
});

describe('a nomination', () => {
  const nominate = async (answer: Answered, input: object): Promise<Nomination> => (await staff.post(`posts/${answer.id}/nominations`, input)).body;

  test('of what staff read is not accepted by making an article', async () => {
    const nomination = await nominate(await answered('secret'), { kind: 'create' });
    const listed = (await admin.get<Nomination>(`nominations/${nomination.id}`)).body;
    expect(listed.abilities).toMatchObject({ decide: true, promote: false });
    expect((await promote(admin, { id: listed.postId, number: 0 })).status).toBe(409);
    expect((await admin.get<Nomination>(`nominations/${nomination.id}`)).body.state).toBe('open');
  });

  test('for an update of what more read is not accepted, and that it contradicts it is', async () => {
    const { article } = await promoted('open', { space: 'manual' });
    await publish(article);
    const answer = await answered('inside');
    const update = await nominate(answer, { kind: 'update', article: article.number });
    expect((await admin.post(`nominations/${update.id}/accept`, {})).body).toMatchObject({ code: 'conflict.locked', details: { limit: 'promotion.readers' } });
    const contradicts = await nominate(answer, { kind: 'contradicts', article: article.number });
    expect((await admin.post(`nominations/${contradicts.id}/accept`, {})).status).toBe(204);
    await settle(article, { audience: 'members' });
    expect((await admin.post(`nominations/${update.id}/accept`, {})).status).toBe(204);
    expect((await settle(article, { audience: 'public' })).status).toBe(400);
  });
});
