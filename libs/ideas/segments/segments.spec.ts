import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Votes by segment and what staff thinks of ideas, over the API, against the real database. */
let server: TestServer;
let admin: ApiClient;
let staff: ApiClient;
let author: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  staff = await server.member('staff');
  author = await server.member();
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' });
});
afterAll(() => server.close());

const sql = <Row extends object>(text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
const share = async (title = 'How about a pause at night', by = author): Promise<number> => (await by.post('topics', { space: 'ideas', title, body: 'It would help.' })).body.number;
const vote = (by: ApiClient, number: number) => by.put(`topics/${number}/idea-vote`, { direction: 'up' });
const cut = async (...segments: object[]) => {
  const answer = await admin.put('admin/idea-segments', { segments });
  await server.jobsDone();
  return answer;
};
const of = async (number: number, by = staff) => (await by.get(`topics/${number}/idea-segments`)).body;
/** Somebody whose company is on this plan and pays so much. */
async function customer(plan: string, revenue: number, name = `Company ${plan}`): Promise<ApiClient> {
  const [member, id] = [await server.member(), uuidv7()];
  await sql('insert into companies (community_id, id, issuer, external_id, name, plan, revenue) values ($1, $2, $3, $4, $5, $6, $7)', id, 'host', id, name, plan, revenue);
  await sql('update members set company_id = $2 where community_id = $1 and id = $3', id, member.who!.id);
  return member;
}

test('each voter counts in the first segment that fits, and weighs as it does', async () => {
  const [large, small, other] = [await customer('Enterprise', 90_000), await customer('home', 50), await customer('Home', 60)];
  const outside = await server.member();
  const number = await share();
  for (const by of [large, small, outside]) await vote(by, number);
  await cut({ name: 'Large', revenue: 75, rule: { by: 'revenue', from: 1_000, below: null } }, { name: 'Homes', revenue: 25, rule: { by: 'plan', plans: ['HOME', 'Enterprise'] } });
  // Half of the homes vote: sqrt(1/4) x 1/2. All of the large one: sqrt(3/4) x 1.
  expect(await of(number)).toEqual({
    weight: expect.closeTo(0.25 + Math.sqrt(0.75), 10),
    segments: [
      { name: 'Large', votes: 1, members: 1, weight: expect.closeTo(Math.sqrt(0.75), 10) },
      { name: 'Homes', votes: 1, members: 2, weight: 0.25 },
      { name: null, votes: 1, members: 0, weight: 0 },
    ],
  });
  const listed = (await staff.get('spaces/ideas/ideas?sort=weight')).body.items[0];
  expect(listed).toMatchObject({ number, segments: [{ name: 'Large', votes: 1 }, { name: 'Homes', votes: 1 }, { name: null, votes: 1 }] });
  await vote(other, number);
  await server.jobsDone();
  expect((await of(number)).segments[1]).toMatchObject({ votes: 2, weight: 0.5 });
});

describe('who is not staff', () => {
  const listed = async (by: ApiClient, number: number) => (await by.get('spaces/ideas/ideas?limit=100')).body.items.find((idea: { number: number }) => idea.number === number).segments;
  const voted = async (plans: Record<string, number>): Promise<number> => {
    const number = await share();
    for (const [plan, count] of Object.entries(plans)) for (let at = 0; at < count; at += 1) await vote(await customer(plan, 1), number);
    await cut(...['many', 'some', 'few'].map((name) => ({ name, revenue: 1, rule: { by: 'plan', plans: [name] } })));
    return number;
  };

  test('reads no segment of fewer than five votes: they count with everybody else', async () => {
    const number = await voted({ many: 6, some: 3, few: 2 });
    for (const by of [server.guest, author]) {
      expect(await of(number, by)).toEqual({
        weight: null,
        segments: [{ name: 'many', votes: 6, members: 6, weight: expect.any(Number) }, { name: 'some', votes: null, members: null, weight: null }, { name: 'few', votes: null, members: null, weight: null }, { name: null, votes: 5, members: 0, weight: 0 }],
      });
      expect(await listed(by, number)).toEqual([{ name: 'many', votes: 6 }, { name: 'some', votes: null }, { name: 'few', votes: null }, { name: null, votes: 5 }]);
    }
    expect((await of(number)).segments.map(({ votes }: { votes: number }) => votes)).toEqual([6, 3, 2]);
  });

  test('finds no small segment by subtracting those that are shown', async () => {
    const number = await voted({ many: 6, some: 5, few: 1 });
    expect(await listed(author, number)).toEqual([{ name: 'many', votes: 6 }, { name: 'some', votes: null }, { name: 'few', votes: null }, { name: null, votes: 6 }]);
    const alone = await voted({ few: 1 });
    expect((await listed(author, alone)).map(({ votes }: { votes: number | null }) => votes)).toEqual([null, null, null, 1]);
  });

  // A page of staff has an address, too, that may be sent to others.
  test('finds no weight in where a page of staff ends, from which the next one goes on', async () => {
    const seen: number[] = [];
    let cursor: string | null = '';
    do {
      const page: { items: { number: number }[]; nextCursor: string | null } = (await staff.get(`spaces/ideas/ideas?sort=weight&limit=1${cursor && `&cursor=${cursor}`}`)).body;
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
      if (cursor) expect(JSON.parse(Buffer.from(cursor, 'base64url').toString())[0]).toBe('');
    } while (cursor);
    const all = (await staff.get('spaces/ideas/ideas?sort=weight&limit=100')).body.items.map(({ number }: { number: number }) => number);
    expect(seen).toEqual(all);
    expect(seen.length).toBeGreaterThan(2);
  });

  test('compares no idea with one of another board, nor with one that is gone', async () => {
    await admin.post('spaces', { name: 'Other ideas', slug: 'other-ideas', kind: 'ideas' });
    const elsewhere = (await author.post('topics', { space: 'other-ideas', title: 'How about a pause at noon', body: 'It would help.' })).body.id;
    const gone = await share();
    const id = (await author.get(`topics/${gone}`)).body.topic.id;
    await author.delete(`topics/${gone}`);
    for (const last of [elsewhere, id]) {
      const cursor = Buffer.from(JSON.stringify(['', last])).toString('base64url');
      expect((await staff.get(`spaces/ideas/ideas?sort=weight&cursor=${cursor}`)).body.items).toEqual([]);
    }
  });
});

test('a small segment that wants an idea much lifts it over one with more votes', async () => {
  const few = [await customer('Installer', 400), await customer('Installer', 400)];
  const many = [];
  for (let at = 0; at < 8; at += 1) many.push(await customer('Flat', 10));
  const [loved, liked] = [await share('Signal levels on the floor plan'), await share('A larger font on the first page')];
  for (const by of few) await vote(by, loved);
  for (const by of many.slice(0, 3)) await vote(by, liked);
  await cut({ name: 'Installers', revenue: 50, rule: { by: 'plan', plans: ['installer'] } }, { name: 'Flats', revenue: 50, rule: { by: 'plan', plans: ['flat'] } });
  const order = async (sort: string) => (await staff.get(`spaces/ideas/ideas?limit=100&sort=${sort}`)).body.items.map(({ number }: { number: number }) => number).filter((number: number) => [loved, liked].includes(number));
  expect([await order('votes'), await order('weight')]).toEqual([[liked, loved], [loved, liked]]);
});

test.each<[string, (group: string) => object, () => Promise<ApiClient>]>([
  ['company', () => ({ by: 'company', names: ['fjord hotels'] }), () => customer('Any', 1, 'Fjord Hotels')],
  ['role', () => ({ by: 'role', roles: ['superuser'] }), () => server.member('superuser')],
  ['trust', () => ({ by: 'trust', levels: [3, 4] }), () => server.member('member', { trustLevel: 3 })],
  ['group', (group) => ({ by: 'group', groupIds: [group] }), async () => server.member('member', { groupIds: [groupId] })],
])('a segment by %s holds whom it names', async (_name, rule, who) => {
  groupId = (await admin.post('admin/groups', { name: `Insiders ${uuidv7().slice(-6)}` })).body.id;
  const number = await share();
  await vote(await who(), number);
  await vote(await server.member(), number);
  await cut({ name: 'Those', revenue: 1, rule: rule(groupId) });
  expect((await of(number)).segments).toMatchObject([{ name: 'Those', votes: 1 }, { name: null, votes: 1 }]);
});
let groupId: string;

describe('who may', () => {
  test.each<[string, () => ApiClient, number]>([
    ['a guest', () => server.guest, 401],
    ['a member', () => author, 403],
    ['staff', () => staff, 403],
    ['an admin', () => admin, 200],
  ])('cut segments: %s', async (_name, who, status) => {
    expect((await who().put('admin/idea-segments', { segments: [] })).status).toBe(status);
    expect((await who().get('admin/idea-segments')).status).toBe(status);
  });

  test.each<[string, () => ApiClient, number]>([
    ['a guest', () => server.guest, 401],
    ['a member', () => author, 403],
    ['a moderator', () => moderator, 403],
    ['staff', () => staff, 200],
  ])('put ideas in the order by weight: %s', async (_name, who, status) => {
    expect((await who().get('spaces/ideas/ideas?sort=weight')).status).toBe(status);
    expect((await who().get('spaces/ideas/board')).body.sorts.includes('weight')).toBe(status === 200);
  });

  test.each<[string, () => ApiClient, number]>([
    ['a guest', () => server.guest, 401],
    ['a member', () => author, 403],
    ['a moderator', () => moderator, 403],
  ])('not score ideas, nor read scores or the table: %s', async (_name, who, status) => {
    const number = await share();
    for (const answer of [await who().get('spaces/ideas/idea-matrix'), await who().get('spaces/ideas/ideas.csv'), await who().put(`topics/${number}/idea-score`, { effort: 1, value: 1, note: '' })]) expect(answer.status).toBe(status);
  });
});

let moderator: ApiClient;
beforeAll(async () => {
  moderator = await server.member('moderator');
});

test('staff scores ideas with a note of their own', async () => {
  const number = await share('Names for guests');
  expect((await staff.put(`topics/${number}/idea-score`, { effort: 2, value: 5, note: 'Ask the app team.' })).status).toBe(204);
  expect((await staff.put(`topics/${number}/idea-score`, { effort: 6, value: 5, note: '' })).status).toBe(400);
  expect((await staff.get('spaces/ideas/idea-matrix')).body.items.find((idea: { number: number }) => idea.number === number)).toMatchObject({ effort: 2, value: 5, note: 'Ask the app team.', votes: 0 });
  for (const path of [`topics/${number}/idea`, `topics/${number}`, 'spaces/ideas/ideas']) expect(JSON.stringify((await author.get(path)).body)).not.toContain('app team');
});

test('a board is a table to take along, in which no title runs', async () => {
  const voter = await customer('Large', 5_000);
  const number = await share('=HYPERLINK("http://evil.example")');
  await vote(voter, number);
  await staff.post(`topics/${number}/idea-decisions`, { status: 'building', note: 'Soon.' });
  await staff.post(`topics/${number}/idea-evidence`, { search: 'links that run', times: 6 });
  await cut({ name: 'Large, and rich', revenue: 1, rule: { by: 'revenue', from: 1_000, below: null } });
  const table: string = (await staff.get('spaces/ideas/ideas.csv')).body;
  expect(table.split('\r\n')[0]).toBe('number,title,step,step key,author,created,votes for,votes against,demand,weight,tags,comments,address,"Large, and rich",in no segment');
  const line = table.split('\r\n').find((one) => one.startsWith(`${number},`))!;
  expect(line).toContain(`${number},"'=HYPERLINK(""http://evil.example"")",Being built,building,${author.who!.handle},20`);
  // Of the two who are so rich, the one here and the one above, one votes.
  expect(line).toMatch(/Z,1,0,7,0\.5,,0,http[^,]*\/t\/\d+\/[^,]*,1,0$/);
});
