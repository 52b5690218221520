import type { INestApplicationContext } from '@nestjs/common';
import { bioToHtml, Communities } from '#identity';
import { ContentRepository, Counts, type MemberRecord } from '#imports';
import { currentCommunityId, Database, DomainError, inScope, system } from '#platform';
import { RatingThreads, Measuring, Settling } from '#reputation';
import { Engines } from '#search';
import { Spaces, Tags } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { actingAs } from './acting.js';
import { demoCommunity } from './index.js';
import { seedArticles } from './seed-articles.js';
import { seedIdeas } from './seed-ideas.js';
import { numberTopics, seededTopics, seedRows, type SeedPlace } from './seed-topics.js';

const source = 'demo';
const day = 24 * 60 * 60_000;

export type Seeded = 'seeded' | 'was there';

/**
 * Fills an empty community with the demo's spaces, members and conversations, all of it or nothing. Throws
 * `conflict.already-done` where the community has topics or spaces of its own.
 */
export async function seedDemo(app: INestApplicationContext, now = new Date()): Promise<Seeded> {
  const database = app.get(Database);
  const done = await database.tx.run(async (): Promise<Seeded> => {
    await database.query('select pg_advisory_xact_lock(hashtext($1))', [`demo/${currentCommunityId()}`]);
    const [found] = await database.query<{ isSeeded: boolean; isUsed: boolean }>(
      `select exists (select from members where community_id = $1 and external_source = $2) as "isSeeded",
              exists (select from topics where community_id = $1) or exists (select from spaces where community_id = $1) as "isUsed"`,
      [currentCommunityId(), source],
    );
    if (found?.isSeeded) return 'was there';
    if (found?.isUsed) {
      throw new DomainError('conflict.already-done', { message: 'The demo is for an empty community, and this one has spaces or topics already: start with an empty data folder (HEARTH_DATA) to see it.' });
    }
    await seedContent(app, now);
    return 'seeded';
  });
  if (done === 'seeded') await app.get(Engines).reindex(async () => undefined);
  return done;
}

/** The demo for the default community at the start of the server; says in one line what came of it. */
export async function seedAtStart(app: INestApplicationContext): Promise<string> {
  const { id } = await app.get(Communities).ensureDefault();
  try {
    const seeded = await inScope({ communityId: id, requestId: 'demo', actor: system }, () => seedDemo(app));
    return seeded === 'seeded' ? 'The demo community is ready.' : 'The demo community was there already.';
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}

async function seedContent(app: INestApplicationContext, now: Date): Promise<void> {
  const content = app.get(ContentRepository);
  const { name, tagline, searchLanguages, members, topics } = demoCommunity;
  await app.get(Communities).edit({ name, settings: { tagline, searchLanguages } });
  const spaceIds = await seedSpaces(app.get(Spaces));
  const tagIds = await seedTags(app.get(Tags));
  const rows = members.map((member) => memberRecord(member, now));
  await content.insertMembers(rows);
  const numbered = numberTopics(topics, await content.takeNumbers(topics.length), now);
  const place: SeedPlace = {
    now,
    siteUrl: await app.get(Communities).address(),
    spaceIds,
    tagIds,
    memberIds: new Map(rows.map(({ handle, id }) => [handle, id])),
    joinedAt: new Map(rows.map(({ handle, createdAt }) => [handle, createdAt])),
    mentions: new Map(rows.map(({ handle, displayName }) => [handle, { handle, displayName }])),
  };
  const seed = seedRows(numbered, place);
  await content.insertTopics(seed.topics);
  await content.insertPosts(seed.posts);
  await content.insertVotes(seed.votes);
  await content.insertMeToos(seed.meToos);
  await content.insertTopicTags(seed.topicTags);
  await content.insertTopicLinks(seed.topicLinks);
  await app.get(Counts).correct('members');
  // Nobody's reading is seeded, so the levels that it would have earned are.
  await app.get(Database).query(`update members set trust_level = case when role = 'member' and solution_count = 0 and answer_count < 3 then 1 else 2 end where community_id = $1 and external_source = $2`, [currentCommunityId(), source]);
  const setting = { app, place, as: actingAs(rows), topics: seededTopics(numbered, seed) };
  await seedIdeas(setting);
  await seedArticles(setting);
  await app.get(Counts).correct('tags', 'members');
  await app.get(Settling).settleAll();
  await app.get(RatingThreads).rateNew(now);
  await app.get(Measuring).measureAll();
}

async function seedSpaces(spaces: Spaces): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const space of demoCommunity.spaces) {
    const made = await spaces.create({ groupIds: [], template: { prompts: [], products: [], versions: [], requireProduct: false, requireVersion: false }, ...space });
    ids.set(made.slug, made.id);
  }
  return ids;
}

async function seedTags(tags: Tags): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { slug, description, synonyms = [] } of demoCommunity.tags) {
    await tags.create({ slug, description, synonyms });
    ids.set(slug, await tags.idOf(slug));
  }
  return ids;
}

function memberRecord({ handle, displayName, role, title, bio, joinedDaysAgo }: (typeof demoCommunity.members)[number], now: Date): MemberRecord {
  const createdAt = new Date(now.getTime() - joinedDaysAgo * day);
  return {
    id: uuidv7({ msecs: createdAt.getTime() }),
    handle,
    displayName,
    role,
    title: title ?? null,
    bio: bio ?? null,
    bioHtml: bio === undefined ? null : bioToHtml(bio),
    externalSource: source,
    externalId: null,
    createdAt,
    lastSeenAt: null,
  };
}
