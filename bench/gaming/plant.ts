import type { Database } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import type { Population } from './population.js';

/** Ids by index in the population. */
export interface Planted {
  members: string[];
  votes: string[];
}

const rowsAtOnce = 20_000;

/** Writes a population into an empty community as its members would have, without the events. Runs in the community's scope. */
export async function plant(database: Database, communityId: string, population: Population): Promise<Planted> {
  const ids = (count: number): string[] => Array.from({ length: count }, () => uuidv7());
  const [members, topics, posts, votes] = [ids(population.members.length), ids(population.topics.length), ids(population.posts.length), ids(population.votes.length)];
  const spaceId = uuidv7();
  const time = (at: number): string => new Date(at).toISOString();
  const insert = async (table: string, types: string, rows: object[]): Promise<void> => {
    const columns = types.split(', ').map((column) => column.split(' ')[0]).join(', ');
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      await database.query(`insert into ${table} (community_id, ${columns}) select $1, ${columns} from json_to_recordset($2::json) as r(${types})`, [communityId, JSON.stringify(rows.slice(at, at + rowsAtOnce))]);
    }
  };
  await insert('spaces', 'id uuid, slug text, name text, kind text, downvotes boolean, position int', [{ id: spaceId, slug: 'generated', name: 'Generated', kind: 'support', downvotes: true, position: 0 }]);
  await insert('members', 'id uuid, handle text, display_name text', members.map((id, at) => ({ id, handle: `g${at}`, display_name: `Member ${at}` })));
  await insert(
    'topics',
    'id uuid, number int, space_id uuid, kind text, title text, slug text, author_id uuid, created_at timestamptz, last_position int',
    population.topics.map((written, at) => {
      const body = population.posts[written[0]!]!;
      return { id: topics[at], number: at + 1, space_id: spaceId, kind: 'question', title: `Topic ${at}`, slug: `topic-${at}`, author_id: members[body.author], created_at: time(body.at), last_position: written.length };
    }),
  );
  await insert(
    'posts',
    'id uuid, topic_id uuid, kind text, position int, author_id uuid, source text, html text, renderer_version smallint, created_at timestamptz',
    population.posts.map(({ topic, position, author, at }, index) => ({ id: posts[index], topic_id: topics[topic], kind: position === 1 ? 'body' : 'answer', position, author_id: members[author], source: '', html: '', renderer_version: 1, created_at: time(at) })),
  );
  await insert('topic_reads', 'member_id uuid, topic_id uuid, position int, read_at timestamptz', population.reads.map(({ member, topic, position, at }) => ({ member_id: members[member], topic_id: topics[topic], position, read_at: time(at) })));
  await insert('votes', 'id uuid, post_id uuid, member_id uuid, kind text, created_at timestamptz', population.votes.map(({ member, post, kind, at }, index) => ({ id: votes[index], post_id: posts[post], member_id: members[member], kind, created_at: time(at) })));
  return { members, votes };
}
