import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { SynonymProposal, Tag, TagRevision, TagText } from '#contracts';
import { RatingThreads } from '#reputation';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** What members write about tags, and the words that they make mean one, over the API. */
let server: TestServer;
let admin: ApiClient;
let moderator: ApiClient;
let editor: ApiClient;
let expert: ApiClient;
let newcomer: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { privileges: { preset: 'balanced' } } });
  for (const [slug, visibility] of [['mesh', 'public'], ['vault', 'private']]) expect((await admin.post('spaces', { name: slug, slug, kind: 'support', visibility })).status).toBe(201);
  [moderator, editor, expert, newcomer] = [await server.member('moderator'), await withPoints(2_000), await knowing('wifi'), await server.member()];
});
afterAll(() => server.close());

const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
const withPoints = (reputation: number) => server.member('member', { reputation });
/** Somebody with the points for new tags who was rated as knowing this one well. */
async function knowing(slug: string): Promise<ApiClient> {
  const member = await withPoints(50);
  await admin.post('tags', { slug });
  await sql(`insert into expertise (community_id, member_id, tag_id, mu, sigma, threads, wins, updated_at) select $1, $2, id, 40000000, 2000000, 6, 6, now() from tags where community_id = $1 and slug = $3`, [member.who!.id, slug]);
  await server.inCommunity(() => server.app.get(RatingThreads).rateNew());
  return member;
}
async function ask(tags: string[], space = 'mesh'): Promise<number> {
  const { status, body } = await admin.post('topics', { space, title: 'How far does it reach', body: 'Through two walls.', tags });
  expect(status).toBe(201);
  return body.number;
}
const tagsOf = async (number: number): Promise<string[]> => (await admin.get(`topics/${number}`)).body.topic.tags;
const tag = async (slug: string, by = server.guest): Promise<Tag> => (await by.get<Tag>(`tags/${slug}`)).body;
const listed = async (slug: string, by = server.guest): Promise<number> => (await by.get(`topics?tag=${slug}&limit=100`)).body.items.length;

describe('the text of a tag', () => {
  beforeAll(() => ask(['wifi']));
  const text = async (): Promise<TagText> => (await server.guest.get<TagText>('tags/wifi/text')).body;
  const write = (by: ApiClient, version: number, body: string, more = {}) => by.put('tags/wifi/text', { version, description: 'Wireless networks.', body, ...more });

  test('is written by who keeps the tag, read by all, and says what it takes', async () => {
    expect(await text()).toMatchObject({ slug: 'wifi', version: 0, description: '', body: '', html: '', editedBy: null, abilities: { keep: false }, takes: { points: 2_000, pointsOfExperts: 50 } });
    for (const by of [newcomer, await knowing('radio')]) {
      expect((await write(by, 0, 'Mine.')).body).toMatchObject({ status: 403, code: 'ability.missing', details: { points: 2_000, pointsOfExperts: 50 } });
    }
    expect((await write(server.guest, 0, 'Mine.')).status).toBe(401);
    const { status, body } = await write(expert, 0, 'For **wireless** networks.', { note: 'A start' });
    expect([status, body]).toEqual([200, expect.objectContaining({ version: 1, html: expect.stringContaining('<strong>wireless</strong>'), editedBy: expect.objectContaining({ id: expert.who!.id }) })]);
    expect(await text()).toMatchObject({ version: 1, body: 'For **wireless** networks.', abilities: { keep: false } });
    expect(await tag('wifi')).toMatchObject({ description: 'Wireless networks.' });
  });

  test('keeps every version; a version of before comes back as the newest', async () => {
    expect((await write(editor, 1, 'For wireless networks and their range.', { note: 'Range' })).status).toBe(200);
    const revisions = async (): Promise<TagRevision[]> => (await server.guest.get('tags/wifi/revisions')).body.items;
    expect((await revisions()).map(({ version, note, editor: by }) => [version, note, by?.id])).toEqual([[2, 'Range', editor.who!.id], [1, 'A start', expert.who!.id]]);
    expect((await revisions())[0]!.diff.filter(({ kind }) => kind === 'added').map(({ text: added }) => added).join('')).toContain('range');
    expect((await newcomer.post('tags/wifi/revisions/1/restore', { version: 2 })).status).toBe(403);
    expect((await expert.post('tags/wifi/revisions/7/restore', { version: 2 })).status).toBe(404);
    expect((await expert.post('tags/wifi/revisions/1/restore', { version: 1 })).body.code).toBe('conflict.stale-edit');
    expect((await expert.post('tags/wifi/revisions/1/restore', { version: 2 })).body).toMatchObject({ version: 3, body: 'For **wireless** networks.' });
    expect((await revisions())[0]).toMatchObject({ version: 3, restored: 1 });
  });

  test('begins with what the administration said of the tag', async () => {
    expect((await admin.post('tags', { slug: 'described', description: 'Said before.' })).status).toBe(201);
    expect((await editor.put('tags/described/text', { version: 0, description: 'Said better.', body: 'And more.' })).status).toBe(200);
    const { items } = (await server.guest.get<{ items: TagRevision[] }>('tags/described/revisions')).body;
    expect(items.map(({ version, editor: by }) => [version, by?.id])).toEqual([[1, editor.who!.id], [0, undefined]]);
    expect((await editor.post('tags/described/revisions/0/restore', { version: 1 })).body).toMatchObject({ version: 2, description: 'Said before.', body: '' });
  });

  test('of two who edit at once the second overwrites nothing, and is shown the difference', async () => {
    const { version } = await text();
    const answers = await Promise.all([write(editor, version, 'One.'), write(expert, version, 'Two.')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [kept, lost] = answers[0]!.status === 200 ? ['One.', 'Two.'] : ['Two.', 'One.'];
    const { details } = answers.find(({ status }) => status === 409)!.body;
    expect(details.current).toMatchObject({ version: version + 1, body: kept });
    expect(details.diff).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'added', text: expect.stringContaining(lost!.slice(0, 3)) })]));
    expect(await text()).toMatchObject({ version: version + 1, body: kept });
    expect((await write(expert, version + 1, 'Both.')).status).toBe(200);
  });

  test('is safe HTML, names no topic of a closed space, and shows no uploaded image', async () => {
    const secret = await ask([], 'vault');
    const { version } = await text();
    const { html } = (await write(expert, version, `<script>alert(1)</script> see #${secret} and /t/${secret}`)).body;
    expect(html).not.toContain('<script');
    expect(html).not.toContain('How far does it reach');
    const upload = '![a](/files/01a217d7-0a88-747c-8087-d910bf42c014)';
    expect((await write(expert, version + 1, upload)).body).toMatchObject({ status: 400, errors: [{ path: 'body', code: 'no_uploads' }] });
  });

  test('of a tag that is used in closed spaces alone is not found by others', async () => {
    await ask(['vaulted'], 'vault');
    expect((await admin.put('tags/vaulted/text', { version: 0, body: 'Secret.' })).status).toBe(200);
    for (const path of ['tags/vaulted/text', 'tags/vaulted/revisions', 'tags/vaulted/synonym-proposals']) {
      expect((await editor.get(path)).status).toBe(404);
      expect((await admin.get(path)).status).toBe(200);
    }
    expect((await editor.put('tags/vaulted/text', { version: 1, body: 'Found.' })).status).toBe(404);
  });
});

describe('a proposed synonym', () => {
  let count = 0;
  let into: string;
  let word: string;
  beforeEach(async () => {
    count += 1;
    [into, word] = [`radio-${count}`, `wireless-${count}`];
    await ask([into]);
  });
  const propose = (by: ApiClient, from = word, to = into) => by.post<SynonymProposal & { code?: string }>(`tags/${to}/synonym-proposals`, { from, reason: 'The same thing.' });
  const vote = (by: ApiClient, id: string, approve: boolean | null) => by.put<SynonymProposal & { code?: string }>(`synonym-proposals/${id}/vote`, { approve });
  const decide = (by: ApiClient, id: string, approve: boolean) => by.post<SynonymProposal & { code?: string }>(`synonym-proposals/${id}/decision`, { approve });
  const undo = (by: ApiClient, id: string) => by.post<SynonymProposal & { code?: string }>(`synonym-proposals/${id}/undo`);
  const voters = (many: number): Promise<ApiClient[]> => Promise.all(Array.from({ length: many }, () => withPoints(2_000)));
  const logged = async () => (await sql<{ action: string; actorId: string | null }>(`select action, actor_id as "actorId" from moderation_log where community_id = $1 and reason = $2 order by created_at, id`, [`${word} → ${into}`])).map(({ action, actorId }) => [action, actorId]);

  test('is made by who keeps the tag, once for a word, and not of the tag itself or of what is a synonym', async () => {
    expect((await propose(newcomer)).body.code).toBe('ability.missing');
    expect((await propose(server.guest)).status).toBe(401);
    const proposer = await knowing(into);
    expect((await propose(proposer, into)).body.code).toBe('conflict.taken');
    const { status, body } = await propose(proposer);
    expect([status, body]).toEqual([201, expect.objectContaining({ from: word, to: into, state: 'open', approvals: 0, declines: 0, approvedAt: 4, declinedAt: -2, abilities: { vote: false, decide: false, withdraw: true, undo: false } })]);
    expect((await propose(editor)).body.code).toBe('conflict.taken');
    expect((await server.guest.get(`tags/${into}/synonym-proposals`)).body.items).toHaveLength(1);
    expect((await server.guest.get('synonym-proposals')).body.items.map(({ from }: SynonymProposal) => from)).toContain(word);
    expect((await editor.delete(`synonym-proposals/${body.id}`)).status).toBe(403);
    expect((await proposer.delete(`synonym-proposals/${body.id}`)).status).toBe(204);
    expect((await vote(editor, body.id, true)).body.code).toBe('conflict.already-done');
    expect((await propose(editor)).status).toBe(201);
  });

  test('holds with four more approvals than declines: topics, lists, counts and search words follow', async () => {
    const [plain, both] = [await ask([word]), await ask([word, into])];
    const { id } = (await propose(editor)).body;
    expect((await vote(editor, id, true)).body.code).toBe('ability.missing');
    expect((await vote(newcomer, id, true)).body.code).toBe('ability.missing');
    const [against, changing, ...others] = await voters(6);
    await vote(changing!, id, false);
    await vote(changing!, id, null);
    await vote(against!, id, false);
    for (const by of others) expect((await vote(by, id, true)).body).toMatchObject({ state: 'open' });
    expect((await vote(changing!, id, true)).body).toMatchObject({ state: 'approved', approvals: 5, declines: 1, decidedBy: null });
    expect(await tag(word)).toMatchObject({ slug: into, topicCount: 3, synonyms: [word] });
    expect([await tagsOf(plain), await tagsOf(both)]).toEqual([[into], [into]]);
    expect(await listed(into)).toBe(3);
    expect(await tagsOf(await ask([word]))).toEqual([into]);
    expect(await logged()).toEqual([['synonym', null]]);
  });

  test('falls with two more declines than approvals', async () => {
    const { id } = (await propose(editor)).body;
    const [one, two] = await voters(2);
    await vote(one!, id, false);
    expect((await vote(two!, id, false)).body).toMatchObject({ state: 'declined', declines: 2 });
    expect((await server.guest.get(`tags/${word}`)).status).toBe(404);
  });

  test('is decided by a moderator at once and taken back: all is as it was, but for what happened since', async () => {
    expect((await admin.post('tags', { slug: word, description: 'No wires.', synonyms: [`w-${word}`] })).status).toBe(201);
    const [plain, both, lost] = [await ask([word]), await ask([word, into]), await ask([word])];
    const before = [await tag(word), await tag(into)];
    const { id } = (await propose(editor)).body;
    expect((await decide(editor, id, true)).body.code).toBe('ability.missing');
    expect((await decide(moderator, id, true)).body).toMatchObject({ state: 'approved', decidedBy: { id: moderator.who!.id } });
    expect((await decide(moderator, id, false)).body.code).toBe('conflict.already-done');
    expect(await tag(`w-${word}`)).toMatchObject({ slug: into, synonyms: [`w-${word}`, word].sort() });
    await admin.patch(`topics/${lost}`, { version: 1, tags: [] });
    const since = await ask([word]);
    expect((await undo(editor, id)).status).toBe(403);
    const [first, again] = await Promise.all([undo(moderator, id), undo(moderator, id)]);
    expect([first.status, again.status].sort()).toEqual([200, 409]);
    expect([await tagsOf(plain), (await tagsOf(both)).sort(), await tagsOf(lost), await tagsOf(since)]).toEqual([[word], [into, word].sort(), [], [into]]);
    expect([await tag(word), await tag(into)]).toEqual([{ ...before[0], topicCount: 2 }, { ...before[1], topicCount: 3 }]);
    expect([await listed(word), await listed(into)]).toEqual([2, 3]);
    expect(await logged()).toEqual([['synonym', moderator.who!.id], ['undo', moderator.who!.id]]);
    expect((await propose(editor)).status).toBe(201);
  });

  test('makes no chain and no loop: what meant a tag that is taken over means the other one', async () => {
    const last = `last-${count}`;
    await ask([last]);
    await ask([word]);
    await decide(moderator, (await propose(editor)).body.id, true);
    const loop = (await propose(editor, last, into)).body.id;
    const waiting = (await propose(editor, `more-${count}`, into)).body.id;
    expect((await decide(moderator, (await propose(editor, into, last)).body.id, true)).body.state).toBe('approved');
    expect(await tag(word)).toMatchObject({ slug: last, synonyms: [into, word].sort(), topicCount: 3 });
    expect((await decide(moderator, loop, true)).body.code).toBe('conflict.already-done');
    expect((await decide(moderator, waiting, true)).body).toMatchObject({ state: 'approved', to: last });
    expect((await propose(editor, last, word)).body.code).toBe('conflict.taken');
    expect((await propose(editor, word, last)).body.code).toBe('conflict.taken');
  });

  test('two that would make a circle, decided at once, make none', async () => {
    await ask([word]);
    const [there, back] = [(await propose(editor)).body.id, (await propose(editor, into, word)).body.id];
    const answers = await Promise.all([decide(moderator, there, true), decide(admin, back, true)]);
    expect(answers.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    const left = await sql<{ slug: string }>(`select slug from tags where community_id = $1 and slug = any($2)`, [[word, into]]);
    expect(left).toHaveLength(1);
    expect((await tag(word)).slug).toBe(left[0]!.slug);
    expect((await tag(into)).slug).toBe(left[0]!.slug);
  });

  test('topics that are asked while it is decided carry a tag that exists', async () => {
    await ask([word]);
    const { id } = (await propose(editor)).body;
    const asking = Array.from({ length: 6 }, () => ask([word]));
    const [decided, ...numbers] = await Promise.all([decide(moderator, id, true), ...asking]);
    expect(decided.status).toBe(200);
    for (const number of numbers) expect(await tagsOf(number)).toEqual([into]);
    expect(await tag(word)).toMatchObject({ slug: into, topicCount: 8 });
    expect(await sql(`select topic_id from topic_tags x where community_id = $1 and not exists (select from tags t where t.community_id = $1 and t.id = x.tag_id)`)).toEqual([]);
  });

  test('a word that is a tag of a closed space is decided by who reads the space, and its synonyms stay unseen until then', async () => {
    expect((await admin.post('tags', { slug: word, synonyms: [`hidden-${count}`] })).status).toBe(201);
    await ask([word], 'vault');
    const { id } = (await propose(editor)).body;
    for (const by of await voters(5)) expect((await vote(by, id, true)).body.state).toBe('open');
    expect((await decide(moderator, id, true)).body.code).toBe('ability.missing');
    expect((await tag(into)).synonyms).toEqual([]);
    expect((await decide(admin, id, true)).body.state).toBe('approved');
    expect(await tag(into)).toMatchObject({ topicCount: 1 });
    expect(await tag(into, admin)).toMatchObject({ topicCount: 2 });
    expect((await undo(admin, id)).status).toBe(200);
    expect((await server.guest.get(`tags/${word}`)).status).toBe(404);
  });

  test('of a tag of a closed space is not found by others', async () => {
    const closed = `closed-${count}`;
    await ask([closed], 'vault');
    const { id } = (await propose(admin, word, closed)).body;
    expect((await vote(editor, id, true)).status).toBe(404);
    expect((await editor.get('synonym-proposals')).body.items.map(({ from }: SynonymProposal) => from)).not.toContain(word);
  });

  test('sent twice with one key is one', async () => {
    const send = () => editor.post(`tags/${into}/synonym-proposals`, { from: word, reason: 'The same.' }, { 'idempotency-key': `synonym-${count}` });
    const [one, two] = [await send(), await send()];
    expect([one.status, two.status, two.body.id]).toEqual([201, 201, one.body.id]);
  });
});
