import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApplication, createTestDatabase, type TestDatabase } from '#testing';
import { ConversationsModule } from '#conversations';
import { IdeasModule } from '#ideas';
import { IdentityModule } from '#identity';
import { ImportsModule } from '#imports';
import { KnowledgeModule, PromotionModule } from '#knowledge';
import { SearchModule } from '#search';
import { SpacesModule } from '#spaces';
import { demoCommunity } from '../../demo/index.js';
import { seedDemo } from '../../demo/seeding.js';
import { exportLines } from './export-community.js';

type Line = Record<string, unknown> & { type: string };

let test: TestDatabase;
let app: INestApplicationContext;
beforeAll(async () => {
  test = await createTestDatabase();
  app = await createTestApplication(test, [IdentityModule, SpacesModule, ConversationsModule, KnowledgeModule, PromotionModule, IdeasModule, SearchModule, ImportsModule]);
  await test.inCommunity(async () => {
    await seedDemo(app);
    await test.database.query(`update members set email = handle || '@secret.example', password_hash = 'hashed-secret', last_seen_at = now()`);
    await test.database.query(`update topics set deleted_at = now() where number = 1`);
    await test.database.query(`update posts set deleted_at = now(), source = 'deleted-secret' where id = (select p.id from posts p join topics t on t.id = p.topic_id where t.number = 2 and p.position = 2)`);
    await test.database.query(`insert into drafts (community_id, member_id, key, content) select $1, id, 'topic:new', '{"body":"draft-secret"}' from members limit 1`, [test.communityId]);
  });
}, 60_000);
afterAll(async () => {
  await app.close();
  await test.close();
});

async function exported(withPrivate: boolean): Promise<{ text: string; lines: Line[]; counts: Record<string, number> }> {
  return test.inCommunity(async () => {
    const counts: Record<string, number> = {};
    let text = '';
    for await (const piece of exportLines(app, { withPrivate, counts, tell: () => undefined })) text += piece;
    return { text, counts, lines: text.trimEnd().split('\n').map((line) => JSON.parse(line) as Line) };
  });
}

describe('an export', () => {
  it('begins with a head, ends with the counts of its lines', async () => {
    const { lines, counts } = await exported(true);
    expect(lines[0]).toMatchObject({ type: 'hearth-export', version: 1, private: true, community: { name: demoCommunity.name } });
    expect(lines.at(-1)).toEqual({ type: 'end', counts });
    for (const [type, count] of Object.entries(counts)) expect([type, lines.filter((line) => line.type === type).length]).toEqual([type, count]);
    const { topics, articles, members, spaces } = demoCommunity;
    const [{ shelves }] = await test.inCommunity(() => test.database.query<{ shelves: number }>('select count(*)::int as shelves from spaces where parent_id is not null')) as [{ shelves: number }];
    expect(counts).toMatchObject({ topic: topics.length + articles.length, member: members.length, space: spaces.length + shelves, draft: 1 });
    expect(counts.vote).toBeGreaterThan(500);
  });

  it('has nothing that a guest may not see, unless it is asked for', async () => {
    const { text, lines } = await exported(false);
    expect(text).not.toMatch(/@secret\.example|hashed-secret|deleted-secret|draft-secret|lastSeenAt|replyTo/);
    expect([...new Set(lines.map(({ type }) => type))].sort()).toEqual(['end', 'hearth-export', 'link', 'member', 'post', 'revision', 'space', 'tag', 'topic']);
    const open = new Set(demoCommunity.spaces.filter(({ visibility }) => visibility === 'public').map(({ slug }) => slug));
    const spaces = lines.filter(({ type }) => type === 'space');
    const shelves = await test.inCommunity(() => test.database.query<{ slug: string }>(`select slug from spaces where shelf = 'public'`));
    expect(spaces.map(({ slug }) => slug).sort()).toEqual([...open, ...shelves.map(({ slug }) => slug)].sort());
    const topics = new Set(lines.filter(({ type }) => type === 'topic').map(({ id }) => id));
    const merged = demoCommunity.ideas.filter(({ mergedInto }) => mergedInto).length;
    const articles = demoCommunity.articles.filter(({ state, audience = 'public' }) => state && audience === 'public').length;
    expect(topics.size).toBe(demoCommunity.topics.filter((topic) => open.has(topic.space)).length - 1 - merged + articles);
    expect(lines.filter((line) => line.type === 'post' && !topics.has(line.topicId))).toEqual([]);
    expect(lines.filter((line) => line.type === 'link' && !(topics.has(line.fromTopicId) && topics.has(line.toTopicId)))).toEqual([]);
  });

  it('never has passwords, even with private content', async () => {
    const { text } = await exported(true);
    expect(text).toMatch(/@secret\.example[^]*deleted-secret[^]*draft-secret/);
    expect(text).not.toContain('hashed-secret');
  });

  it('gives its connection back when its reader goes away', async () => {
    await test.inCommunity(async () => {
      for (let time = 0; time < 10; time += 1) {
        for await (const line of exportLines(app, { withPrivate: false, counts: {}, tell: () => undefined })) {
          expect(line).toContain('hearth-export');
          break;
        }
      }
      expect(await test.database.query('select 1 as alive')).toEqual([{ alive: 1 }]);
    });
  });
});
