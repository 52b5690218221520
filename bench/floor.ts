import fastify from 'fastify';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

/** The least that a server on this machine must do: one prepared primary-key select; one transaction of a reply's rows. */
const url = process.env.BENCH_DATABASE!;
const communityId = process.env.BENCH_COMMUNITY!;
const topics = (process.env.BENCH_TOPICS ?? '').split(',');
const pool = new pg.Pool({ connectionString: url, max: 10, options: `-c role=hearth_app -c app.community_id=${communityId}` });
const app = fastify();

app.get('/read/:id', async (request) => {
  const { id } = request.params as { id: string };
  const { rows } = await pool.query({ name: 'read', text: 'select * from members where community_id = $1 and id = $2', values: [communityId, id] });
  return rows[0];
});

let turn = 0;
app.post('/write', async () => {
  const client = await pool.connect();
  const topicId = topics[(turn += 1) % topics.length];
  const jobs = Array.from({ length: Number(process.env.BENCH_JOBS) }, (_, at) => ({ task: `bench-${at}`, payload: { communityId, topicId } }));
  try {
    await client.query('begin');
    const { rows } = await client.query<{ position: number }>({ name: 'topic', text: 'update topics set last_position = last_position + 1, reply_count = reply_count + 1 where community_id = $1 and id = $2 returning last_position as position', values: [communityId, topicId] });
    const text = 'A reply of the floor, as long as the one that the server gets, give or take a word or two of it.';
    await client.query({
      name: 'post',
      text: `insert into posts (community_id, id, topic_id, kind, position, author_id, source, html, renderer_version) values ($1, $2, $3, 'answer', $4, null, $5, $6, 1)`,
      values: [communityId, uuidv7(), topicId, rows[0]!.position, text, `<p>${text}</p>`],
    });
    await client.query({ name: 'jobs', text: 'select hearth_add_jobs($1::jsonb)', values: [JSON.stringify(jobs)] });
    await client.query('commit');
    return { position: rows[0]!.position };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
});

const address = await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ address });
