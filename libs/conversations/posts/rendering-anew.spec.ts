import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Jobs } from '#platform';
import type { ApiClient, TestServer } from '#testing';
import { RENDERER_VERSION } from '../content/index.js';
import { startAskingCommunity, type AskingCommunity } from '../testing/asking-community.js';

/** Texts that an earlier release made HTML of. */
let server: TestServer;
let mara: ApiClient;
let ask: AskingCommunity['ask'];
let answer: AskingCommunity['answer'];

beforeAll(async () => {
  ({ server, mara, ask, answer } = await startAskingCommunity());
});
afterAll(() => server.close());

const sql = <Row extends object>(text: string, values: unknown[] = []) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
const renderAnew = async () => {
  await server.inCommunity(() => server.app.get(Jobs).add('posts.render-anew', {}));
  await server.jobsDone();
};
const asBefore = (topic: number) =>
  sql(`update posts set html = '<p>as before</p>', renderer_version = $3 where community_id = $1 and topic_id = (select id from topics where community_id = $1 and number = $2)`, [topic, RENDERER_VERSION - 1]);
const forget = () => sql('delete from post_renderings where community_id = $1');

describe('texts of an earlier release', () => {
  test('are rendered anew, of all topics, and nobody is said to have edited them', async () => {
    const { number } = await ask(mara, { body: 'It is **really** slow.' });
    const long = await ask(mara, { title: 'A topic with more replies than one step takes' });
    await answer(number, mara, { body: 'So it _was_.' });
    await answer(long.number, mara, { body: 'Reply *one*.' });
    await sql(`insert into posts (community_id, id, topic_id, kind, position, author_id, source, html, renderer_version)
      select $1, gen_random_uuid(), p.topic_id, 'answer', p.position + n, p.author_id, 'Reply *' || n || '*.', '', $3 from posts p, generate_series(1, 230) n
       where p.community_id = $1 and p.kind = 'answer' and p.topic_id = (select id from topics where community_id = $1 and number = $2)`, [long.number, RENDERER_VERSION - 1]);
    for (const topic of [number, long.number]) await asBefore(topic);
    await forget();
    // Somebody reads it before.
    expect((await server.guest.get(`topics/${number}`)).body.body.version).toBe(1);

    await renderAnew();

    const { body: page } = await server.guest.get(`topics/${number}`);
    expect(page.body).toMatchObject({ version: 1, editedAt: null });
    expect([page.body.html, page.replies.items[0].post.html]).toEqual([expect.stringContaining('<strong>really</strong>'), expect.stringContaining('<em>was</em>')]);
    expect(await sql(`select p.source from posts p where p.community_id = $1 and (p.renderer_version < $2 or p.html = '' or p.html like '%as before%')`, [RENDERER_VERSION])).toEqual([]);
  });

  test('name whom they named, and nobody else who has such a handle by now', async () => {
    const { number } = await ask(mara, { title: 'Who is meant by these names', body: 'For @ines and @mara.' });
    await sql(`update posts set html = '<p>For <a class="mention" href="/u/ines">@ines</a> and @mara.</p>', renderer_version = $3 where community_id = $1 and topic_id = (select id from topics where community_id = $1 and number = $2)`, [number, RENDERER_VERSION - 1]);
    await forget();
    await renderAnew();
    expect((await server.guest.get(`topics/${number}`)).body.body.html).toBe('<p dir="auto">For <a class="mention" href="/u/ines">@ines</a> and @mara.</p>\n');
  });

  test('are looked for once after a release', async () => {
    const { number } = await ask(mara, { title: 'Rendered when all were done' });
    await renderAnew();
    await asBefore(number);
    await renderAnew();
    expect((await sql<{ html: string }>(`select p.html from posts p join topics t on t.community_id = $1 and t.id = p.topic_id where p.community_id = $1 and t.number = $2`, [number]))[0]!.html).toContain('as before');
    await sql('update post_renderings set renderer_version = $2 where community_id = $1', [RENDERER_VERSION - 1]);
    await renderAnew();
    expect((await server.guest.get(`topics/${number}`)).body.body.html).not.toContain('as before');
  });

  test('goes on where it was when it is cut off', async () => {
    const [first, second] = [await ask(mara, { title: 'The first of the two that are left' }), await ask(mara, { title: 'The second of the two that are left' })];
    for (const { number } of [first, second]) await asBefore(number);
    await sql(`update post_renderings set renderer_version = $2, last_id = (select p.id from posts p join topics t on t.community_id = $1 and t.id = p.topic_id where p.community_id = $1 and t.number = $3) where community_id = $1`, [RENDERER_VERSION, first.number]);
    await renderAnew();
    expect((await sql<{ html: string }>(`select p.html from posts p join topics t on t.community_id = $1 and t.id = p.topic_id where p.community_id = $1 and t.number = any ($2) order by p.id`, [[first.number, second.number]])).map(({ html }) => html.includes('as before'))).toEqual([true, false]);
  });
});
