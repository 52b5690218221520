import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Members close topics as duplicates by votes and open them again, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let moderator: ApiClient;
let author: ApiClient;
let trusted: ApiClient[];

beforeAll(async () => {
  server = await startTestServer({ HEARTH_URL: 'http://hearth.example' });
  admin = await server.member('admin');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Open', slug: 'open', kind: 'support' });
  await admin.post('spaces', { name: 'Secret', slug: 'secret', kind: 'support', visibility: 'private' });
  moderator = await server.member('moderator');
  author = await server.member();
  trusted = [];
  for (let at = 0; at < 4; at += 1) trusted.push(await server.member('member', { reputation: 250 }));
});
afterAll(() => server.close());

const ask = async (space = 'open', by = author): Promise<number> => (await by.post('topics', { space, title: 'How do I reset the thing', body: 'It blinks.', tags: ['reset'] })).body.number;
const vote = (by: ApiClient, number: number, original: number | string) => by.put(`topics/${number}/duplicate-votes/mine`, { original });
const reopen = (by: ApiClient, number: number) => by.put(`topics/${number}/reopening-votes/mine`, {});
const merge = (by: ApiClient, number: number) => by.put(`topics/${number}/merging-votes/mine`, {});
const votesOn = async (number: number, by: ApiClient = trusted[0]!) => (await by.get(`topics/${number}/duplicate-votes`)).body;
const topicOf = async (number: number, by: ApiClient = server.guest) => (await by.get(`topics/${number}`)).body.topic;
const duplicatesIn = async (number: number, by: ApiClient = server.guest) => (await topicOf(number, by)).links.filter(({ kind }: { kind: string }) => kind === 'duplicate').map(({ direction, number: other }: { direction: string; number: number }) => [direction, other]);
const sql = <Row extends object>(text: string, values: unknown[] = []) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
const logOf = async (number: number) =>
  sql<{ id: string; action: string; actor: string; member: string | null }>(
    'select l.id, l.action, l.actor_id as actor, l.member_id as member from moderation_log l join topics t on t.community_id = $1 and t.id = l.topic_id where l.community_id = $1 and t.number = $2 order by l.created_at, l.id',
    [number],
  );

describe('three votes', () => {
  test('for one original close a topic, and three open it again', async () => {
    const [number, original] = [await ask(), await ask()];
    for (const by of trusted.slice(0, 2)) expect((await vote(by, number, original)).body).toEqual({ decided: false, actionId: null });
    expect(await votesOn(number)).toMatchObject({ needed: 3, proposals: [{ original: { number: original }, votes: 2, mine: true }], closed: null, abilities: { vote: true, decide: false } });
    expect((await vote(trusted[2]!, number, original)).body).toMatchObject({ decided: true });
    expect(await topicOf(number)).toMatchObject({ closed: true, duplicate: true, closeReason: null, state: 'closed', abilities: { reopen: false } });
    expect([await duplicatesIn(number), await duplicatesIn(original)]).toEqual([[['to', original]], [['from', number]]]);
    expect(await logOf(number)).toMatchObject([{ action: 'duplicate', actor: trusted[2]!.who!.id, member: author.who!.id }]);

    for (const by of trusted.slice(0, 2)) expect((await reopen(by, number)).body.decided).toBe(false);
    expect(await votesOn(number)).toMatchObject({ proposals: [], closed: { original: { number: original }, votes: 2, mine: true } });
    expect((await reopen(trusted[3]!, number)).body.decided).toBe(true);
    expect(await topicOf(number)).toMatchObject({ closed: false, duplicate: false, links: [] });
    expect((await logOf(number)).map(({ action }) => action)).toEqual(['duplicate', 'reopen']);
  });

  test('are not needed of who moderates the space, and are of who moderates another', async () => {
    await admin.post('spaces', { name: 'Other', slug: 'other', kind: 'support' });
    const [here, elsewhere] = [await server.member(), await server.member('member', { reputation: 250 })];
    await admin.put(`spaces/open/roles/${here.who!.id}`, { role: 'moderator' });
    await admin.put(`spaces/other/roles/${elsewhere.who!.id}`, { role: 'moderator' });
    const [number, original] = [await ask(), await ask()];
    expect((await vote(elsewhere, number, original)).body.decided).toBe(false);
    expect((await vote(here, number, original)).body.decided).toBe(true);
    expect((await reopen(elsewhere, number)).body.decided).toBe(false);
    expect((await reopen(here, number)).body.decided).toBe(true);
  });

  test('for different originals close nothing; a vote can be changed and taken back', async () => {
    const [number, one, other] = [await ask(), await ask(), await ask()];
    await vote(trusted[0]!, number, one);
    await vote(trusted[1]!, number, one);
    expect((await vote(trusted[2]!, number, other)).body.decided).toBe(false);
    expect((await vote(trusted[0]!, number, other)).body.decided).toBe(false);
    expect((await votesOn(number)).proposals.map(({ original, votes }: { original: { number: number }; votes: number }) => [original.number, votes])).toEqual([[other, 2], [one, 1]]);
    expect((await trusted[2]!.delete(`topics/${number}/duplicate-votes/mine`)).status).toBe(204);
    expect((await vote(trusted[3]!, number, other)).body.decided).toBe(false);
  });

  test('given by one member are one, and a vote counts for a fortnight', async () => {
    const [number, original] = [await ask(), await ask()];
    for (let at = 0; at < 3; at += 1) expect((await vote(trusted[0]!, number, original)).body.decided).toBe(false);
    await vote(trusted[1]!, number, original);
    await sql(`update duplicate_votes set created_at = now() - interval '15 days' where community_id = $1 and member_id = $2`, [trusted[1]!.who!.id]);
    expect((await vote(trusted[2]!, number, original)).body.decided).toBe(false);
    expect((await vote(trusted[1]!, number, original)).body.decided).toBe(true);
  });

  test('at once close it once', async () => {
    const [number, original] = [await ask(), await ask()];
    const answers = await Promise.all(trusted.map((by) => vote(by, number, original)));
    expect(answers.filter(({ body }) => body.decided)).toHaveLength(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409]);
    expect(await logOf(number)).toHaveLength(1);
  });
});

describe('one vote', () => {
  test.each<[string, () => Promise<ApiClient> | ApiClient]>([
    ['of a moderator', () => moderator],
    ['of the author', () => author],
    [
      'of who knows one of its tags',
      async () => {
        const expert = await server.member('member', { reputation: 250 });
        await sql(`insert into expertise (community_id, tag_id, member_id, mu, sigma, threads, wins, updated_at) select $1, g.id, $2, 30e6, 2e6, 5, 5, now() from tags g where g.community_id = $1 and g.slug = 'reset'`, [expert.who!.id]);
        return expert;
      },
    ],
  ])('%s is enough', async (_name, who) => {
    const [number, original] = [await ask(), await ask()];
    const by = await who();
    expect((await votesOn(number, by)).abilities).toMatchObject({ vote: true, decide: true });
    expect((await vote(by, number, original)).body.decided).toBe(true);
    expect((await topicOf(number)).duplicate).toBe(true);
    expect((await reopen(by, number)).body.decided).toBe(true);
  });

  test('of the author does not open again what others closed', async () => {
    const [number, original] = [await ask(), await ask()];
    await vote(moderator, number, original);
    expect(await votesOn(number, author)).toMatchObject({ abilities: { reopen: true, decide: false } });
    expect((await reopen(author, number)).body.decided).toBe(false);
  });

  test.each<[string, () => Promise<ApiClient> | ApiClient, number, object]>([
    ['a guest', () => server.guest, 401, { code: 'session.required' }],
    ['a member without the points', () => server.member('member', { reputation: 249 }), 403, { code: 'ability.missing', details: { points: 250, have: 249 } }],
  ])('of %s is refused', async (_name, who, status, problem) => {
    const [number, original] = [await ask(), await ask()];
    expect((await vote(await who(), number, original)).body).toMatchObject({ status, ...problem });
    await vote(moderator, number, original);
    expect((await reopen(await who(), number)).body).toMatchObject({ status, ...problem });
  });
});

describe('votes to move the posts to the original', () => {
  /** A duplicate with an answer, closed by three votes, and its original. */
  async function closed(space = 'open'): Promise<{ number: number; original: number; answer: string }> {
    const [number, original] = [await ask(space), await ask(space)];
    const answer = (await trusted[3]!.post(`topics/${number}/replies`, { body: 'Hold the button.' })).body.id;
    for (const by of trusted.slice(0, 3)) await vote(by, number, original);
    return { number, original, answer };
  }

  test('are three, after it was closed; the merge is taken back as any', async () => {
    const { number, original, answer } = await closed();
    expect(await votesOn(number)).toMatchObject({ closed: { votes: 0, mine: false, merging: { votes: 0, mine: false } }, abilities: { merge: true, decideMerge: false } });
    for (const by of trusted.slice(0, 2)) expect((await merge(by, number)).body).toEqual({ decided: false, actionId: null });
    expect((await votesOn(number)).closed).toMatchObject({ votes: 0, mine: false, merging: { votes: 2, mine: true } });
    const { decided, actionId } = (await merge(trusted[2]!, number)).body;
    expect([decided, (await topicOf(number)).number]).toEqual([true, original]);
    expect((await topicOf(original)).replyCount).toBe(2);
    expect(await logOf(original)).toMatchObject([{ id: actionId, action: 'merge', actor: trusted[2]!.who!.id }]);
    expect(await sql('select before from moderation_log where community_id = $1 and id = $2', [actionId])).toMatchObject([{ before: { topic: { votes: 3 } } }]);
    expect((await trusted[0]!.post(`moderation/actions/${actionId}/undo`, {})).status).toBe(403);
    expect((await moderator.post(`moderation/actions/${actionId}/undo`, {})).status).toBe(200);
    expect(await topicOf(number)).toMatchObject({ number, duplicate: true, replyCount: 1 });
    expect((await server.guest.get(`posts/${answer}`)).body.topicId).toBe((await topicOf(number)).id);
    expect((await votesOn(number)).closed).toMatchObject({ merging: { votes: 0, mine: false } });
  });

  test('are none to open it again: each has one vote', async () => {
    const { number } = await closed();
    await merge(trusted[0]!, number);
    await reopen(trusted[0]!, number);
    expect((await votesOn(number)).closed).toMatchObject({ votes: 1, mine: true, merging: { votes: 0, mine: false } });
    await merge(trusted[0]!, number);
    expect((await trusted[0]!.delete(`topics/${number}/duplicate-votes/mine`)).status).toBe(204);
    expect((await votesOn(number)).closed).toMatchObject({ votes: 0, merging: { votes: 0 } });
  });

  test('of who moderates are enough where both topics stand; the author’s alone where it was closed on the author’s word', async () => {
    const both = await closed();
    expect((await votesOn(both.number, moderator)).abilities).toMatchObject({ decideMerge: true });
    expect((await merge(author, both.number)).body.decided).toBe(false);
    expect((await merge(moderator, both.number)).body.decided).toBe(true);
    const [number, original] = [await ask(), await ask()];
    await vote(author, number, original);
    expect((await merge(author, number)).body.decided).toBe(true);
    await admin.post('spaces', { name: 'Neighbours', slug: 'neighbours', kind: 'support' });
    const here = await server.member();
    await admin.put(`spaces/open/roles/${here.who!.id}`, { role: 'moderator' });
    const [near, far] = [await ask(), await ask('neighbours')];
    expect((await vote(here, near, far)).body.decided).toBe(true);
    expect((await merge(here, near)).body.decided).toBe(false);
  });

  test('move nothing that not everybody reads, and nothing that is locked', async () => {
    const [number, secret] = [await ask('secret', admin), await ask('secret', admin)];
    await vote(admin, number, secret);
    expect((await votesOn(number, admin)).abilities.merge).toBe(false);
    expect((await merge(admin, number)).body.code).toBe('ability.missing');
    const locked = await closed();
    await moderator.post(`topics/${locked.original}/lock`, { reason: 'For now.' });
    expect((await merge(trusted[0]!, locked.number)).body.code).toBe('ability.missing');
    await moderator.post(`topics/${locked.original}/unlock`, {});
    expect((await merge(trusted[0]!, locked.number)).status).toBe(200);
  });

  test('need a topic that is closed as a duplicate, and the points', async () => {
    expect((await merge(trusted[0]!, await ask())).body.code).toBe('conflict.already-done');
    const { number } = await closed();
    expect((await merge(await server.member('member', { reputation: 249 }), number)).body).toMatchObject({ status: 403, details: { points: 250 } });
    expect((await merge(server.guest, number)).status).toBe(401);
  });

  test('at once move them once', async () => {
    const { number, original } = await closed();
    const answers = await Promise.all(trusted.map((by) => merge(by, number)));
    expect(answers.filter(({ body }) => body.decided)).toHaveLength(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409]);
    expect(await logOf(original)).toHaveLength(1);
  });

  test('to close do not count as such when closing is taken back and made again', async () => {
    const [number, original] = [await ask(), await ask()];
    await vote(moderator, number, original);
    const { actionId } = (await reopen(moderator, number)).body;
    for (const by of trusted.slice(0, 2)) await vote(by, number, original);
    expect((await moderator.post(`moderation/actions/${actionId}/undo`, {})).status).toBe(200);
    expect((await votesOn(number)).closed).toMatchObject({ merging: { votes: 0 } });
  });
});

describe('the original', () => {
  test('is named by number, path or address', async () => {
    const original = await ask();
    for (const named of [original, String(original), `#${original}`, `/t/${original}`, `/t/${original}/how-do-i`, `http://hearth.example/t/${original}/how-do-i?sort=newest#p-1`]) {
      expect((await vote(trusted[0]!, await ask(), named)).status).toBe(200);
    }
  });

  test('is none of elsewhere, none that is not there, and not the topic itself', async () => {
    const number = await ask();
    for (const named of [`http://elsewhere.example/t/${number - 1}`, 'nonsense', 99_999, '/settings']) expect((await vote(moderator, number, named)).body.errors).toMatchObject([{ path: 'original', code: 'no_topic' }]);
    expect((await vote(moderator, number, number)).body.errors).toMatchObject([{ path: 'original', code: 'itself' }]);
    const gone = await ask();
    await moderator.delete(`topics/${gone}`);
    expect((await vote(moderator, number, gone)).body.errors).toMatchObject([{ code: 'no_topic' }]);
  });

  test('stands where all readers of the topic may read it: no other title leaks', async () => {
    const [number, secret] = [await ask(), await ask('secret', admin)];
    const before = (await vote(moderator, number, 99_999)).body;
    for (const by of [trusted[0]!, moderator, admin]) expect((await vote(by, number, secret)).body).toEqual({ ...before, requestId: expect.anything() });
    const other = await ask('secret', admin);
    expect((await vote(admin, other, secret)).body.decided).toBe(true);
    expect((await vote(admin, await ask('secret', admin), number)).body.decided).toBe(true);
  });

  test('that moves out of sight is named to nobody who may not read it', async () => {
    const [number, original] = [await ask(), await ask()];
    await vote(trusted[0]!, number, original);
    await moderator.post(`topics/${original}/move`, { space: 'secret' });
    await admin.post(`topics/${original}/move`, { space: 'secret' });
    expect((await votesOn(number)).proposals).toEqual([]);
    expect((await votesOn(number, admin)).proposals).toHaveLength(1);
  });

  test('of a duplicate is its original, also for votes and duplicates that were there before', async () => {
    const [first, second, third, fourth] = [await ask(), await ask(), await ask(), await ask()];
    await vote(moderator, third, second);
    await vote(trusted[0]!, fourth, second);
    const { actionId } = (await vote(moderator, second, first)).body;
    expect([await duplicatesIn(third), (await duplicatesIn(first)).length]).toEqual([[['to', first]], 2]);
    expect((await votesOn(fourth)).proposals).toMatchObject([{ original: { number: first }, votes: 1 }]);
    await vote(trusted[1]!, fourth, second);
    expect((await vote(trusted[2]!, fourth, first)).body.decided).toBe(true);
    expect((await vote(moderator, first, third)).body.errors).toMatchObject([{ code: 'itself' }]);
    expect((await moderator.post(`moderation/actions/${actionId}/undo`, {})).status).toBe(200);
    expect([await duplicatesIn(third), await duplicatesIn(second)]).toEqual([[['to', second]], [['from', third]]]);
  });

  test('and its duplicate do not become each other’s at once', async () => {
    const [one, other] = [await ask(), await ask()];
    const answers = await Promise.all([vote(moderator, one, other), vote(admin, other, one)]);
    expect(answers.filter(({ body }) => body.decided)).toHaveLength(1);
    expect([await topicOf(one), await topicOf(other)].filter(({ duplicate }) => duplicate)).toHaveLength(1);
  });
});

describe('a moderator', () => {
  test('takes closing and opening back', async () => {
    const [number, original] = [await ask(), await ask()];
    for (const by of trusted.slice(0, 3)) await vote(by, number, original);
    const [closing] = await logOf(number);
    expect((await trusted[0]!.post(`moderation/actions/${closing!.id}/undo`, {})).status).toBe(403);
    expect((await moderator.post(`moderation/actions/${closing!.id}/undo`, {})).status).toBe(200);
    expect(await topicOf(number)).toMatchObject({ closed: false, duplicate: false, links: [] });
    expect((await moderator.post(`moderation/actions/${closing!.id}/undo`, {})).body.code).toBe('conflict.already-done');
    await vote(moderator, number, original);
    const { actionId } = (await reopen(moderator, number)).body;
    expect((await moderator.post(`moderation/actions/${actionId}/undo`, {})).status).toBe(200);
    expect(await topicOf(number)).toMatchObject({ closed: true, duplicate: true });
  });

  test('leaves what happened since', async () => {
    const [number, original] = [await ask(), await ask()];
    const { actionId } = (await vote(moderator, number, original)).body;
    await reopen(moderator, number);
    expect((await moderator.post(`moderation/actions/${actionId}/undo`, {})).body.code).toBe('conflict.already-done');
  });

  test('of whose topic it is has no word in its undoing', async () => {
    const [number, original] = [await ask('open', moderator), await ask()];
    for (const by of trusted.slice(0, 3)) await vote(by, number, original);
    const [closing] = await logOf(number);
    expect((await moderator.post(`moderation/actions/${closing!.id}/undo`, {})).status).toBe(403);
  });
});

test('closing with a reason stays as it was', async () => {
  const number = await ask();
  expect((await trusted[0]!.post(`topics/${number}/close`, { reason: 'Out of hand.' })).status).toBe(204);
  expect(await topicOf(number, trusted[1])).toMatchObject({ closed: true, duplicate: false, closeReason: 'Out of hand.', abilities: { reopen: true, reopenDuplicate: false } });
  expect((await vote(moderator, number, await ask())).body.code).toBe('conflict.closed');
});

test('its author reads of it among their own cases; a moderator does not among earlier cases of the author', async () => {
  const [number, original] = [await ask(), await ask()];
  expect((await vote(moderator, number, original)).body).toMatchObject({ decided: true });
  expect((await author.get('me/cases')).body.items[0]).toMatchObject({ action: 'duplicate', topic: { number }, appealable: false });
  const { id } = (await author.post(`topics/${original}/replies`, { body: 'Something unkind.' })).body;
  await trusted[0]!.post(`posts/${id}/flags`, { reason: 'unkind' });
  const item = (await moderator.get('moderation/reviewables')).body.items.find((one: { postId: string }) => one.postId === id);
  expect((await moderator.get(`moderation/reviewables/${item.id}`)).body.earlier.map(({ action }: { action: string }) => action)).not.toContain('duplicate');
});

test('sitemaps lead to the original alone', async () => {
  const [number, original] = [await ask(), await ask()];
  const listed = async () => {
    const { body } = await server.guest.get<string>('/sitemaps/1.xml');
    return [number, original].filter((one) => body.includes(`/t/${one}/`));
  };
  expect(await listed()).toEqual([number, original]);
  await vote(moderator, number, original);
  expect(await listed()).toEqual([original]);
});
