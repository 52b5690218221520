import { z } from 'zod';
import { Id, MemberRef, PageQuery, TagSlug, Timestamp } from './common.js';
import { TopicKind, TopicState } from './conversations.js';
import { SpaceRef } from './spaces.js';

export const SearchQuery = PageQuery.extend({
  q: z.string().max(400).default(''),
  space: z.string().max(60).optional(),
  tag: TagSlug.optional(),
  state: TopicState.optional(),
  kind: TopicKind.optional(),
  /** Archived articles alone, of where one writes; for everybody else there are none. Other filters do not count then. */
  archived: z.union([z.boolean(), z.stringbool()]).optional(),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** A run of text; `hit` marks the words that matched. */
export const Highlight = z.object({ text: z.string(), hit: z.boolean() });
export type Highlight = z.infer<typeof Highlight>;

export const SearchHit = z
  .object({
    topicId: Id,
    number: z.number().int(),
    slug: z.string(),
    kind: TopicKind,
    state: TopicState,
    space: SpaceRef,
    title: z.array(Highlight),
    snippet: z.array(Highlight),
    /** How the accepted answer begins. */
    solutionExcerpt: z.string().nullable(),
    /** Where the snippet comes from. */
    from: z.enum(['solution', 'body', 'reply']),
    author: MemberRef.nullable(),
    tags: z.array(z.string()),
    answerCount: z.number().int(),
    createdAt: Timestamp,
    lastActivityAt: Timestamp,
    score: z.number(),
    /** It does not hold any more, as far as its readers say. */
    outdated: z.boolean(),
    /** Of an article, the question that it was made from; of a question, the article that it became. Where both match they are this one hit. */
    pair: z.object({ kind: TopicKind, number: z.number().int(), slug: z.string(), title: z.string() }).nullable(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

export const Facet = z.object({ value: z.string(), label: z.string(), count: z.number().int() });
export type Facet = z.infer<typeof Facet>;
export const SearchPage = z
  .object({
    items: z.array(SearchHit),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
    /** True when `total` is a lower bound. */
    totalIsLowerBound: z.boolean(),
    facets: z.object({ space: z.array(Facet), tag: z.array(Facet), state: z.array(Facet), kind: z.array(Facet) }),
    /** Archived articles that hold the words, for who writes articles; null for everybody else. */
    archived: z.number().int().nullable(),
    /** The words that were searched instead, when the given ones had too few hits. */
    correctedTo: z.string().nullable(),
    engine: z.enum(['postgres', 'meilisearch']),
    tookMs: z.number(),
  })
  .meta({ id: 'SearchPage' });
export type SearchPage = z.infer<typeof SearchPage>;

export const SimilarQuery = z.object({ title: z.string().max(400), limit: z.coerce.number().int().min(1).max(20).default(6), kind: TopicKind.optional() });
export type SimilarQuery = z.infer<typeof SimilarQuery>;
export const SimilarTopic = z
  .object({
    kind: TopicKind,
    number: z.number().int(),
    slug: z.string(),
    title: z.array(Highlight),
    state: TopicState,
    solutionExcerpt: z.string().nullable(),
    answerCount: z.number().int(),
    outdated: z.boolean(),
  })
  .meta({ id: 'SimilarTopic' });
export type SimilarTopic = z.infer<typeof SimilarTopic>;
export const SimilarTopics = z.object({ items: z.array(SimilarTopic) }).meta({ id: 'SimilarTopics' });
