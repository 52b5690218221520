import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Two topics of two thousand posts each become one, in one transaction, while others read them. */
const posts = 2_000;
const mostSeconds = 10;

let server: TestServer;
let moderator: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  await (await server.member('admin')).post('spaces', { name: 'Help', slug: 'help', kind: 'support' });
  moderator = await server.member('moderator');
});
afterAll(() => server.close());

const sql = <Row extends object>(text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));

/** A topic with its question and as many answers as make up the number, each a second after the one before; every tenth is replied to. */
async function large(): Promise<number> {
  const author = await server.member();
  const { id, number } = (await author.post('topics', { space: 'help', title: 'Why does my router hum', body: 'It hums.' })).body;
  await sql(
    `with made as (select gen_random_uuid() as id, at, at % 10 = 0 as replies from generate_series(2, $3::int) at),
          placed as (select m.*, lag(m.id) over (order by m.at) as before_id from made m)
     insert into posts (community_id, id, topic_id, kind, parent_id, root_id, depth, path, position, author_id, source, html, renderer_version, created_at)
     select $1, n.id, $2, case when n.replies then 'comment' else 'answer' end, case when n.replies then n.before_id end, case when n.replies then n.before_id end, n.replies::int,
            case when n.replies then array[n.at] else '{}'::int[] end, n.at, $4, 'Turn it round.', '<p>Turn it round.</p>', 1, now() - interval '1 day' + n.at * interval '1 second' from placed n`,
    id,
    posts,
    author.who!.id,
  );
  await sql(
    `update topics t set reply_count = $3::int - 1, last_position = $3, answer_count = (select count(*) from posts p where p.community_id = $1 and p.topic_id = t.id and p.kind = 'answer') where t.community_id = $1 and t.id = $2`,
    id,
    posts,
  );
  return number;
}

/** Reads a topic again and again until the work is done; how often, and how long the slowest took. */
async function readDuring<Result>(number: number, work: Promise<Result>): Promise<{ result: Result; reads: number; slowestMs: number }> {
  let [isOver, reads, slowestMs] = [false, 0, 0];
  const over = work.finally(() => (isOver = true));
  while (!isOver) {
    const started = performance.now();
    expect((await server.guest.get(`topics/${number}`)).status).toBe(200);
    slowestMs = Math.max(slowestMs, performance.now() - started);
    reads += 1;
  }
  return { result: await over, reads, slowestMs };
}

test('a merge of 2,000 and 2,000 posts, and taking it back, take seconds; readers do not wait for them', async () => {
  const [into, from] = [await large(), await large()];
  const timed = async <Result>(work: () => Promise<Result>) => {
    const started = performance.now();
    const during = await readDuring(into, work());
    return { ...during, seconds: (performance.now() - started) / 1000 };
  };
  const merging = await timed(() => moderator.post(`topics/${from}/merge`, { into }));
  expect(merging.result.status).toBe(200);
  expect((await server.guest.get(`topics/${into}`)).body.topic).toMatchObject({ replyCount: 2 * posts - 1, lastPosition: 2 * posts });
  const undoing = await timed(() => moderator.post(`moderation/actions/${merging.result.body.actionId}/undo`));
  expect(undoing.result.status).toBe(200);
  expect((await server.guest.get(`topics/${from}`)).body.topic).toMatchObject({ number: from, replyCount: posts - 1, lastPosition: posts });
  for (const { seconds, reads, slowestMs } of [merging, undoing]) {
    expect(seconds).toBeLessThan(mostSeconds);
    // Readers are answered while it goes on, and none of them is as slow as the whole.
    expect(reads).toBeGreaterThan(1);
    expect(slowestMs / 1000).toBeLessThan(seconds);
  }
}, 120_000);
