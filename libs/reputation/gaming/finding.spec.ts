import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestServer, type TestServer } from '#testing';
import pg from 'pg';
import { falsePositives, measure, recall, type Confusion } from '../../../bench/gaming/measure.js';
import { plant, type Planted } from '../../../bench/gaming/plant.js';
import { populate, type Population } from '../../../bench/gaming/population.js';
import { Settling } from '../ledger/settling.js';
import { isSound, Replay } from '../replay/replay.js';
import { FindingGaming } from './finding.js';

let server: TestServer;
let population: Population;
let planted: Planted;
let confusion: Confusion;
const now = Date.parse('2026-06-01T00:00:00Z');

const find = () => server.inCommunity(() => server.app.get(FindingGaming).find(new Date(now)));

/** As autovacuum would have by the time of the search. */
async function analyze(): Promise<void> {
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  await owner.query('analyze');
  await owner.end();
}

beforeAll(async () => {
  server = await startTestServer();
  population = populate(1, { honest: 1_200, rings: 8, puppets: 4, serial: 4, patient: 2 }, now);
  await server.inCommunity(async () => {
    planted = await plant(server.database, server.communityId, population);
    await analyze();
    await server.app.get(Settling).settleAll();
    await find();
    confusion = await measure(server.database, server.communityId, population, planted);
  });
}, 120_000);
afterAll(() => server.close());

describe('of a generated community with planted rings, sock puppets and serial voters', () => {
  test('nine of ten groups are found', () => {
    expect(confusion.groups).toMatchObject({ ring: { planted: 8 }, puppets: { planted: 4 }, serial: { planted: 4 }, patient: { planted: 2 } });
    expect(recall(confusion)).toBeGreaterThanOrEqual(0.9);
  });

  test('fewer than one in a thousand honest voters are accused', () => {
    expect(Object.keys(confusion.honest).sort()).toEqual(['fan', 'friend', 'reader']);
    expect(falsePositives(confusion)).toBeLessThan(0.001);
  });

  test('the points came back, and the ledger replays soundly', async () => {
    const standing = await server.inCommunity(() =>
      server.database.query(
        `select from vote_quarantine q join reputation_ledger l on l.community_id = q.community_id and l.cause_id = q.vote_id and l.reverses is null
          where not exists (select from reputation_ledger r where r.community_id = l.community_id and r.reverses = l.id)`,
      ),
    );
    expect(standing).toEqual([]);
    expect(isSound(await server.inCommunity(() => server.app.get(Replay).check()))).toBe(true);
  });

  test('searching again finds nothing new', async () => {
    expect(await find()).toEqual({ cases: 0, votes: 0 });
    expect(await server.inCommunity(() => server.app.get(Settling).settleAll())).toBe(0);
  });
});
