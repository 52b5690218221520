import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, LiveClient, startTestServer, type TestServer } from '#testing';
import { IdeaKeeping } from './board/keeping.js';

/** Boards, votes and decisions, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let staff: ApiClient;
let author: ApiClient;
let members: ApiClient[];

beforeAll(async () => {
  server = await startTestServer({ HEARTH_URL: 'http://hearth.example' });
  admin = await server.member('admin');
  staff = await server.member('staff');
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' });
  await admin.post('spaces', { name: 'Both ways', slug: 'both', kind: 'ideas', downvotes: true });
  await admin.post('spaces', { name: 'Inside', slug: 'inside', kind: 'ideas', visibility: 'private' });
  await admin.post('spaces', { name: 'Help', slug: 'help', kind: 'support' });
  author = await server.member();
  members = [];
  for (let at = 0; at < 4; at += 1) members.push(await server.member());
});
afterAll(() => server.close());

let shared = 0;
const share = async (space = 'ideas', by = author, tags: string[] = []): Promise<number> => (await by.post('topics', { space, title: `A wish of mine, number ${(shared += 1)}`, body: 'It would help.', tags })).body.number;
const vote = (by: ApiClient, number: number, direction: 'up' | 'down' | null = 'up') => by.put(`topics/${number}/idea-vote`, { direction });
const ideaOf = async (number: number, by: ApiClient = server.guest) => (await by.get(`topics/${number}/idea`)).body;
const decide = (number: number, status: string, by = staff, note = 'Because of this.') => by.post(`topics/${number}/idea-decisions`, { status, note });
const merge = async (from: number, into: number) => (await admin.post(`topics/${from}/merge`, { into })).body.actionId;
const boardOf = async (query = '', by: ApiClient = server.guest, space = 'ideas') => (await by.get(`spaces/${space}/ideas?limit=100&${query}`)).body.items.map(({ number }: { number: number }) => number);
const sql = <Row extends object>(text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));

describe('votes of others', () => {
  test('are told to open boards and ideas of those who see them, and to nobody else', async () => {
    const [number, hidden] = [await share(), await share('inside', admin)];
    const [board, idea, inside] = [(await staff.get('spaces/ideas')).body.id, (await staff.get(`topics/${number}`)).body.topic.id, (await staff.get('spaces/inside')).body.id];
    const [onBoard, onIdea] = [await LiveClient.open(server.url), await LiveClient.open(server.url)];
    expect([await onBoard.say('space.join', { spaceId: board }), await onIdea.say('topic.join', { topicId: idea })]).toEqual([{ ok: true }, { ok: true }]);
    expect((await onBoard.say('space.join', { spaceId: inside })).ok).toBe(false);
    await vote(admin, hidden);
    await vote(members[0]!, number);
    for (const page of [onBoard, onIdea]) expect(await page.hears('idea.votes', { topicId: idea })).toEqual({ topicId: idea, up: 1, down: 0 });
    await vote(members[0]!, number, null);
    expect(await onBoard.hears('idea.votes', { topicId: idea, up: 0 })).toEqual({ topicId: idea, up: 0, down: 0 });
    await server.jobsDone();
    expect(onBoard.told.filter(({ name, payload }) => name === 'idea.votes' && payload.topicId !== idea)).toEqual([]);
    for (const page of [onBoard, onIdea]) page.socket.close();
  });
});

describe('a vote', () => {
  test('is one for each member, and again takes it back', async () => {
    const number = await share();
    expect((await vote(members[0]!, number)).body).toEqual({ up: 1, down: 0, mine: 'up', budget: null });
    expect((await vote(members[0]!, number)).body).toEqual({ up: 1, down: 0, mine: 'up', budget: null });
    expect((await vote(members[1]!, number)).body).toMatchObject({ up: 2, mine: 'up' });
    expect(await ideaOf(number)).toMatchObject({ votes: { up: 2, down: 0, mine: null }, abilities: { vote: false } });
    expect((await vote(members[0]!, number, null)).body).toMatchObject({ up: 1, mine: null });
    await server.jobsDone();
    expect(await ideaOf(number, members[1]!)).toMatchObject({ votes: { up: 1, mine: 'up' }, abilities: { vote: true } });
  });

  test('of one member at once from many windows is one', async () => {
    const number = await share();
    const answers = await Promise.all(Array.from({ length: 6 }, () => vote(members[0]!, number)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    await Promise.all(members.map((by) => vote(by, number)));
    expect((await ideaOf(number)).votes.up).toBe(4);
    await server.jobsDone();
    expect((await ideaOf(number)).votes.up).toBe(4);
  });

  test('goes against an idea only where the board says so', async () => {
    expect((await vote(members[0]!, await share(), 'down')).status).toBe(400);
    const number = await share('both');
    await vote(members[0]!, number, 'down');
    expect((await vote(members[1]!, number)).body).toMatchObject({ up: 1, down: 1 });
    expect((await vote(members[0]!, number)).body).toMatchObject({ up: 2, down: 0, mine: 'up' });
  });

  test.each<[string, () => ApiClient, () => Promise<number>, number]>([
    ['a guest', () => server.guest, () => share(), 401],
    ['a member, on a question', () => members[0]!, () => share('help'), 404],
    ['a member, on an idea that is out of sight', () => members[0]!, () => share('inside', admin), 404],
    [
      'a member, on a delivered idea',
      () => members[0]!,
      async () => {
        const number = await share();
        await decide(number, 'delivered');
        return number;
      },
      409,
    ],
  ])('of %s is refused', async (_name, who, on, status) => {
    const number = await on();
    expect((await vote(who(), number)).status).toBe(status);
  });

  test('of who is silenced is refused', async () => {
    const silent = await server.member();
    await sql(`update members set silenced_until = now() + interval '1 day' where community_id = $1 and id = $2`, silent.who!.id);
    expect((await vote(silent, await share())).body.code).toBe('member.silenced');
  });
});

describe('a board', () => {
  test('has its orders, and pages of each without a gap', async () => {
    await admin.post('spaces', { name: 'Orders', slug: 'orders', kind: 'ideas', downvotes: true });
    const [loved, disputed, fresh] = [await share('orders'), await share('orders'), await share('orders')];
    for (const by of members.slice(0, 2)) await vote(by, loved);
    for (const by of members) await vote(by, disputed);
    for (const by of [author, staff]) await vote(by, disputed, 'down');
    await server.jobsDone();
    expect(await boardOf('sort=newest', server.guest, 'orders')).toEqual([fresh, disputed, loved]);
    expect((await boardOf('sort=votes', server.guest, 'orders'))[2]).toBe(fresh);
    expect(await boardOf('', server.guest, 'orders')).toEqual([loved, disputed, fresh]);
    expect((await boardOf('sort=hot', server.guest, 'orders'))[0]).toBe(disputed);
    // Staff alone have all of them.
    for (const sort of (await staff.get('spaces/orders/board')).body.sorts) {
      const seen: number[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { body }: { body: { items: { number: number }[]; nextCursor: string | null } } = await staff.get(`spaces/orders/ideas?limit=1&sort=${sort}${cursor && `&cursor=${cursor}`}`);
        seen.push(...body.items.map(({ number }) => number));
        cursor = body.nextCursor;
      }
      expect([sort, seen]).toEqual([sort, await boardOf(`sort=${sort}`, staff, 'orders')]);
    }
    expect((await server.guest.get('spaces/orders/ideas?cursor=x')).status).toBe(400);
  });

  test('is narrowed by group, step, tag and one’s own votes', async () => {
    await admin.post('spaces', { name: 'Narrow', slug: 'narrow', kind: 'ideas' });
    const [open, planned, declined] = [await share('narrow'), await share('narrow', author, ['dark-mode']), await share('narrow')];
    await decide(planned, 'planned');
    await decide(declined, 'declined');
    await vote(members[0]!, open);
    await server.jobsDone();
    const narrow = (query: string, by?: ApiClient) => boardOf(query, by, 'narrow').then((numbers: number[]) => numbers.sort((a, b) => a - b));
    expect(await narrow('')).toEqual([open, planned]);
    expect(await narrow('group=all')).toEqual([open, planned, declined]);
    expect(await narrow('group=closed')).toEqual([declined]);
    expect(await narrow('status=planned')).toEqual([planned]);
    expect(await narrow('tag=dark-mode')).toEqual([planned]);
    expect(await narrow('mine=true', members[0]!)).toEqual([open]);
    expect(await narrow('mine=true', members[1]!)).toEqual([]);
    expect((await server.guest.get('spaces/narrow/board')).body).toMatchObject({ downvotes: false, sorts: ['hot', 'votes', 'newest'], counts: { new: 1, 'in-progress': 1, closed: 1 } });
  });

  test('shows nothing that is deleted, hidden from the reader or in no board', async () => {
    const [gone, inside] = [await share(), await share('inside', admin)];
    await admin.delete(`topics/${gone}`);
    await server.jobsDone();
    expect(await boardOf('group=all&sort=newest')).not.toContain(gone);
    expect((await server.guest.get('spaces/inside/ideas')).status).toBe(404);
    expect((await server.guest.get('spaces/inside/board')).status).toBe(404);
    expect((await server.guest.get(`topics/${inside}/idea`)).status).toBe(404);
    expect((await server.guest.get('spaces/help/ideas')).status).toBe(404);
  });

  test('follows an idea to where it is moved, and takes in what came without an event', async () => {
    const number = await share();
    await vote(members[0]!, number);
    await admin.post(`topics/${number}/move`, { space: 'both' });
    await server.jobsDone();
    await sql('delete from ideas where community_id = $1 and topic_id = (select id from topics where community_id = $1 and number = $2)', number);
    await server.inCommunity(() => server.app.get(IdeaKeeping).settle({ lately: true }));
    expect(await boardOf('', server.guest, 'both')).toContain(number);
    expect(await ideaOf(number)).toMatchObject({ votes: { up: 1 } });
  });

  test('ranks less what is older, with the votes that it had', async () => {
    const number = await share();
    await vote(members[0]!, number);
    await server.jobsDone();
    const hotOf = async () => (await sql<{ hot: number }>('select hot from ideas i join topics t on t.community_id = $1 and t.id = i.topic_id where i.community_id = $1 and t.number = $2', number))[0]!.hot;
    const before = await hotOf();
    await sql(`update ideas set created_at = created_at - interval '3 days' where community_id = $1 and topic_id = (select id from topics where community_id = $1 and number = $2)`, number);
    await server.inCommunity(() => server.app.get(IdeaKeeping).settle({ lately: true }));
    expect(before).toBeGreaterThan(1.4);
    expect(await hotOf()).toBeCloseTo(4 / 74 ** 1.4, 4);
  });
});

describe('a decision', () => {
  test('is taken back where an earlier one came with an import, whose ids say nothing of their time', async () => {
    const number = await share();
    await server.inCommunity(() =>
      server.database.query(
        `insert into idea_decisions (community_id, id, topic_id, from_status, from_group, status, status_group, note, created_at)
         select $1, 'ffffffff-ffff-4fff-bfff-ffffffffffff', id, 'new', 'new', 'planned', 'in-progress', '', now() - interval '1 year' from topics where community_id = $1 and number = $2`,
        [server.communityId, number],
      ),
    );
    const { id } = (await decide(number, 'delivered')).body;
    expect((await staff.delete('idea-decisions/ffffffff-ffff-4fff-bfff-ffffffffffff')).status).toBe(409);
    expect((await staff.delete(`idea-decisions/${id}`)).status).toBe(204);
  });

  test('puts an idea to a step, with a note, and is taken back', async () => {
    const number = await share();
    const { id } = (await decide(number, 'planned', staff, 'We begin in spring.')).body;
    expect(await ideaOf(number)).toMatchObject({ status: { key: 'planned', group: 'in-progress' }, timeline: [{ note: 'We begin in spring.', status: { key: 'planned' }, actor: { id: staff.who!.id }, undoneAt: null, abilities: { undo: false } }] });
    expect((await decide(number, 'planned')).status).toBe(409);
    const later = (await decide(number, 'delivered')).body.id;
    expect((await staff.delete(`idea-decisions/${id}`)).status).toBe(409);
    expect((await ideaOf(number, staff)).timeline.map(({ abilities }: { abilities: { undo: boolean } }) => abilities.undo)).toEqual([false, true]);
    expect((await staff.delete(`idea-decisions/${later}`)).status).toBe(204);
    expect((await staff.delete(`idea-decisions/${later}`)).status).toBe(409);
    expect(await ideaOf(number)).toMatchObject({ status: { key: 'planned' }, timeline: [{ undoneAt: null }, { undoneAt: expect.any(String) }] });
  });

  test.each<[string, () => ApiClient, number]>([
    ['a guest', () => server.guest, 401],
    ['the author', () => author, 403],
  ])('of %s is refused', async (_name, who, status) => {
    const number = await share();
    expect((await decide(number, 'planned', who())).status).toBe(status);
    const { id } = (await decide(number, 'planned')).body;
    expect((await who().delete(`idea-decisions/${id}`)).status).toBe(status);
    expect((await who().put(`topics/${number}/idea-response`, { postId: null })).status).toBe(status);
  });

  test('is one of the space’s moderators, too, and of no other space’s', async () => {
    const [here, elsewhere] = [await server.member(), await server.member()];
    await admin.put(`spaces/ideas/roles/${here.who!.id}`, { role: 'moderator' });
    await admin.put(`spaces/both/roles/${elsewhere.who!.id}`, { role: 'moderator' });
    const number = await share();
    expect((await decide(number, 'planned', elsewhere)).status).toBe(403);
    expect((await decide(number, 'planned', here)).status).toBe(201);
  });

  test.each([['nowhere', 'Why.'], ['planned', ''], ['planned', '   ']])('to %j with the note %j is refused', async (status, note) => {
    expect((await decide(await share(), status, staff, note)).status).toBe(400);
  });

  test('of two at once is one', async () => {
    const number = await share();
    expect((await Promise.all([decide(number, 'planned'), decide(number, 'planned', admin)])).map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('has an official response, as long as the post is there', async () => {
    const number = await share();
    const reply = (await staff.post(`topics/${number}/replies`, { body: 'We build *this*.' })).body.id;
    const elsewhere = (await staff.post(`topics/${await share()}/replies`, { body: 'Not here.' })).body.id;
    expect((await staff.put(`topics/${number}/idea-response`, { postId: elsewhere })).status).toBe(404);
    expect((await staff.put(`topics/${number}/idea-response`, { postId: reply })).status).toBe(204);
    expect((await ideaOf(number)).response).toMatchObject({ postId: reply, author: { id: staff.who!.id }, html: expect.stringContaining('<em>this</em>') });
    await staff.delete(`posts/${reply}`);
    expect((await ideaOf(number)).response).toBeNull();
  });
});

describe('the steps of a board', () => {
  const board = async (space = 'steps') => (await admin.get(`spaces/${space}/board`)).body;
  beforeAll(() => admin.post('spaces', { name: 'Steps', slug: 'steps', kind: 'ideas' }));

  test('are edited by admins, who keep one for each group and those in use', async () => {
    const { statuses } = await board();
    expect(statuses).toHaveLength(13);
    const own = [...statuses, { key: 'piloting', group: 'in-progress', name: 'Piloting' }];
    expect((await staff.put('spaces/steps/board', { limited: false, statuses: own })).status).toBe(403);
    expect((await admin.put('spaces/steps/board', { limited: false, statuses: own })).body.statuses).toHaveLength(14);
    const number = await share('steps');
    await decide(number, 'piloting');
    expect((await ideaOf(number)).status).toEqual({ key: 'piloting', group: 'in-progress', name: 'Piloting' });
    const refused = [statuses, [...own, own[0]], own.filter(({ group }: { group: string }) => group !== 'on-hold'), own.map((status: { key: string }) => (status.key === 'piloting' ? { ...status, group: 'closed' } : status))];
    for (const faulty of refused) expect((await admin.put('spaces/steps/board', { limited: false, statuses: faulty })).status).toBe(400);
    const detailsOf = async (faulty: unknown) => (await admin.put('spaces/steps/board', { limited: false, statuses: faulty })).body.details;
    expect([await detailsOf(statuses), await detailsOf(refused[2])]).toEqual([{ stepInUse: { key: 'piloting', group: 'in-progress', name: 'Piloting' } }, { missingGroups: ['on-hold'] }]);
    expect(await detailsOf([])).toEqual({ missingGroups: ['new', 'in-progress', 'on-hold', 'completed', 'closed'] });
  });
});

describe('limited votes', () => {
  test('are as many as the trust level gives, and come back when an idea closes', async () => {
    await admin.post('spaces', { name: 'Few', slug: 'few', kind: 'ideas' });
    const { statuses } = (await admin.get('spaces/few/board')).body;
    await admin.put('spaces/few/board', { limited: true, statuses });
    const newcomer = await server.member('member', { trustLevel: 0 });
    const ideas = [await share('few'), await share('few'), await share('few')];
    expect((await vote(newcomer, ideas[0]!)).body.budget).toEqual({ most: 2, used: 1 });
    expect((await vote(newcomer, ideas[1]!)).body.budget).toEqual({ most: 2, used: 2 });
    expect((await vote(newcomer, ideas[2]!)).body).toMatchObject({ status: 422, code: 'limit.exceeded', detail: expect.stringContaining('All of your 2 votes'), details: { limit: 'ideas.votes', most: 2 } });
    expect((await newcomer.get('spaces/few/board')).body.budget).toEqual({ most: 2, used: 2 });
    const { id } = (await decide(ideas[0]!, 'declined')).body;
    expect((await vote(newcomer, ideas[2]!)).body.budget).toEqual({ most: 2, used: 2 });
    await staff.delete(`idea-decisions/${id}`);
    expect((await newcomer.get('spaces/few/board')).body.budget).toEqual({ most: 2, used: 3 });
    expect((await vote(newcomer, ideas[2]!, null)).body.budget).toEqual({ most: 2, used: 2 });
    expect((await boardOf('mine=true', newcomer, 'few')).sort()).toEqual(ideas.slice(0, 2));
  });

  test('are spent once on ideas that were merged, and on each again when they are parted', async () => {
    const newcomer = await server.member('member', { trustLevel: 0 });
    const [into, from, third] = [await share('few'), await share('few'), await share('few')];
    const budget = async () => (await newcomer.get('spaces/few/board')).body.budget;
    for (const number of [into, from]) await vote(newcomer, number);
    expect([await budget(), (await vote(newcomer, third)).body.code]).toEqual([{ most: 2, used: 2 }, 'limit.exceeded']);
    const actionId = await merge(from, into);
    await server.jobsDone();
    expect(await budget()).toEqual({ most: 2, used: 1 });
    expect((await vote(newcomer, third)).body.budget).toEqual({ most: 2, used: 2 });
    expect((await admin.post(`moderation/actions/${actionId}/undo`, {})).status).toBeLessThan(300);
    await server.jobsDone();
    expect(await budget()).toEqual({ most: 2, used: 3 });
  });

  test('cannot be overdrawn by voting on two ideas at once', async () => {
    const newcomer = await server.member('member', { trustLevel: 0 });
    const ideas = await Promise.all([share('few'), share('few'), share('few'), share('few')]);
    const answers = await Promise.all(ideas.map((number) => vote(newcomer, number)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 422, 422]);
  });
});

describe('ideas that were merged', () => {
  test('count each of their voters once, and are put back exactly', async () => {
    const [into, from] = [await share('both'), await share('both')];
    for (const by of members.slice(0, 2)) await vote(by, into);
    for (const by of members.slice(1, 4)) await vote(by, from);
    await vote(members[1]!, from, 'down');
    const actionId = await merge(from, into);
    await server.jobsDone();
    expect(await ideaOf(into, members[2]!)).toMatchObject({ votes: { up: 4, down: 0, mine: 'up' }, merged: { ideas: 1, voters: 2 } });
    expect((await ideaOf(from)).votes).toMatchObject({ up: 4 });
    expect((await boardOf('group=all', server.guest, 'both')).filter((number: number) => number === from)).toEqual([]);
    expect(await boardOf('mine=true', members[3]!, 'both')).toContain(into);

    // What is taken back or given meanwhile is so afterwards, too.
    expect((await vote(members[2]!, into, null)).body).toMatchObject({ up: 3, mine: null });
    expect((await vote(members[3]!, into)).body).toMatchObject({ up: 3, mine: 'up' });
    expect((await admin.post(`moderation/actions/${actionId}/undo`, {})).status).toBeLessThan(300);
    await server.jobsDone();
    expect((await ideaOf(into)).votes).toMatchObject({ up: 2, down: 0 });
    expect((await ideaOf(from, members[1]!)).votes).toMatchObject({ up: 1, down: 1, mine: 'down' });
    expect((await ideaOf(from, members[2]!)).votes.mine).toBeNull();
  });

  test('count once through a chain of merges', async () => {
    const chain = [await share(), await share(), await share()] as const;
    for (const number of chain) for (const by of members) await vote(by, number);
    await merge(chain[0], chain[1]);
    await merge(chain[1], chain[2]);
    await server.jobsDone();
    expect(await ideaOf(chain[2])).toMatchObject({ votes: { up: 4 }, merged: { ideas: 2, voters: 0 } });
    expect((await vote(members[0]!, chain[0], null)).body).toMatchObject({ up: 3, mine: null });
    await server.jobsDone();
    expect((await ideaOf(chain[2], members[0]!)).votes).toMatchObject({ up: 3, mine: null });
  });
});
