import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RepliesQuery, SearchQuery, TopicListQuery } from '#contracts';
import { ConversationsModule, Home, Reading, TopicPages } from '#conversations';
import { Communities, IdentityModule, Profiles } from '#identity';
import { Counts, ImportsModule } from '#imports';
import { guest, inScope } from '#platform';
import { Search, SearchModule } from '#search';
import { Spaces, SpacesModule } from '#spaces';
import { createTestApplication, createTestDatabase, type TestDatabase } from '#testing';
import { demoCommunity } from './index.js';
import { seedDemo } from './seeding.js';

const modules = [IdentityModule, SpacesModule, ConversationsModule, SearchModule, ImportsModule];
const now = new Date('2026-03-01T12:00:00Z');

let test: TestDatabase;
let app: INestApplicationContext;
beforeAll(async () => {
  test = await createTestDatabase();
  app = await createTestApplication(test, modules);
  await test.inCommunity(async () => expect(await seedDemo(app, now)).toBe('seeded'));
}, 60_000);
afterAll(async () => {
  await app.close();
  await test.close();
});

const asGuest = <Result>(work: () => Promise<Result>) => inScope({ communityId: test.communityId, requestId: 'test', actor: guest }, work);

async function count(sql: string): Promise<number> {
  const row = await test.inCommunity(() => test.database.one<{ count: number }>(`select count(*)::int as count from ${sql}`));
  return row!.count;
}

describe('the seeded demo', () => {
  it('has every topic, reply, member, space and tag', async () => {
    const replies = (list: (typeof demoCommunity.topics)[number]['replies']): number => list.reduce((sum, reply) => sum + 1 + replies(reply.replies ?? []), 0);
    expect(await count('topics')).toBe(demoCommunity.topics.length);
    expect(await count('posts')).toBe(demoCommunity.topics.reduce((sum, topic) => sum + 1 + replies(topic.replies), 0));
    expect(await count('members')).toBe(demoCommunity.members.length);
    expect(await count('spaces')).toBe(demoCommunity.spaces.length);
    expect(await count('tags')).toBe(demoCommunity.tags.length);
  });

  it('stores every count as it is', async () => {
    const wrong = await test.inCommunity(() => app.get(Counts).check());
    expect(wrong.filter((counts) => counts.wrong > 0)).toEqual([]);
    expect(await count('topics where solution_post_id is not null and solution_excerpt > $$$$ and solved_at is not null')).toBeGreaterThan(20);
    expect(await count('members where solution_count > 2')).toBeGreaterThan(2);
  });

  it('has members with reputation and with trust that they would have earned', async () => {
    expect(await count('members where reputation > 100')).toBeGreaterThan(5);
    expect(await count('members where trust_level = 0')).toBe(0);
  });

  it('lies in the past, each act after what it refers to', async () => {
    const late = `'${now.toISOString()}'`;
    expect(await count(`topics where last_activity_at > ${late} or solved_at > ${late} or created_at > ${late}`)).toBe(0);
    expect(await count(`votes v join posts p on p.id = v.post_id where v.created_at > ${late} or v.created_at < p.created_at`)).toBe(0);
    expect(await count(`votes v join members m on m.id = v.member_id where v.created_at < m.created_at`)).toBe(0);
    expect(await count(`posts p join posts o on o.id = p.parent_id where p.created_at <= o.created_at or p.position <= o.position`)).toBe(0);
    expect(await count('topics a join topics b on b.number > a.number and b.created_at < a.created_at')).toBe(0);
  });

  it('is read by a guest: solution, comments, mentions and titles of other topics', async () => {
    await asGuest(async () => {
      const solved = await app.get(Reading).topics(TopicListQuery.parse({ sort: 'solved', limit: 50 }));
      expect(solved.items.length).toBeGreaterThan(20);
      const pages = await Promise.all(solved.items.map(({ number }) => app.get(TopicPages).page(number, RepliesQuery.parse({}))));
      expect(pages.every(({ solution }) => solution?.post.isSolution)).toBe(true);
      expect(pages.some(({ solution }) => (solution?.descendants.length ?? 0) > 0)).toBe(true);
      const html = pages.flatMap(({ body, solution, replies }) => [body, solution!.post, ...replies.items.map(({ post }) => post)]).map((post) => post.html).join('');
      expect(html).toContain('class="mention"');
      expect(html).toContain('class="topic-link"');
      expect(html).not.toContain('{{');
    });
  });

  it('counts at once what waits in each space', async () => {
    await asGuest(async () => {
      const spaces = await app.get(Spaces).list();
      expect(spaces.every(({ topicCount }) => topicCount > 0)).toBe(true);
      expect((await app.get(Home).page()).waitingCount).toBeGreaterThan(3);
    });
  });

  it('has members whom nobody is asked to claim', async () => {
    const profile = await asGuest(() => app.get(Profiles).find('inesv'));
    expect(profile).toMatchObject({ displayName: 'Ines Vardal', imported: false });
  });

  it('keeps spaces that are not public from guests', async () => {
    const open = await asGuest(() => app.get(Spaces).list());
    expect(open.map(({ slug }) => slug).sort()).toEqual(demoCommunity.spaces.filter(({ visibility }) => visibility === 'public').map(({ slug }) => slug).sort());
  });

  it('is found by search', async () => {
    const found = await asGuest(() => app.get(Search).search(SearchQuery.parse({ q: 'drift pairing' })));
    expect(found.items.length).toBeGreaterThan(0);
  });

  it('names the community', async () => {
    const { name, settings } = await test.inCommunity(() => app.get(Communities).current());
    expect({ name, tagline: settings.tagline, languages: settings.searchLanguages }).toEqual({
      name: demoCommunity.name,
      tagline: demoCommunity.tagline,
      languages: demoCommunity.searchLanguages,
    });
  });

  it('is there once, however often it is asked for', async () => {
    const before = await count('posts');
    await test.inCommunity(async () => expect(await seedDemo(app)).toBe('was there'));
    expect(await count('posts')).toBe(before);
  });
});

describe('a community that is used', () => {
  it('is left alone, with a word that says what to do', async () => {
    const used = await createTestDatabase();
    const application = await createTestApplication(used, modules);
    await used.inCommunity(async () => {
      await application.get(Spaces).create({ name: 'Help', slug: 'help', description: '', kind: 'support', icon: 'chat', visibility: 'public', groupIds: [], downvotes: false, template: { prompts: [], products: [], versions: [], requireProduct: false, requireVersion: false } });
      await expect(seedDemo(application)).rejects.toThrow('empty community');
      expect(await used.database.query('select from members')).toEqual([]);
    });
    await application.close();
    await used.close();
  }, 30_000);
});
