import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

/** Who hears of what was decided about an idea, and how often. */
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
  await admin.post('spaces', { name: 'Help', slug: 'help', kind: 'support' });
});
afterAll(() => server.close());

const sql = (text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query(text, [server.communityId, ...values]));
let shared = 0;
const share = async (space = 'ideas'): Promise<number> => (await author.post('topics', { space, title: `A pause for the night, number ${(shared += 1)}`, body: 'It would help.' })).body.number;
const vote = (by: ApiClient, number: number) => by.put(`topics/${number}/idea-vote`, { direction: 'up' });
const comment = (by: ApiClient, number: number) => by.post(`topics/${number}/replies`, { body: 'I would like that, too.' });
const decide = async (number: number, status: string): Promise<string> => (await staff.post(`topics/${number}/idea-decisions`, { status, note: 'Because of this.' })).body.id;
const news = async (by: ApiClient) => {
  await server.jobsDone();
  return (await by.get('notifications')).body.items.filter(({ kind }: { kind: string }) => kind.startsWith('idea-')).map(({ kind, outcome, topic }: { kind: string; outcome: string; topic: { number: number } }) => [kind, outcome, topic.number]);
};

test('a decision is told to who shared, voted and follows, once each', async () => {
  const [voter, follower, other] = [await server.member(), await server.member(), await server.member()];
  const number = await share();
  await vote(voter, number);
  await vote(follower, number);
  await follower.put(`topics/${number}/subscription`, { level: 'following' });
  await decide(number, 'planned');
  for (const by of [voter, follower, author]) expect(await news(by)).toEqual([['idea-status', 'in-progress', number]]);
  expect(await news(other)).toEqual([]);
  expect(await news(staff)).toEqual([]);
});

test('what is taken back is no news to who has not read it', async () => {
  const [voter, reader] = [await server.member(), await server.member()];
  const number = await share();
  await vote(voter, number);
  await vote(reader, number);
  const decision = await decide(number, 'delivered');
  expect(await news(voter)).toEqual([['idea-delivered', 'completed', number]]);
  const [{ id }] = (await reader.get('notifications')).body.items;
  await reader.patch(`notifications/${id}`, { read: true });
  await staff.delete(`idea-decisions/${decision}`);
  expect(await news(voter)).toEqual([]);
  await decide(number, 'delivered');
  expect(await news(voter)).toEqual([['idea-delivered', 'completed', number]]);
  expect(await news(reader)).toHaveLength(1);
});

test('who delivered it, or muted it, is told when it is delivered again by somebody else', async () => {
  const [another, voter] = [await server.member('staff'), await server.member()];
  const number = await share();
  await vote(staff, number);
  await vote(voter, number);
  await voter.put(`topics/${number}/subscription`, { level: 'muted' });
  const decision = await decide(number, 'delivered');
  for (const by of [staff, voter]) expect(await news(by)).toEqual([]);
  await staff.delete(`idea-decisions/${decision}`);
  await voter.put(`topics/${number}/subscription`, { level: 'following' });
  await another.post(`topics/${number}/idea-decisions`, { status: 'delivered', note: 'Now it is there.' });
  for (const by of [staff, voter]) expect(await news(by)).toEqual([['idea-delivered', 'completed', number]]);
});

test('what is delivered while it is out of sight is told when it is delivered in the sight of all', async () => {
  const voter = await server.member();
  const [into, from] = [await share(), await share()];
  await vote(voter, from);
  await decide(from, 'delivered');
  await admin.post(`topics/${from}/merge`, { into });
  await server.jobsDone();
  await decide(into, 'delivered');
  expect(await news(voter)).toHaveLength(1);
});

test('after a merge each voter is told once that the idea is delivered, whoever voted where', async () => {
  const [first, second, both] = [await server.member(), await server.member(), await server.member()];
  const [into, from] = [await share(), await share()];
  for (const by of [first, both]) await vote(by, into);
  for (const by of [second, both]) await vote(by, from);
  await admin.post(`topics/${from}/merge`, { into });
  await decide(into, 'delivered');
  for (const by of [first, second, both]) expect(await news(by)).toEqual([['idea-delivered', 'completed', into]]);
});

test('who heard of it before a merge hears nothing twice', async () => {
  const [told, fresh] = [await server.member(), await server.member()];
  const [into, from] = [await share(), await share()];
  await vote(told, from);
  await decide(from, 'delivered');
  expect(await news(told)).toHaveLength(1);
  await vote(fresh, into);
  await vote(told, into);
  await admin.post(`topics/${from}/merge`, { into });
  await decide(into, 'partly-delivered');
  expect(await news(told)).toHaveLength(1);
  expect(await news(fresh)).toEqual([['idea-delivered', 'completed', into]]);
  await decide(into, 'delivered');
  expect([...(await news(told)), ...(await news(fresh))]).toHaveLength(2);
});

describe('what is merged into an idea that is delivered already', () => {
  const merge = async (from: number, into: number): Promise<string> => (await admin.post(`topics/${from}/merge`, { into })).body.actionId;
  const part = (moveId: string) => admin.post(`moderation/actions/${moveId}/undo`, {});
  /** An idea, and another with these votes that goes into it. */
  const ideas = async (...voters: ApiClient[]): Promise<[number, number]> => {
    const [into, from] = [await share(), await share()];
    for (const by of voters) await vote(by, from);
    return [into, from];
  };

  test('is told to who voted for it, said “me too” and linked a question, each once', async () => {
    const [voter, both, affected, linker] = [await server.member(), await server.member(), await server.member(), await server.member()];
    const [into, from] = await ideas(voter, both);
    await vote(both, into);
    const question = await share('help');
    await affected.put(`topics/${question}/me-too`, { on: true });
    await linker.post(`topics/${from}/idea-evidence`, { topic: question });
    await decide(into, 'delivered');
    await server.jobsDone();
    await merge(from, into);
    for (const by of [voter, both, affected, linker]) expect(await news(by)).toEqual([['idea-delivered', 'completed', into]]);
    await decide(into, 'partly-delivered');
    for (const by of [voter, both]) expect(await news(by)).toHaveLength(1);
  });

  test('is told to nobody twice who heard of it there', async () => {
    const voter = await server.member();
    const [into, from] = await ideas(voter);
    await decide(from, 'delivered');
    await decide(into, 'delivered');
    expect(await news(voter)).toEqual([['idea-delivered', 'completed', from]]);
    await merge(from, into);
    expect(await news(voter)).toEqual([['idea-delivered', 'completed', into]]);
  });

  test('is told once where both happen at once', async () => {
    const voters = [await server.member(), await server.member()];
    const [into, from] = await ideas(...voters);
    await vote(voters[0]!, into);
    await Promise.all([merge(from, into), decide(into, 'delivered')]);
    for (const by of voters) expect(await news(by)).toEqual([['idea-delivered', 'completed', into]]);
  });

  test('is told by the decision that stands, whichever of them is taken back', async () => {
    const [voter, before] = [await server.member(), await server.member()];
    const [into, from] = await ideas(voter);
    await vote(before, into);
    await decide(into, 'delivered');
    await server.jobsDone();
    const later = await decide(into, 'partly-delivered');
    await merge(from, into);
    expect(await news(voter)).toHaveLength(1);
    await staff.delete(`idea-decisions/${later}`);
    for (const by of [voter, before]) expect(await news(by)).toEqual([['idea-delivered', 'completed', into]]);
  });

  test('is no news to who has not read it once that merge is taken back, and told when it is delivered itself', async () => {
    const voter = await server.member();
    const [into, from] = await ideas(voter);
    await decide(into, 'delivered');
    await server.jobsDone();
    const moveId = await merge(from, into);
    expect(await news(voter)).toEqual([['idea-delivered', 'completed', into]]);
    expect((await part(moveId)).status).toBeLessThan(300);
    expect(await news(voter)).toEqual([]);
    await decide(from, 'delivered');
    expect(await news(voter)).toEqual([['idea-delivered', 'completed', from]]);
  });

  test('and was delivered while nobody saw it is told when it is seen again', async () => {
    const voter = await server.member();
    const [into, from] = await ideas(voter);
    await decide(from, 'delivered');
    const moveId = await merge(from, into);
    expect(await news(voter)).toHaveLength(0);
    await part(moveId);
    expect(await news(voter)).toEqual([['idea-delivered', 'completed', from]]);
  });

  test('is told to those alone who come with it, and not to who wrote below the idea since', async () => {
    const [voter, commenter, follower] = [await server.member(), await server.member(), await server.member()];
    const [into, from] = await ideas(voter);
    await decide(into, 'delivered');
    await server.jobsDone();
    await comment(commenter, into);
    await comment(follower, from);
    await server.jobsDone();
    await merge(from, into);
    for (const by of [voter, follower]) expect(await news(by)).toEqual([['idea-delivered', 'completed', into]]);
    expect(await news(commenter)).toEqual([]);
  });

  test('takes with it, when it parts, whom it brought: they have no news and do not follow', async () => {
    const [sharer, follower, stays] = [await server.member(), await server.member(), await server.member()];
    const into = await share();
    const from = (await sharer.post('topics', { space: 'ideas', title: 'A pause for the weekend', body: 'It would help.' })).body.number;
    for (const by of [follower, stays]) await by.put(`topics/${from}/subscription`, { level: 'following' });
    await server.jobsDone();
    await decide(into, 'delivered');
    const moveId = await merge(from, into);
    for (const by of [sharer, follower, stays]) expect(await news(by)).toEqual([['idea-delivered', 'completed', into]]);
    await stays.put(`topics/${into}/subscription`, { level: 'normal' });
    await stays.put(`topics/${into}/subscription`, { level: 'following' });
    await part(moveId);
    for (const by of [sharer, follower]) expect(await news(by)).toEqual([]);
    expect(await news(stays)).toEqual([['idea-delivered', 'completed', into]]);
    const levels = (number: number) => Promise.all([sharer, follower, stays].map(async (by) => (await by.get(`topics/${number}`)).body.own.level));
    expect([await levels(into), await levels(from)]).toEqual([['normal', 'normal', 'following'], ['following', 'following', 'following']]);
  });

  test('and was muted is told to nobody who muted it, also where both happen at once', async () => {
    const voter = await server.member();
    const [into, from] = await ideas(voter);
    await voter.put(`topics/${from}/subscription`, { level: 'muted' });
    await server.jobsDone();
    await sql('update topics set merged_into_id = (select id from topics where community_id = $1 and number = $3), deleted_at = now() where community_id = $1 and number = $2', from, into);
    await decide(into, 'delivered');
    expect(await news(voter)).toEqual([]);
    await voter.put(`topics/${into}/subscription`, { level: 'following' });
    await decide(into, 'partly-delivered');
    expect(await news(voter)).toEqual([['idea-delivered', 'completed', into]]);
  });
});

describe('a delivered idea that is deleted and restored', () => {
  const again = async (number: number) => {
    await admin.delete(`topics/${number}`);
    await server.jobsDone();
    expect((await admin.post(`topics/${number}/restore`)).status).toBeLessThan(300);
  };

  test('is no news to who came since, and to who was told', async () => {
    const [voter, commenter, late] = [await server.member(), await server.member(), await server.member()];
    const number = await share();
    await vote(voter, number);
    await decide(number, 'delivered');
    await server.jobsDone();
    await comment(commenter, number);
    await late.put(`topics/${number}/subscription`, { level: 'following' });
    await again(number);
    for (const by of [commenter, late]) expect(await news(by)).toEqual([]);
    expect(await news(voter)).toHaveLength(1);
  });

  test('is no news to anybody where it was imported as such', async () => {
    const [voter, follower] = [await server.member(), await server.member()];
    const number = await share();
    await vote(voter, number);
    await comment(follower, number);
    await server.jobsDone();
    await sql(`insert into idea_decisions (community_id, id, topic_id, from_status, from_group, status, status_group, note)
      select $1, gen_random_uuid(), t.id, 'new', 'new', 'delivered', 'completed', '' from topics t where t.community_id = $1 and t.number = $2`, number);
    await sql(`update ideas set status = 'delivered', status_group = 'completed' where community_id = $1 and topic_id = (select id from topics where community_id = $1 and number = $2)`, number);
    await again(number);
    for (const by of [voter, follower]) expect(await news(by)).toEqual([]);
  });
});

test('a step that was taken back after a delivery thanks nobody again', async () => {
  const voter = await server.member();
  const number = await share();
  await vote(voter, number);
  await decide(number, 'delivered');
  expect(await news(voter)).toHaveLength(1);
  const reopened = await decide(number, 'planned');
  expect(await news(voter)).toHaveLength(2);
  await staff.delete(`idea-decisions/${reopened}`);
  expect(await news(voter)).toEqual([['idea-delivered', 'completed', number]]);
  await decide(number, 'partly-delivered');
  expect(await news(voter)).toHaveLength(1);
});

test('a delivery that is taken back and made again at once is told once', async () => {
  const voters = [await server.member(), await server.member()];
  const number = await share();
  for (const by of voters) await vote(by, number);
  for (let at = 0; at < 2; at += 1) {
    const decision = await decide(number, 'delivered');
    await staff.delete(`idea-decisions/${decision}`);
  }
  await decide(number, 'delivered');
  for (const by of voters) expect(await news(by)).toEqual([['idea-delivered', 'completed', number]]);
});

test('who said “me too” in a linked question, and who linked it, hears of the delivery', async () => {
  const [affected, linker] = [await server.member(), await server.member()];
  const [idea, question] = [await share(), await share('help')];
  await affected.put(`topics/${question}/me-too`, { on: true });
  await linker.post(`topics/${idea}/idea-evidence`, { topic: question });
  await decide(idea, 'delivered');
  for (const by of [affected, linker]) expect(await news(by)).toEqual([['idea-delivered', 'completed', idea]]);
});
