import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GamingCase, GamingCaseState, OwnGamingCase, Reputation } from '#contracts';
import { Voting } from '#conversations';
import { Jobs } from '#platform';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { isSound, Replay } from '../replay/replay.js';

let server: TestServer;
let admin: ApiClient;
let moderators: ApiClient[];
let ring: ApiClient[];
let reader: ApiClient;

/** Everybody in the ring votes for six posts of everybody else in it, none of which they read, amid much that others wrote. */
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  moderators = [await server.member('moderator'), await server.member('moderator')];
  ring = [await server.member(), await server.member(), await server.member()];
  reader = await server.member();
  await admin.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support' });
  const { number, id: topicId } = (await admin.post('topics', { space: 'mesh', title: 'Drift node drops to 2.4 GHz at night', body: 'Every night.' })).body;
  const posts: { id: string; by: ApiClient }[] = [];
  for (const by of ring) {
    for (let left = 6; left > 0; left -= 1) posts.push({ by, id: (await by.post(`topics/${number}/replies`, { body: `Pin the backhaul to channel ${left}.` })).body.id });
  }
  await server.inCommunity(() =>
    server.database.query(
      `insert into posts (community_id, id, topic_id, kind, position, author_id, source, html, renderer_version)
       select $1, gen_random_uuid(), $2, 'answer', 1000 + n, $3, '', '', 1 from generate_series(1, 2000) n`,
      [server.communityId, topicId, admin.who!.id],
    ),
  );
  for (const voter of ring) for (const { id, by } of posts) if (by !== voter) expect((await voter.put(`posts/${id}/vote`, { kind: 'kudos' })).status).toBe(200);
  await reader.post(`topics/${number}/read`, { position: 19 });
  await reader.put(`posts/${posts[0]!.id}/vote`, { kind: 'kudos' });
  await server.jobsDone();
});
afterAll(() => server.close());

async function search(): Promise<void> {
  await server.inCommunity(() => server.app.get(Jobs).add('reputation.find-gaming', {}));
  await server.jobsDone();
}
async function ledger(of: ApiClient) {
  const { balance, ledger: page } = (await server.guest.get<Reputation>(`members/${of.who!.handle}/reputation?explain=1&limit=100`)).body;
  return { balance, lines: page!.items.length, reversals: page!.items.filter(({ reverses }) => reverses !== null).length };
}
/** Kudos that the posts of the ring show to everybody: theirs, and one of a reader. */
async function shown(): Promise<number> {
  await server.jobsDone();
  const [row] = await server.inCommunity(() => server.database.query<{ kudos: number; received: number }>(`select sum(kudos_count)::int as kudos, (select sum(kudos_received) from members)::int as received from posts`));
  expect(row!.received).toBe(row!.kudos);
  return row!.kudos;
}
const soundly = async (): Promise<boolean> => isSound(await server.inCommunity(() => server.app.get(Replay).check()));
const own = async (of: ApiClient): Promise<OwnGamingCase[]> => (await of.get('reputation/cases/mine')).body.items;
const waiting = async (by: ApiClient): Promise<GamingCase[]> => (await by.get('reputation/cases')).body.items;
const states = async (): Promise<GamingCaseState[]> => Promise.all(ring.map(async (member) => (await own(member))[0]!.state));
async function decide(by: ApiClient, outcome: string, changes: object = {}) {
  const [row] = await server.inCommunity(() => server.database.query<{ id: string; version: number }>(`select id, version from gaming_cases`));
  return by.post(`reputation/cases/${row!.id}/decision`, { outcome, version: row!.version, ...changes });
}

describe('a ring of voters', () => {
  test('is found at night, and its points come back as reversals', async () => {
    expect(await Promise.all(ring.map(ledger))).toEqual([{ balance: 130, lines: 13, reversals: 0 }, { balance: 120, lines: 12, reversals: 0 }, { balance: 120, lines: 12, reversals: 0 }]);
    expect(await shown()).toBe(37);
    await search();
    expect(await shown()).toBe(1);
    expect(await Promise.all(ring.map(ledger))).toEqual([{ balance: 10, lines: 25, reversals: 12 }, { balance: 0, lines: 24, reversals: 12 }, { balance: 0, lines: 24, reversals: 12 }]);
    expect(await soundly()).toBe(true);
  });

  test('is one case, and another night adds nothing to it', async () => {
    await search();
    const cases = await waiting(moderators[0]!);
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({ state: 'open', votes: 36, version: 1, decidedBy: null, abilities: { decide: true } });
    expect(cases[0]!.members.map(({ member, gave, received }) => [member!.handle, gave, received]).sort()).toEqual(ring.map(({ who }) => [who!.handle, 12, 12]).sort());
    expect(cases[0]!.evidence).toHaveLength(6);
    expect(cases[0]!.evidence[0]).toMatchObject({ suspicion: 'mutual', votes: 6, votesInAll: 12, readOfAuthor: 0 });
    expect(await soundly()).toBe(true);
  });

  test('its members are told, with nothing of the others or of how votes are judged', async () => {
    for (const member of ring) {
      const [given, ...others] = await own(member);
      expect(others).toEqual([]);
      expect(given).toEqual({ id: given!.id, state: 'open', openedAt: given!.openedAt, gave: 12, received: 12, decidedAt: null, reason: null, appeal: null, abilities: { appeal: true } });
    }
    expect(await own(reader)).toEqual([]);
  });

  test('others are told nothing', async () => {
    const [{ id }] = (await waiting(moderators[0]!)) as [GamingCase];
    for (const [who, status] of [[server.guest, 401], [reader, 403], [ring[0]!, 403]] as const) {
      expect((await who.get('reputation/cases')).status).toBe(status);
      expect((await who.get(`reputation/cases/${id}`)).status).toBe(status);
      expect((await who.post(`reputation/cases/${id}/decision`, { outcome: 'released', version: 1 })).status).toBe(status);
    }
    expect((await server.guest.get('reputation/cases/mine')).status).toBe(401);
    expect((await reader.post(`reputation/cases/${id}/appeal`, { text: 'I should like to appeal.' })).status).toBe(404);
  });

  test('a moderator who is in it sees no more than its other members', async () => {
    const [{ id }] = (await waiting(moderators[0]!)) as [GamingCase];
    const owner = await server.member('owner');
    await owner.put(`admin/members/${ring[2]!.who!.id}/role`, { role: 'moderator' });
    expect((await ring[2]!.get('reputation/cases')).body.items).toEqual([]);
    expect((await ring[2]!.get(`reputation/cases/${id}`)).status).toBe(404);
    expect((await decide(ring[2]!, 'released')).status).toBe(404);
    expect(await own(ring[2]!)).toHaveLength(1);
  });

  test('a member appeals, once, and the moderators read it', async () => {
    const [{ id }] = (await own(ring[0]!)) as [OwnGamingCase];
    expect((await ring[0]!.post(`reputation/cases/${id}/appeal`, { text: '' })).status).toBe(400);
    const given = await ring[0]!.post(`reputation/cases/${id}/appeal`, { text: 'We sit in one office and test these together.' });
    expect(given.body).toMatchObject({ state: 'appealed', appeal: { text: 'We sit in one office and test these together.' }, abilities: { appeal: false } });
    expect((await ring[0]!.post(`reputation/cases/${id}/appeal`, { text: 'Once more, with feeling.' })).body.code).toBe('conflict.already-done');
    const [read] = (await waiting(moderators[0]!)) as [GamingCase];
    expect(read.members.filter(({ appeal }) => appeal).map(({ member, appeal }) => [member!.handle, appeal!.text])).toEqual([[ring[0]!.who!.handle, 'We sit in one office and test these together.']]);
    expect((await own(ring[1]!))[0]).toMatchObject({ appeal: null, abilities: { appeal: true } });
  });

  test('a decision on what has changed since is refused; one that holds is told with its reason', async () => {
    expect((await decide(moderators[0]!, 'upheld', { version: 1 })).body.code).toBe('conflict.already-done');
    const { status, body } = await decide(moderators[0]!, 'upheld', { reason: 'None of these posts was read.' });
    expect([status, body.state, body.decidedBy.handle]).toEqual([200, 'upheld', moderators[0]!.who!.handle]);
    expect((await own(ring[1]!))[0]).toMatchObject({ state: 'upheld', reason: 'None of these posts was read.' });
    expect(await waiting(moderators[1]!)).toEqual([]);
    expect((await moderators[1]!.get('reputation/cases?state=decided')).body.items).toHaveLength(1);
    expect(await soundly()).toBe(true);
  });

  test('an appeal against it is decided by another moderator, who releases: the points return', async () => {
    const [{ id }] = (await own(ring[1]!)) as [OwnGamingCase];
    await ring[1]!.post(`reputation/cases/${id}/appeal`, { text: 'We read them on paper before.' });
    expect(await soundly()).toBe(true);
    expect((await waiting(moderators[0]!))[0]!.abilities).toEqual({ decide: false });
    expect((await decide(moderators[0]!, 'upheld')).status).toBe(403);
    expect((await decide(moderators[1]!, 'released')).status).toBe(200);
    expect(await states()).toEqual(['released', 'released', 'released']);
    expect(await shown()).toBe(37);
    expect(await Promise.all(ring.map(ledger))).toEqual([{ balance: 130, lines: 37, reversals: 12 }, { balance: 120, lines: 36, reversals: 12 }, { balance: 120, lines: 36, reversals: 12 }]);
    expect(await soundly()).toBe(true);
  });

  test('what a moderator released is not found again', async () => {
    await search();
    expect(await waiting(moderators[0]!)).toEqual([]);
    expect((await ledger(ring[0]!)).balance).toBe(130);
  });

  test('who decided before an appeal was decided decides no more', async () => {
    for (const before of moderators) expect((await decide(before, 'upheld')).status).toBe(403);
    expect(await states()).toEqual(['released', 'released', 'released']);
  });

  test('a decision can be turned round by others; of two at once the second is told', async () => {
    const others = [await server.member('moderator'), await server.member('moderator')];
    const given = await Promise.all(others.map((moderator) => decide(moderator, 'upheld')));
    expect(given.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(given.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'conflict.already-done', details: { state: 'upheld' } });
    expect((await ledger(ring[0]!)).balance).toBe(10);
    expect(await shown()).toBe(1);
    expect(await soundly()).toBe(true);
  });

  test('each decision is a line of the log, without a member, and counted by kind', async () => {
    await server.jobsDone();
    const { items } = (await moderators[0]!.get('moderation/log?limit=100')).body;
    const lines = items.filter(({ action }: { action: string }) => action.endsWith('-votes'));
    expect(lines.map(({ action, by, reason }: { action: string; by: { id: string }; reason: string }) => [action, by.id, reason]).slice(1)).toEqual([
      ['release-votes', moderators[1]!.who!.id, ''],
      ['uphold-votes', moderators[0]!.who!.id, 'None of these posts was read.'],
    ]);
    expect(lines[0]).toMatchObject({ action: 'uphold-votes', member: null, space: null, undoable: false });
    const { actions, appeals, reversedOnAppeal } = (await server.guest.get('moderation/figures')).body;
    expect(actions).toEqual(expect.arrayContaining([{ action: 'uphold-votes', byRule: 0, byPeople: 2 }, { action: 'release-votes', byRule: 0, byPeople: 1 }]));
    expect([appeals, reversedOnAppeal]).toEqual([2, 1]);
  });

  test('in the log, a moderator who is in it reads nothing of it', async () => {
    const { items } = (await moderators[0]!.get('moderation/log?limit=100')).body;
    const line = items.find(({ action }: { action: string }) => action === 'uphold-votes');
    const read = (await ring[2]!.get('moderation/log?limit=100')).body;
    expect(read.items.filter(({ action }: { action: string }) => action.endsWith('-votes'))).toEqual([]);
    expect((await ring[2]!.get(`moderation/log/${line.id}`)).status).toBe(404);
    expect((await moderators[1]!.get(`moderation/log/${line.id}`)).status).toBe(200);
  });

  test('an appeal after everybody decided is for those who did not decide last', async () => {
    const [{ id }] = (await own(ring[2]!)) as [OwnGamingCase];
    await ring[2]!.post(`reputation/cases/${id}/appeal`, { text: 'I was on holiday.' });
    expect((await waiting(moderators[0]!))[0]!.abilities).toEqual({ decide: false });
    await server.inCommunity(() => server.database.query(`update gaming_cases set decided_by = $1, deciders = (select array_agg(m.id) from members m where m.role not in ('member', 'superuser'))`, [moderators[1]!.who!.id]));
    expect((await waiting(moderators[0]!))[0]!.abilities).toEqual({ decide: true });
    expect((await decide(moderators[1]!, 'upheld')).status).toBe(403);
    expect((await decide(moderators[0]!, 'upheld')).status).toBe(200);
  });

  test('a vote that counts for nothing is taken back without a trace, and the posts count as a repair would', async () => {
    await admin.patch('admin/community', { settings: { votes: { undoMinutes: 60 } } });
    const [vote] = await server.inCommunity(() => server.database.query<{ postId: string }>(`select post_id as "postId" from votes where member_id = $1 order by id limit 1`, [ring[0]!.who!.id]));
    const { status, body } = await ring[0]!.put(`posts/${vote!.postId}/vote`, { kind: null });
    expect([status, body.myVote]).toEqual([200, null]);
    expect(await shown()).toBe(1);
    const wrong = await server.inCommunity(() =>
      server.database.query(`select p.id from posts p where p.kudos_count <> (select count(*) from votes v where v.post_id = p.id and v.kind = 'kudos' and not v.set_aside)`),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ['released', 36],
    ['upheld', 1],
  ])('votes that come back with an account count as their case was decided meanwhile: %s', async (outcome, kudos) => {
    const voting = server.app.get(Voting, { strict: false });
    const inOne = <Result>(work: () => Promise<Result>) => server.inCommunity(() => server.database.tx.run(work));
    const given = await inOne(() => voting.withdrawAll(ring[0]!.who!.id));
    await server.jobsDone();
    expect((await decide(await server.member('moderator'), outcome)).status).toBe(200);
    await server.jobsDone();
    await inOne(() => voting.giveBack(ring[0]!.who!.id, given));
    expect(await shown()).toBe(kudos);
    expect(await soundly()).toBe(true);
  });
});
