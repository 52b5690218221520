import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TrustRequirements, trustMetrics, type TrustMetric } from '#contracts';
import { Sessions } from '#identity';
import { type ApiClient, startTestServer, type TestServer } from '#testing';
import { levelAfterSql, needValues } from './night.queries.js';
import { TrustNight } from './night.js';
import { AgreedFlags } from './agreed-flags.js';
import { levelAfter, needsOf, type TrustMetrics } from './requirements.js';

let server: TestServer;
let admin: ApiClient;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  await admin.post('spaces', { name: 'Mesh', slug: 'mesh', kind: 'support' });
});
afterAll(() => server.close());

const sql = <Row extends object>(text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));
const lower = (trust: object) => admin.send('PATCH', 'admin/community', { settings: { trust } });
const night = () => server.inCommunity(() => server.app.get(TrustNight).evaluateAll());
async function levelOf({ who }: ApiClient): Promise<number> {
  return (await server.guest.get(`members/${who!.handle}/trust`)).body.level;
}
const standAt = (member: ApiClient, level: number) => sql('update members set trust_level = $3 where community_id = $1 and id = $2', member.who!.id, level);
/** Days of reading without the reading. */
async function visit(member: ApiClient, { topics = 30, posts = 200, minutes = 90, days = 20 } = {}): Promise<void> {
  await sql('insert into readers (community_id, member_id, topics_entered, posts_read, seconds, days_visited, reported_at) values ($1, $2, $3, $4, $5, $6, now())', member.who!.id, topics, posts, minutes * 60, days);
  await sql(`insert into reading_days select $1, $2, current_date - d, 1, 10, 60 from generate_series(1, $3::int) d`, member.who!.id, days);
}
async function ask(by = admin): Promise<{ number: number; bodyId: string }> {
  const { body } = await by.post('topics', { space: 'mesh', title: 'Something to reply to and to thank for', body: 'Please.' });
  return { number: body.number, bodyId: (await by.get(`topics/${body.number}`)).body.body.id };
}

describe('the statement of the night and the rule agree', () => {
  const needs = needsOf(TrustRequirements.parse(undefined), { topics: 10_000, posts: 100_000, recentTopics: 1_000, recentPosts: 10_000 });
  const whole = Object.fromEntries(trustMetrics.map((metric) => [metric, Math.max(...[1, 2, 3].map((level) => needs[level as 1].find((need) => need.metric === metric)?.need ?? 0))])) as TrustMetrics;
  const short = (metric: TrustMetric, share: number): TrustMetrics => {
    const isBound = metric === 'recentFlaggedPosts' || metric === 'recentFlaggers';
    return { ...whole, [metric]: isBound ? whole[metric] + 1 : Math.floor(whole[metric] * share * 100) / 100 };
  };
  const day = 86_400_000;

  test('for every metric that falls short, at every level, held, granted, suspended or young', async () => {
    const figures = [whole, ...trustMetrics.flatMap((metric) => [0, 0.25, 0.89, 0.9, 0.99].map((share) => short(metric, share)))];
    const standings = [0, 1, 2, 3, 4].flatMap((level) =>
      [false, true].flatMap((locked) => [false, true].flatMap((suspended) => [null, 13, 15].map((days) => ({ level, locked, suspended, isKnown: days === 15, since: days === null ? null : new Date(Date.now() - days * day) })))),
    );
    const rows = figures.flatMap((metrics) => standings.map((standing) => ({ ...metrics, ...standing }))).map((row, at) => ({ ...row, memberId: `01900000-0000-7000-8000-${String(at).padStart(12, '0')}` }));
    const columns = `"memberId" uuid, level int, locked boolean, suspended boolean, "isKnown" boolean, since timestamptz, ${trustMetrics.map((metric) => `"${metric}" float8`).join(', ')}`;
    const judged = await server.database.query<{ memberId: string; to: number }>(
      `${levelAfterSql(`select * from jsonb_to_recordset($1::jsonb) as row(${columns})`)} where $2::uuid is null and $3::uuid is null order by 1`,
      [JSON.stringify(rows), null, null, ...needValues(needs)],
    );
    const expected = rows.map((row) => levelAfter(row, row, needs, new Date()));
    expect(judged.map(({ to }) => to)).toEqual(expected);
    expect(new Set(expected)).toEqual(new Set([0, 1, 2, 3, 4]));
  });
});

describe('level 2', () => {
  test('comes with the last kudos, a moment after', async () => {
    const [giver, author] = [await server.member('member', { trustLevel: 0 }), await server.member('member', { trustLevel: 0 })];
    await visit(author);
    await standAt(author, 1);
    const others = [await ask(), await ask(), await ask()];
    const replies = [];
    for (const { number } of others) replies.push((await author.post(`topics/${number}/replies`, { body: 'An answer.' })).body.id);
    await author.put(`posts/${others[0]!.bodyId}/vote`, { kind: 'kudos' });
    await server.jobsDone();
    expect(await levelOf(author)).toBe(1);
    expect((await giver.put(`posts/${replies[0]}/vote`, { kind: 'kudos' })).status).toBe(200);
    await server.jobsDone();
    expect(await levelOf(author)).toBe(2);
  });

  test('replies to oneself do not count', async () => {
    const author = await server.member('member', { trustLevel: 0 });
    await visit(author);
    for (let at = 0; at < 3; at += 1) await author.post(`topics/${(await ask(author)).number}/replies`, { body: 'To myself.' });
    const { body } = await author.get(`members/${author.who!.handle}/trust`);
    await standAt(author, 1);
    expect((await author.get(`members/${author.who!.handle}/trust`)).body.next.requirements.find(({ metric }: { metric: string }) => metric === 'topicsRepliedIn')).toMatchObject({ have: 0 });
    expect(body.level).toBeLessThan(2);
  });
});

describe('granting', () => {
  test('an admin gives level 4 and takes it back; it counts for the session that is open', async () => {
    const member = await server.member('member', { trustLevel: 0 });
    const actor = () => server.inCommunity(() => server.app.get(Sessions).actorFor(member.who!.token));
    expect((await actor()).trustLevel).toBe(0);
    expect((await admin.put(`admin/members/${member.who!.id}/trust`, { level: 4, locked: false })).status).toBe(204);
    expect((await actor()).trustLevel).toBe(4);
    expect((await admin.put(`admin/members/${member.who!.id}/trust`, { level: 1, locked: true })).status).toBe(204);
    expect((await server.guest.get(`members/${member.who!.handle}/trust`)).body).toMatchObject({ level: 1, locked: true });
    const changes = await sql('select from_level, to_level, actor_id from trust_changes where community_id = $1 and member_id = $2 order by changed_at', member.who!.id);
    expect(changes).toEqual([
      { from_level: 0, to_level: 4, actor_id: admin.who!.id },
      { from_level: 4, to_level: 1, actor_id: admin.who!.id },
    ]);
  });

  test.each(['member', 'superuser', 'moderator', 'staff'] as const)('a %s gives none', async (role) => {
    const { status, body } = await (await server.member(role)).put(`admin/members/${(await server.member('member', { trustLevel: 0 })).who!.id}/trust`, { level: 4, locked: false });
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'ability.missing' });
  });

  test('nobody gives their own, a guest gives none, and nobody is no member', async () => {
    const grant = (by: ApiClient, id: string) => by.put(`admin/members/${id}/trust`, { level: 4, locked: false });
    expect((await grant(admin, admin.who!.id)).body.code).toBe('ability.missing');
    expect((await grant(server.guest, admin.who!.id)).body.code).toBe('session.required');
    expect((await grant(admin, '01900000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});

describe('the overview', () => {
  test('says which level nobody reached and how close they came', async () => {
    const { body } = await admin.get('admin/trust');
    expect(body.members).toHaveLength(5);
    expect(body.levels.map(({ unreached }: { unreached: boolean }) => unreached)).toEqual([false, false, true]);
    expect(body.levels[1].requirements).toContainEqual({ metric: 'daysVisited', need: 15, atMost: false, best: 20 });
  });

  test('is for admins', async () => {
    expect((await (await server.member('moderator')).get('admin/trust')).status).toBe(403);
  });
});

describe('the night', () => {
  const easy = { recentDaysVisited: 10, recentTopicsRepliedIn: 0, recentTopicsViewedPercent: 0, recentPostsReadPercent: 0, recentKudosGiven: 0, recentKudosReceived: 0, recentKudosGivers: 0, recentKudosDays: 0, topicsEntered: 20, postsRead: 100 };

  test('raises who was not noticed, and takes level 3 back after 14 days; the open session has it no more', async () => {
    await lower({ level2: { kudosGiven: 0, kudosReceived: 0, topicsRepliedIn: 0 }, level3: easy });
    await night();
    const [riser, faller, young, held] = [await server.member('member', { trustLevel: 0 }), await server.member('member', { trustLevel: 0 }), await server.member('member', { trustLevel: 0 }), await server.member('member', { trustLevel: 0 })];
    await visit(riser, { days: 16 });
    for (const member of [faller, young, held]) {
      await visit(member, { days: 5 });
      await standAt(member, 3);
      await sql(`insert into trust_standings values ($1, $2, now() - make_interval(days => $3), $4)`, member.who!.id, member === young ? 10 : 20, member === held);
    }
    // Their sessions are known to this process before.
    for (const member of [riser, faller, young, held]) expect((await member.get('me')).status).toBe(200);
    expect(await night()).toBe(2);
    expect(await Promise.all([riser, faller, young, held].map(levelOf))).toEqual([3, 2, 3, 3]);
    const actor = await server.inCommunity(() => server.app.get(Sessions).actorFor(faller.who!.token));
    expect(actor.trustLevel).toBe(2);
    expect(await night()).toBe(0);
    expect(await sql('select from_level, to_level from trust_changes where community_id = $1 and member_id = $2', faller.who!.id)).toEqual([{ from_level: 3, to_level: 2 }]);
  });

  test('flags that were agreed with stand against level 3, and no more when the decision is taken back', async () => {
    await lower({ level2: { kudosGiven: 0, kudosReceived: 0, topicsRepliedIn: 0 }, level3: { ...easy, recentFlaggedPosts: 0 } });
    const member = await server.member('member', { trustLevel: 0 });
    await visit(member, { days: 16 });
    const flag = { postId: (await ask()).bodyId, flaggerId: admin.who!.id };
    await server.inCommunity(() => server.app.get(AgreedFlags).add(member.who!.id, flag));
    await night();
    expect(await levelOf(member)).toBe(2);
    await server.inCommunity(() => server.app.get(AgreedFlags).remove(flag));
    await night();
    expect(await levelOf(member)).toBe(3);
  });

  test('goes through all in batches', async () => {
    await sql(
      `insert into members (community_id, id, handle, display_name, role) select $1, gen_random_uuid(), 'many-' || n, 'Many', 'member' from generate_series(1, 11000) n`,
    );
    await sql(
      `insert into readers (community_id, member_id, topics_entered, posts_read, seconds, days_visited, reported_at)
       select $1, id, 6, 40, 700, 1, now() from members where community_id = $1 and handle like 'many-%'`,
    );
    expect(await night()).toBe(11_000);
    expect(await sql(`select trust_level, count(*)::int from members where community_id = $1 and handle like 'many-%' group by 1`)).toEqual([{ trust_level: 1, count: 11_000 }]);
  });
});
