import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RoundKeeping } from '#ideas';
import { LiveClient, startTestServer, type ApiClient, type TestServer } from '#testing';

const metricsToken = 'm'.repeat(32);
const hourMs = 3_600_000;

let server: TestServer;
let admin: ApiClient;
let staff: ApiClient;
let member: ApiClient;
let folder: string;

const sql = <Row extends object>(text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
const keep = (id: string) => server.inCommunity(() => server.app.get(RoundKeeping).keep(id));
/** As so many hours later: its times are earlier by them. The definition stays, as it is what the chain begins with. */
const letPass = (id: string, hours: number) => sql(`update rounds set opens_at = opens_at - $3 * interval '1 hour', closes_at = closes_at - $3 * interval '1 hour' where community_id = $1 and id = $2`, id, hours);
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();
const question = { question: 'What do we build next?', options: [{ text: 'Dark mode' }, { text: 'Export' }, { text: 'Sound' }] };

async function openRound(changes: object = {}, space = 'ideas'): Promise<string> {
  const { status, body } = await staff.post(`spaces/${space}/rounds`, { ...question, opensAt: inHours(0), closesAt: inHours(48), ...changes });
  expect([status, body.code]).toEqual([201, undefined]);
  await keep(body.id);
  return body.id;
}

async function reveal(id: string): Promise<void> {
  await letPass(id, 100);
  await keep(id);
}

const ballot = (choice: number, guess = [50, 30, 20]) => ({ choice, guess });

function verify(file: string, ...more: string[]): Promise<{ code: number; said: string }> {
  return new Promise((ok) => execFile(process.execPath, ['docs/verify-round.mjs', file, ...more], (error, out, err) => ok({ code: error ? Number(error.code) : 0, said: out + err })));
}

async function chainFile(id: string, change: (chain: { definition: string; heads: { hash: string; position: number }[]; links: { opening: string; hash: string }[]; result: { voters: number; options: { votes: number; share: number }[] } }) => void = () => undefined): Promise<string> {
  const { status, body } = await server.guest.get(`rounds/${id}/chain`);
  expect(status).toBe(200);
  change(body);
  const file = join(folder, `${Math.random()}.json`);
  await writeFile(file, JSON.stringify(body));
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-round-'));
  server = await startTestServer({ HEARTH_METRICS_TOKEN: metricsToken });
  [admin, staff, member] = [await server.member('admin'), await server.member('staff'), await server.member()];
  await admin.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' });
  await admin.post('spaces', { name: 'Questions', slug: 'questions', kind: 'support' });
  await admin.post('spaces', { name: 'Inside', slug: 'inside', kind: 'ideas', visibility: 'private' });
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the heads of a round', () => {
  test('are a feed that can be kept, and a chain that was written anew does not fit what was kept', async () => {
    const id = await openRound();
    await member.put(`rounds/${id}/ballot`, ballot(0));
    await reveal(id);
    const { heads } = (await server.guest.get(`rounds/${id}`)).body;
    const keepFeed = async (format: string): Promise<string> => {
      const { status, headers, body } = await server.guest.get(`/rounds/${id}/feed.${format}`);
      expect([status, headers.get('content-type')]).toEqual([200, format === 'json' ? 'application/feed+json; charset=utf-8' : 'application/atom+xml; charset=utf-8']);
      const file = join(folder, `${Math.random()}.${format}`);
      await writeFile(file, format === 'json' ? JSON.stringify(body) : body);
      return file;
    };
    const [json, atom] = [await keepFeed('json'), await keepFeed('atom')];
    expect((await server.guest.get(`/rounds/${id}/feed.json`)).body.items.map(({ title, date_published }: { title: string; date_published: string }) => [title, date_published])).toEqual(heads.map(({ hash, at }: { hash: string; at: string }) => [hash, at]).reverse());
    expect(await verify(await chainFile(id), '--feed', json, '--feed', atom)).toMatchObject({ code: 0, said: expect.stringContaining(`${2 * heads.length} kept heads fit.`) });
    // Another round stands for a chain that was made again from its beginning: it holds in itself.
    const other = await openRound();
    await reveal(other);
    const rewritten = await verify(await chainFile(other), '--feed', atom);
    expect(rewritten.code).toBe(1);
    for (const { hash } of heads) expect(rewritten.said).toContain(`The head ${hash} of`);
    const dated = await chainFile(id, (chain) => void Object.assign(chain.heads[0]!, { at: '2020-01-01T00:00:00.000Z' }));
    expect(await verify(dated, '--feed', json)).toMatchObject({ code: 1, said: expect.stringContaining('is said to be of 2020-01-01') });
    expect((await verify(await chainFile(id), '--feed', await chainFile(id))).code).toBe(2);
  });

  test('of a round in which nobody voted after the last of them are each one of their own', async () => {
    const id = await openRound();
    await reveal(id);
    const { heads } = (await server.guest.get(`rounds/${id}`)).body;
    expect(new Set(heads.map(({ hash }: { hash: string }) => hash)).size).toBe(heads.length);
    const file = join(folder, `${Math.random()}.json`);
    await writeFile(file, JSON.stringify((await server.guest.get(`/rounds/${id}/feed.json`)).body));
    expect(await verify(await chainFile(id), '--feed', file)).toMatchObject({ code: 0, said: expect.stringContaining(`${heads.length} kept heads fit.`) });
  });

  test('are a feed for who sees the space without signing in, and of nobody else', async () => {
    const inside = await openRound({}, 'inside');
    for (const by of [server.guest, member, staff]) expect((await by.get(`/rounds/${inside}/feed.atom`)).status).toBe(404);
    expect((await server.guest.get('/rounds/not-an-id/feed.json')).status).toBe(400);
  });
});

describe('opening a round', () => {
  test('takes staff and a space for ideas', async () => {
    const times = { opensAt: inHours(0), closesAt: inHours(1) };
    expect((await member.post('spaces/ideas/rounds', { ...question, ...times })).status).toBe(403);
    expect((await server.guest.post('spaces/ideas/rounds', { ...question, ...times })).status).toBe(401);
    expect((await staff.post('spaces/questions/rounds', { ...question, ...times })).status).toBe(403);
    expect((await member.post('spaces/inside/rounds', { ...question, ...times })).status).toBe(404);
  });

  test.each<[string, object, string]>([
    ['one option', { options: [{ text: 'Alone' }] }, 'options'],
    ['thirteen options', { options: Array.from({ length: 13 }, (_, n) => ({ text: `Option ${n}` })) }, 'options'],
    ['the same option twice', { options: [{ text: 'Export' }, { text: 'export' }] }, 'options.1'],
    ['no such idea', { options: [{ text: 'Export' }, { topic: 4_000 }] }, 'options.1'],
    ['no time at all', { closesAt: inHours(0) }, 'closesAt'],
    ['a year', { closesAt: inHours(24 * 365) }, 'closesAt'],
  ])('is refused with %s', async (_name, changes, path) => {
    const { status, body } = await staff.post('spaces/ideas/rounds', { ...question, opensAt: inHours(0), closesAt: inHours(1), ...changes });
    expect([status, body.errors?.[0].path]).toEqual([400, path]);
  });

  test('can be taken back until it opens', async () => {
    const { body } = await staff.post('spaces/ideas/rounds', { ...question, opensAt: inHours(2), closesAt: inHours(3) });
    expect(body.state).toBe('scheduled');
    expect((await member.put(`rounds/${body.id}/ballot`, ballot(0))).status).toBe(409);
    expect((await member.delete(`rounds/${body.id}`)).status).toBe(403);
    expect((await staff.delete(`rounds/${body.id}`)).status).toBe(204);
    expect((await staff.get(`rounds/${body.id}`)).status).toBe(404);
    const open = await openRound();
    expect((await admin.delete(`rounds/${open}`)).status).toBe(409);
  });
});

describe('a ballot', () => {
  test('is one a member, and counts as it was given last', async () => {
    const id = await openRound();
    const first = (await member.put(`rounds/${id}/ballot`, ballot(0))).body;
    const second = (await member.put(`rounds/${id}/ballot`, ballot(2, [0, 0, 100]))).body;
    expect(second.receipt).not.toBe(first.receipt);
    expect((await member.get(`rounds/${id}`)).body.ballot).toEqual({ choice: 2, guess: [0, 0, 100], receipt: second.receipt });
    expect((await admin.get(`rounds/${id}`)).body.ballot).toBeNull();
    await reveal(id);
    const { body } = await server.guest.get(`rounds/${id}`);
    expect(body.result).toMatchObject({ voters: 1, mostChosen: [2], chainHolds: true });
    const { code, said } = await verify(await chainFile(id), '--receipt', first.receipt, '--receipt', second.receipt);
    expect(code).toBe(0);
    expect(said).toMatch(/"Dark mode", replaced by a later ballot\./);
    expect(said).toMatch(/"Sound"\./);
  });

  test.each<[string, object]>([
    ['shares of 99', ballot(0, [50, 30, 19])],
    ['shares for two of three', ballot(0, [50, 50])],
    ['a share below nothing', ballot(0, [110, -10, 0])],
    ['no such option', ballot(3)],
    ['half an option', ballot(0.5)],
  ])('is refused with %s', async (_name, given) => {
    const id = await openRound();
    expect((await member.put(`rounds/${id}/ballot`, given)).status).toBe(400);
  });

  test('is for who sees the space, signed in, while the round is open', async () => {
    const id = await openRound();
    expect((await server.guest.put(`rounds/${id}/ballot`, ballot(0))).status).toBe(401);
    const inside = await openRound({}, 'inside');
    for (const answer of [await member.put(`rounds/${inside}/ballot`, ballot(0)), await member.get(`rounds/${inside}`), await member.get(`rounds/${inside}/comments`), await member.get(`rounds/${inside}/chain`)]) expect(answer.status).toBe(404);
    await letPass(id, 100);
    // Closed by the clock, be the reveal done or not.
    expect((await member.get(`rounds/${id}`)).body).toMatchObject({ state: 'counting', result: null });
    expect((await member.put(`rounds/${id}/ballot`, ballot(0))).status).toBe(409);
    await keep(id);
    expect((await member.put(`rounds/${id}/ballot`, ballot(0))).status).toBe(409);
  });

  test('given by many at once is a link each', async () => {
    const id = await openRound();
    const voters = await Promise.all(Array.from({ length: 8 }, () => server.member()));
    const answers = await Promise.all(voters.flatMap((voter) => [voter.put(`rounds/${id}/ballot`, ballot(0)), voter.put(`rounds/${id}/ballot`, ballot(1))]));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    await reveal(id);
    expect((await member.get(`rounds/${id}`)).body.result).toMatchObject({ voters: 8, chainHolds: true });
    expect((await verify(await chainFile(id))).code).toBe(0);
  });

  test('is never changed in the database, nor deleted', async () => {
    const id = await openRound();
    await member.put(`rounds/${id}/ballot`, ballot(0));
    for (const change of [`update round_ballots set voter = voter where community_id = $1`, `delete from round_ballots where community_id = $1`]) {
      await expect(sql(change)).rejects.toThrow('only ever added');
    }
  });
});

describe('before the reveal', () => {
  const roads = (id: string) => [`rounds/${id}`, 'spaces/ideas/rounds', `rounds/${id}/comments`, 'spaces', 'spaces/ideas', 'topics?space=ideas', 'search?q=secretword', 'notifications', '/feed.json', '/s/ideas/feed.json', '/sitemap.xml', 'moderation/reviewables', 'moderation/figures', 'moderation/log', 'admin/jobs', 'admin/members'];
  const views = async (who: ApiClient, id: string) => Object.fromEntries(await Promise.all(roads(id).map(async (road) => [road, JSON.stringify((await who.get(road)).body).replace(/"(?:requestId|tookMs)":[^,}]*/g, '')] as const)));

  test('no road shows that anybody voted or what was said, to staff and admins as little as to others', async () => {
    const id = await openRound();
    const voters = await Promise.all(Array.from({ length: 6 }, () => server.member()));
    await server.jobsDone();
    const readers = [admin, staff, member, server.guest];
    const before = await Promise.all(readers.map((who) => views(who, id)));
    const live = await LiveClient.open(server.url, admin.who);
    for (const [turn, voter] of voters.entries()) {
      await voter.put(`rounds/${id}/ballot`, ballot(turn % 3));
      expect((await voter.post(`rounds/${id}/comments`, { body: 'My secretword is dark mode' })).status).toBe(201);
    }
    await server.jobsDone();
    expect(await Promise.all(readers.map((who) => views(who, id)))).toEqual(before);
    expect(live.told).toEqual([]);
    live.close();
    expect((await voters[0]!.get(`rounds/${id}/comments`)).body.items).toHaveLength(1);
    for (const who of readers) expect((await who.get(`rounds/${id}/chain`)).status).toBe(409);
    const metrics = await (await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })).text();
    expect(metrics).toContain('route="/api/v1/rounds/:id"');
    expect(metrics).not.toContain('ballot');
    expect(metrics).not.toMatch(/method="(?:PUT|POST)",route="\/api\/v1\/rounds/);
    await reveal(id);
    expect((await member.get(`rounds/${id}/comments`)).body.items).toHaveLength(6);
    expect((await member.get(`rounds/${id}`)).body.result.voters).toBe(6);
  });

  test('rows say neither who nor what, and there are more of them than ballots', async () => {
    const id = await openRound();
    const links = async () => (await sql<{ voter: Buffer; text: string }>(`select voter, round_ballots::text as text from round_ballots where community_id = $1 and round_id = $2 order by position`, id)).length;
    const atOpening = await links();
    expect(atOpening).toBeGreaterThanOrEqual(32);
    await member.put(`rounds/${id}/ballot`, ballot(1));
    const [{ all }] = (await sql<{ all: string }>(`select string_agg(encode(voter, 'escape') || encode(sealed, 'escape'), '') as all from round_ballots where community_id = $1 and round_id = $2`, id)) as [{ all: string }];
    for (const word of ['choice', 'guess', 'cover', member.who!.id]) expect(all).not.toContain(word);
    const sizes = await sql<{ sizes: number }>(`select distinct length(voter) + length(sealed) + length(hash) as sizes from round_ballots where community_id = $1 and round_id = $2`, id);
    expect(sizes).toHaveLength(1);
    const columns = await sql<{ name: string }>(`select column_name as name from information_schema.columns where table_name = 'round_ballots' and $1::uuid is not null order by ordinal_position`);
    expect(columns.map(({ name }) => name)).toEqual(['community_id', 'round_id', 'position', 'voter', 'sealed', 'hash']);
  });

  test('the head of a day without ballots is another one, too', async () => {
    const id = await openRound({ closesAt: inHours(96) });
    for (const hours of [24, 48]) {
      await letPass(id, 24);
      // As the day before: a head belongs to a day, and the day does not change here.
      await sql(`update round_heads set occasion = 'earlier-' || $3, at = at - interval '1 day' where community_id = $1 and round_id = $2 and kind = 'day'`, id, hours);
      await Promise.all([keep(id), keep(id)]);
    }
    const { heads } = (await server.guest.get(`rounds/${id}`)).body;
    expect(heads.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['day', 'day', 'opening']);
    expect(new Set(heads.map(({ hash }: { hash: string }) => hash)).size).toBe(3);
    expect(Object.keys(heads[0]).sort()).toEqual(['at', 'hash', 'kind']);
  });
});

describe('the reveal', () => {
  test('is done once, whoever asks for it and however often', async () => {
    const id = await openRound();
    await member.put(`rounds/${id}/ballot`, ballot(1));
    await letPass(id, 100);
    await Promise.all([keep(id), keep(id), keep(id)]);
    const { body: first } = await member.get(`rounds/${id}`);
    await keep(id);
    const { body: again } = await member.get(`rounds/${id}`);
    expect(again).toEqual(first);
    expect(first.heads.filter(({ kind }: { kind: string }) => kind === 'reveal')).toHaveLength(1);
    expect(await sql(`select voter_key from round_keys where community_id = $1 and round_id = $2`, id)).toEqual([{ voter_key: null }]);
    expect(first.ballot).toBeNull();
  });

  test('comes by the job that waits for it, also where one was lost', async () => {
    const { body } = await staff.post('spaces/ideas/rounds', { ...question, opensAt: inHours(1), closesAt: inHours(2) });
    await letPass(body.id, 3);
    await server.inCommunity(() => server.app.get(RoundKeeping).keepLater(body.id, new Date()));
    await server.jobsDone();
    const { state, heads, result } = (await member.get(`rounds/${body.id}`)).body;
    expect(state).toBe('revealed');
    expect(heads.map(({ kind }: { kind: string }) => kind)).toEqual(['opening', 'reveal']);
    expect(result).toMatchObject({ voters: 0, mostChosen: [], differs: false });
  });

  test('says what was chosen, what surprises, and what segments chose, and names nobody', async () => {
    const id = await openRound();
    const group = (await admin.post('admin/groups', { name: 'Pilots' })).body.id as string;
    const voters = await Promise.all(Array.from({ length: 12 }, (_, turn) => server.member(turn < 6 ? 'member' : 'superuser', { groupIds: turn >= 4 && turn < 9 ? [group] : [] })));
    for (const [turn, voter] of voters.entries()) await voter.put(`rounds/${id}/ballot`, turn < 7 ? ballot(0, [90, 10, 0]) : ballot(1, [70, 20, 10]));
    await reveal(id);
    const { result } = (await member.get(`rounds/${id}`)).body;
    expect(result).toMatchObject({ voters: 12, mostChosen: [0], mostSurprising: [1], differs: true });
    expect(result.options.map(({ votes }: { votes: number }) => votes)).toEqual([7, 5, 0]);
    expect(result.segments.map(({ by, name, votes }: { by: string; name: string; votes: number[] }) => [by, name, votes])).toEqual([['role', 'member', [6, 0, 0]], ['role', 'superuser', [1, 5, 0]], ['trust', '1', [7, 5, 0]]]);
    expect((await staff.get(`rounds/${id}`)).body.result.segments.map(({ name }: { name: string }) => name)).toContain('Pilots');
    const text = JSON.stringify([(await admin.get(`rounds/${id}`)).body, (await admin.get(`rounds/${id}/chain`)).body]);
    for (const voter of voters) {
      expect(text).not.toContain(voter.who!.id);
      expect(text).not.toContain(voter.who!.handle);
    }
  });

  test('is verified from outside, with heads noted before', async () => {
    const id = await openRound();
    await member.put(`rounds/${id}/ballot`, ballot(1));
    const [{ hash }] = (await server.guest.get(`rounds/${id}`)).body.heads;
    await reveal(id);
    const { code, said } = await verify(await chainFile(id), '--head', hash);
    expect(said).toContain('VERIFIED: What do we build next?');
    expect(said).toContain('1 voters.');
    expect(code).toBe(0);
    const other = await verify(await chainFile(id), '--head', 'ab'.repeat(32));
    expect(other.code).toBe(1);
    expect(other.said).toContain('that you noted is not in the chain');
  });

  test('that was tampered with is not', async () => {
    const id = await openRound();
    const voters = await Promise.all(Array.from({ length: 3 }, () => server.member()));
    for (const voter of voters) await voter.put(`rounds/${id}/ballot`, ballot(0));
    await reveal(id);
    type Chain = Parameters<NonNullable<Parameters<typeof chainFile>[1]>>[0];
    const ballotAt = ({ links }: Chain) => links.findIndex(({ opening }) => opening.includes('choice'));
    const tampered: [string, (chain: Chain) => void][] = [
      ['another choice', (chain) => void (chain.links[ballotAt(chain)]!.opening = chain.links[ballotAt(chain)]!.opening.replace('"choice":0', '"choice":1'))],
      ['a ballot made a cover', (chain) => void (chain.links[ballotAt(chain)]!.opening = chain.links[ballotAt(chain)]!.opening.replace(/"choice".*/, '"cover":true}'))],
      ['a link left out', (chain) => void chain.links.splice(ballotAt(chain), 1)],
      ['two links exchanged', (chain) => void chain.links.splice(3, 2, chain.links[4]!, chain.links[3]!)],
      ['the end cut off', (chain) => void chain.links.pop()],
      ['another head', (chain) => void (chain.heads[0]!.hash = 'ab'.repeat(32))],
      ['another question', (chain) => void (chain.definition = chain.definition.replace('next', 'last'))],
      ['another count', (chain) => void (chain.result.options[0]!.votes += 1)],
      ['another share', (chain) => void (chain.result.options[0]!.share -= 0.1)],
      ['another number of voters', (chain) => void (chain.result.voters += 1)],
    ];
    for (const [name, tamper] of tampered) {
      const { code, said } = await verify(await chainFile(id, tamper));
      expect([name, code, said.startsWith('NOT VERIFIED')]).toEqual([name, 1, true]);
    }
    expect((await verify(await chainFile(id))).code).toBe(0);
  });

  test('says so where a link is not as it was written', async () => {
    const id = await openRound();
    await member.put(`rounds/${id}/ballot`, ballot(0));
    await sql(`update round_heads set hash = decode(repeat('ab', 32), 'hex') where community_id = $1 and round_id = $2`, id);
    await reveal(id);
    expect((await member.get(`rounds/${id}`)).body.result).toMatchObject({ voters: 1, chainHolds: false });
    expect((await verify(await chainFile(id))).code).toBe(1);
  });
});

describe('a comment', () => {
  test('is read by everybody however many there are, in pages', async () => {
    const id = await openRound();
    await sql(
      `insert into round_comments (community_id, id, round_id, member_id, source, html) select $1, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, $2, $3, 'Number ' || n, '<p>Number ' || n || '</p>' from generate_series(1, 501) n`,
      id,
      member.who!.id,
    );
    await reveal(id);
    const seen = new Set<string>();
    let cursor: string | null = '';
    do {
      const page: { items: { id: string }[]; nextCursor: string | null } = (await server.guest.get(`rounds/${id}/comments${cursor && `?cursor=${cursor}`}`)).body;
      expect(page.items.length).toBeLessThanOrEqual(100);
      for (const comment of page.items) seen.add(comment.id);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.size).toBe(501);
    const written = (await member.post(`rounds/${id}/comments`, { body: 'I came late.' })).body;
    expect([written.items.length, written.items.at(-1).html, written.nextCursor]).toEqual([2, expect.stringContaining('I came late.'), null]);
    const no = Buffer.from(JSON.stringify(['no comment'])).toString('base64url');
    expect((await server.guest.get(`rounds/${id}/comments?cursor=${no}`)).status).toBe(400);
  });

  test('is its author’s until the reveal, then everybody’s, and can be hidden and shown again', async () => {
    const id = await openRound();
    const [{ id: commentId }] = (await member.post(`rounds/${id}/comments`, { body: 'Because it is **late**.' })).body.items;
    expect((await admin.get(`rounds/${id}/comments`)).body.items).toEqual([]);
    expect((await admin.put(`rounds/${id}/comments/${commentId}/hidden`)).status).toBe(403);
    await reveal(id);
    expect((await server.guest.get(`rounds/${id}/comments`)).body.items[0]).toMatchObject({ html: expect.stringContaining('<strong>late</strong>'), author: { handle: member.who!.handle } });
    expect((await admin.delete(`rounds/${id}/comments/${commentId}`)).status).toBe(404);
    expect((await admin.put(`rounds/${id}/comments/${commentId}/hidden`)).status).toBe(204);
    expect((await server.guest.get(`rounds/${id}/comments`)).body.items).toEqual([]);
    expect((await admin.delete(`rounds/${id}/comments/${commentId}/hidden`)).status).toBe(204);
    expect((await server.guest.get(`rounds/${id}/comments`)).body.items).toHaveLength(1);
    expect((await member.delete(`rounds/${id}/comments/${commentId}`)).status).toBe(204);
    expect((await admin.get(`rounds/${id}/comments`)).body.items).toEqual([]);
  });

  test('that two moderators hide at once is hidden once, and so says the log', async () => {
    const id = await openRound();
    const [{ id: commentId }] = (await member.post(`rounds/${id}/comments`, { body: 'Because I say so.' })).body.items;
    await reveal(id);
    let answers: Promise<{ status: number }[]> = Promise.resolve([]);
    await server.inCommunity(() => server.database.tx.run(async () => {
      await server.database.query('select id from round_comments where community_id = $1 and id = $2 for update', [server.communityId, commentId]);
      answers = Promise.all([admin, staff].map((by) => by.put(`rounds/${id}/comments/${commentId}/hidden`)));
      const waiting = () => server.database.query(`select pid from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`, []);
      while ((await waiting()).length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    }));
    expect((await answers).map(({ status }) => status)).toEqual([204, 204]);
    await server.jobsDone();
    expect(await sql(`select id from moderation_log where community_id = $1 and action = 'hide-comment' and before ->> 'commentId' = $2`, commentId)).toHaveLength(1);
  });
});

describe('options', () => {
  test('offers ideas of the space, and no longer shows the title of one that is gone', async () => {
    const { body: idea } = await member.post('topics', { space: 'ideas', title: 'Sort the list by size', body: 'It would help.' });
    const { body: elsewhere } = await member.post('topics', { space: 'questions', title: 'Why is the list so long', body: 'It is.' });
    const refused = await staff.post('spaces/ideas/rounds', { ...question, options: [{ text: 'Export' }, { topic: elsewhere.number }], opensAt: inHours(0), closesAt: inHours(1) });
    expect(refused.body.errors[0].path).toBe('options.1');
    const id = await openRound({ options: [{ text: 'Export' }, { topic: idea.number }] });
    const shown = async () => (await member.get(`rounds/${id}`)).body.options.find(({ key }: { key: number }) => key === 1);
    expect(await shown()).toMatchObject({ text: 'Sort the list by size', topic: { number: idea.number } });
    await member.delete(`topics/${idea.number}`);
    expect(await shown()).toEqual({ key: 1, text: '', topic: null });
  });
});
