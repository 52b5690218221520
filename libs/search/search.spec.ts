import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Signals } from '#platform';
import { type ApiClient, startTestServer, statementsOf, type TestServer } from '#testing';
import { countArchived } from './archived/archived.queries.js';

describe('search', () => {
  let server: TestServer;
  let admin: ApiClient;
  let staff: ApiClient;
  let member: ApiClient;
  let guest: ApiClient;
  let word = '';

  beforeAll(async () => {
    server = await startTestServer();
    ({ guest } = server);
    [admin, staff, member] = await Promise.all([server.member('admin'), server.member('staff'), server.member()]);
    await admin.post('spaces', { name: 'Help', slug: 'help', kind: 'support' });
    await admin.post('spaces', { name: 'Members', slug: 'members', kind: 'support', visibility: 'members' });
    await admin.post('spaces', { name: 'Backroom', slug: 'backroom', kind: 'support', visibility: 'private' });
    await admin.post('tags', { slug: 'zigbee', synonyms: ['zb'] });
  });
  afterAll(() => server?.close());
  // Each test has a word of its own, so unlike the others that no correction leads to them.
  beforeEach(() => {
    word = `w${randomUUID().replaceAll('-', '').slice(0, 14)}`;
  });

  const ask = async (by: ApiClient, given: Record<string, unknown> = {}): Promise<{ number: number; id: string }> => {
    const { body, status } = await by.post('topics', { space: 'help', title: `The ${word} blinks`, body: 'Since the update it blinks all the time.', tags: [], ...given });
    expect([status, body]).toEqual([201, expect.anything()]);
    return body;
  };
  const search = async (by: ApiClient, q = word, more = '') => (await by.get(`search?q=${encodeURIComponent(q)}${more}`)).body;
  const numbers = async (...given: Parameters<typeof search>): Promise<number[]> => (await search(...given)).items.map(({ number }: { number: number }) => number);
  const similar = async (by: ApiClient, title: string): Promise<number[]> => (await by.get(`similar?title=${encodeURIComponent(title)}`)).body.items.map(({ number }: { number: number }) => number);

  test('says when more can be found, so that nobody is shown what was found before', async () => {
    const told: string[] = [];
    server.app.get(Signals).on('search.changed', ({ communityId }) => void told.push(communityId));
    await ask(member);
    await server.jobsDone();
    expect((await numbers(guest)).length).toBe(1);
    expect(new Set(told)).toEqual(new Set([server.communityId]));
  });

  test('a question is found as soon as its job has run, and shows what is known of it', async () => {
    const { number, id } = await ask(member, { tags: ['zigbee'] });
    await server.jobsDone();
    const page = await search(guest);
    expect(page).toMatchObject({ total: 1, totalIsLowerBound: false, nextCursor: null, correctedTo: null, engine: 'postgres', tookMs: expect.any(Number) });
    expect(page.items).toEqual([
      {
        topicId: id,
        number,
        slug: `the-${word}-blinks`,
        kind: 'question',
        state: 'unanswered',
        space: expect.objectContaining({ slug: 'help', name: 'Help' }),
        title: [{ text: 'The ', hit: false }, { text: word, hit: true }, { text: ' blinks', hit: false }],
        snippet: [{ text: 'Since the update it blinks all the time.', hit: false }],
        from: 'body',
        author: expect.objectContaining({ id: member.who!.id, handle: member.who!.handle }),
        tags: ['zigbee'],
        answerCount: 0,
        solutionExcerpt: null,
        createdAt: expect.any(String),
        lastActivityAt: expect.any(String),
        score: expect.any(Number),
        outdated: false,
        pair: null,
      },
    ]);
    expect(page.facets).toEqual({
      space: [{ value: 'help', label: 'Help', count: 1 }],
      tag: [{ value: 'zigbee', label: 'zigbee', count: 1 }],
      state: [{ value: 'unanswered', label: 'unanswered', count: 1 }],
      kind: [{ value: 'question', label: 'question', count: 1 }],
    });
  });

  test('a solution is found, and comes first in the snippet', async () => {
    const { number } = await ask(member);
    const { body: answer } = await staff.post(`topics/${number}/replies`, { body: `Press the **reset** button, then the ${word}.` });
    await member.put(`topics/${number}/solution`, { postId: answer.id });
    await server.jobsDone();
    const [hit] = (await search(guest, `${word} reset`)).items;
    expect(hit).toMatchObject({ number, state: 'solved', from: 'solution', answerCount: 1, solutionExcerpt: `Press the reset button, then the ${word}.` });
    expect(hit.snippet.filter((part: { hit: boolean }) => part.hit).map(({ text }: { text: string }) => text)).toEqual(['reset', word]);
    expect(await numbers(guest, word, '&state=solved')).toEqual([number]);
    expect(await numbers(guest, word, '&state=unanswered')).toEqual([]);
  });

  test('a reply that is edited or deleted is found by what it says now', async () => {
    const { number } = await ask(member);
    const { body: reply } = await staff.post(`topics/${number}/replies`, { body: `It is the ${word}capacitor.` });
    await server.jobsDone();
    expect(await numbers(guest, `${word}capacitor `)).toEqual([number]);
    expect((await staff.patch(`posts/${reply.id}`, { version: 1, body: `It is the ${word}resistor.` })).status).toBe(200);
    await server.jobsDone();
    expect(await numbers(guest, `${word}capacitor `)).toEqual([]);
    expect(await numbers(guest, `${word}resistor `)).toEqual([number]);
    await staff.delete(`posts/${reply.id}`);
    await server.jobsDone();
    expect(await numbers(guest, `${word}resistor `)).toEqual([]);
  });

  test('a deleted question vanishes at once and comes back', async () => {
    const { number } = await ask(member);
    await server.jobsDone();
    await admin.delete(`topics/${number}`);
    expect(await search(guest)).toMatchObject({ items: [], total: 0, facets: { space: [], tag: [], state: [], kind: [] } });
    expect(await similar(guest, `The ${word} blinks`)).not.toContain(number);
    await server.jobsDone();
    await admin.post(`topics/${number}/restore`);
    await server.jobsDone();
    expect(await numbers(guest)).toEqual([number]);
  });

  test('who may not see a space finds nothing of it by any road', async () => {
    const open = await ask(member);
    const inside = await ask(member, { space: 'members', title: `A ${word}y for members only`, tags: [] });
    const hidden = await ask(staff, { space: 'backroom', title: `Our ${word}z launch plan`, body: `${word} ${word}y`, tags: ['zigbee'] });
    await server.jobsDone();
    expect(await numbers(guest, `${word}`)).toEqual([open.number]);
    expect((await numbers(member, `${word}`)).sort()).toEqual([open.number, inside.number].sort());
    expect((await numbers(staff, `${word}`)).sort()).toEqual([open.number, inside.number, hidden.number].sort());
    for (const q of [`${word}z`, `${word}z launch plan`, 'launch plan', `${word}yy`]) {
      const page = await search(guest, q);
      expect(JSON.stringify({ ...page, tookMs: 0 })).not.toMatch(new RegExp(`${word}[yz]|launch|backroom|Backroom|members`));
      expect(await similar(guest, q)).not.toContain(hidden.number);
    }
    const byGuest = await search(guest);
    expect(byGuest).toMatchObject({ total: 1, facets: { space: [{ value: 'help', count: 1 }], tag: [] } });
    expect(await search(guest, word, '&space=backroom')).toMatchObject({ items: [], total: 0 });
    expect(await search(guest, word, '&tag=zigbee')).toMatchObject({ items: [], total: 0 });
    expect(await similar(staff, `launch plan of the ${word}z`)).toContain(hidden.number);
  });

  test('a question moved to a hidden space is hidden at once', async () => {
    const { number } = await ask(member);
    await server.jobsDone();
    await admin.post(`topics/${number}/move`, { space: 'backroom' });
    expect(await search(guest)).toMatchObject({ items: [], total: 0, facets: { space: [] } });
    await server.jobsDone();
    expect(await search(guest)).toMatchObject({ items: [], total: 0 });
    expect(await numbers(staff)).toEqual([number]);
  });

  test('a tag is filtered by its synonyms, and what nobody has finds nothing', async () => {
    const { number } = await ask(member, { tags: ['zigbee'] });
    await ask(member);
    await server.jobsDone();
    expect(await numbers(guest, word, '&tag=zb')).toEqual([number]);
    expect(await numbers(guest, word, '&tag=unheard-of')).toEqual([]);
    expect(await numbers(guest, word, '&space=unheard-of')).toEqual([]);
  });

  test('pages follow one another', async () => {
    const asked: number[] = [];
    for (let at = 0; at < 5; at += 1) asked.push((await ask(member, { title: `The ${word} blinks ${at} times` })).number);
    await server.jobsDone();
    const seen: number[] = [];
    let cursor = '';
    for (let pages = 0; pages < 3; pages += 1) {
      const page = await search(guest, word, `&limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(5);
      seen.push(...page.items.map(({ number }: { number: number }) => number));
      cursor = page.nextCursor;
    }
    expect([seen.sort(), cursor]).toEqual([asked.sort(), null]);
  });

  test('ideas like a new one are looked for among ideas', async () => {
    await admin.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' });
    await ask(member, { title: `${word} lamp dims slowly at night` });
    const { number } = (await member.post('topics', { space: 'ideas', title: `${word} lamp dims slowly by itself`, body: 'It would help.' })).body;
    await server.jobsDone();
    const { body } = await guest.get(`similar?title=${encodeURIComponent(`${word} lamp dims slowly`)}&kind=idea`);
    expect(body.items.map((item: { number: number }) => item.number)).toEqual([number]);
  });

  test('similar questions are shown before one is asked', async () => {
    const { number } = await ask(member, { title: `${word} camera loses its connection` });
    await server.jobsDone();
    const { body } = await guest.get(`similar?title=${encodeURIComponent(`My ${word} camera lost connection again`)}&limit=3`);
    expect(body.items).toEqual([expect.objectContaining({ number, state: 'unanswered', solutionExcerpt: null, answerCount: 0, slug: expect.any(String) })]);
    expect((await guest.get('similar?title=')).body.items).toEqual([]);
  });

  test.each([
    ['401 characters', `q=${'a'.repeat(401)}`],
    ['an unknown state', 'q=a&state=sleeping'],
    ['an unknown kind', 'q=a&kind=poem'],
    ['no hits a page', 'q=a&limit=0'],
    ['a cursor of nowhere', 'q=router&cursor=bm9wZQ'],
  ])('%s is refused with the field that must change', async (_, query) => {
    const { status, body } = await guest.get(`search?${query}`);
    expect([status, body.code, body.errors.length]).toEqual([400, 'request.invalid', 1]);
  });

  test.each([
    ['SQL', encodeURIComponent(`'; drop table topics; --"`)],
    ['a null byte', 'a%00b'],
    ['bytes that are no text', '%ED%A0%80%FF'],
    ['an emoji', encodeURIComponent('🎉')],
    ['wildcards', encodeURIComponent('% _ * \\')],
    ['400 characters', 'x'.repeat(400)],
    ['stop words alone', 'the+of+and'],
    ['nothing', ''],
  ])('%s is searched without harm', async (_, q) => {
    expect(await guest.get(`search?q=${q}`)).toMatchObject({ status: 200, body: { items: [], total: 0 } });
    expect(await guest.get(`similar?title=${q}`)).toMatchObject({ status: 200, body: { items: [] } });
    expect((await guest.get('spaces')).status).toBe(200);
  });

  test('a question and the article that it became are one hit with its source, for those who see both', async () => {
    if ((await guest.get('spaces/manual')).status === 404) await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
    const { number } = await ask(member);
    const answer = (await staff.post(`topics/${number}/replies`, { body: 'Hold the button.' })).body;
    await member.send('PUT', `topics/${number}/solution`, { postId: answer.id });
    const article = (await admin.post(`posts/${answer.id}/promotion`, {})).body;
    await server.jobsDone();
    // A draft is nobody's yet.
    expect((await search(guest)).items).toMatchObject([{ number, pair: null }]);
    const { topic } = (await admin.get(`topics/${article.number}`)).body;
    await admin.post(`articles/${topic.id}/publication`, {});
    await server.jobsDone();
    expect((await search(guest)).items).toMatchObject([{ number: article.number, kind: 'article', pair: { kind: 'question', number } }]);
    expect((await search(guest, word, '&kind=question')).items).toMatchObject([{ number, pair: { kind: 'article', number: article.number } }]);
    await admin.patch(`articles/${topic.id}/settings`, { audience: 'staff' });
    await server.jobsDone();
    expect((await search(guest)).items).toMatchObject([{ number, pair: null }]);
    expect(JSON.stringify(await search(guest))).not.toContain(`"number":${article.number}`);
  });

  test('an archived article is found by nothing but the filter of those who write', async () => {
    if ((await guest.get('spaces/manual')).status === 404) await admin.post('spaces', { name: 'Manual', slug: 'manual', kind: 'knowledge' });
    const { id, number } = (await admin.post('articles', { space: 'manual', title: `The ${word} explained`, body: 'Hold it for ten seconds.' })).body;
    await admin.post(`articles/${id}/publication`, {});
    await server.jobsDone();
    const everywhere = async (by: ApiClient) => [await numbers(by), await similar(by, `The ${word} explained`), (await by.get('topics?space=manual')).body.items.map((topic: { number: number }) => topic.number)];
    expect(await everywhere(guest)).toEqual([[number], [number], expect.arrayContaining([number])]);
    await admin.patch(`articles/${id}/settings`, { state: 'archived' });
    await server.jobsDone();
    for (const by of [guest, member, admin]) expect((await everywhere(by)).flat()).not.toContain(number);
    for (const path of ['/feed.json', '/s/manual/feed.json', '/sitemaps/1.xml']) expect(JSON.stringify((await guest.get(path)).body)).not.toContain(word);
    for (const by of [guest, member]) expect(await search(by, word, '&archived=true')).toMatchObject({ items: [], total: 0, archived: null });
    expect(await search(staff)).toMatchObject({ items: [], archived: 1 });
    expect(await search(staff, `${word} seconds`, '&archived=true')).toMatchObject({ items: [{ number, title: expect.arrayContaining([{ text: word, hit: true }]) }], total: 1, archived: 1 });
    expect((await search(staff, `${word} minutes`, '&archived=true')).items).toEqual([]);
    // What has no word in it asks for nothing.
    for (const q of ['', '!?']) expect([await search(staff, q), await search(staff, q, '&archived=true')]).toMatchObject([{ archived: 0 }, { items: [], total: 0, archived: 0 }]);
    expect((await guest.get(`topics/${number}`)).status).toBe(200);
    await admin.patch(`articles/${id}/settings`, { state: 'not-validated' });
    await server.jobsDone();
    expect(await everywhere(guest)).toEqual([[number], [number], expect.arrayContaining([number])]);
  });

  test('archived articles are counted without reading the others', async () => {
    const plan = await server.inCommunity(() => server.database.tx.run(async () => {
      await server.database.query(`select set_config('enable_seqscan', 'off', true)`);
      return server.database.query(`explain ${countArchived.text}`, [server.communityId, [randomUUID()], [`%${word}%`]]);
    }));
    expect(JSON.stringify(plan)).toContain('articles_archived');
  });

  test('what is outdated says so', async () => {
    const { id } = await ask(member);
    await server.inCommunity(() => server.database.query(`insert into outdated_topics (community_id, topic_id, reason) values ($1, $2, 'broken')`, [server.communityId, id]));
    await server.jobsDone();
    expect((await search(guest)).items).toMatchObject([{ topicId: id, outdated: true }]);
    expect((await guest.get(`similar?title=${encodeURIComponent(`The ${word} blinks`)}`)).body.items).toMatchObject([{ kind: 'question', outdated: true }]);
  });

  test('a search sends as many statements for many hits as for one', async () => {
    await ask(member);
    await server.jobsDone();
    const few = await statementsOf(() => search(guest));
    for (let at = 0; at < 6; at += 1) await ask(member, { title: `The ${word} blinks again ${at}` });
    await server.jobsDone();
    const many = await statementsOf(() => search(guest));
    const ours = (sent: string[]): string[] => sent.filter((name) => name.startsWith('search.')).sort();
    expect(ours(many).filter((name) => !ours(few).includes(name))).toEqual([]);
    expect(ours(many).length).toBeLessThanOrEqual(9);
  });

  test('the description of the API names both', async () => {
    const { body } = await guest.get('/api/openapi.json');
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/api/v1/search', '/api/v1/similar']));
  });
});
