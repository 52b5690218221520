import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Jobs } from '#platform';
import { startTestServer, type ApiClient, type TestServer } from '#testing';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

let server: TestServer;
let admin: ApiClient;
let solved: { number: number; id: string };
let open: { number: number; id: string };

const sql = <Row extends object>(text: string, ...values: unknown[]) => server.inCommunity(() => server.database.query<Row>(text, [server.communityId, ...values]));

/** Somebody's browser on the help page, with the cookie that it keeps. */
class Visitor {
  cookie = '';

  constructor(
    private readonly member?: ApiClient,
    private readonly agent = chrome,
  ) {}

  get headers(): Record<string, string> {
    const cookies = [this.cookie, this.member?.who && `hearth_session=${this.member.who.token}`].filter(Boolean).join('; ');
    return { 'user-agent': this.agent, ...(cookies && { cookie: cookies }) };
  }

  async note(act: string, topic?: number): Promise<number> {
    const { status, headers } = await server.guest.post('help/events', { act, topic }, this.headers);
    const [set] = headers.getSetCookie();
    if (set) this.cookie = set.split(';')[0]!;
    return status;
  }

  async results(q: string) {
    return (await server.guest.get(`help/results?q=${encodeURIComponent(q)}`, this.headers)).body;
  }

  async visit() {
    const [row] = await sql<{ id: string; acts: string[]; member: string | null; isHeldOut: boolean }>(
      `select v.id, v.member_id as member, v.is_held_out as "isHeldOut", array_agg(e.act order by e.position) as acts from help_visits v join help_events e on e.community_id = $1 and e.visit_id = v.id
        where v.community_id = $1 and v.device = sha256(convert_to($2, 'UTF8')) group by v.id, v.member_id, v.is_held_out, v.started_at order by v.started_at desc limit 1`,
      this.cookie.split('=')[1] ?? '',
    );
    return row;
  }
}

const visits = async () => (await sql<{ count: number }>('select count(*)::int as count from help_visits where community_id = $1'))[0]!.count;
/** As if everything in this visit had been some time ago. */
const letPass = (id: string, time: string) => sql('update help_events set at = at - $3::interval where community_id = $1 and visit_id = $2', id, time);

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin');
  // All of this spec's guests come from one address.
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 } } });
  await admin.post('spaces', { name: 'Charging', slug: 'charging', kind: 'support' });
  await admin.post('spaces', { name: 'Inside', slug: 'inside', kind: 'support', visibility: 'private' });
  const asker = await server.member();
  const ask = async (who: ApiClient, title: string, space = 'charging') => (await who.post('topics', { space, title, body: 'It worked last week.' })).body;
  const solve = async (who: ApiClient, topic: { number: number }, body: string) => {
    const { body: reply } = await admin.post(`topics/${topic.number}/replies`, { body });
    await who.put(`topics/${topic.number}/solution`, { postId: reply.id });
  };
  solved = await ask(asker, 'Charger light blinks twice and stops');
  await solve(asker, solved, 'The battery was under 5 degrees.');
  open = await ask(asker, 'Charger light blinks all night long');
  await solve(admin, await ask(admin, 'Charger light of our staff blinks', 'inside'), 'Turn it off.');
  await server.jobsDone();
});
afterAll(() => server.close());

describe('results on the help page', () => {
  test('are articles and ideas as well, in that order around questions, as far as the reader may see them', async () => {
    await admin.post('spaces', { name: 'Handbook', slug: 'handbook', kind: 'knowledge' });
    await admin.post('spaces', { name: 'Wishes', slug: 'wishes', kind: 'ideas' });
    const article = (await admin.post('articles', { space: 'handbook', title: 'What the charger light means', body: 'Twice is cold. It blinks.' })).body;
    const idea = (await admin.post('topics', { space: 'wishes', title: 'A charger light that blinks in words', body: 'So that nobody counts.' })).body;
    await server.jobsDone();
    const found = async () => (await new Visitor().results('charger light blinks')).items.map(({ kind, number }: { kind: string; number: number }) => [kind, number]);
    // A draft is nobody's answer yet.
    expect(await found()).toEqual([['question', solved.number], ['idea', idea.number]]);
    await admin.post(`articles/${article.id}/publication`, {});
    await server.jobsDone();
    expect(await found()).toEqual([['article', article.number], ['question', solved.number], ['idea', idea.number]]);
    await admin.patch(`articles/${article.id}/settings`, { audience: 'staff' });
    await server.jobsDone();
    expect(await found()).toEqual([['question', solved.number], ['idea', idea.number]]);
    await admin.delete(`topics/${idea.number}`);
    await server.jobsDone();
  });

  test('are solved questions that the reader may see', async () => {
    const { items, heldOut } = await new Visitor().results('charger light blinks');
    expect(items.map(({ number }: { number: number }) => number)).toEqual([solved.number]);
    expect(items[0]).toMatchObject({ kind: 'question', from: 'solution', space: { slug: 'charging' } });
    expect(heldOut).toBe(false);
  });

  test.each(['', ' ', 'c'])('are none for %j', async (text) => expect((await new Visitor().results(text)).items).toEqual([]));

  test('are kept by nobody on the way', async () => {
    const { headers } = await server.guest.get('help/results?q=charger');
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  test('of a text that is too long are refused in words', async () => {
    expect((await server.guest.get(`help/results?q=${'x'.repeat(401)}`)).status).toBe(400);
  });
});

describe('results for the place of asking', () => {
  let titles: (context: object) => Promise<string[]>;
  beforeAll(async () => {
    const asker = await server.member();
    for (const [title, product, productVersion, body] of [
      ['The sync stops at half of the files', 'Drift', '4.2', 'Nothing else.'],
      ['The sync stops on the first day', 'Gale', '4.1', 'Nothing else.'],
      ['The sync stops with the newest version', 'Gale', '4.2', 'Nothing else.'],
      ['Why is there an alarm', 'Keel', '1.0', 'It says ERR-1207 all the time.'],
    ] as const) {
      const { body: topic } = await asker.post('topics', { space: 'charging', title, body, product, productVersion });
      const { body: reply } = await admin.post(`topics/${topic.number}/replies`, { body: 'Start it again.' });
      await asker.put(`topics/${topic.number}/solution`, { postId: reply.id });
    }
    await server.jobsDone();
    titles = async (context) => {
      const { body } = await server.guest.post('page-contexts', context);
      const { body: found } = await server.guest.get(`help/results?q=sync%20stops&context=${body.id}`, { 'user-agent': chrome });
      return found.items.map(({ title }: { title: { text: string }[] }) => title.map(({ text }) => text).join(''));
    };
  });

  test('begin with those of the same version, then of the product', async () => {
    expect((await titles({ said: { product: 'gale', version: '4.2' } })).slice(0, 2)).toEqual(['The sync stops with the newest version', 'The sync stops on the first day']);
    expect((await titles({ said: { product: 'Drift', version: '4.2' } }))[0]).toBe('The sync stops at half of the files');
  });

  test('begin with those that name the error code, though the words are others', async () => {
    const found = await titles({ said: { product: 'Gale', version: '4.2', errorCode: 'err-1207' } });
    expect(found.slice(0, 2)).toEqual(['Why is there an alarm', 'The sync stops with the newest version']);
  });

  test('take no notice of a code that is nowhere', async () => {
    expect(await titles({ said: { errorCode: 'ERR-9999' } })).not.toContain('Why is there an alarm');
  });

  test('are those of the words where the place is not known', async () => {
    const { status, body } = await server.guest.get('help/results?q=sync%20stops&context=01900000-0000-4000-8000-000000000000');
    expect([status, body.items.length]).toEqual([200, 3]);
  });
});

describe('a visit', () => {
  test('is noted act by act, and as one', async () => {
    const visitor = new Visitor();
    for (const step of ['opened', 'typed', 'opened', 'typed']) expect(await visitor.note(step)).toBe(204);
    await visitor.note('chosen', solved.number);
    await visitor.note('unsolved', solved.number);
    await visitor.note('solved', solved.number);
    expect((await visitor.visit())!.acts).toEqual(['opened', 'typed', 'chosen', 'unsolved', 'solved']);
  });

  test('that ended at a question is counted there once, whether read or solved', async () => {
    const finds = () => server.inCommunity(() => server.database.query<{ visits: number }>('select count(*)::int as visits from topic_finds where community_id = $1', [server.communityId]));
    await server.jobsDone();
    const before = (await finds())[0]!.visits;
    const visitor = new Visitor();
    for (const act of ['opened', 'typed']) await visitor.note(act);
    await visitor.note('chosen', solved.number);
    await visitor.note('unsolved', solved.number);
    await server.jobsDone();
    expect((await finds())[0]!.visits).toBe(before);
    for (const act of ['solved', 'solved']) await visitor.note(act, solved.number);
    await server.jobsDone();
    expect((await finds())[0]!.visits).toBe(before + 1);
  });

  test('is known by a cookie that scripts and other sites do not get', async () => {
    const { headers } = await server.guest.post('help/events', { act: 'opened' }, { 'user-agent': chrome });
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-hearth_help=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=None; Partitioned$/);
  });

  test('opened twice at once is one', async () => {
    const visitor = new Visitor();
    await visitor.note('opened');
    await sql(`update help_visits set last_at = last_at - interval '2 hours' where community_id = $1 and id = $2`, (await visitor.visit())!.id);
    const before = await visits();
    await Promise.all([visitor.note('opened'), visitor.note('opened'), visitor.note('opened')]);
    expect((await visits()) - before).toBe(1);
  });

  test('after half an hour without an act is another one', async () => {
    const visitor = new Visitor();
    await visitor.note('opened');
    const { id } = (await visitor.visit())!;
    await sql(`update help_visits set started_at = started_at - interval '31 minutes', last_at = last_at - interval '31 minutes' where community_id = $1 and id = $2`, id);
    await visitor.note('typed');
    await visitor.note('opened');
    expect((await visitor.visit())!.id).not.toBe(id);
    expect((await visitor.visit())!.acts).toEqual(['opened']);
  });

  test('names no member before somebody signs in, and then the one who did', async () => {
    const member = await server.member();
    const visitor = new Visitor();
    await visitor.note('opened');
    expect((await visitor.visit())!.member).toBeNull();
    const signedIn = new Visitor(member);
    signedIn.cookie = visitor.cookie;
    await signedIn.note('typed');
    expect((await visitor.visit())!.member).toBe(member.who!.id);
  });

  test('counts a result as read after fifteen seconds, and not before', async () => {
    const visitor = new Visitor();
    await visitor.note('opened');
    await visitor.note('chosen', solved.number);
    await visitor.note('read', solved.number);
    expect((await visitor.visit())!.acts).toEqual(['opened', 'chosen']);
    await letPass((await visitor.visit())!.id, '15 seconds');
    await visitor.note('read', solved.number);
    expect((await visitor.visit())!.acts).toEqual(['opened', 'chosen', 'read']);
  });

  test.each(['read', 'solved', 'unsolved'])('cannot say %s of what was not chosen', async (act) => {
    const visitor = new Visitor();
    await visitor.note('opened');
    await visitor.note('chosen', solved.number);
    await letPass((await visitor.visit())!.id, '1 minute');
    await visitor.note(act, open.number);
    expect((await visitor.visit())!.acts).toEqual(['opened', 'chosen']);
  });

  test('holds sixty acts', async () => {
    const visitor = new Visitor();
    await visitor.note('opened');
    await visitor.note('chosen', solved.number);
    for (let times = 0; times < 62; times += 1) await visitor.note(times % 2 ? 'solved' : 'unsolved', solved.number);
    expect((await visitor.visit())!.acts).toHaveLength(60);
  });

  test.each([
    ['no cookie', ''],
    ['a cookie of another form', '__Host-hearth_help=x'],
    ['a cookie that is nobody’s', `__Host-hearth_help=${'x'.repeat(43)}`],
  ])('is not made by an act with %s', async (_, cookie) => {
    const before = await visits();
    const visitor = new Visitor(await server.member());
    visitor.cookie = cookie;
    expect(await visitor.note('typed')).toBe(204);
    expect(await visits()).toBe(before);
  });

  test.each(['', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'])('is not made by a program: %j', async (agent) => {
    const before = await visits();
    const visitor = new Visitor(await server.member(), agent);
    await visitor.note('opened');
    expect([visitor.cookie, await visits()]).toEqual(['', before]);
  });

  test.each([
    ['a question that was asked', { act: 'submitted', topic: 1 }],
    ['a result without its topic', { act: 'solved' }],
    ['a topic where there is none', { act: 'typed', topic: 1 }],
    ['more than it should', { act: 'typed', text: 'my words' }],
  ])('cannot be told %s', async (_, input) => {
    expect((await (await server.member()).post('help/events', input)).status).toBe(400);
  });

  test('says nothing of a topic that its reader may not see', async () => {
    const [hidden] = await sql<{ number: number }>(`select t.number from topics t join spaces s on s.community_id = $1 and s.id = t.space_id where t.community_id = $1 and s.slug = 'inside'`);
    const member = await server.member();
    expect((await member.post('help/events', { act: 'chosen', topic: hidden!.number })).status).toBe(404);
    expect((await member.post('help/events', { act: 'chosen', topic: 99_999 })).status).toBe(404);
  });

  test('is not made by another site’s page', async () => {
    const { status } = await server.guest.post('help/events', { act: 'opened' }, { 'user-agent': chrome, 'sec-fetch-site': 'cross-site' });
    expect(status).toBe(403);
  });
});

describe('visits that are held out', () => {
  test('see no results, and stay held out', async () => {
    const visitor = new Visitor(await server.member());
    await visitor.note('opened');
    await sql('update help_visits set is_held_out = true where community_id = $1 and id = $2', (await visitor.visit())!.id);
    expect(await visitor.results('charger light blinks')).toEqual({ items: [], heldOut: true });
    await visitor.note('opened');
    expect(await visitor.visit()).toMatchObject({ isHeldOut: true });
  });

  test.each([11, -1, 2.5])('are not %d of a hundred', async (holdoutPercent) => {
    expect((await admin.patch('admin/community', { settings: { deflection: { holdoutPercent } } })).status).toBe(400);
  });

  test('of one address are so many an hour and no more', async () => {
    const member = await server.member();
    const openings = async (times: number) => {
      const statuses = new Set<number>();
      for (let done = 0; done < times; done += 1) statuses.add(await new Visitor(member).note('opened'));
      return statuses;
    };
    const before = await visits();
    expect(await openings(125)).toEqual(new Set([204, 429]));
    expect((await visits()) - before).toBeLessThanOrEqual(120);
    await sql(`delete from throttles where community_id = $1 and key like 'help.opened:%'`);
  });

  test('are as many as the setting says', async () => {
    await admin.patch('admin/community', { settings: { deflection: { holdoutPercent: 10 } } });
    const members = await server.member();
    for (let times = 0; times < 60; times += 1) await new Visitor(members).note('opened');
    const [{ heldOut }] = (await sql<{ heldOut: number }>('select count(*) filter (where is_held_out)::int as "heldOut" from help_visits where community_id = $1 and member_id = $2', members.who!.id)) as [{ heldOut: number }];
    await admin.patch('admin/community', { settings: { deflection: { holdoutPercent: 0 } } });
    expect(heldOut).toBeLessThan(25);
    const after = new Visitor(members);
    await after.note('opened');
    expect(await after.visit()).toMatchObject({ isHeldOut: false });
  });

  test('are nobody’s business but the admins’', async () => {
    expect(JSON.stringify((await server.guest.get('community')).body)).not.toContain('holdoutPercent');
  });
});

describe('the report', () => {
  test('is for admins', async () => {
    expect((await server.guest.get('admin/deflection')).status).toBe(401);
    expect((await (await server.member('moderator')).get('admin/deflection')).status).toBe(403);
    expect((await server.guest.get('admin/deflection/visits')).status).toBe(401);
    expect((await (await server.member('moderator')).get('admin/deflection/visits')).status).toBe(403);
  });

  test('counts visits by what was done in them, and says how they ended', async () => {
    await sql('delete from help_visits where community_id = $1');
    const asker = await server.member();
    const [helped, changedMind, askedLater, justOpened] = [new Visitor(await server.member()), new Visitor(await server.member()), new Visitor(asker), new Visitor()];
    for (const visitor of [helped, changedMind, askedLater, justOpened]) await visitor.note('opened');
    for (const visitor of [helped, changedMind, askedLater]) {
      await visitor.note('typed');
      await visitor.note('chosen', solved.number);
      await visitor.note('solved', solved.number);
    }
    await changedMind.note('unsolved', solved.number);
    const { body: pending } = await admin.get('admin/deflection');
    expect(pending.total.shown).toEqual({ opened: 4, typed: 3, chosen: 3, read: 0, solved: 2, submitted: 0, deflected: 0, pending: 2 });

    await sql(`update help_visits set started_at = started_at - interval '8 days', last_at = last_at - interval '8 days' where community_id = $1`);
    await sql(`insert into topics (community_id, id, number, space_id, kind, title, slug, author_id, created_at) select $1, gen_random_uuid(), 900, space_id, 'question', 'Asked later on', 'asked', $2, now() - interval '3 days' from topics where community_id = $1 and number = 1`, asker.who!.id);
    await server.inCommunity(() => server.app.get(Jobs).add('deflection.settle', {}));
    await server.jobsDone();
    const { body: over } = await admin.get('admin/deflection');
    expect(over.total.shown).toEqual({ opened: 4, typed: 3, chosen: 3, read: 0, solved: 2, submitted: 0, deflected: 1, pending: 0 });
    expect(over.weeks).toHaveLength(1);
    expect(new Date(over.weeks[0].week).getUTCDay()).toBe(1);
    expect(over.effect).toMatchObject({ verdict: 'no-holdout', difference: null });

    // Each number is as many visits as it opens.
    for (const [count, number] of Object.entries(over.total.shown)) {
      const { body } = await admin.get(`admin/deflection/visits?count=${count}`);
      expect([count, body.items.length]).toEqual([count, number]);
      const ofWeek = await admin.get(`admin/deflection/visits?count=${count}&week=${over.weeks[0].week}`);
      expect([count, ofWeek.body.items.length]).toEqual([count, number]);
    }
    const { body: spared } = await admin.get('admin/deflection/visits?count=deflected');
    expect(spared.items[0]).toMatchObject({ heldOut: false, caseFollowed: false, acts: ['opened', 'typed', 'chosen', 'solved'].map((act) => expect.objectContaining({ act, topic: act === 'chosen' || act === 'solved' ? solved.number : null })) });
    const pages = [await admin.get('admin/deflection/visits?limit=3')];
    pages.push(await admin.get(`admin/deflection/visits?limit=3&cursor=${pages[0]!.body.nextCursor}`));
    expect(pages.map(({ body }) => [body.items.length, body.nextCursor !== null])).toEqual([[3, true], [1, false]]);
    for (const query of ['cursor=x', `cursor=${Buffer.from('["x"]').toString('base64url')}`, 'week=2026-13-45', 'weeks=53', 'count=secrets', 'heldOut=perhaps']) expect([query, (await admin.get(`admin/deflection/visits?${query}`)).status]).toEqual([query, 400]);
    expect(new Set(pages.flatMap(({ body }) => body.items.map(({ id }: { id: string }) => id))).size).toBe(4);
  });

  test('forgets whose visits they were after fifteen days, and the visits after 400', async () => {
    await sql(`update help_visits set started_at = now() - interval '16 days' where community_id = $1`);
    await server.inCommunity(() => server.app.get(Jobs).add('deflection.settle', {}));
    await server.jobsDone();
    expect(await sql('select 1 from help_visits where community_id = $1 and (device is not null or member_id is not null)')).toEqual([]);
    expect(await visits()).toBe(4);
    await sql(`update help_visits set started_at = now() - interval '401 days' where community_id = $1`);
    await server.inCommunity(() => server.app.get(Jobs).add('deflection.settle', {}));
    await server.jobsDone();
    expect(await visits()).toBe(0);
    expect(await sql('select 1 from help_events where community_id = $1')).toEqual([]);
  });
});
