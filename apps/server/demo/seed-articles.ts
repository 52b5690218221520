import type { INestApplicationContext } from '@nestjs/common';
import { Articles, Keeping, Placing, Products, Promoting, Reporting } from '#knowledge';
import { currentCommunityId, Database } from '#platform';
import type { As } from './acting.js';
import { demoCommunity } from './index.js';
import { actsAfter, type SeededTopic, type SeedPlace } from './seed-topics.js';
import { resolveTopicRefs, slugifyTitle } from './topic-ref.js';
import type { DemoArticle } from './types.js';

const handbook = 'handbook';
const hourMs = 3_600_000;
/** Who lists versions, publishes, and makes articles of answers. */
const [admin, publisher] = ['edda', 'priya'];

interface Setting {
  app: INestApplicationContext;
  as: As;
  place: SeedPlace;
  /** By title. */
  topics: ReadonlyMap<string, SeededTopic>;
}

interface Written {
  id: string;
  bodyId: string;
}

/** The demo's handbook: drafts, articles and what was made of answers, as their authors wrote them, each at its time. */
export async function seedArticles(setting: Setting): Promise<void> {
  const versions = await listVersions(setting);
  const written = new Map<string, Written>();
  for (const article of demoCommunity.articles) written.set(article.title, await seedArticle(setting, article, written, versions));
}

/** The ids of the versions by product and name; each product has its own. They came out long ago, so that nobody is asked about them. */
async function listVersions({ app, as }: Setting): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const product of new Set(demoCommunity.articles.flatMap(({ versions }) => versions?.product ?? []))) {
    const id = await as(admin, () => app.get(Products).create({ name: product }));
    const rows = await app.get(Database).query<{ id: string; name: string }>(
      `insert into product_versions (community_id, id, product_id, name, position, announced_at)
       select $1, gen_random_uuid(), $2, name, position, now() from unnest($3::text[]) with ordinality v(name, position) returning id, name`,
      [currentCommunityId(), id, demoCommunity.versions.filter((version) => !version.includes('beta')).reverse()],
    );
    for (const version of rows) ids.set(`${product} ${version.name}`, version.id);
  }
  return ids;
}

async function seedArticle(setting: Setting, article: DemoArticle, written: ReadonlyMap<string, Written>, versionIds: ReadonlyMap<string, string>): Promise<Written> {
  const { app, as, topics } = setting;
  const { title, author, tags, audience, from, state, below, versions, revision, confirmedBy = [] } = article;
  const numbers = new Map([...topics].map(([of, { number }]) => [slugifyTitle(of), number]));
  const body = resolveTopicRefs(article.body, (slug) => `/t/${numbers.get(slug)!}`);
  const parentId = below ? written.get(below)!.id : null;
  const id = from ? await promoted(setting, article, topics.get(from)!.solution!, body) : (await as(author, () => app.get(Articles).create({ space: handbook, title, body, tags, parentId, audience }))).id;
  if (from && parentId) await as(publisher, () => app.get(Placing).place(id, { parentId, beforeId: null }));
  const { bodyId } = (await app.get(Database).one<{ bodyId: string }>(`select id as "bodyId" from posts where community_id = $1 and topic_id = $2 and position = 1`, [currentCommunityId(), id]))!;
  if (state) await as(publisher, () => app.get(Articles).publish(id, { state }));
  if (versions) await as(publisher, () => app.get(Reporting).setVersions(bodyId, { versionIds: versions.names.map((name) => versionIds.get(`${versions.product} ${name}`)!) }));
  if (revision) await as(revision.author, () => app.get(Articles).save(id, { version: 1, title, body: revision.change(body), note: revision.note }));
  for (const handle of confirmedBy) await as(handle, () => app.get(Keeping).confirm(id, { confirmed: true }));
  await judge(setting, article, id);
  await putBack(setting, article, { id, bodyId });
  return { id, bodyId };
}

/** Made of the answer, whose author is named, and then written over as an article. */
async function promoted({ app, as }: Setting, { title, author, tags }: DemoArticle, answer: string, body: string): Promise<string> {
  return as(author, async () => {
    await app.get(Promoting).promote(answer, { space: handbook });
    const { id } = (await app.get(Database).one<{ id: string }>('select article_id as id from promotions where community_id = $1 and post_id = $2', [currentCommunityId(), answer]))!;
    await app.get(Articles).save(id, { version: 1, title, body, tags, note: 'From question and answer to an article' });
    return id;
  });
}

async function judge({ app, place }: Setting, { title, author, hoursAgo, helped }: DemoArticle, id: string): Promise<void> {
  if (!helped) return;
  const readers = actsAfter(new Date(place.now.getTime() - hoursAgo * hourMs), { count: helped.yes + helped.no.length, key: `article/${title}`, except: author }, place);
  await app.get(Database).query(
    `insert into article_judgements (community_id, id, topic_id, member_id, helped, reason, version, at)
     select $1, gen_random_uuid(), $2, member_id, reason is null, reason, 1, at from unnest($3::uuid[], $4::text[], $5::timestamptz[]) j(member_id, reason, at)`,
    [currentCommunityId(), id, readers.map(({ memberId }) => memberId), readers.map((_reader, turn) => helped.no[turn] ?? null), readers.map(({ at }) => at)],
  );
}

/** To the time at which it was written, checked and changed. */
async function putBack({ app, place }: Setting, { hoursAgo, revision, from }: DemoArticle, { id, bodyId }: Written): Promise<void> {
  const database = app.get(Database);
  const at = new Date(place.now.getTime() - hoursAgo * hourMs);
  const changed = new Date(place.now.getTime() - (revision?.hoursAgo ?? hoursAgo) * hourMs);
  const of = [currentCommunityId(), id, at];
  await database.query('update topics set created_at = $3, last_activity_at = $3 where community_id = $1 and id = $2', of);
  await database.query('update articles set published_at = case when published_at is not null then $3::timestamptz end, validated_at = case when validated_at is not null then $3::timestamptz end where community_id = $1 and topic_id = $2', of);
  await database.query('update posts set created_at = $3, edited_at = case when edited_at is not null then $4::timestamptz end where community_id = $1 and id = $2', [currentCommunityId(), bodyId, at, changed]);
  await database.query('update post_revisions set created_at = case when version = 1 then $3::timestamptz else $4::timestamptz end where community_id = $1 and post_id = $2', [currentCommunityId(), bodyId, at, changed]);
  if (from) await database.query('update promotions set promoted_at = $3 where community_id = $1 and article_id = $2', of);
}
