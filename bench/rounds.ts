import { randomBytes } from 'node:crypto';
import { RoundKeeping } from '#ideas';
import { v7 as uuidv7 } from 'uuid';
import { coverLink, keyBytes, nextLink, sha256, voterOf, type Link } from '../libs/ideas/rounds/chain.js';
import { bradleyTerry, type Comparisons } from '../libs/ideas/pairwise/bradley-terry.js';
import { addLinks } from '../libs/ideas/rounds/rounds.queries.js';
import { filling, idOf } from './filling.js';
import type { ResultRow } from './report.js';
import { withServices } from './services.js';
import { randomSource } from './words.js';

const voters = 100_000;
const options = 12;
const rowsAtOnce = 5_000;
const boardOptions = 500;
const boardComparisons = 100_000;
const mostSeconds = 5;

/** The reveal of a round in which each of a hundred thousand members has a ballot, and as many links stand for nobody as come along with them. */
export async function measureReveal({ url }: { url: string }): Promise<ResultRow[]> {
  const communityId = uuidv7();
  const [spaceId, roundId, sealKey, voterKey] = [uuidv7(), uuidv7(), randomBytes(keyBytes), randomBytes(keyBytes)];
  const definition = JSON.stringify({ format: 'hearth-round-1', options: Array.from({ length: options }, (_, key) => `Option ${key}`) });
  const members = await filling(url, async (client) => {
    await client.query(`insert into communities (id, name, set_up_at) values ($1, 'Rounds', now())`, [communityId]);
    await client.query(`insert into members (community_id, id, handle, display_name, trust_level) select $1, ${idOf("'m' || n")}, 'member-' || n, 'Member ' || n, n % 5 from generate_series(1, $2::int) n`, [communityId, voters]);
    await client.query(`insert into spaces (community_id, id, slug, name, kind, position) values ($1, $2, 'ideas', 'Ideas', 'ideas', 1)`, [communityId, spaceId]);
    await client.query(
      `insert into rounds (community_id, id, space_id, question, details, options, opens_at, closes_at, definition, opened_by) values ($1, $2, $3, 'Which one?', '', $4, now() - interval '1 day', now() - interval '1 minute', $5, $3)`,
      [communityId, roundId, spaceId, JSON.stringify(Array.from({ length: options }, (_, key) => ({ text: `Option ${key}`, topicId: null }))), definition],
    );
    await client.query(`insert into round_keys values ($1, $2, $3, $4)`, [communityId, roundId, sealKey, voterKey]);
    const { rows } = await client.query<{ id: string }>(`select id from members where community_id = $1`, [communityId]);
    let last = sha256(definition);
    let position = 0;
    let links: Link[] = [];
    const save = async (): Promise<void> => {
      await client.query(addLinks.text, [communityId, roundId, position - links.length + 1, links.map(({ voter }) => voter), links.map(({ sealed }) => sealed), links.map(({ hash }) => hash)]);
      links = [];
    };
    const add = (link: Link): void => {
      position += 1;
      last = link.hash;
      links.push(link);
    };
    for (const [turn, { id }] of rows.entries()) {
      const choice = turn % options;
      const guess = Array.from({ length: options }, (_, key) => (key === choice ? 12 : 8));
      add(coverLink(last, position + 1, sealKey));
      add(nextLink(last, position + 1, sealKey, voterOf(id, voterKey), { choice, guess }));
      add(coverLink(last, position + 1, sealKey));
      if (links.length >= rowsAtOnce) await save();
    }
    if (links.length > 0) await save();
    await client.query('vacuum (analyze) round_ballots, members');
    return rows.length;
  });
  return withServices(url, communityId, async (app, database) => {
    const cpu = process.cpuUsage();
    const began = performance.now();
    await app.get(RoundKeeping).keep(roundId);
    const seconds = (performance.now() - began) / 1_000;
    const { user, system } = process.cpuUsage(cpu);
    const row = await database.one<{ voters: number; holds: boolean }>(`select (result->>'voters')::int as voters, (result->>'chainHolds')::boolean as holds from rounds where community_id = $1`, [communityId]);
    if (row?.voters !== members || !row.holds) throw new Error(`The reveal counted ${row?.voters} of ${members} voters.`);
    console.log(`  round of ${voters} ballots revealed in ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of CPU)`);
    return [{ workload: 'sealed round revealed (100k ballots)', size: 'any', value: seconds, unit: 's', p95: null, floorRatio: null, target: `<= ${mostSeconds}`, met: seconds <= mostSeconds }];
  });
}

/** Strengths of five hundred options by a hundred thousand comparisons. */
export function measureBradleyTerry(): ResultRow[] {
  const random = randomSource(7);
  const pairs = new Map<string, Comparisons>();
  for (let turn = 0; turn < boardComparisons; turn += 1) {
    const a = Math.floor(random() * boardOptions);
    const b = (a + 1 + Math.floor(random() * (boardOptions - 1))) % boardOptions;
    const pair = pairs.get(`${a}-${b}`) ?? { a, b, count: 0, wins: 0 };
    pair.count += 1;
    if (random() < 1 / (1 + Math.exp((a - b) / 100))) pair.wins += 1;
    pairs.set(`${a}-${b}`, pair);
  }
  const began = performance.now();
  const strengths = bradleyTerry(boardOptions, [...pairs.values()]);
  const seconds = (performance.now() - began) / 1_000;
  if (strengths.length !== boardOptions) throw new Error('Not every option has a strength.');
  console.log(`  ${boardComparisons} comparisons of ${boardOptions} options worked out in ${seconds.toFixed(2)} s`);
  return [{ workload: 'pairwise strengths (500 options, 100k comparisons)', size: 'any', value: seconds, unit: 's', p95: null, floorRatio: null, target: `<= ${mostSeconds}`, met: seconds <= mostSeconds }];
}
