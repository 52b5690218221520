import { createHash } from 'node:crypto';
import { normaliseLine, normaliseText, type PostKind } from '#contracts';
import { renderMarkdown, slugify, type RenderContext } from '#conversations';
import { countDescendants, countThread, placePosts, type MeTooRecord, type PlacedPost, type PostRecord, type TopicLinkRecord, type TopicRecord, type TopicTagRecord, type VoteRecord } from '#imports';
import { v7 as uuidv7 } from 'uuid';
import { resolveTopicRefs, slugifyTitle, topicRefsIn } from './topic-ref.js';
import type { DemoReply, DemoTopic } from './types.js';

export interface SeedPlace {
  now: Date;
  siteUrl: string;
  spaceIds: ReadonlyMap<string, string>;
  /** By handle. */
  memberIds: ReadonlyMap<string, string>;
  joinedAt: ReadonlyMap<string, Date>;
  tagIds: ReadonlyMap<string, string>;
  mentions: RenderContext['mentions'];
}

/** A demo topic with its id, number and time; the oldest has the lowest number. */
export interface NumberedTopic {
  id: string;
  number: number;
  slug: string;
  createdAt: Date;
  demo: DemoTopic;
}

/** What others that are seeded later refer to. */
export interface SeededTopic {
  id: string;
  number: number;
  createdAt: Date;
  solution: string | null;
  /** Direct replies, as they are written in the demo. */
  replies: string[];
}

export interface SeedRows {
  topics: TopicRecord[];
  posts: PostRecord[];
  votes: VoteRecord[];
  meToos: MeTooRecord[];
  topicTags: TopicTagRecord[];
  topicLinks: TopicLinkRecord[];
}

interface Said {
  id: string;
  kind: PostKind;
  parentId: string | null;
  authorId: string | null;
  createdAt: Date;
  author: string;
  markdown: string;
  kudos: number;
  downvotes: number;
  reply: DemoReply | null;
}

const minute = 60_000;
const hour = 60 * minute;
export const dayMs = 24 * hour;
/** One reader of so many thanks who asked. */
const viewsForKudos = 60;

export function numberTopics(topics: readonly DemoTopic[], first: number, now: Date): NumberedTopic[] {
  return [...topics]
    .sort((a, b) => b.hoursAgo - a.hoursAgo)
    .map((demo, at) => {
      const createdAt = new Date(now.getTime() - demo.hoursAgo * hour);
      return { id: uuidv7({ msecs: createdAt.getTime() }), number: first + at, slug: slugify(demo.title), createdAt, demo };
    });
}

/** Every row of the demo's conversations, with the times and counts that they would have if they had been lived. */
export function seedRows(topics: readonly NumberedTopic[], place: SeedPlace): SeedRows {
  const bySlug = new Map(topics.map((topic) => [slugifyTitle(topic.demo.title), topic]));
  const context: RenderContext = {
    mentions: place.mentions,
    topicTitles: new Map(topics.map(({ number, slug, demo }) => [number, { number, slug, title: demo.title }])),
    siteUrl: place.siteUrl,
  };
  const rows: SeedRows = { topics: [], posts: [], votes: [], meToos: [], topicTags: [], topicLinks: [] };
  for (const topic of topics) addTopic(rows, topic, { ...place, bySlug, context });
  return rows;
}

/** By title. */
export function seededTopics(topics: readonly NumberedTopic[], rows: SeedRows): Map<string, SeededTopic> {
  const solutions = new Map(rows.topics.map(({ id, solutionPostId }) => [id, solutionPostId]));
  const direct = new Map<string, string[]>(topics.map(({ id }) => [id, []]));
  for (const { id, topicId, kind, parentId } of rows.posts) if (kind !== 'body' && parentId === null) direct.get(topicId)!.push(id);
  return new Map(topics.map(({ id, number, createdAt, demo }) => [demo.title, { id, number, createdAt, solution: solutions.get(id)!, replies: direct.get(id)! }]));
}

function addTopic(rows: SeedRows, topic: NumberedTopic, place: SeedPlace & { bySlug: ReadonlyMap<string, NumberedTopic>; context: RenderContext }): void {
  const { demo, id, createdAt } = topic;
  const said = everythingSaid(topic, place);
  const placed = placePosts([], said);
  const below = countDescendants(placed);
  const posts = placed.map((post) => {
    const source = normaliseText(resolveTopicRefs(post.markdown, (slug) => `/t/${place.bySlug.get(slug)!.number}`));
    const rendered = renderMarkdown(source, place.context);
    rows.votes.push(...votesFor(post, place));
    return {
      excerpt: rendered.excerpt(),
      isSolution: post.reply?.solution === true,
      row: {
        ...placeOf(post, id),
        descendantCount: below.get(post.id) ?? 0,
        source,
        html: rendered.html,
        rendererVersion: rendered.rendererVersion,
        version: 1,
        editedAt: null,
        editedBy: null,
        kudosCount: post.kudos,
        downvoteCount: post.downvotes,
        externalId: `demo/${slugifyTitle(demo.title)}/${post.position}`,
      },
    };
  });
  rows.posts.push(...posts.map(({ row }) => row));
  const meToos = meToosOf(topic, place);
  rows.meToos.push(...meToos);
  rows.topicTags.push(...demo.tags.map((slug) => ({ topicId: id, tagId: place.tagIds.get(slug)! })));
  rows.topicLinks.push(...linksOf(topic, said, place.bySlug));
  const counts = countThread(placed);
  rows.topics.push({
    id,
    number: topic.number,
    spaceId: place.spaceIds.get(demo.space)!,
    kind: demo.kind,
    title: normaliseLine(demo.title),
    slug: topic.slug,
    authorId: place.memberIds.get(demo.author)!,
    tags: demo.tags,
    product: demo.product ?? null,
    productVersion: demo.version ?? null,
    excerpt: posts[0]!.excerpt,
    ...solutionOf(posts, placed, place),
    ...counts,
    createdAt,
    meTooCount: meToos.length,
    kudosCount: placed[0]!.kudos,
    viewCount: demo.views,
    wanted: meToos.length + placed[0]!.kudos,
    pinnedAt: demo.pinned ? createdAt : null,
    closedAt: demo.closed ? counts.lastActivityAt : null,
    closeReason: demo.closed ? 'Nothing more to add here.' : null,
    externalId: `demo/${slugifyTitle(demo.title)}`,
  });
}

function everythingSaid({ demo, createdAt }: NumberedTopic, { memberIds }: SeedPlace): Said[] {
  const body: Said = { id: uuidv7({ msecs: createdAt.getTime() }), kind: 'body', parentId: null, authorId: memberIds.get(demo.author)!, createdAt, author: demo.author, markdown: demo.body, kudos: demo.kind === 'idea' ? 0 : Math.min(10, Math.floor(demo.views / viewsForKudos)), downvotes: 0, reply: null };
  const answers = (replies: readonly DemoReply[], parentId: string | null): Said[] =>
    replies.flatMap((reply) => {
      const at = new Date(createdAt.getTime() + reply.minutesAfter * minute);
      const id = uuidv7({ msecs: at.getTime() });
      const kind = parentId ? 'comment' : demo.kind === 'question' ? 'answer' : 'reply';
      const one: Said = { id, kind, parentId, authorId: memberIds.get(reply.author)!, createdAt: at, author: reply.author, markdown: reply.body, kudos: reply.kudos, downvotes: reply.downvotes ?? 0, reply };
      return [one, ...answers(reply.replies ?? [], id)];
    });
  return [body, ...answers(demo.replies, null)];
}

function placeOf(post: Said & PlacedPost, topicId: string): Pick<PostRecord, 'id' | 'topicId' | 'kind' | 'parentId' | 'rootId' | 'depth' | 'path' | 'position' | 'authorId' | 'createdAt'> {
  const { id, kind, parentId, rootId, depth, path, position, authorId, createdAt } = post;
  return { id, topicId, kind, parentId, rootId, depth, path, position, authorId, createdAt };
}

/** Accepted when the asker thanked for it, else a little later, and not in the future. */
function solutionOf(
  posts: { excerpt: string; isSolution: boolean }[],
  placed: (Said & PlacedPost)[],
  { memberIds, now }: SeedPlace,
): Pick<TopicRecord, 'solutionExcerpt' | 'solutionPostId' | 'solutionAuthorId' | 'solutionAcceptedBy' | 'solvedAt'> {
  const at = posts.findIndex(({ isSolution }) => isSolution);
  const post = placed[at];
  if (!post) return { solutionExcerpt: null, solutionPostId: null, solutionAuthorId: null, solutionAcceptedBy: null, solvedAt: null };
  const thanks = placed.find((other) => other.parentId === post.id && other.authorId === placed[0]!.authorId);
  const accepted = thanks?.createdAt.getTime() ?? post.createdAt.getTime() + 40 * minute;
  return {
    solutionExcerpt: posts[at]!.excerpt,
    solutionPostId: post.id,
    solutionAuthorId: post.authorId,
    solutionAcceptedBy: memberIds.get(post.reply?.acceptedBy ?? placed[0]!.author)!,
    solvedAt: new Date(Math.min(accepted, now.getTime())),
  };
}

export interface Act {
  memberId: string;
  at: Date;
}

/**
 * Members who do something some time after a post: the same ones for the same key each time, in an order that looks like
 * chance, most of them soon after it, and nobody before joining.
 */
export function actsAfter(start: Date, members: { count: number; key: string; except: string }, place: SeedPlace): Act[] {
  const rank = (handle: string): string => createHash('sha256').update(`${members.key}/${handle}`).digest('hex');
  const handles = [...place.memberIds.keys()]
    .filter((handle) => handle !== members.except)
    .sort((a, b) => rank(a).localeCompare(rank(b)))
    .slice(0, members.count);
  return actsOf(handles, start, place);
}

function actsOf(handles: readonly string[], start: Date, { memberIds, joinedAt, now }: SeedPlace): Act[] {
  return handles.map((handle, at) => {
    const from = Math.max(start.getTime(), joinedAt.get(handle)!.getTime());
    const span = Math.max(0, Math.min(now.getTime() - from, 20 * dayMs));
    return { memberId: memberIds.get(handle)!, at: new Date(from + span * ((at + 1) / (handles.length + 1)) ** 3) };
  });
}

function votesFor({ id, author, createdAt, markdown, kudos, downvotes }: Said, place: SeedPlace): VoteRecord[] {
  return actsAfter(createdAt, { count: kudos + downvotes, key: markdown, except: author }, place).map(({ memberId, at }, index) => ({
    id: uuidv7({ msecs: at.getTime() }),
    postId: id,
    memberId,
    kind: index < kudos ? 'kudos' : 'downvote',
    createdAt: at,
    externalId: null,
  }));
}

function meToosOf({ id, createdAt, demo }: NumberedTopic, place: SeedPlace): MeTooRecord[] {
  const acts = Array.isArray(demo.meToo)
    ? actsOf(demo.meToo, createdAt, place)
    : actsAfter(createdAt, { count: demo.meToo ?? 0, key: demo.title, except: demo.author }, place);
  return acts.map(({ memberId, at }) => ({ topicId: id, memberId, createdAt: at }));
}

function linksOf({ id }: NumberedTopic, said: readonly Said[], bySlug: ReadonlyMap<string, NumberedTopic>): TopicLinkRecord[] {
  const targets = new Map<string, Date>();
  for (const { markdown, createdAt } of said) {
    for (const slug of topicRefsIn(markdown)) {
      const toTopicId = bySlug.get(slug)!.id;
      if (!targets.has(toTopicId)) targets.set(toTopicId, createdAt);
    }
  }
  return [...targets].map(([toTopicId, createdAt]) => ({ fromTopicId: id, toTopicId, kind: 'link', createdAt }));
}
