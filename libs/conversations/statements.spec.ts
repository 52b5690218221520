import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, statementsOf, type TestServer } from '#testing';

/** The number of statements must not grow with the rows that are shown. */
let server: TestServer;
let reader: ApiClient;
let long: number;
let short: number;

beforeAll(async () => {
  server = await startTestServer();
  const admin = await server.member('admin');
  reader = await server.member();
  for (const slug of ['few', 'many']) await admin.post('spaces', { name: slug, slug, kind: 'support' });
  const ask = async (space: string, replies: number) => {
    const { body } = await admin.post('topics', { space, title: 'How many statements does it take', body: 'Count them.', tags: ['counting'] });
    for (let at = 0; at < replies; at += 1) {
      const by = await server.member();
      const reply = await by.post(`topics/${body.number}/replies`, { body: `Reply ${at}` });
      await reader.post(`topics/${body.number}/replies`, { body: 'Below it', parentId: reply.body.id });
    }
    return body.number as number;
  };
  short = await ask('few', 1);
  long = await ask('many', 12);
  for (let at = 0; at < 12; at += 1) await ask('many', 0);
  await server.jobsDone();
});
afterAll(() => server.close());

/** Statements of the second reading: what is kept in memory has been read by the first. */
async function warm(path: string, by: ApiClient): Promise<string[]> {
  expect((await by.get(path)).status).toBe(200);
  return statementsOf(() => by.get(path));
}
/** Without what runs beside: figures that are counted anew every few seconds. */
const own = (statements: string[]): string[] => statements.filter((name) => !/sessions|listen|^spaces\.topic-counts|^home\.(week|tags|people)/.test(name)).sort();

describe('the number of statements does not grow with the rows', () => {
  test.each([
    ['a space', 'topics?space=few', 'topics?space=many', 3],
    ['replies', 'topics/{short}/replies?cursor=WzEsMF0', 'topics/{long}/replies?cursor=WzEsMF0', 3],
    ['what is new in a topic', 'topics/{short}/replies-after?position=0', 'topics/{long}/replies-after?position=0', 3],
    ['a topic', 'topics/{short}', 'topics/{long}', 2],
    ['a topic sorted by kudos', 'topics/{short}?sort=kudos', 'topics/{long}?sort=kudos', 3],
  ])('%s', async (_name, small, big, most) => {
    const path = (template: string): string => template.replace('{short}', String(short)).replace('{long}', String(long));
    const few = own(await warm(path(small), reader));
    const many = own(await warm(path(big), reader));
    expect(many).toEqual(few);
    expect(many.length).toBeLessThanOrEqual(most);
  });

  test.each(['home', 'topics?sort=active', 'topics?sort=wanted', 'tags', 'spaces'])('%s reads at most four', async (path) => {
    expect(own(await warm(path, reader)).length).toBeLessThanOrEqual(4);
  });

  test('a guest’s topic comes from memory', async () => {
    expect(own(await warm(`topics/${long}`, server.guest))).toEqual([]);
  });

  test('a reply is written and shown by three, beside the transaction itself', async () => {
    const statements = await statementsOf(() => reader.post(`topics/${long}/replies`, { body: 'How many are these?' }));
    // Jobs of this process run beside it.
    expect(own(statements).filter((name) => /^(outbox|posts|reads|replies|topics)\./.test(name))).toEqual([
      'outbox.tell',
      'replies.add',
      'topics.by-number',
    ]);
  });
});
