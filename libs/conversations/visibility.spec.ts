import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiClient, LiveClient, startTestServer, type TestServer } from '#testing';

let server: TestServer;
let admin: ApiClient;
let guest: ApiClient;
let member: ApiClient;
let insider: ApiClient;
let moderator: ApiClient;
let staff: ApiClient;
let everyone: [string, ApiClient][];

const spaces = ['open', 'inside', 'circle', 'secret'] as const;
type SpaceName = (typeof spaces)[number];

/** Who sees which space; an admin sees every one. */
const seen: Record<string, readonly SpaceName[]> = {
  guest: ['open'],
  member: ['open', 'inside'],
  insider: ['open', 'inside', 'circle'],
  moderator: ['open', 'inside'],
  staff: ['open', 'inside', 'secret'],
  admin: spaces,
};
/** Each space's texts hold its word, its topics its tag, and nothing else does. */
const word = (space: SpaceName): string => `quokka${space}`;

interface Place {
  number: number;
  topicId: string;
  postId: string;
}
const places = {} as Record<SpaceName, Place>;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.member('admin', { handle: 'alma' });
  await admin.patch('admin/community', { settings: { limits: { guestWritesPerMinute: 600 } } });
  const { body: group } = await admin.post('admin/groups', { name: 'Testers' });
  [guest, member, moderator, staff] = [server.guest, await server.member(), await server.member('moderator'), await server.member('staff')];
  insider = await server.member('member', { groupIds: [group.id] });
  everyone = Object.entries({ guest, member, insider, moderator, staff, admin });
  const visibility = { open: 'public', inside: 'members', circle: 'groups', secret: 'private' };
  for (const slug of spaces) {
    await admin.post('spaces', { name: word(slug), slug, kind: 'support', visibility: visibility[slug], ...(slug === 'circle' && { groupIds: [group.id] }) });
    const topic = await admin.post('topics', { space: slug, title: `Where is the ${word(slug)} today`, body: `The ${word(slug)} sleeps.`, tags: [word(slug), 'shared'] });
    const answer = await admin.post(`topics/${topic.body.number}/replies`, { body: `Under the ${word(slug)} tree.` });
    await admin.put(`topics/${topic.body.number}/solution`, { postId: answer.body.id });
    await member.put(`posts/${answer.body.id}/vote`, { kind: 'kudos' });
    places[slug] = { number: topic.body.number, topicId: topic.body.id, postId: answer.body.id };
  }
  await server.jobsDone();
});
afterAll(() => server.close());

interface Named {
  number: number;
  postId: string;
  space: string;
  tag: string;
}
/** What is said to somebody who reads and writes at every address of a topic, a post, a space and a tag. */
function tryAll(who: ApiClient, { number, postId, space, tag }: Named): Promise<{ status: number; code?: string; detail?: string }[]> {
  const roads: [string, string, object?][] = [
    ['GET', `topics/${number}`],
    ['GET', `topics/${number}/replies`],
    ['GET', `topics/${number}/replies-after?position=0`],
    ['GET', `posts/${postId}`],
    ['GET', `posts/${postId}/descendants`],
    ['GET', `posts/${postId}/revisions`],
    ['GET', `posts/${postId}/source`],
    ['GET', `spaces/${space}`],
    ['GET', `topics?space=${space}`],
    ['GET', `topics?tag=${tag}`],
    ['GET', `tags/${tag}`],
    ['PATCH', `topics/${number}`, { version: 1, title: 'A title of good length' }],
    ['PATCH', `posts/${postId}`, { version: 1, body: 'x' }],
    ['PUT', `posts/${postId}/vote`, { kind: 'kudos' }],
    ['PUT', `topics/${number}/me-too`, { on: true }],
    ['PUT', `topics/${number}/solution`, { postId }],
    ['PUT', `topics/${number}/pin`, { on: true }],
    ['POST', `topics/${number}/replies`, { body: 'x' }],
    ['POST', `topics/${number}/close`, { reason: 'x' }],
    ['POST', `topics/${number}/reopen`],
    ['POST', `topics/${number}/restore`],
    ['POST', `topics/${number}/move`, { space: 'open' }],
    ['POST', `posts/${postId}/restore`],
    ['DELETE', `topics/${number}`],
    ['DELETE', `posts/${postId}`],
    ['POST', 'topics', { space, title: 'A title of good length', body: 'x' }],
  ];
  return Promise.all(
    roads.map(async ([method, path, input]) => {
      const { status, body } = await who.send(method, path, input);
      return { status, code: body.code, detail: body.detail };
    }),
  );
}

describe.each(spaces)('what stands in the space "%s"', (space) => {
  const sees = (name: string): boolean => seen[name]!.includes(space);

  test('shows in lists, searches, suggestions and figures to whom the space is open, and to nobody else', async () => {
    const roads = ['spaces', 'topics?limit=100', 'topics?author=alma', 'topics?answeredBy=alma', 'topics?sort=solved', `search?q=${word(space)}`, 'search?q=today', `similar?title=Where+is+the+${word(space)}`, 'tags?limit=100', `tags?q=${word(space)}`, `tags/suggest?prefix=${word(space)}`];
    for (const [name, who] of everyone) {
      const told = await Promise.all(roads.map(async (road) => JSON.stringify((await who.get(road)).body).includes(word(space))));
      expect({ name, told }).toEqual({ name, told: roads.map(() => sees(name)) });
    }
  });

  test('is not joined over a socket by those who do not see it', async () => {
    const { topicId } = places[space];
    const spaceId = (await admin.get(`spaces/${space}`)).body.id;
    for (const [name, who] of everyone) {
      const page = await LiveClient.open(server.url, who.who);
      const answers = [await page.say('topic.join', { topicId }), await page.say('space.join', { spaceId })];
      page.close();
      expect({ name, joined: answers.map(({ ok }) => ok) }).toEqual({ name, joined: [sees(name), sees(name)] });
    }
  });

  test('is not where somebody who does not see it can move a topic', async () => {
    const { body: topic } = await moderator.post('topics', { space: 'open', title: 'Moved about by a moderator', body: 'x' });
    expect((await moderator.post(`topics/${topic.number}/move`, { space })).status).toBe(sees('moderator') ? 204 : 404);
  });
});

describe.each(['inside', 'circle', 'secret'] as const)('who does not see the space "%s"', (space) => {
  const others = (): [string, ApiClient][] => everyone.filter(([name]) => !seen[name]!.includes(space));

  test('reads nothing of it on the home page', async () => {
    for (const [, who] of others()) expect(JSON.stringify((await who.get('home')).body)).not.toContain(word(space));
  });

  test('is answered as if it were not there, at every address that names it', async () => {
    const absent = { number: 999_999, postId: randomUUID(), space: 'nowhere', tag: 'nothing' };
    const hidden = { ...places[space], space, tag: word(space) };
    for (const [name, who] of others()) {
      const answers = await Promise.all([hidden, absent].map((named) => tryAll(who, named)));
      expect({ name, answers: answers[0] }).toEqual({ name, answers: answers[1] });
      if (name !== 'guest') expect(answers[0]!.filter(({ status }) => status !== 404)).toEqual([]);
    }
  });
});

describe('numbers about people', () => {
  test('count what the reader can read', async () => {
    for (const [name, who] of everyone) {
      const many = seen[name]!.length;
      const { body } = await who.get('members/alma');
      expect({ name, ...body }).toMatchObject({ name, topicCount: many, answerCount: many, solutionCount: many, kudosReceived: seen.member!.filter((space) => seen[name]!.includes(space)).length });
      const { people } = (await who.get('home')).body;
      expect({ name, people }).toEqual({ name, people: [expect.objectContaining({ handle: 'alma', solutionCount: many })] });
    }
  });
});

describe('tags', () => {
  const countFor = async (who: ApiClient, slug: string): Promise<number | undefined> => (await who.get(`tags/${slug}`)).body.topicCount;
  const counts = (slug: string): Promise<(number | undefined)[]> => Promise.all([guest, member, admin].map((who) => countFor(who, slug)));

  test('count the topics that the reader can read', async () => {
    for (const [name, who] of everyone) expect({ name, count: await countFor(who, 'shared') }).toEqual({ name, count: seen[name]!.length });
  });

  test('follow a topic that is retagged, moved, deleted and brought back', async () => {
    const { body: topic } = await admin.post('topics', { space: 'open', title: 'On its way through the spaces', body: 'x', tags: ['wander'] });
    expect(await counts('wander')).toEqual([1, 1, 1]);
    await admin.post(`topics/${topic.number}/move`, { space: 'inside' });
    expect(await counts('wander')).toEqual([0, 1, 1]);
    await admin.delete(`topics/${topic.number}`);
    expect(await counts('wander')).toEqual([0, 0, 0]);
    await admin.post(`topics/${topic.number}/restore`);
    expect(await counts('wander')).toEqual([0, 1, 1]);
    await admin.patch(`topics/${topic.number}`, { version: 1, tags: ['settle'] });
    expect([await counts('wander'), await counts('settle')]).toEqual([[0, 0, 0], [undefined, 1, 1]]);
  });

  test('are shown to everyone before their first topic, and most used first', async () => {
    await admin.post('tags', { slug: 'unused' });
    expect(await counts('unused')).toEqual([0, 0, 0]);
    const { items } = (await guest.get('tags?limit=100')).body as { items: { topicCount: number }[] };
    expect(items.map(({ topicCount }) => topicCount)).toEqual(items.map(({ topicCount }) => topicCount).sort((a, b) => b - a));
    const pages = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body }: { body: { items: object[]; nextCursor: string | null } } = await guest.get(`tags?limit=1${cursor && `&cursor=${cursor}`}`);
      pages.push(...body.items);
      cursor = body.nextCursor;
    }
    expect(pages).toEqual(items);
  });
});

describe('the title of a topic that others link to', () => {
  async function linked(): Promise<{ target: number; shows: () => Promise<boolean[]> }> {
    const target = (await admin.post('topics', { space: 'open', title: 'Shown as wombattitle elsewhere', body: 'x' })).body.number as number;
    const { number } = (await member.post('topics', { space: 'open', title: 'Links to another topic', body: `See /t/${target} first.` })).body;
    const { body: answer } = await member.post(`topics/${number}/replies`, { body: `And /t/${target} again.` });
    await admin.put(`topics/${number}/solution`, { postId: answer.id });
    await server.jobsDone();
    const roads = [`topics/${number}`, `topics?limit=100&author=${member.who!.handle}`, `search?q=wombattitle`, '/feed.atom', '/feed.json'];
    return { target, shows: () => Promise.all(roads.map(async (road) => /wombattitle/.test(JSON.stringify((await guest.get(road)).body)))) };
  }
  const everywhere = [true, true, true, true, true];
  const nowhere = everywhere.map(() => false);

  test('is gone from their posts when its topic moves out of sight, and is back with it', async () => {
    const { target, shows } = await linked();
    expect(await shows()).toEqual(everywhere);
    await admin.post(`topics/${target}/move`, { space: 'secret' });
    await server.jobsDone();
    expect(await shows()).toEqual(nowhere);
    await admin.post(`topics/${target}/move`, { space: 'open' });
    await server.jobsDone();
    expect(await shows()).toEqual(everywhere);
    await admin.delete(`topics/${target}`);
    await server.jobsDone();
    expect(await shows()).toEqual(nowhere);
  });

  test('is gone when its space is closed or archived', async () => {
    const input = { name: 'Burrow', slug: 'burrow', kind: 'support' };
    const { body: space } = await admin.post('spaces', input);
    const { target, shows } = await linked();
    await admin.post(`topics/${target}/move`, { space: 'burrow' });
    await server.jobsDone();
    expect(await shows()).toEqual(everywhere);
    await admin.put(`spaces/${space.id}`, { ...input, visibility: 'members' });
    await server.jobsDone();
    expect(await shows()).toEqual(nowhere);
    await admin.put(`spaces/${space.id}`, input);
    await admin.post(`spaces/${space.id}/archive`);
    await server.jobsDone();
    expect(await shows()).toEqual(nowhere);
  });

  test('does not come along when the linking topic moves out of the space that both were in', async () => {
    const target = (await admin.post('topics', { space: 'secret', title: 'Shown as numbattitle inside', body: 'x' })).body.number as number;
    const { number } = (await admin.post('topics', { space: 'secret', title: 'Links to another topic', body: `See /t/${target} first.` })).body;
    expect((await admin.get(`topics/${number}`)).body.body.html).toContain('numbattitle');
    await admin.post(`topics/${number}/move`, { space: 'open' });
    await server.jobsDone();
    expect((await guest.get(`topics/${number}`)).body.body.html).not.toContain('numbattitle');
  });

  test('does not come along when replies are split off into a space for more', async () => {
    const [target, later] = [(await admin.post('topics', { space: 'secret', title: 'Shown as potorootitle inside', body: 'x' })).body.number as number, (await admin.post('topics', { space: 'secret', title: 'Shown as bilbytitle inside', body: 'x' })).body.number as number];
    const { number } = (await admin.post('topics', { space: 'secret', title: 'Replies link to another', body: 'Look below.' })).body;
    const [first, second] = [(await admin.post(`topics/${number}/replies`, { body: `See /t/${target} first.` })).body.id, (await admin.post(`topics/${number}/replies`, { body: `And /t/${later} then.` })).body.id];
    const apart = (await admin.post(`topics/${number}/split`, { postIds: [first, second], title: 'Replies that went elsewhere', space: 'open' })).body.number as number;
    await server.jobsDone();
    const { body, replies } = (await guest.get(`topics/${apart}`)).body;
    expect(replies.items).toHaveLength(1);
    expect(JSON.stringify([body, replies])).not.toMatch(/potorootitle|bilbytitle/);
    await admin.post(`topics/${later}/move`, { space: 'open' });
    await server.jobsDone();
    expect((await guest.get(`topics/${apart}`)).body.replies.items[0].post.html).toContain('bilbytitle');
  });

  test('follows its topic', async () => {
    const { target, shows } = await linked();
    await admin.patch(`topics/${target}`, { version: 1, title: 'Called by another name' });
    await server.jobsDone();
    expect(await shows()).toEqual(nowhere);
  });
});
