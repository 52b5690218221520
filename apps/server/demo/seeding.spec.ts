import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdeaListQuery, RepliesQuery, SearchQuery, TopicListQuery } from '#contracts';
import { ConversationsModule, Home, Reading, TopicPages } from '#conversations';
import { Communities, IdentityModule, Profiles } from '#identity';
import { Boards, Changelog, ComparingIdeas, Demand, IdeaPages, IdeasModule, ReadingRounds, Roadmaps } from '#ideas';
import { Counts, ImportsModule } from '#imports';
import { Keeping, KnowledgeModule, PromotionModule } from '#knowledge';
import { guest, inScope } from '#platform';
import { Search, SearchModule } from '#search';
import { Spaces, SpacesModule } from '#spaces';
import { createTestApplication, createTestDatabase, type TestDatabase } from '#testing';
import { demoCommunity } from './index.js';
import { seedDemo } from './seeding.js';

const modules = [IdentityModule, SpacesModule, ConversationsModule, KnowledgeModule, PromotionModule, IdeasModule, SearchModule, ImportsModule];
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
    const { articles } = demoCommunity;
    expect(await count('topics')).toBe(demoCommunity.topics.length + articles.length);
    expect(await count('posts')).toBe(demoCommunity.topics.reduce((sum, topic) => sum + 1 + replies(topic.replies), 0) + articles.length);
    expect(await count('members')).toBe(demoCommunity.members.length);
    expect(await count('spaces where parent_id is null')).toBe(demoCommunity.spaces.length);
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
    expect(await count(`topics a join topics b on b.number > a.number and b.created_at < a.created_at where b.kind <> 'article'`)).toBe(0);
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

  it('has a board on which ideas stand in every group, with votes, demand, answers of the company, and what was merged', async () => {
    await asGuest(async () => {
      const { counts } = await app.get(Boards).board('ideas');
      expect(Object.values(counts).every((ideas) => ideas > 0)).toBe(true);
      const { items } = await app.get(Boards).ideas('ideas', IdeaListQuery.parse({ sort: 'votes', group: 'all' }));
      expect(items.reduce((sum, { votes }) => sum + votes.up, 0)).toBeGreaterThan(200);
      const [first] = items.filter(({ mergedCount }) => mergedCount === 1);
      expect(await app.get(IdeaPages).idea(first!.number)).toMatchObject({ status: { key: 'building' }, response: { author: { handle: 'amara' } }, merged: { ideas: 1 }, timeline: [{ status: { key: 'in-review' } }, { status: { key: 'building' } }] });
      expect(await app.get(Demand).demand(first!.number)).toMatchObject({ customers: 2, searches: 43, topics: [expect.anything(), expect.anything()] });
      const { now: lane, next, later, delivered } = await app.get(Roadmaps).roadmap({});
      for (const ideas of [lane, next, later, delivered]) expect(ideas.length).toBeGreaterThan(0);
      expect((await app.get(Changelog).page({ limit: 10 })).items.map(({ ideas }) => ideas.length)).toEqual([1, 1]);
    });
  });

  it('has a sealed round that was revealed, one that goes on, and strengths of ideas that were compared', async () => {
    await asGuest(async () => {
      const [open, over] = (await app.get(ReadingRounds).list('ideas')).items;
      expect([open!.state, over!.state]).toEqual(['open', 'revealed']);
      const { result, opensAt, closesAt, heads } = await app.get(ReadingRounds).find(over!.id);
      expect([result!.voters, result!.chainHolds, heads.map(({ at }) => at)]).toEqual([28, true, [opensAt, closesAt]]);
      expect(result!.segments.map(({ name }) => name)).toEqual(expect.arrayContaining(['1', 'member']));
      expect((await app.get(ComparingIdeas).results('ideas')).comparisons).toBeGreaterThan(30);
    });
  });

  it('has articles: of answers with their authors named, with versions by two people, for members alone, and a draft', async () => {
    const { articles } = demoCommunity;
    const of = (title: string) => test.inCommunity(async () => (await test.database.one<{ id: string; number: number; version: number }>(`select t.id, t.number, p.version from topics t join posts p on p.topic_id = t.id and p.position = 1 where t.kind = 'article' and t.title = $1`, [title]))!);
    await asGuest(async () => {
      for (const { title, from } of articles.filter((article) => article.from)) expect((await app.get(Keeping).truth((await of(title)).id)).sources).toMatchObject([{ topic: { title: from }, unnamed: false, author: expect.anything() }]);
      for (const { title } of articles.filter(({ audience, state }) => audience || !state)) {
        const { number } = await of(title);
        await expect(app.get(TopicPages).page(number, RepliesQuery.parse({}))).rejects.toThrow();
      }
    });
    for (const { title } of articles.filter(({ revision, from }) => revision ?? from)) expect((await of(title)).version).toBe(2);
    expect(await count('article_judgements where helped')).toBe(articles.reduce((sum, { helped }) => sum + (helped?.yes ?? 0), 0));
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
