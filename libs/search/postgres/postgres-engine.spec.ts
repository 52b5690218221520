import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { EngineHits, EngineQuery } from '../search-engine.js';
import { openPostgresEngine } from '../testing/engines.js';
import { describeSearchEngine } from '../testing/search-engine.contract.js';
import { TopicRows, type GivenTopic } from '../testing/topics.js';
import { tieredFrom } from './indexing/tiers.js';

describeSearchEngine('the search engine of PostgreSQL', async ({ database }) => openPostgresEngine(database));

describe('the search engine of PostgreSQL, for itself', () => {
  let database: TestDatabase;
  let opened: ReturnType<typeof openPostgresEngine>;
  let rows: TopicRows;
  let space: string;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database?.close());
  beforeEach(async () => {
    rows = new TopicRows(database);
    for (const table of ['topics', 'spaces', 'search_documents', 'search_terms', 'search_words', 'search_postings', 'search_changes', 'search_states', 'search_rebuilds']) {
      await rows.run(`delete from ${table} where community_id = $1`, []);
    }
    await speak('english');
    opened = openPostgresEngine(database.database);
    space = await rows.space();
  });

  const speak = (...languages: string[]): Promise<object[]> =>
    rows.run(`update communities set settings = jsonb_build_object('searchLanguages', $2::jsonb) where id = $1`, [JSON.stringify(languages)]);
  const index = (...ids: string[]): Promise<void> => database.inCommunity(() => opened.engine.index(ids));
  const add = async (given: Omit<GivenTopic, 'space'>): Promise<string> => {
    const id = await rows.topic({ space, ...given });
    await index(id);
    return id;
  };
  const search = (q: string, query: Partial<EngineQuery> = {}, spaceIds = [space]): Promise<EngineHits> =>
    database.inCommunity(() => opened.engine.search({ q, limit: 10, ...query }, { spaceIds }));
  const idsOf = async (...given: Parameters<typeof search>): Promise<string[]> => (await search(...given)).hits.map(({ topicId }) => topicId);
  const reindex = (): Promise<void> => database.inCommunity(() => opened.engine.reindex(async () => undefined));
  const count = async (table: string): Promise<number> => ((await rows.run(`select count(*)::int as n from ${table} where community_id = $1`, [])) as { n: number }[])[0]!.n;
  const addMany = async (many: number, title: string, body: string): Promise<void> => {
    await rows.run(
      `with made as (
         insert into topics (community_id, id, number, space_id, kind, title, slug, created_at, last_activity_at)
         select $1, gen_random_uuid(), 1000 + n, $2, 'question', replace($3, '#', n::text), 'slug', now() - n * interval '1 hour', now() - n * interval '1 hour'
           from generate_series(1, $5::int) as n returning community_id, id, number)
       insert into posts (community_id, id, topic_id, kind, position, source, html, renderer_version)
       select community_id, gen_random_uuid(), id, 'body', 1, '', '<p>' || repeat($4 || ' ', 1 + number % 2) || '</p>', 1 from made`,
      [space, title, body, many],
    );
  };

  test('other forms of a word are found', async () => {
    const id = await add({ title: 'Installing the thermostat', body: 'several batteries were replaced' });
    expect(await idsOf('installed battery')).toEqual([id]);
  });

  test('a community of two languages finds the forms of both', async () => {
    await speak('english', 'french');
    const french = await add({ title: 'Les imprimantes ne sont pas reconnues', body: 'Je ne sais pas comment les installer dans le réseau' });
    const english = await add({ title: 'The printers are not recognised', body: 'I do not know how to get them into the network' });
    expect(await idsOf('imprimante reconnu')).toEqual([french]);
    expect(await idsOf('printer recognise')).toEqual([english]);
    expect(await idsOf('installation reseau')).toEqual([french]);
  });

  test('Arabic is stemmed where it is a language of the community', async () => {
    await speak('arabic', 'english');
    const id = await add({ title: 'لا أستطيع ربط المستشعرات', body: 'The hub is new' });
    expect(await idsOf('مستشعرات')).toEqual([id]);
    expect(await idsOf('hubs')).toEqual([id]);
  });

  test('other languages count after a rebuild', async () => {
    const id = await add({ title: 'La pompe marchera', body: 'rien' });
    expect((await search('marcher ')).correctedTo).toBe('marchera ');
    await speak('french');
    await reindex();
    expect(await search('marcher ')).toMatchObject({ correctedTo: null, hits: [{ topicId: id }] });
  });

  test('stop words are left out of a query, unless there is nothing else', async () => {
    const id = await add({ title: 'Who is who', body: 'in the company' });
    await add({ title: 'Company car', body: 'who may have one' });
    expect(await idsOf('the company who')).toHaveLength(2);
    expect(await idsOf('who is')).toEqual([id]);
  });

  test('says what it searched instead of a mistyped word', async () => {
    await add({ title: 'Thermostat shows the wrong temperature' });
    expect(await search('thermostst, wrong')).toMatchObject({ total: 1, correctedTo: 'thermostat, wrong' });
    expect((await search('thermostat wrong')).correctedTo).toBeNull();
  });

  test('when few topics hold all words, topics with the weightier ones are shown', async () => {
    const id = await add({ title: 'Zigbee stick is not recognised', body: 'since the update' });
    await add({ title: 'Update of the window sensor' });
    const found = await search('zigbee stick recognised window');
    expect(found.hits.map(({ topicId }) => topicId)).toEqual([id]);
    expect(found.totalIsLowerBound).toBe(true);
  });

  test('a solved topic is before an equal one that is not', async () => {
    const solved = await add({ title: 'Gateway loses the time', body: 'x', solution: 'set the region', age: 9 });
    const open = await add({ title: 'Gateway loses the time', body: 'set the region', age: 1 });
    expect(await idsOf('gateway time')).toEqual([solved, open]);
  });

  test('scores are those of BM25', async () => {
    const once = await add({ title: 'Alpha beta', body: 'kilo lima' });
    const twice = await add({ title: 'Alpha gamma', body: 'kilo kilo' });
    await add({ title: 'Delta epsilon', body: 'mike november' });
    const idf = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
    const bm25 = (count: number): number => (idf * count * 2.2) / (count + 1.2);
    const { hits } = await search('kilo');
    expect(hits.map(({ topicId }) => topicId)).toEqual([twice, once]);
    expect(hits.map(({ score }) => score)).toEqual([expect.closeTo(bm25(2), 6), expect.closeTo(bm25(1), 6)]);
  });

  test('a word that only hidden topics hold corrects nothing, and is itself corrected', async () => {
    const hidden = await rows.space('private');
    const secret = await rows.topic({ space: hidden, title: 'Project sensord' });
    const open = await add({ title: 'A sensor without power' });
    await index(secret);
    expect(await search('sensorf')).toMatchObject({ total: 1, correctedTo: 'sensor' });
    expect(await search('sensord')).toMatchObject({ total: 1, correctedTo: 'sensor' });
    expect(await idsOf('sensord', {}, [space, hidden])).toEqual([secret]);
    expect(await idsOf('sensor')).toEqual([open]);
  });

  test('a deleted or moved topic is in no hit, total or facet, even before it is indexed again', async () => {
    const other = await rows.space('private');
    const deleted = await add({ title: 'Relay clicks all night', tags: ['relay'] });
    const moved = await add({ title: 'Relay clicks at noon', tags: ['relay'] });
    await rows.run('update topics set deleted_at = now() where community_id = $1 and id = $2', [deleted]);
    await rows.run('update topics set space_id = $3 where community_id = $1 and id = $2', [moved, other]);
    const found = await search('relay');
    expect([found.hits, found.total, [...found.facets.tag]]).toEqual([[], 0, []]);
    expect(await database.inCommunity(() => opened.engine.similar('Relay clicks', { spaceIds: [space] }, 5))).toEqual([]);
  });

  test('merging changes nothing that is found', async () => {
    const ids = [await add({ title: 'Blinds do not close', tags: ['sun'] }), await add({ title: 'Blinds close too late' }), await add({ title: 'Curtains do not close' })];
    const before = [await idsOf('blinds close'), await idsOf('close', { tag: 'sun' }), await idsOf('clo')];
    expect(await count('search_changes')).toBeGreaterThan(0);
    await database.inCommunity(() => opened.merge.run(true));
    expect(await count('search_changes')).toBe(0);
    expect([await idsOf('blinds close'), await idsOf('close', { tag: 'sun' }), await idsOf('clo')]).toEqual(before);
    await rows.run(`update topics set title = 'Shutters stay open' where community_id = $1 and id = $2`, [ids[0]]);
    await index(ids[0]!);
    expect(await idsOf('blinds')).toEqual([ids[1]]);
    await database.inCommunity(() => opened.merge.run(true));
    expect(await idsOf('blinds')).toEqual([ids[1]]);
    expect(await idsOf('shutters')).toEqual([ids[0]]);
  });

  test('few changes are not worth merging', async () => {
    await add({ title: 'Only one topic' });
    const pending = await count('search_changes');
    await database.inCommunity(() => opened.merge.run());
    expect(await count('search_changes')).toBe(pending);
  });

  test('many topics with the same words: the best are found, and the total is a lower bound', async () => {
    await addMany(tieredFrom + 700, 'Kitchen lamp number #', 'the lamp in the kitchen with filler words about nothing');
    const best = await rows.topic({ space, title: 'Kitchen lamp', body: 'kitchen lamp '.repeat(40), age: 400 });
    await reindex();
    const found = await search('kitchen lamp');
    expect(found.hits[0]!.topicId).toBe(best);
    expect([found.totalIsLowerBound, found.total]).toEqual([true, 300]);
    expect(((await rows.run('select distinct tier from search_postings where community_id = $1 order by tier', [])) as { tier: number }[]).map(({ tier }) => tier)).toEqual([0, 1, 2, 3]);
    const rare = await search('77 kitchen lamp');
    expect(rare).toMatchObject({ total: 1, totalIsLowerBound: false });
  });

  test('terms that become frequent get their tiers when they are merged', async () => {
    await addMany(tieredFrom - 1, 'Garden hose number #', 'the hose');
    await reindex();
    const tiersOf = async (): Promise<number> => ((await rows.run(`select count(*)::int as n from search_postings p join search_terms t on t.community_id = p.community_id and t.id = p.term_id where p.community_id = $1 and t.term = 'hose' and p.tier > 0`, [])) as { n: number }[])[0]!.n;
    expect(await tiersOf()).toBe(0);
    await add({ title: 'Garden hose at last', body: 'hose '.repeat(30) });
    await database.inCommunity(() => opened.merge.run(true));
    expect(await tiersOf()).toBeGreaterThan(0);
  });

  test('a rebuild that was stopped goes on, wherever it was stopped', async () => {
    await addMany(600, 'Radiator valve #', 'cold');
    let stops = 0;
    for (let isDone = false; !isDone; ) {
      let steps = 0;
      isDone = await database.inCommunity(() =>
        opened.engine
          .reindex(async () => {
            steps += 1;
            if (steps > 1) throw new Error('stopped');
          })
          .then(
            () => true,
            () => false,
          ),
      );
      stops += isDone ? 0 : 1;
      expect(stops).toBeLessThan(20);
    }
    expect(stops).toBeGreaterThan(2);
    expect(await search('599 radiator')).toMatchObject({ total: 1 });
    expect(await database.inCommunity(() => opened.rebuilds.all())).toEqual([]);
  });

  test('what was written while the index was rebuilt is found afterwards', async () => {
    await addMany(300, 'Pump number #', 'runs');
    let late = '';
    await database.inCommunity(() =>
      opened.engine.reindex(async ({ done }) => {
        if (late === '' && done > 0) late = await add({ title: 'Pump squeaks' });
      }),
    );
    expect(await idsOf('squeaks')).toEqual([late]);
  });

  test('the nightly check finds what no job indexed, and what is gone', async () => {
    const indexed = await add({ title: 'Well indexed topic', age: 3 });
    const missed = await rows.topic({ space, title: 'Missed topic', age: 3 });
    const gone = await add({ title: 'Gone topic', age: 3 });
    const edited = await add({ title: 'Edited topic', age: 3 });
    await rows.run(`update topics set deleted_at = now() - interval '1 hour' where community_id = $1 and id = $2`, [gone]);
    await rows.run(`update search_documents set indexed_at = now() - interval '2 hours' where community_id = $1 and topic_id = $2`, [edited]);
    await rows.run(`update posts set edited_at = now() - interval '1 hour' where community_id = $1 and topic_id = $2`, [edited]);
    await rows.run(`update posts set created_at = now() - interval '3 days' where community_id = $1`, []);
    const stale = await database.inCommunity(() => opened.check.staleTopics());
    expect(stale.sort()).toEqual([missed, gone, edited].sort());
    await index(...stale);
    expect(await idsOf('topic')).toHaveLength(3);
    expect(await idsOf('gone')).toEqual([]);
    expect(await idsOf('indexed')).toEqual([indexed]);
  });

  test('words that no topic holds any more are forgotten at night, and may come back', async () => {
    const id = await add({ title: 'Xylophone in the attic' });
    const word = (): Promise<object[]> => rows.run(`select from search_words where community_id = $1 and folded = 'xylophone'`, []);
    await rows.run(`update topics set title = 'Empty attic' where community_id = $1 and id = $2`, [id]);
    await index(id);
    expect(await word()).toHaveLength(1);
    await database.inCommunity(() => opened.check.tidy());
    expect(await word()).toHaveLength(0);
    await rows.run(`update topics set title = 'Xylophone again' where community_id = $1 and id = $2`, [id]);
    await index(id);
    expect(await idsOf('xylophone')).toEqual([id]);
  });

  test('communities know nothing of each other', async () => {
    await add({ title: 'Bassoon concerto' });
    const foreign = await database.inCommunity(() => opened.engine.search({ q: 'bassoon', limit: 5 }, { spaceIds: [] }));
    expect(foreign.total).toBe(0);
  });

  test('topics of many jobs at once are all indexed', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, (_, at) => rows.topic({ space, title: `Concurrent window ${at}`, body: `shared words and word${at}` })));
    await Promise.all(ids.flatMap((id, at) => [index(id, ids[(at + 7) % 30]!), index(id)]));
    expect((await search('concurrent window')).total).toBe(30);
    const [state] = (await rows.run('select documents from search_states where community_id = $1', [])) as { documents: number }[];
    expect(state!.documents).toBe(30);
  });
});
