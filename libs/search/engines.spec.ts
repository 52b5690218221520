import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Database, Jobs } from '#platform';
import { startTestServer, type ApiClient, type TestServer } from '#testing';
import { Backlog } from './backlog.js';
import { Breaker } from './breaker.js';
import { Engines } from './engines.js';
import { PostgresEngine } from './postgres/postgres-engine.js';
import { openMeilisearchEngine } from './testing/engines.js';
import { MeilisearchStandIn } from './testing/stand-in/meilisearch-stand-in.js';

describe('two engines', () => {
  let standIn: MeilisearchStandIn;
  let server: TestServer;
  let member: ApiClient;
  let guest: ApiClient;

  beforeEach(async () => {
    standIn = new MeilisearchStandIn('a key');
    await standIn.start();
    server = await startTestServer({ MEILI_URL: standIn.url, MEILI_KEY: 'a key' });
    ({ guest } = server);
    member = await server.member();
    const admin = await server.member('admin');
    await admin.post('spaces', { name: 'Help', slug: 'help', kind: 'support' });
  });
  afterEach(async () => {
    await server?.close();
    await standIn?.stop();
  });

  const ask = async (title: string): Promise<number> => (await member.post('topics', { space: 'help', title, body: 'Some words about it.' })).body.number;
  const search = async (q: string): Promise<{ engine: string; numbers: number[] }> => {
    const { body } = await guest.get(`search?q=${encodeURIComponent(q)}`);
    return { engine: body.engine, numbers: body.items.map(({ number }: { number: number }) => number) };
  };
  const build = (): Promise<void> => server.inCommunity(() => server.app.get(Engines).reindex(async () => undefined));
  const jobs = async (task: string): Promise<number> => {
    const rows = await server.inCommunity(() => server.database.query<{ topicId: string }>('select topic_id from search_backlog'));
    return task === 'backlog' ? rows.length : -1;
  };

  test('a Meilisearch that was never built is built by a job; PostgreSQL answers until then', async () => {
    const number = await ask('Fresh hub in the cellar');
    await server.jobsDone();
    const first = await search('cellar');
    expect(first.numbers).toEqual([number]);
    await server.jobsDone();
    await build();
    expect(await search('cellar')).toEqual({ engine: 'meilisearch', numbers: [number] });
  });

  test('while Meilisearch is away PostgreSQL answers, and what was missed is taken over', async () => {
    await build();
    const before = await ask('Garage door stays open');
    await server.jobsDone();
    expect(await search('garage')).toEqual({ engine: 'meilisearch', numbers: [before] });

    await standIn.stop();
    expect(await search('garage')).toEqual({ engine: 'postgres', numbers: [before] });
    const during = await ask('Garage light flickers');
    await server.jobsDone();
    expect((await search('garage light')).numbers).toContain(during);
    expect(await jobs('backlog')).toBe(1);

    await standIn.start();
    await server.inCommunity(() => server.app.get(Engines).catchUp());
    expect(await jobs('backlog')).toBe(0);
    expect(await search('flickers')).toEqual({ engine: 'meilisearch', numbers: [during] });
    expect((await guest.get('similar?title=garage%20flickers')).body.items[0].number).toBe(during);
  });

  test('a Meilisearch that lost its data is built anew', async () => {
    const number = await ask('Sprinkler waters at noon');
    await server.jobsDone();
    await build();
    standIn.forget();
    expect(await search('sprinkler')).toEqual({ engine: 'postgres', numbers: [number] });
    await server.jobsDone();
    await search('sprinkler');
    expect(await search('sprinkler')).toEqual({ engine: 'meilisearch', numbers: [number] });
  });

  test('a topic that changes while the index is built is in the finished one', async () => {
    const first = await ask('Boiler is cold');
    await server.jobsDone();
    const engine = await openMeilisearchEngine(server.database, standIn.url, 'a key', server.communityId);
    let late = 0;
    await server.inCommunity(() =>
      engine.reindex(async ({ done }) => {
        if (late > 0 || done === 0) return;
        late = await ask('Boiler whistles');
        await server.jobsDone();
      }),
    );
    expect((await search('boiler')).numbers.sort()).toEqual([first, late].sort());
    expect(await search('whistles')).toMatchObject({ engine: 'meilisearch' });
  });

  test('nobody waits for a Meilisearch that is away; one request in ten seconds tries', async () => {
    await build();
    let now = 0;
    const { app, database } = server;
    const meilisearch = await openMeilisearchEngine(database, standIn.url, 'a key', server.communityId);
    const engines = new Engines(app.get(PostgresEngine), meilisearch, new Backlog(app.get(Database)), app.get(Jobs), new Breaker(() => now));
    const engineOf = async (): Promise<string> => (await server.inCommunity(() => engines.search({ q: 'anything', limit: 5 }, { spaceIds: ['00000000-0000-7000-8000-000000000000'] }))).engine;
    expect(await engineOf()).toBe('meilisearch');
    await standIn.stop();
    expect([await engineOf(), await engineOf()]).toEqual(['postgres', 'postgres']);
    await standIn.start();
    expect([await engineOf(), engines.preferred.name]).toEqual(['postgres', 'postgres']);
    now = 10_000;
    expect([await engineOf(), engines.preferred.name]).toEqual(['meilisearch', 'meilisearch']);
  });

  test('the nightly check notices an index that lacks topics', async () => {
    await build();
    await ask('Chimney smokes');
    await server.jobsDone();
    const engines = server.app.get(Engines);
    expect(await server.inCommunity(() => engines.isComplete())).toBe(true);
    await server.inCommunity(() => server.database.query(`update topics set deleted_at = now() where title = 'Chimney smokes'`));
    expect(await server.inCommunity(() => engines.isComplete())).toBe(false);
    standIn.forget();
    expect(await server.inCommunity(() => engines.isComplete())).toBe(false);
    await standIn.stop();
    expect(await server.inCommunity(() => engines.isComplete())).toBe(true);
  });
});
