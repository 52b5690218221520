import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { v7 as uuidv7 } from 'uuid';
import { filling, withoutIndexes } from './filling.js';
import { randomSource, Words } from './words.js';

export interface Generated {
  communityId: string;
  /** Numbers of topics with 20 replies. */
  longTopics: number[];
  memberIds: string[];
  spaceSlugs: string[];
  /** Queries of three words, and titles for "similar". */
  queries: string[];
  titles: string[];
  seconds: number;
}

const repliesOfLong = 20;
const longEvery = 10;
const day = 86_400_000;

type Cell = string | number | boolean | null | Date | readonly (string | number)[];

function cell(value: Cell): string {
  if (value === null) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.join(',')}}`;
  return String(value).replace(/[\\\t\n\r]/g, (character) => `\\${{ '\\': '\\', '\t': 't', '\n': 'n', '\r': 'r' }[character]}`);
}

/** Fills a migrated, empty database with a community of so many posts, by COPY; secondary indexes are made afterwards. */
export async function generate(url: string, posts: number): Promise<Generated> {
  const started = performance.now();
  return filling(url, async (client) => {
    const generated = await withoutIndexes(client, ['topics', 'posts', 'topic_tags'], () => fill(client, posts));
    await client.query('vacuum (analyze)');
    return { ...generated, seconds: (performance.now() - started) / 1000 };
  });
}

async function fill(client: pg.Client, posts: number): Promise<Omit<Generated, 'seconds'>> {
  const random = randomSource(posts);
  const words = new Words(random);
  const communityId = uuidv7();
  const topics = Math.floor(posts / 5);
  const memberIds = Array.from({ length: Math.max(200, Math.floor(posts / 20)) }, () => uuidv7());
  const spaces = Array.from({ length: 12 }, (_, at) => ({ id: uuidv7(), slug: `space-${at}` }));
  const tags = Array.from({ length: 300 }, (_, at) => ({ id: uuidv7(), slug: `tag-${at}` }));
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() ** 2 * list.length)]!;
  await client.query(`insert into communities (id, name, set_up_at, settings) values ($1, 'Bench', now(), '{"limits": {"memberWritesPerMinute": 1000000}, "privileges": {"preset": "open"}}')`, [communityId]);
  await copy(client, 'members (community_id, id, handle, display_name, email, email_verified_at, solution_count, trust_level)', memberIds.map((id, at) => [communityId, id, `member-${at}`, `Member ${at}`, `m${at}@example.com`, new Date(), at % 50, 1]));
  await copy(client, 'spaces (community_id, id, slug, name, kind, position)', spaces.map(({ id, slug }, at) => [communityId, id, slug, `Space ${at}`, 'support', at]));
  await copy(client, 'tags (community_id, id, slug, topic_counts)', tags.map(({ id, slug }) => [communityId, id, slug, JSON.stringify({ [spaces[0]!.id]: 10 })]));

  const longTopics: number[] = [];
  const titles: string[] = [];
  const newest = Date.now();
  const step = (400 * day) / topics;
  const plan = Array.from({ length: topics }, (_, at) => {
    const isLong = at % longEvery === 0;
    if (isLong && longTopics.length < 2_000) longTopics.push(at + 1);
    const replies = Array.from({ length: isLong ? repliesOfLong : 1 + Math.floor(random() * 2.5) }, () => ({ id: uuidv7(), authorId: pick(memberIds) }));
    return { id: uuidv7(), number: at + 1, createdAt: newest - (topics - at) * step, replies, solved: random() < 0.6, authorId: pick(memberIds), space: pick(spaces), tag: pick(tags) };
  });

  await copy(
    client,
    `topics (community_id, id, number, space_id, kind, title, slug, author_id, tags, excerpt, solution_excerpt, solution_post_id, solution_author_id, solved_at, first_answer_at, created_at,
      last_activity_at, last_reply_author_id, last_position, reply_count, answer_count, participant_count, me_too_count, wanted)`,
    (function* () {
      for (const topic of plan) {
        const title = words.text(7);
        if (titles.length < 500 && random() < 0.05) titles.push(title);
        const { length: replies } = topic.replies;
        const last = topic.createdAt + replies * 3_600_000;
        const solution = topic.solved ? topic.replies[0]! : null;
        yield [
          communityId, topic.id, topic.number, topic.space.id, 'question', title, title.replaceAll(' ', '-'), topic.authorId, [topic.tag.slug], words.text(25),
          solution && words.text(25), solution && solution.id, solution && solution.authorId, solution && new Date(last), new Date(topic.createdAt + 3_600_000), new Date(topic.createdAt),
          new Date(last), topic.replies.at(-1)!.authorId, replies + 1, replies, replies, Math.min(9, replies) + 1, topic.number % 40, topic.number % 40,
        ];
      }
    })(),
  );
  const postColumns = 'posts (community_id, id, topic_id, kind, position, author_id, source, html, renderer_version, created_at, kudos_count)';
  await copy(client, postColumns, (function* () {
    for (const topic of plan) {
      const text = words.text(60);
      yield [communityId, uuidv7(), topic.id, 'body', 1, topic.authorId, text, `<p dir="auto">${text}</p>`, 1, new Date(topic.createdAt), 1];
      for (const [at, { id, authorId }] of topic.replies.entries()) {
        const reply = words.text(40);
        yield [communityId, id, topic.id, 'answer', at + 2, authorId, reply, `<p dir="auto">${reply}</p>`, 1, new Date(topic.createdAt + (at + 1) * 3_600_000), at % 7];
      }
    }
  })());
  await copy(client, 'topic_tags (community_id, topic_id, tag_id)', plan.map(({ id, tag }) => [communityId, id, tag.id]));
  await client.query(`insert into topic_numbers (community_id, last) values ($1, $2)`, [communityId, topics]);
  const queries = Array.from({ length: 300 }, () => `${words.one()} ${words.rare()} ${words.rare()}`);
  return { communityId, longTopics, memberIds: memberIds.slice(0, 200), spaceSlugs: spaces.map(({ slug }) => slug), queries, titles };
}

async function copy(client: pg.Client, target: string, rows: Iterable<readonly Cell[]>): Promise<void> {
  const lines = (function* () {
    let block = '';
    for (const row of rows) {
      block += `${row.map(cell).join('\t')}\n`;
      if (block.length > 65_536) {
        yield block;
        block = '';
      }
    }
    if (block) yield block;
  })();
  await pipeline(Readable.from(lines), client.query(copyFrom(`copy ${target} from stdin`)));
}

