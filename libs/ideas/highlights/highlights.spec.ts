import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, statementsOf, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;
let member: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  [admin, member] = [await server.member('admin'), await server.member()];
});
afterAll(() => server.close());

const shown = async (by = server.guest) => (await by.get('highlights')).body as { ideas: { number: number }[]; articles: { number: number }[] };
const numbers = async (by?: ApiClient) => {
  const { ideas, articles } = await shown(by);
  return { ideas: ideas.map(({ number }) => number), articles: articles.map(({ number }) => number) };
};

test('are nothing, and no statement, where there is neither board nor knowledge', async () => {
  await admin.post('spaces', { name: 'Help', slug: 'help', kind: 'support' });
  expect(await shown()).toEqual({ ideas: [], articles: [] });
  expect(await statementsOf(() => shown())).not.toContain('ideas.highlights');
});

test('are the hottest open ideas and the newest published articles, as far as the reader sees them, in one statement', async () => {
  for (const [slug, kind, visibility] of [['ideas', 'ideas', 'public'], ['inside', 'ideas', 'members'], ['manual', 'knowledge', 'public']]) await admin.post('spaces', { name: slug, slug, kind, visibility });
  const share = async (space: string): Promise<number> => (await admin.post('topics', { space, title: `A wish for ${space}`, body: 'It would help.' })).body.number;
  const [plain, wanted, done, inside] = [await share('ideas'), await share('ideas'), await share('ideas'), await share('inside')];
  await member.put(`topics/${wanted}/idea-vote`, { direction: 'up' });
  await admin.post(`topics/${done}/idea-decisions`, { status: 'delivered', note: 'There.' });
  const write = async (title: string, audience = 'public'): Promise<{ id: string; number: number }> => {
    const { body } = await admin.post('articles', { space: 'manual', title, body: 'Text.', audience });
    await admin.post(`articles/${body.id}/publication`, {});
    return body;
  };
  const [older, newer, archived, forStaff] = [await write('The older article'), await write('The newer article'), await write('The archived article'), await write('For staff alone', 'staff')];
  await admin.post('articles', { space: 'manual', title: 'Still a draft', body: 'Text.' });
  await admin.patch(`articles/${archived.id}/settings`, { state: 'archived' });
  await server.jobsDone();
  expect(await numbers()).toEqual({ ideas: [wanted, plain], articles: [newer.number, older.number] });
  expect((await numbers(member)).ideas.sort()).toEqual([plain, wanted, inside].sort());
  expect((await numbers(admin)).articles).toEqual([forStaff.number, newer.number, older.number]);
  expect((await shown()).ideas[0]).toMatchObject({ votes: 1, space: { slug: 'ideas' }, status: { key: 'new', group: 'new' } });
  expect((await statementsOf(() => shown())).filter((name) => name === 'ideas.highlights')).toHaveLength(1);
});
