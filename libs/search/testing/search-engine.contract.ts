import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Highlight } from '#contracts';
import { createTestDatabase, type TestDatabase } from '#testing';
import type { EngineHits, EngineQuery, SearchEngine } from '../search-engine.js';
import { TopicRows, type GivenTopic } from './topics.js';

export interface EngineUnderTest {
  engine: SearchEngine;
  close?: () => Promise<void>;
}

/** What every engine has to do; each engine's spec runs it. */
export function describeSearchEngine(title: string, open: (test: TestDatabase) => Promise<EngineUnderTest>): void {
  describe(title, () => {
    let database: TestDatabase;
    let under: EngineUnderTest;
    let rows: TopicRows;
    let open1: string;
    let hidden: string;

    beforeAll(async () => {
      database = await createTestDatabase();
      under = await open(database);
      rows = new TopicRows(database);
    });
    afterAll(async () => {
      await under?.close?.();
      await database?.close();
    });
    beforeEach(async () => {
      const all = (await database.inCommunity(() => database.database.query<{ id: string }>('select id from topics'))).map(({ id }) => id);
      await database.inCommunity(() => under.engine.remove(all));
      await rows.run('delete from promotions where community_id = $1', []);
      await rows.run('delete from topics where community_id = $1', []);
      await rows.run('delete from spaces where community_id = $1', []);
      open1 = await rows.space();
      hidden = await rows.space('private');
    });

    const add = async (given: Omit<GivenTopic, 'space'> & { space?: string }): Promise<string> => {
      const id = await rows.topic({ space: open1, ...given });
      await database.inCommunity(() => under.engine.index([id]));
      return id;
    };
    const search = (q: string, query: Partial<EngineQuery> = {}, spaceIds = [open1]): Promise<EngineHits> =>
      database.inCommunity(() => under.engine.search({ q, limit: 10, ...query }, { spaceIds }));
    const idsOf = async (...given: Parameters<typeof search>): Promise<string[]> => (await search(...given)).hits.map(({ topicId }) => topicId);
    const marked = (parts: Highlight[]): string[] => parts.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase());

    test('is healthy', async () => {
      expect(await database.inCommunity(() => under.engine.healthy())).toBe(true);
    });

    test('a topic is found by words of its title, body, solution and replies', async () => {
      const id = await add({ title: 'Hub loses its pairing', body: 'After the thunderstorm', solution: 'Reset the bridge', replies: ['Mine as well with zigbee'] });
      await add({ title: 'Something else entirely', body: 'with other contents' });
      for (const q of ['pairing', 'thunderstorm', 'bridge', 'zigbee', 'hub thunderstorm bridge']) expect(await idsOf(q)).toEqual([id]);
      expect(await idsOf('cucumber')).toEqual([]);
    });

    test('a duplicate stands behind its original, wherever its words match alike', async () => {
      const original = await add({ title: 'Hub loses its pairing', age: 9 });
      const duplicate = await add({ title: 'Hub loses its pairing', duplicateOf: original });
      const closed = await add({ title: 'Hub loses its pairing', closed: true, age: 5 });
      expect(await idsOf('hub pairing')).toEqual([closed, original, duplicate]);
    });

    test('what is outdated stands behind what holds, wherever its words match alike', async () => {
      const holds = await add({ title: 'Hub loses its pairing', age: 9 });
      const outdated = await add({ title: 'Hub loses its pairing', outdated: true });
      expect(await idsOf('hub pairing')).toEqual([holds, outdated]);
    });

    test('what is archived is found by nothing', async () => {
      const archived = await add({ title: 'Hub loses its pairing', kind: 'article', archived: true });
      expect(await idsOf('hub pairing')).toEqual([]);
      expect((await search('hub pairing')).facets.kind.size).toBe(0);
      const known = await add({ title: 'Bridge loses its pairing', kind: 'article' });
      await rows.run('update topics set archived_at = now() where community_id = $1 and id = $2', [known]);
      await database.inCommunity(() => under.engine.index([known]));
      expect(await database.inCommunity(() => under.engine.similar('Bridge loses its pairing', { spaceIds: [open1] }, 5))).toEqual([]);
      await rows.run('update topics set archived_at = null where community_id = $1 and id = $2', [archived]);
      await database.inCommunity(() => under.engine.index([archived]));
      expect(await idsOf('pairing')).toEqual([archived]);
    });

    test('a question and the article that it became are one hit, also on different pages, as long as the article is found', async () => {
      const question = await add({ title: 'Hub loses its pairing', body: 'Since thunderstorms', solution: 'Reset the bridge' });
      const between = await add({ title: 'Pairing of another hub', body: 'Hub pairing' });
      const article = await add({ title: 'When a device is lost', body: 'Hub pairing and how the bridge is reset', kind: 'article', madeFrom: question });
      const first = await search('hub pairing', { limit: 1 });
      const second = await search('hub pairing', { limit: 1, cursor: first.nextCursor ?? undefined });
      const third = second.nextCursor ? await search('hub pairing', { limit: 1, cursor: second.nextCursor }) : { hits: [] };
      expect([first, second, third].flatMap(({ hits }) => hits.map(({ topicId }) => topicId)).sort()).toEqual([between, article].sort());
      expect(await idsOf('thunderstorms')).toEqual([question]);
      expect(await idsOf('hub pairing', { kind: 'question' })).toEqual(expect.arrayContaining([question]));
    });

    test('the title counts more than the solution, the solution more than the body', async () => {
      const body = await add({ title: 'Alpha beta gamma', body: 'firmware delta epsilon' });
      const solution = await add({ title: 'Alpha beta gamma', body: 'delta epsilon words', solution: 'firmware' });
      const heading = await add({ title: 'Firmware beta gamma', body: 'delta epsilon zeta' });
      expect(await idsOf('firmware')).toEqual([heading, solution, body]);
    });

    test('freshness breaks ties', async () => {
      const old = await add({ title: 'Router drops packets', body: 'same text', age: 30 });
      const fresh = await add({ title: 'Router drops packets', body: 'same text', age: 1 });
      expect(await idsOf('router packets')).toEqual([fresh, old]);
    });

    test('accents may be left out, and may be typed', async () => {
      const id = await add({ title: 'Problème de réseau à l’étage', body: 'rien ne va plus' });
      expect(await idsOf('probleme reseau')).toEqual([id]);
      expect(await idsOf('Réseau')).toEqual([id]);
    });

    test('a typing error is forgiven', async () => {
      const id = await add({ title: 'Thermostat shows wrong temperature', body: 'calibration' });
      expect(await idsOf('thermostst temperature')).toEqual([id]);
    });

    test('the last word may be unfinished', async () => {
      const id = await add({ title: 'Thermostat shows wrong temperature' });
      expect(await idsOf('wrong temper')).toEqual([id]);
    });

    test('matches are marked in title and snippet, which comes from the solution first', async () => {
      await add({ title: 'Valve noise at night', body: 'The valve hums', solution: 'Turn the valve by hand' });
      const [hit] = (await search('valve')).hits;
      expect(marked(hit!.title)).toEqual(['valve']);
      expect(marked(hit!.snippet)).toEqual(['valve']);
      expect(hit!.from).toBe('solution');
      expect(hit!.snippet.map(({ text }) => text).join('')).toContain('Turn the valve by hand');
    });

    test('filters by space, tag, state and kind, and counts them', async () => {
      const second = await rows.space();
      const solved = await add({ title: 'Sensor offline today', solution: 'new battery', tags: ['sensor', 'power'] });
      const talk = await add({ title: 'Sensor placement ideas', kind: 'discussion', tags: ['sensor'], space: second });
      const waiting = await add({ title: 'Sensor blinks twice' });
      const spaces = [open1, second];
      const found = await search('sensor', {}, spaces);
      expect(found.total).toBe(3);
      expect(found.totalIsLowerBound).toBe(false);
      expect(Object.fromEntries(found.facets.space)).toEqual({ [open1]: 2, [second]: 1 });
      expect(Object.fromEntries(found.facets.tag)).toEqual({ sensor: 2, power: 1 });
      expect(Object.fromEntries(found.facets.state)).toEqual({ solved: 1, active: 1, unanswered: 1 });
      expect(Object.fromEntries(found.facets.kind)).toEqual({ question: 2, discussion: 1 });
      expect(await idsOf('sensor', { tag: 'power' }, spaces)).toEqual([solved]);
      expect(await idsOf('sensor', { spaceId: second }, spaces)).toEqual([talk]);
      expect(await idsOf('sensor', { state: 'unanswered' }, spaces)).toEqual([waiting]);
      expect(await idsOf('sensor', { kind: 'discussion' }, spaces)).toEqual([talk]);
      expect(await idsOf('sensor', { tag: 'nobody-has-this' }, spaces)).toEqual([]);
    });

    test('pages follow one another without gap or repetition', async () => {
      const ids = new Set<string>();
      for (let at = 0; at < 7; at += 1) ids.add(await add({ title: `Camera picture number ${at}`, body: 'camera '.repeat(at + 1), age: at }));
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await search('camera', { limit: 3, cursor });
        seen.push(...page.hits.map(({ topicId }) => topicId));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen).toHaveLength(7);
      expect(new Set(seen)).toEqual(ids);
    });

    test.each(['lihgt', 'ligth', 'liht', 'lightt', 'lught'])('%s, mistyped, finds the light', async (mistyped) => {
      const id = await add({ title: 'The light blinks blue' });
      expect(await idsOf(`${mistyped} blinks`)).toEqual([id]);
    });

    test.each(['nubmer', 'numebr', 'nmber'])('%s, mistyped, finds the number', async (mistyped) => {
      const id = await add({ title: 'The highest number of nodes' });
      expect(await idsOf(`highest ${mistyped}`)).toEqual([id]);
    });

    test.each(['E_1042', 'error 1042', 'version 4.2.13'])('%s is not taken for a mistyped other number', async (given) => {
      await add({ title: 'What does E_1024 mean?', body: 'An error since version 4.2.31 with 10240 nodes' });
      const { hits, correctedTo } = await search(given);
      expect(correctedTo).toBeNull();
      expect(hits.flatMap(({ title, snippet }) => marked([...title, ...snippet])).filter((text) => /\d{2}/.test(text))).toEqual([]);
    });

    test('a cursor of something else is refused', async () => {
      await add({ title: 'Camera picture' });
      await expect(search('camera', { cursor: 'bm9wZQ' })).rejects.toMatchObject({ code: 'request.invalid' });
    });

    test('similar finds topics that share the rarer words of a title', async () => {
      const twin = await add({ title: 'Thermostat loses wifi after an update', body: 'since yesterday' });
      await add({ title: 'How to paint the garden fence', body: 'green' });
      const found = await database.inCommunity(() => under.engine.similar('My thermostat lost its wifi connection', { spaceIds: [open1] }, 5));
      expect(found.map(({ topicId }) => topicId)).toEqual([twin]);
      expect(marked(found[0]!.title)).toContain('thermostat');
      expect(await database.inCommunity(() => under.engine.similar('thermostat wifi', { spaceIds: [hidden] }, 5))).toEqual([]);
    });

    test('a hidden topic is in no hit, count, facet, correction or similar title', async () => {
      await add({ title: 'Quetzalcoatl release plan', body: 'battery', space: hidden, tags: ['secret'] });
      const open2 = await add({ title: 'Battery lasts a week', body: 'only' });
      const found = await search('battery');
      expect(found.hits.map(({ topicId }) => topicId)).toEqual([open2]);
      expect(found.total).toBe(1);
      expect([...found.facets.space.keys()]).toEqual([open1]);
      expect([...found.facets.tag.keys()]).toEqual([]);
      for (const q of ['quetzalcoatl', 'quetzalcoatk', 'quetzal', 'battery quetzalcoatk']) {
        const answer = await search(q);
        expect(JSON.stringify({ ...answer, facets: [...answer.facets.tag] }).toLowerCase()).not.toContain('quetzalcoatl release');
        expect(answer.correctedTo ?? '').not.toContain('quetzalcoatl');
        expect(answer.hits.every(({ topicId }) => topicId === open2)).toBe(true);
      }
      expect(await database.inCommunity(() => under.engine.similar('Quetzalcoatl release plan', { spaceIds: [open1] }, 5))).toEqual([]);
      expect((await search('quetzalcoatl', {}, [])).total).toBe(0);
      expect((await search('quetzalcoatl', {}, [hidden])).total).toBe(1);
    });

    test('indexing again takes over edits, moves and deletions', async () => {
      const id = await add({ title: 'Doorbell rings twice', body: 'each time' });
      await rows.run(`update topics set title = 'Doorbell chimes thrice' where community_id = $1 and id = $2`, [id]);
      await database.inCommunity(() => under.engine.index([id]));
      expect(await idsOf('thrice')).toEqual([id]);
      expect(await idsOf('rings')).toEqual([]);
      await rows.run(`update topics set space_id = $3 where community_id = $1 and id = $2`, [id, hidden]);
      await database.inCommunity(() => under.engine.index([id]));
      expect(await idsOf('thrice')).toEqual([]);
      expect(await idsOf('thrice', {}, [hidden])).toEqual([id]);
      await rows.run(`update topics set deleted_at = now() where community_id = $1 and id = $2`, [id]);
      await database.inCommunity(() => under.engine.index([id]));
      expect(await idsOf('thrice', {}, [hidden])).toEqual([]);
    });

    test('two jobs for one topic leave it indexed once', async () => {
      const id = await add({ title: 'Gateway restarts itself', body: 'every night' });
      await Promise.all([1, 2, 3, 4].map(() => database.inCommunity(() => under.engine.index([id]))));
      const found = await search('gateway');
      expect(found.hits.map(({ topicId }) => topicId)).toEqual([id]);
      expect(found.total).toBe(1);
    });

    test('a whole community is indexed with progress', async () => {
      const ids = [];
      for (let at = 0; at < 5; at += 1) ids.push(await rows.topic({ space: open1, title: `Speaker model ${at}`, body: 'loud' }));
      const steps: number[] = [];
      await database.inCommunity(() => under.engine.reindex(async ({ done, total }) => void steps.push(done / total)));
      expect(steps.at(-1)).toBe(1);
      expect((await idsOf('speaker')).sort()).toEqual(ids.sort());
    });

    test.each([
      ['SQL', `'; drop table topics; --`],
      ['a quote', `"`],
      ['operators', '& | ! <-> :* ( )'],
      ['a null byte', 'a\u0000b'],
      ['half a surrogate', '\ud800'],
      ['right-to-left override', '\u202e\u202e'],
      ['nothing', ''],
      ['spaces', '   '],
      ['400 characters', 'word '.repeat(80)],
      ['one long word', 'x'.repeat(400)],
      ['backslashes and percent', '\\%_*'],
    ])('%s is harmless', async (_, q) => {
      await add({ title: 'Ordinary conversation here', body: 'nothing to see' });
      const found = await search(q);
      expect(found.hits).toEqual([]);
      expect(await database.inCommunity(() => under.engine.similar(q, { spaceIds: [open1] }, 5))).toEqual([]);
      expect(await idsOf('ordinary')).toHaveLength(1);
    });

    test.each([
      ['Arabic', 'مشكلة في الاتصال بالشبكة', 'الاتصال'],
      ['Chinese', '智能家居控制中心无法连接', '控制中心'],
      ['Japanese', 'ハブに接続できません', '接続'],
      ['Korean', '허브에 연결할 수 없습니다', '연결할'],
      ['Thai', 'ไม่สามารถเชื่อมต่อได้', 'เชื่อมต่อ'],
      ['Russian', 'Не работает датчик движения', 'датчик'],
      ['German', 'Überwachungskamera fällt aus', 'fallt'],
      ['an emoji', 'Party mode 🎉 does not start', '🎉'],
      ['C++', 'Bindings for C++ wanted', 'c++'],
      ['a version', 'Update to 2.14.3 fails', '2.14.3'],
      ['a compound', 'Wi-Fi is slow', 'wifi'],
    ])('a word in %s is found', async (_, heading, q) => {
      const id = await add({ title: heading, body: 'x' });
      await add({ title: 'Unrelated question about lamps', body: 'y' });
      expect(await idsOf(q)).toEqual([id]);
    });
  });
}
