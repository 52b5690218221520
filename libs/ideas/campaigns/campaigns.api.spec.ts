import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { CampaignKeeping } from '#ideas';
import { Signals } from '#platform';
import { type ApiClient, startTestServer, type TestServer } from '#testing';

const hourMs = 3_600_000;

let server: TestServer;
let other: TestServer;
let admin: ApiClient;
let staff: ApiClient;
let author: ApiClient;
let voter: ApiClient;
let judge: ApiClient;
let second: ApiClient;

const sql = <Row extends object>(text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString();
const criteria = [{ name: 'Use', weight: 3 }, { name: 'Effort', weight: 1 }];
const form = (changes: object = {}) => ({ name: 'The next sensor', question: 'What should the *next sensor* measure?', stakes: 'One is built.', opensAt: inHours(1), closesAt: inHours(48), resultBy: inHours(96), ...changes });

let made = 0;
/** A planned campaign; its address. */
async function plan(changes: object = {}, by = staff): Promise<string> {
  const { status, body } = await by.post('campaigns', form({ name: `The next sensor ${(made += 1)}`, ...changes }));
  expect([status, body.code, body.errors]).toEqual([201, undefined, undefined]);
  return body.slug;
}
const begin = (slug: string, phase: string, by = staff) => by.put(`campaigns/${slug}/phase`, { phase });
/** One that is at this phase, begun by hand. */
async function at(phase: 'open' | 'judging' | 'result' | 'ended', changes: object = {}): Promise<string> {
  const slug = await plan(changes);
  for (const next of ['open', 'judging', 'result', 'ended']) {
    expect((await begin(slug, next)).body.code).toBeUndefined();
    if (next === phase) break;
  }
  return slug;
}
const find = async (slug: string, by: ApiClient = server.guest) => (await by.get(`campaigns/${slug}`)).body;
let shared = 0;
const share = (space: string, by = author) => by.post('topics', { space, title: `A wish for the sensor, number ${(shared += 1)}`, body: 'It would help.', tags: [] });
const idea = async (space: string, by = author): Promise<number> => (await share(space, by)).body.number;
const vote = (number: number, by = voter) => by.put(`topics/${number}/idea-vote`, { direction: 'up' });
const score = (slug: string, number: number, values: (number | null)[], by = judge, note = '') => by.put(`campaigns/${slug}/scores/${number}`, { values, note });
const judgingOf = async (slug: string, by = staff) => (await by.get(`campaigns/${slug}/judging`)).body;
const handleOf = (by: ApiClient): string => by.who!.handle;
const keep = (slug: string, on = server) => on.inCommunity(async () => {
  const [row] = await on.database.query<{ id: string }>('select id from campaigns where community_id = $1 and slug = $2', [on.communityId, slug]);
  await on.app.get(CampaignKeeping).keep(row!.id);
});
/** As so many hours later: its times are earlier by them. */
const letPass = (slug: string, hours: number) =>
  sql(
    `with moved as (update campaigns set opens_at = opens_at - $3 * interval '1 hour', closes_at = closes_at - $3 * interval '1 hour', votes_until = votes_until - $3 * interval '1 hour',
       result_by = result_by - $3 * interval '1 hour', ends_at = ends_at - $3 * interval '1 hour', ended_at = ended_at - $3 * interval '1 hour' where community_id = $1 and slug = $2 returning space_id)
     update spaces set topics_until = topics_until - $3 * interval '1 hour' where community_id = $1 and id in (select space_id from moved)`,
    slug,
    hours,
  );
/** From now on these people read a space. */
async function opensTo(slug: string, visibility: string): Promise<void> {
  const { id, name, description, kind, icon } = (await admin.get(`spaces/${slug}`)).body;
  expect((await admin.put(`spaces/${id}`, { name, slug, description, kind, icon, visibility })).status).toBe(200);
}
const results = async (by: ApiClient) => {
  await server.jobsDone();
  return (await by.get('notifications')).body.items.filter(({ kind }: { kind: string }) => kind === 'campaign-result');
};

beforeAll(async () => {
  server = await startTestServer({ HEARTH_URL: 'http://hearth.example' });
  other = await startTestServer({ HEARTH_URL: 'http://hearth.example' }, server);
  [admin, staff] = [await server.member('admin'), await server.member('staff')];
  [author, voter, judge, second] = [await server.member(), await server.member(), await server.member(), await server.member()];
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 900 } } });
  await admin.post('spaces', { name: 'Ideas', slug: 'ideas', kind: 'ideas' });
  await admin.post('spaces', { name: 'For members', slug: 'for-members', kind: 'ideas', visibility: 'members' });
  await admin.post('spaces', { name: 'Help', slug: 'help', kind: 'support' });
});
afterAll(async () => {
  await other?.close();
  await server?.close();
});

describe('making a campaign', () => {
  test('takes staff, or who moderates the board that ideas go to', async () => {
    expect((await server.guest.post('campaigns', form())).status).toBe(401);
    expect((await author.post('campaigns', form())).status).toBe(403);
    expect((await author.post('campaigns', form({ ending: 'convert', target: 'ideas' }))).status).toBe(403);
    const moderator = await server.member('moderator');
    expect((await moderator.post('campaigns', form())).status).toBe(403);
    expect((await moderator.post('campaigns', form({ name: 'By a moderator', ending: 'convert', target: 'ideas' }))).body.code).toBeUndefined();
    expect((await find('by-a-moderator', moderator)).name).toBe('By a moderator');
    expect((await author.get('campaigns')).body.abilities).toEqual({ make: false });
    expect((await staff.get('campaigns')).body.abilities).toEqual({ make: true });
  });

  test.each<[string, object, string]>([
    ['no time for ideas', { closesAt: inHours(1) }, 'closesAt'],
    ['two years', { closesAt: inHours(24 * 730), resultBy: inHours(24 * 731) }, 'closesAt'],
    ['a result before the last idea', { resultBy: inHours(47) }, 'resultBy'],
    ['votes after the result', { votesUntil: inHours(97) }, 'votesUntil'],
    ['a judge who is nobody', { judges: ['nobody-there'], criteria }, 'judges'],
    ['seven criteria', { criteria: Array.from({ length: 7 }, (_, n) => ({ name: `C${n}`, weight: 1 })) }, 'criteria'],
    ['a criterion of no weight', { criteria: [{ name: 'Use', weight: 0 }] }, 'criteria.0.weight'],
    ['no board to move into', { ending: 'convert' }, 'target'],
    ['a support space to move into', { ending: 'move', target: 'help' }, 'target'],
    ['a board that more people read', { ending: 'convert', target: 'ideas', visibility: 'members' }, 'target'],
  ])('is refused with %s', async (_name, changes, path) => {
    const { status, body } = await staff.post('campaigns', form(changes));
    expect([status, body.errors?.[0].path]).toEqual([400, path]);
  });

  test('takes judges who will see it, and something to judge by', async () => {
    expect((await staff.post('campaigns', form({ judges: [handleOf(judge)] }))).body.errors[0].path).toBe('criteria');
    const { body } = await staff.post('campaigns', form({ judges: [handleOf(judge)], criteria, visibility: 'private' }));
    expect(body.errors[0]).toMatchObject({ path: 'judges', code: 'unseen' });
    expect(body.details).toEqual({ handle: handleOf(judge) });
    expect((await staff.post('campaigns', form({ judges: [handleOf(judge), '@nobody-there'], criteria }))).body.details).toEqual({ handle: 'nobody-there' });
  });

  test('sent twice is one, and two of a name have addresses of their own', async () => {
    const key = { 'idempotency-key': 'once-more' };
    const twice = form({ name: 'Twice' });
    const first = await staff.post('campaigns', twice, key);
    const again = await staff.post('campaigns', twice, key);
    expect([first.status, first.body.slug, again.body.id]).toEqual([201, 'twice', first.body.id]);
    expect((await staff.post('campaigns', form({ name: 'Twice' }))).body.slug).toBe('twice-2');
  });
});

describe('a planned campaign', () => {
  test('is nowhere for anybody but staff and its judges', async () => {
    const slug = await plan({ name: 'A secret plan', judges: [handleOf(judge)], criteria });
    for (const by of [staff, admin, judge]) expect((await by.get(`campaigns/${slug}`)).status).toBe(200);
    const hidden = [`campaigns/${slug}`, `spaces/${slug}`, `spaces/${slug}/campaign`, `spaces/${slug}/board`, `campaigns/${slug}/judging`, `campaigns/${slug}/scores.csv`];
    const lists = ['campaigns', 'spaces', 'search?q=secret', 'similar?title=secret+plan', 'embed/answers?q=secret', 'roadmap', 'home', 'topics'];
    for (const by of [server.guest, author, await server.member('moderator'), await server.member('superuser')]) {
      for (const [roads, expected] of [[hidden, 404], [lists, 200]] as const) {
        for (const road of roads) {
          const { status, body } = await by.get(road);
          expect([road, status, JSON.stringify(body ?? '').toLowerCase().includes('secret plan')]).toEqual([road, expected, false]);
        }
      }
    }
    const [{ count }] = (await sql<{ count: number }>(`select count(*)::int as count from spaces where community_id = $1 and name = 'A secret plan'`)) as [{ count: number }];
    expect(count).toBe(0);
    // A member’s own space may be called the same: that a name is taken would tell of the plan.
    const opener = await server.member('member', { trustLevel: 3 });
    expect((await opener.post('own-spaces', { name: 'A secret plan' })).body.code).not.toBe('conflict.taken');
    // Its own address is another one then.
    const { body } = await begin(slug, 'open');
    expect([body.phase, body.name, body.space.slug.startsWith('a-secret-plan')]).toEqual(['open', 'A secret plan', true]);
  });

  test('can be changed in all, and withdrawn', async () => {
    const slug = await plan();
    const { body } = await staff.put(`campaigns/${slug}`, form({ name: 'Renamed', visibility: 'members', limited: true }));
    expect(body).toMatchObject({ slug, name: 'Renamed', visibility: 'members', limited: true });
    expect((await author.put(`campaigns/${slug}`, form())).status).toBe(404);
    expect((await staff.delete(`campaigns/${slug}`)).status).toBe(204);
    expect((await staff.get(`campaigns/${slug}`)).status).toBe(404);
    const open = await at('open');
    expect((await staff.delete(`campaigns/${open}`)).status).toBe(409);
    expect((await author.delete(`campaigns/${open}`)).status).toBe(403);
  });
});

describe('phases', () => {
  test('come by the clock, all that are due, and each has its line', async () => {
    const slug = await plan({ votesUntil: inHours(60) });
    await letPass(slug, 2);
    await keep(slug);
    expect(await find(slug)).toMatchObject({ phase: 'open', space: { slug }, html: expect.stringContaining('<em>next sensor</em>') });
    expect((await share(slug)).status).toBe(201);
    await letPass(slug, 1_000);
    // A server that was down begins all of them at its start.
    await keep(slug);
    expect(await find(slug)).toMatchObject({ phase: 'result', timeline: ['open', 'judging', 'result'].map((phase) => ({ phase, byClock: true, actor: null })) });
    await letPass(slug, 24 * 15);
    await keep(slug);
    expect(await find(slug)).toMatchObject({ phase: 'ended', endsAt: null });
  });

  test.each(['open', 'judging', 'ended'] as const)('that two servers and somebody begin at once begin once: %s', async (phase) => {
    const slug = phase === 'open' ? await plan() : await at(phase === 'judging' ? 'open' : 'result');
    await letPass(slug, phase === 'ended' ? 24 * 15 : phase === 'judging' ? 50 : 2);
    const answers = await Promise.all([keep(slug), keep(slug, other), begin(slug, phase), keep(slug, other), begin(slug, phase)]);
    expect(answers.filter((answer) => answer && ![200, 409].includes(answer.status))).toEqual([]);
    const { timeline, phase: now } = await find(slug);
    expect([now, timeline.filter((line: { phase: string }) => line.phase === phase).length]).toEqual([phase, 1]);
    const spaces = await sql(`select id from spaces where community_id = $1 and slug = $2`, slug);
    expect(spaces).toHaveLength(1);
  });

  test('that begin elsewhere are seen before word of them has come', async () => {
    const slug = await plan();
    await find(slug, author);
    await letPass(slug, 2);
    const silent = jest.spyOn(other.app.get(Signals), 'send').mockResolvedValue();
    await keep(slug, other);
    silent.mockRestore();
    expect(await find(slug, author)).toMatchObject({ phase: 'open', space: { slug } });
    expect((await begin(slug, 'open')).body.code).toBe('conflict.already-done');
  });

  test('by hand are who runs it’s, one after another', async () => {
    const slug = await plan();
    expect((await begin(slug, 'judging')).status).toBe(409);
    expect((await begin(slug, 'open')).body.timeline).toMatchObject([{ phase: 'open', byClock: false, actor: { id: staff.who!.id } }]);
    expect((await begin(slug, 'open')).body.code).toBe('conflict.already-done');
    expect((await begin(slug, 'judging', author)).status).toBe(403);
    expect((await begin(slug, 'judging', server.guest)).status).toBe(401);
    expect((await begin(slug, 'judging')).body.phase).toBe('judging');
  });

  test('take ideas and their changes while open, and no longer', async () => {
    const slug = await at('open');
    const { number } = (await share(slug)).body;
    const { topic, body: post } = (await author.get(`topics/${number}`)).body;
    expect([topic.abilities.edit, post.abilities.edit]).toEqual([true, true]);
    expect((await author.patch(`topics/${number}`, { version: topic.version, title: 'A better wish for the sensor' })).status).toBeLessThan(300);
    await begin(slug, 'judging');
    const refused = await share(slug);
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict.closed']);
    expect((await staff.post('topics', { space: slug, title: 'Staff is no exception', body: 'Not even staff.', tags: [] })).body.code).toBe('conflict.closed');
    const later = (await author.get(`topics/${number}`)).body;
    expect([later.topic.abilities.edit, later.topic.abilities.retag, later.body.abilities.edit, later.topic.abilities.reply]).toEqual([false, false, false, true]);
    expect((await author.patch(`topics/${number}`, { version: later.topic.version, title: 'Another wish for the sensor' })).status).toBe(403);
    expect((await author.patch(`posts/${post.id}`, { version: later.body.version, body: 'Something else.' })).status).toBe(403);
    expect((await voter.post(`posts/${post.id}/suggestions`, { version: later.body.version, body: 'Something else.', note: 'Better so.' })).status).toBe(403);
    expect((await author.get(`spaces/${slug}`)).body.abilities.ask).toBe(false);
    const elsewhere = await idea('ideas');
    expect((await admin.post(`topics/${elsewhere}/move`, { space: slug })).body.code).toBe('conflict.closed');
  });

  test('count an idea, a vote and a comment once they are there, not a while later', async () => {
    const slug = await at('open');
    const figures = async () => {
      await server.jobsDone();
      const { ideaCount, participantCount } = await find(slug);
      const listed = (await server.guest.get('campaigns')).body.open.find((one: { slug: string }) => one.slug === slug);
      expect([listed.ideaCount, listed.participantCount]).toEqual([ideaCount, participantCount]);
      return [ideaCount, participantCount];
    };
    expect(await figures()).toEqual([0, 0]);
    const number = await idea(slug);
    expect(await figures()).toEqual([1, 1]);
    await vote(number);
    expect(await figures()).toEqual([1, 2]);
    await second.post(`topics/${number}/replies`, { body: 'Yes, please.' });
    expect(await figures()).toEqual([1, 3]);
  });

  test('end by the clock even where nobody was there to end them', async () => {
    const slug = await at('open');
    await server.jobsDone();
    await letPass(slug, 50);
    // Spaces are kept in memory until one changes.
    await admin.put('spaces/order', { ids: [(await admin.get('spaces')).body.items[0].id] });
    expect((await share(slug)).body.code).toBe('conflict.closed');
    expect((await find(slug)).phase).toBe('open');
  });

  test('votes are taken until their time, or the result', async () => {
    const slug = await at('open', { votesUntil: inHours(60) });
    const number = await idea(slug);
    expect((await vote(number)).status).toBe(200);
    await begin(slug, 'judging');
    expect((await vote(number, second)).status).toBe(200);
    await sql(`update idea_boards set votes_until = now() where community_id = $1 and space_id = (select space_id from campaigns where community_id = $1 and slug = $2)`, slug);
    expect((await vote(number, judge)).body.code).toBe('conflict.closed');
    expect((await judge.get(`topics/${number}/idea`)).body).toMatchObject({ votes: { up: 2 }, abilities: { vote: false } });
    expect((await judge.get(`spaces/${slug}/ideas`)).body.items[0].votable).toBe(false);
    const without = await at('open');
    const later = await idea(without);
    await begin(without, 'judging');
    expect((await vote(later)).status).toBe(200);
    await begin(without, 'result');
    expect((await vote(later, second)).body.code).toBe('conflict.closed');
    expect((await staff.put(`campaigns/${without}`, form({ ending: 'move', target: 'ideas', votesUntil: inHours(90) }))).status).toBe(200);
    expect((await vote(later, second)).body.code).toBe('conflict.closed');
  });

  test('what was promised stays once a campaign is open', async () => {
    const slug = await at('open');
    const { body } = await staff.put(`campaigns/${slug}`, form({ name: 'Asked better', visibility: 'members', limited: true, closesAt: inHours(72) }));
    expect(body).toMatchObject({ name: 'Asked better', visibility: 'public', limited: false });
    expect((await server.guest.get(`spaces/${slug}`)).body.name).toBe('Asked better');
    await begin(slug, 'judging');
    const judged = (await staff.put(`campaigns/${slug}`, form({ name: 'Asked again', resultBy: inHours(200) }))).body;
    expect([judged.name, judged.resultBy > inHours(150)]).toEqual(['Asked better', true]);
    await begin(slug, 'result');
    // From the result on, what happens at the end, and nothing else.
    const published = (await staff.put(`campaigns/${slug}`, form({ name: 'Asked late', stakes: 'Ten are built.', resultBy: inHours(300), judges: [handleOf(judge)], criteria, ending: 'convert', target: 'ideas' }))).body;
    expect(published).toMatchObject({ name: 'Asked better', stakes: judged.stakes, resultBy: judged.resultBy, judges: [], ending: 'convert', target: { slug: 'ideas' } });
    await begin(slug, 'ended');
    expect((await staff.put(`campaigns/${slug}`, form())).body.code).toBe('conflict.closed');
  });
});

describe('changing a campaign that runs', () => {
  const moderatorOf = async (...slugs: string[]): Promise<ApiClient> => {
    const by = await server.member();
    for (const slug of slugs) expect((await admin.put(`spaces/${slug}/roles/${by.who!.id}`, { role: 'moderator' })).status).toBe(204);
    return by;
  };

  test('where ideas go takes what making one that goes there takes', async () => {
    await admin.post('spaces', { name: 'Another board', slug: 'another-board', kind: 'ideas' });
    const slug = await at('open', { ending: 'convert', target: 'ideas' });
    const by = await moderatorOf(slug, 'ideas');
    expect((await by.put(`campaigns/${slug}`, form({ stakes: 'Two are built.', ending: 'convert', target: 'ideas' }))).body.stakes).toBe('Two are built.');
    expect((await by.put(`campaigns/${slug}`, form({ ending: 'move', target: 'ideas' }))).body.ending).toBe('move');
    for (const changes of [{ ending: 'move', target: 'another-board' }, { ending: 'archive' }]) expect((await by.put(`campaigns/${slug}`, form(changes))).body.code).toBe('ability.missing');
    expect((await find(slug)).target.slug).toBe('ideas');
    expect((await staff.put(`campaigns/${slug}`, form({ ending: 'move', target: 'another-board' }))).body.target.slug).toBe('another-board');
  });

  test('only who publishes a result brings it forward, and nobody to a time that has passed', async () => {
    // With a judge, so that the clock does not publish it meanwhile.
    const slug = await at('judging', { resultBy: inHours(200), judges: [handleOf(judge)], criteria });
    const by = await moderatorOf(slug);
    const change = (who: ApiClient, changes: object) => who.put(`campaigns/${slug}`, form({ closesAt: inHours(0), ...changes }));
    expect((await begin(slug, 'result', by)).status).toBe(403);
    expect((await change(by, { resultBy: inHours(199) })).body.code).toBe('ability.missing');
    expect((await change(by, { resultBy: inHours(201) })).status).toBe(200);
    // As the form sends it, to the minute.
    const { resultBy } = await find(slug);
    expect((await change(by, { resultBy: `${resultBy.slice(0, 16)}:00.000Z`, stakes: 'Three are built.' })).body).toMatchObject({ stakes: 'Three are built.', resultBy });
    expect((await change(staff, { resultBy: inHours(1) })).status).toBe(200);
    await letPass(slug, 3);
    for (const [changes, path] of [[{ resultBy: inHours(-1) }, 'resultBy'], [{ resultBy: inHours(1), votesUntil: inHours(-1) }, 'votesUntil']] as const) expect((await change(staff, changes)).body.errors).toEqual([expect.objectContaining({ path, code: 'past' })]);
    // What passed while nobody looked stays as it is.
    expect((await change(staff, { resultBy: (await find(slug)).resultBy, stakes: 'Four are built.' })).body.stakes).toBe('Four are built.');
  });
});

describe('who judges a campaign', () => {
  const asked = async (by: ApiClient, slug: string) => {
    await server.jobsDone();
    const { items } = (await by.get('notifications')).body;
    return items.filter(({ kind, campaign }: { kind: string; campaign: { slug: string } | null }) => kind === 'campaign-judging' && campaign?.slug === slug);
  };
  const outcomes = async (by: ApiClient, slug: string) => (await asked(by, slug)).map(({ outcome }: { outcome: string }) => outcome);
  const mailed = (by: ApiClient) => sql<{ mailed: boolean }>(`select mail_at is not null as mailed from notifications where community_id = $1 and member_id = $2 and kind = 'campaign-judging'`, by.who!.id);

  test('is told so once, while it is planned or open, and nobody else is', async () => {
    const [first, late, never] = [await server.member(), await server.member(), await server.member()];
    const slug = await plan({ judges: [handleOf(first), handleOf(staff)], criteria });
    expect(await asked(first, slug)).toMatchObject([{ outcome: 'asked', actor: { id: staff.who!.id }, campaign: { slug }, path: `/campaigns/${slug}` }]);
    expect(await mailed(first)).toEqual([{ mailed: true }]);
    for (const by of [staff, late, author]) expect(await asked(by, slug)).toEqual([]);
    await begin(slug, 'open');
    const judges = [first, late, staff].map(handleOf);
    for (const stakes of ['Two are built.', 'Three are built.']) expect((await staff.put(`campaigns/${slug}`, form({ judges, criteria, stakes }))).status).toBe(200);
    for (const [by, told] of [[first, ['asked']], [late, ['asked']], [staff, []], [never, []]] as const) expect(await outcomes(by, slug)).toEqual(told);
  });

  test('is told when there are ideas to judge, once and until when', async () => {
    const [judges, gone, muter] = [await server.member(), await server.member(), await server.member()];
    const slug = await at('open', { judges: [judges, gone, muter].map(handleOf), criteria });
    await muter.put(`spaces/${slug}/subscription`, { level: 'muted' });
    await idea(slug);
    expect((await staff.put(`campaigns/${slug}`, form({ judges: [judges, muter].map(handleOf), criteria }))).status).toBe(200);
    await Promise.all([begin(slug, 'judging'), begin(slug, 'judging'), keep(slug, other)]);
    const { resultBy } = await find(slug);
    for (const by of [judges, muter]) {
      expect(await outcomes(by, slug)).toEqual(['begun', 'asked']);
      expect((await asked(by, slug))[0]).toMatchObject({ actor: null, campaign: { slug, resultBy }, path: `/campaigns/${slug}/judging` });
    }
    for (const by of [gone, author, voter]) expect(await asked(by, slug)).toEqual([]);
  });

  test('hears of no campaign that was withdrawn, or that they do not judge any more', async () => {
    const [one, two] = [await server.member(), await server.member()];
    const slug = await plan({ judges: [one, two].map(handleOf), criteria });
    await server.jobsDone();
    await staff.put(`campaigns/${slug}`, form({ judges: [handleOf(one)], criteria }));
    expect([await outcomes(one, slug), (await mailed(two)).length]).toEqual([['asked'], 0]);
    await staff.delete(`campaigns/${slug}`);
    await server.jobsDone();
    expect(await mailed(one)).toEqual([]);
  });
});

describe('judging', () => {
  let slug: string;
  let [first, own, third]: number[] = [];
  beforeAll(async () => {
    slug = await plan({ judges: [`@${handleOf(judge)}`, handleOf(second)], criteria });
    await begin(slug, 'open');
    [first, own, third] = [await idea(slug), await idea(slug, judge), await idea(slug)];
    await vote(third!);
    expect((await score(slug, first!, [8, 4])).body.code).toBe('conflict.closed');
    await begin(slug, 'judging');
  });

  test('is for judges, and never of an idea of their own', async () => {
    expect((await score(slug, first!, [8, 4], server.guest)).status).toBe(401);
    for (const by of [author, staff]) expect((await score(slug, first!, [8, 4], by)).status).toBe(403);
    expect((await score(slug, own!, [10, 10])).status).toBe(403);
    expect((await judgingOf(slug, judge)).ideas.find(({ number }: { number: number }) => number === own)).toMatchObject({ own: true });
    // Nor one that theirs was merged into.
    const [into, from] = [await at('open', { judges: [handleOf(judge)], criteria }), 0];
    const [kept, merged] = [await idea(into), await idea(into, judge)];
    await admin.post(`topics/${merged}/merge`, { into: kept });
    await begin(into, 'judging');
    expect([from, (await score(into, kept, [5, 5])).status]).toEqual([0, 403]);
  });

  test.each([[[8]], [[8, 11]], [[8, -1]], [[8, 4.5]], [[8, 4, 2]]])('takes points from 0 to 10 for each criterion, not %j', async (values) => {
    expect((await score(slug, first!, values)).status).toBe(400);
  });

  test('shows a judge the scores of others once their own are in, and nobody else', async () => {
    await score(slug, first!, [8, 4], judge, 'Everybody asks for it.');
    await score(slug, first!, [2, 6], second);
    for (const by of [author, server.guest]) for (const road of ['judging', 'scores.csv']) expect((await by.get(`campaigns/${slug}/${road}`)).status).toBe(404);
    const before = await judgingOf(slug, judge);
    expect(before.ideas.find(({ number }: { number: number }) => number === first)).toMatchObject({ mine: { values: [8, 4], mean: 7 }, scores: null, verdict: null });
    expect(JSON.stringify(before)).not.toContain('[2,6]');
    expect((await judge.get(`campaigns/${slug}/scores.csv`)).status).toBe(403);
    expect((await judge.post(`campaigns/${slug}/scores`)).body.code).toBe('conflict.locked');
    await score(slug, third!, [3, 3]);
    expect((await judge.post(`campaigns/${slug}/scores`)).status).toBe(204);
    const after = await judgingOf(slug, judge);
    expect(after.ideas.find(({ number }: { number: number }) => number === first)).toMatchObject({ verdict: { judges: 2, mean: 5, low: 3, high: 7, criteria: [5, 5] } });
    expect((await score(slug, first!, [0, 0])).body.code).toBe('conflict.closed');
    expect((await judgingOf(slug, second)).ideas[0].scores).toBeNull();
    expect(after.judges).toEqual(expect.arrayContaining([expect.objectContaining({ scored: 2, of: 2, handedIn: true }), expect.objectContaining({ scored: 1, of: 3, handedIn: false })]));
  });

  test('is a table to take along', async () => {
    const { status, body } = await staff.get(`campaigns/${slug}/scores.csv`);
    expect(status).toBe(200);
    expect(String(body)).toContain('number,title,author,votes,judges,mean,spread,lowest,highest,Use (3),Effort (1),chosen');
    expect(String(body)).toMatch(new RegExp(`${first},A wish for the sensor, number \\d+|${first},"A wish for the sensor, number \\d+",${handleOf(author)},0,2,5,2.83,3,7,5,5,`));
  });

  test('staff chooses, also against the scores, and nobody else knows before the result', async () => {
    const choice = { winners: [{ number: own, why: 'It fits the next sensor.' }, { number: first, why: 'The judges liked it best.' }], statement: 'Thank you all.' };
    for (const [by, status] of [[author, 403], [judge, 403], [server.guest, 401]] as const) expect((await by.put(`campaigns/${slug}/winners`, choice)).status).toBe(status);
    expect((await begin(slug, 'result')).body.code).toBe('conflict.locked');
    for (const winners of [[{ number: 4_000, why: 'Nothing.' }], [choice.winners[0], choice.winners[0]], [{ number: own, why: '' }]]) expect((await staff.put(`campaigns/${slug}/winners`, { winners })).status).toBe(400);
    expect((await judgingOf(slug)).chosenAt).toBeNull();
    expect((await staff.put(`campaigns/${slug}/winners`, choice)).status).toBe(204);
    expect([(await judgingOf(slug)).chosenAt, (await judgingOf(slug, judge)).chosenAt]).toEqual([expect.any(String), null]);
    expect((await judgingOf(slug, judge)).ideas.every(({ chosen }: { chosen: object | null }) => chosen === null)).toBe(true);
    for (const by of [judge, author, server.guest]) expect(JSON.stringify(await find(slug, by))).not.toContain('It fits');
    expect((await begin(slug, 'result')).body.phase).toBe('result');
    const { result } = await find(slug);
    expect(result).toMatchObject({
      statement: 'Thank you all.',
      // Two judges would be known by what they gave.
      winners: [{ number: own, place: 1, why: 'It fits the next sensor.', author: { id: judge.who!.id }, verdict: null }, { number: first, place: 2, author: { id: author.who!.id }, verdict: null }],
      others: [{ number: third }],
    });
    expect((await staff.put(`campaigns/${slug}/winners`, choice)).body.code).toBe('conflict.closed');
    expect((await judgingOf(slug, second)).ideas[0].scores).not.toBeNull();
  });
});

describe('a result', () => {
  test('of ideas that are merged after the choice names the one that is left once, with what judges gave both', async () => {
    const another = await server.member();
    const slug = await at('open', { judges: [judge, second, another, voter].map(handleOf), criteria });
    const [kept, merged] = [await idea(slug, voter), await idea(slug)];
    await begin(slug, 'judging');
    await score(slug, kept, [8, 8]);
    await score(slug, merged, [2, 2]);
    await score(slug, merged, [4, 4], second);
    await score(slug, merged, [6, 6], another);
    await score(slug, merged, [10, 10], voter);
    await staff.put(`campaigns/${slug}/winners`, { winners: [{ number: merged, why: 'The better text.' }, { number: kept, why: 'The same.' }] });
    await admin.post(`topics/${merged}/merge`, { into: kept });
    // A judge of both gave the one that is left what they gave it, and nobody scores what is their own by now.
    const verdict = { judges: 3, mean: 6, low: 4, high: 8 };
    const { ideas } = await judgingOf(slug);
    expect(ideas).toMatchObject([{ number: kept, verdict, chosen: { place: 1, why: 'The better text.' } }]);
    expect(ideas[0].scores).toHaveLength(3);
    await begin(slug, 'result');
    expect((await find(slug)).result).toMatchObject({ winners: [{ number: kept, why: 'The better text.', verdict }], others: [] });
  });

  test('is told once to everybody who shared, voted or commented and has not muted it, and to nobody else', async () => {
    const [sharer, votes, comments, all, mutes, none] = [await server.member(), await server.member(), await server.member(), await server.member(), await server.member(), await server.member()];
    const slug = await at('open');
    const [one, two] = [await idea(slug, sharer), await idea(slug, all)];
    for (const by of [votes, all]) for (const number of [one, two]) await vote(number, by);
    for (const by of [comments, all]) await by.post(`topics/${one}/replies`, { body: 'Yes, please.' });
    await vote(one, mutes);
    await mutes.put(`spaces/${slug}/subscription`, { level: 'muted' });
    await admin.post(`topics/${two}/merge`, { into: one });
    await begin(slug, 'judging');
    await Promise.all([begin(slug, 'result'), begin(slug, 'result'), keep(slug, other)]);
    for (const by of [sharer, votes, comments, all]) expect(await results(by)).toMatchObject([{ campaign: { slug }, path: `/campaigns/${slug}` }]);
    for (const by of [mutes, none]) expect(await results(by)).toEqual([]);
    await begin(slug, 'ended');
    await staff.delete(`campaigns/${slug}/end`);
    await begin(slug, 'ended');
    for (const by of [sharer, votes, comments, all]) expect(await results(by)).toHaveLength(1);
  });

  test('is what the votes say where nobody judges', async () => {
    const slug = await at('open');
    const [low, high] = [await idea(slug), await idea(slug)];
    await idea(slug);
    for (const by of [voter, second]) await vote(high, by);
    await vote(low);
    await server.jobsDone();
    await letPass(slug, 200);
    await keep(slug);
    const { result, ...head } = await find(slug);
    const { phase } = head;
    // Above the board is all of it but the result, which only its page shows.
    expect((await server.guest.get(`spaces/${slug}/campaign`)).body).toEqual(head);
    expect([phase, result.winners.map(({ number }: { number: number }) => number)]).toEqual(['result', [high, low]]);
  });

  test('waits for staff where somebody judges', async () => {
    const slug = await at('judging', { judges: [handleOf(judge)], criteria });
    await letPass(slug, 200);
    await keep(slug);
    expect((await find(slug)).phase).toBe('judging');
    await staff.put(`campaigns/${slug}/winners`, { winners: [], statement: 'Nothing was good enough.' });
    await keep(slug);
    expect(await find(slug)).toMatchObject({ phase: 'result', result: { winners: [], statement: 'Nothing was good enough.' } });
  });
});

describe('the end', () => {
  const spaceOf = async (number: number): Promise<string> => (await server.guest.get(`topics/${number}`)).body.topic.space.slug;
  async function withIdeas(ending: string, target: string | null = 'ideas', changes: object = {}): Promise<{ slug: string; chosen: number; merged: number; rest: number }> {
    const slug = await at('open', { ending, target, ...changes });
    const [chosen, merged, rest] = [await idea(slug), await idea(slug), await idea(slug)];
    for (const by of [voter, second]) for (const number of [chosen, merged]) await vote(number, by);
    await vote(rest, judge);
    await voter.post(`topics/${chosen}/replies`, { body: 'I would buy it.' });
    await admin.post(`topics/${merged}/merge`, { into: chosen });
    await begin(slug, 'judging');
    await staff.put(`campaigns/${slug}/winners`, { winners: [{ number: chosen, why: 'The most wanted.' }] });
    await begin(slug, 'result');
    return { slug, chosen, merged, rest };
  }

  test('moves chosen ideas into the board with all that is theirs, and archives the others', async () => {
    const { slug, chosen, merged, rest } = await withIdeas('convert');
    expect((await begin(slug, 'ended', author)).status).toBe(403);
    expect((await begin(slug, 'ended')).body.code).toBeUndefined();
    expect([await spaceOf(chosen), await spaceOf(rest)]).toEqual(['ideas', slug]);
    expect((await server.guest.get(`topics/${chosen}/idea`)).body).toMatchObject({ votes: { up: 2 }, merged: { ideas: 1 } });
    await server.jobsDone();
    expect((await server.guest.get(`topics/${chosen}/idea`)).body).toMatchObject({ votes: { up: 2 }, merged: { ideas: 1 } });
    expect((await server.guest.get(`topics/${chosen}/replies`)).body.items.length).toBe(2);
    expect((await server.guest.get(`topics/${merged}`)).body.topic.number).toBe(chosen);
    expect((await server.guest.get('spaces/ideas/ideas?group=all&limit=100')).body.items.map(({ number }: { number: number }) => number)).toContain(chosen);
    const archived = (await author.get(`topics/${rest}`)).body.topic;
    expect([archived.lockReason, archived.abilities.reply, archived.abilities.edit]).toEqual([`The campaign “${(await find(slug)).name}” is over.`, false, false]);
    expect((await author.post(`topics/${rest}/replies`, { body: 'Still here?' })).body.code).toBe('conflict.locked');
    expect((await vote(rest, second)).body.code).toBe('conflict.closed');
    expect((await author.post(`topics/${rest}/idea-evidence`, { topic: chosen })).body.code).toBe('conflict.locked');
    expect((await author.get(`topics/${rest}/demand`)).body.abilities.link).toBe(false);
    const listed = (await staff.get('spaces')).body.items.map((space: { slug: string }) => space.slug);
    expect([listed.includes(slug), listed.includes('ideas')]).toEqual([false, true]);
    const topics = async (query: string) => (await server.guest.get(`topics?sort=newest&limit=100&${query}`)).body.items.map(({ number }: { number: number }) => number);
    expect([(await topics('')).includes(rest), (await topics('')).includes(chosen), (await topics(`author=${handleOf(author)}`)).includes(rest)]).toEqual([false, true, true]);
    expect((await server.guest.get(`spaces/${slug}`)).body).toMatchObject({ task: { ended: true }, abilities: { ask: false } });
    expect(await find(slug)).toMatchObject({ phase: 'ended', ideaCount: 2, result: { winners: [{ number: chosen }], others: [{ number: rest }] } });
  });

  test.each([['archive', null, [true, true]], ['move', 'ideas', [false, false]]] as const)('of the kind %s does the same with all of them', async (ending, target, staying) => {
    const { slug, chosen, rest } = await withIdeas(ending, target);
    await begin(slug, 'ended');
    expect([(await spaceOf(chosen)) === slug, (await spaceOf(rest)) === slug]).toEqual(staying);
    const all = await sql<{ count: number }>(`select count(*)::int as count from topics where community_id = $1 and number = any($2) and deleted_at is null`, [chosen, rest]);
    expect(all[0]!.count).toBe(2);
  });

  test('gives limited votes back: those from the campaign count for no limit of the board', async () => {
    await admin.post('spaces', { name: 'Limited', slug: 'limited', kind: 'ideas' });
    const { statuses } = (await server.guest.get('spaces/limited/board')).body;
    await admin.put('spaces/limited/board', { limited: true, statuses });
    const { slug, chosen } = await withIdeas('move', 'limited', { limited: true });
    await begin(slug, 'ended');
    const budget = async () => (await voter.get('spaces/limited/board')).body.budget;
    expect(await budget()).toEqual({ most: 4, used: 0 });
    const another = await idea('limited');
    expect((await vote(another)).body.budget).toEqual({ most: 4, used: 1 });
    // Taken back and given anew, a vote is one of the board's.
    await voter.put(`topics/${chosen}/idea-vote`, { direction: null });
    expect((await vote(chosen)).body).toMatchObject({ up: 2, budget: { used: 2 } });
    expect(await budget()).toEqual({ most: 4, used: 2 });
  });

  test('leaves the votes of a campaign free where the board’s own idea takes its idea in', async () => {
    await admin.post('spaces', { name: 'Taking in', slug: 'taking-in', kind: 'ideas' });
    const { statuses } = (await server.guest.get('spaces/taking-in/board')).body;
    await admin.put('spaces/taking-in/board', { limited: true, statuses });
    const { slug, chosen } = await withIdeas('move', 'taking-in', { limited: true });
    await begin(slug, 'ended');
    const kept = await idea('taking-in');
    await admin.post(`topics/${chosen}/merge`, { into: kept });
    await server.jobsDone();
    expect((await server.guest.get(`topics/${kept}/idea`)).body.votes.up).toBe(2);
    expect((await voter.get('spaces/taking-in/board')).body.budget).toEqual({ most: 4, used: 0 });
    // One that is given on the board is the board's.
    await voter.put(`topics/${kept}/idea-vote`, { direction: null });
    expect((await vote(kept)).body.budget).toEqual({ most: 4, used: 1 });
  });

  test('shows a judge no idea that moved to where they do not read', async () => {
    await admin.post('spaces', { name: 'Taken in', slug: 'taken-in', kind: 'ideas' });
    const { slug, chosen, rest } = await withIdeas('convert', 'taken-in', { judges: [handleOf(judge)], criteria });
    const { title } = (await server.guest.get(`topics/${chosen}`)).body.topic;
    await begin(slug, 'ended');
    const numbers = async (by: ApiClient) => (await judgingOf(slug, by)).ideas.map(({ number }: { number: number }) => number);
    const table = async (by: ApiClient) => String((await by.get(`campaigns/${slug}/scores.csv`)).body);
    expect([await numbers(judge), (await table(judge)).includes(title)]).toEqual([[chosen, rest], true]);
    await opensTo('taken-in', 'private');
    expect([await numbers(judge), (await table(judge)).includes(title)]).toEqual([[rest], false]);
    expect([await numbers(staff), (await table(staff)).includes(title)]).toEqual([[chosen, rest], true]);
  });

  describe('on a board with steps of its own', () => {
    const stepOf = async (number: number) => (await server.guest.get(`topics/${number}/idea`)).body.status;
    const decide = async (number: number, status: string) => expect((await staff.post(`topics/${number}/idea-decisions`, { status, note: 'So we do.' })).body.code).toBeUndefined();
    beforeAll(async () => {
      await admin.post('spaces', { name: 'Own steps', slug: 'own-steps', kind: 'ideas' });
      const statuses = ['new', 'in-progress', 'on-hold', 'completed', 'closed'].map((group) => ({ key: `our-${group}`, group, name: null }));
      await admin.put('spaces/own-steps/board', { limited: false, statuses });
    });

    test('puts an idea to one of the same meaning, and back, unless something else was decided there', async () => {
      const { slug, chosen, rest } = await withIdeas('move', 'own-steps');
      for (const number of [chosen, rest]) await decide(number, 'planned');
      await begin(slug, 'ended');
      for (const number of [chosen, rest]) expect(await stepOf(number)).toMatchObject({ key: 'our-in-progress', group: 'in-progress' });
      await decide(rest, 'our-completed');
      await staff.delete(`campaigns/${slug}/end`);
      expect([await stepOf(chosen), await stepOf(rest)]).toMatchObject([{ key: 'planned' }, { key: 'delivered', group: 'completed' }]);
    });

    test('goes by what is decided until the last moment', async () => {
      const { slug, chosen } = await withIdeas('convert', 'own-steps');
      await decide(chosen, 'planned');
      let ending!: ReturnType<typeof begin>;
      await server.inCommunity(() => server.database.tx.run(async () => {
        const [row] = await server.database.query<{ pid: number }>(
          `update ideas set status = 'declined', status_group = 'closed' where community_id = $1 and topic_id = (select id from topics where community_id = $1 and number = $2) returning pg_backend_pid() as pid`,
          [server.communityId, chosen],
        );
        ending = begin(slug, 'ended');
        const waiting = () => server.database.query('select pid from pg_stat_activity where $1::int = any(pg_blocking_pids(pid))', [row!.pid]);
        while ((await waiting()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      }));
      expect((await ending).body.code).toBeUndefined();
      expect(await stepOf(chosen)).toMatchObject({ key: 'our-closed', group: 'closed' });
    });
  });

  test('can be taken back by staff for thirty days: everything is as it was', async () => {
    const { slug, chosen, rest } = await withIdeas('convert');
    await begin(slug, 'ended');
    for (const [by, status] of [[server.guest, 401], [author, 403]] as const) expect((await by.delete(`campaigns/${slug}/end`)).status).toBe(status);
    // What is done on the board comes along.
    expect((await vote(chosen, judge)).body).toMatchObject({ up: 3 });
    expect((await second.post(`topics/${chosen}/replies`, { body: 'I would buy two.' })).status).toBe(201);
    expect((await staff.delete(`campaigns/${slug}/end`)).body).toMatchObject({ phase: 'result', endsAt: null });
    expect((await staff.delete(`campaigns/${slug}/end`)).body.code).toBe('conflict.already-done');
    expect([await spaceOf(chosen), await spaceOf(rest)]).toEqual([slug, slug]);
    expect((await author.get(`topics/${rest}`)).body.topic).toMatchObject({ lockedAt: null, abilities: { reply: true } });
    expect((await server.guest.get(`topics/${chosen}/idea`)).body.votes.up).toBe(3);
    expect(JSON.stringify((await server.guest.get(`topics/${chosen}/replies`)).body.items)).toContain('I would buy two.');
    expect((await staff.get('spaces')).body.items.map((space: { slug: string }) => space.slug)).toContain(slug);
    // It does not end by itself again.
    await letPass(slug, 24 * 100);
    await keep(slug);
    expect((await find(slug)).phase).toBe('result');
    await begin(slug, 'ended');
    await letPass(slug, 24 * 31);
    expect((await staff.delete(`campaigns/${slug}/end`)).status).toBe(403);
    expect((await find(slug, staff)).timeline.map(({ phase, undo }: { phase: string; undo: boolean }) => (undo ? `${phase} undone` : phase))).toEqual(['open', 'judging', 'result', 'ended', 'ended undone', 'ended']);
  });

  test('taken back leaves alone what somebody did something else with', async () => {
    await admin.post('spaces', { name: 'Moved on', slug: 'moved-on', kind: 'ideas' });
    const { slug, chosen, rest } = await withIdeas('convert');
    await begin(slug, 'ended');
    expect((await admin.post(`topics/${chosen}/move`, { space: 'moved-on' })).status).toBeLessThan(300);
    expect((await admin.post(`topics/${rest}/unlock`)).status).toBeLessThan(300);
    expect((await admin.post(`topics/${rest}/lock`, { reason: 'Calm down first.' })).status).toBeLessThan(300);
    expect((await staff.delete(`campaigns/${slug}/end`)).body.phase).toBe('result');
    expect(await spaceOf(chosen)).toBe('moved-on');
    expect((await author.get(`topics/${rest}`)).body.topic.lockReason).toBe('Calm down first.');
  });

  test('is not taken back where more people read the campaign than the board: what was written there is theirs alone', async () => {
    await admin.post('spaces', { name: 'Inside', slug: 'inside', kind: 'ideas', visibility: 'private' });
    const { slug, chosen, rest } = await withIdeas('convert', 'inside');
    await begin(slug, 'ended');
    expect((await staff.post(`topics/${chosen}/replies`, { body: 'It costs us four euros.' })).status).toBe(201);
    const { code, details } = (await staff.delete(`campaigns/${slug}/end`)).body;
    expect([code, details]).toEqual(['conflict.locked', { limit: 'campaign.return' }]);
    expect((await server.guest.get(`topics/${chosen}`)).status).toBe(404);
    expect((await author.get(`topics/${rest}`)).body.topic.lockedAt).not.toBeNull();
    expect((await find(slug)).phase).toBe('ended');
    await opensTo('inside', 'public');
    expect((await staff.delete(`campaigns/${slug}/end`)).body.phase).toBe('result');
    expect(await spaceOf(chosen)).toBe(slug);
  });

  test('waits where more people would read the board by now, loses nothing, and goes on with another end', async () => {
    const { slug, chosen } = await withIdeas('convert', 'for-members', { visibility: 'members' });
    await opensTo('for-members', 'public');
    await letPass(slug, 24 * 15);
    await keep(slug);
    expect((await find(slug, staff)).phase).toBe('result');
    expect((await begin(slug, 'ended')).body.code).toBe('conflict.locked');
    expect((await author.get(`topics/${chosen}`)).body.topic.space.slug).toBe(slug);
    expect((await server.guest.get(`topics/${chosen}`)).status).toBe(404);
    expect((await staff.put(`campaigns/${slug}`, form({ ending: 'convert', target: 'for-members' }))).body.errors[0]).toMatchObject({ path: 'target', code: 'readers' });
    expect((await author.put(`campaigns/${slug}`, form())).status).toBe(403);
    expect((await staff.put(`campaigns/${slug}`, form({ ending: 'archive' }))).body.ending).toBe('archive');
    await server.jobsDone();
    expect((await find(slug, staff)).phase).toBe('ended');
    expect((await author.get(`topics/${chosen}`)).body.topic.space.slug).toBe(slug);
  });
});
