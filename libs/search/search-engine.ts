import type { Highlight, SearchHit, TopicKind, TopicState } from '#contracts';

/** What the actor may see; every engine confines hits, counts, facets and corrections to it. */
export interface Visibility {
  spaceIds: readonly string[];
}

export interface EngineQuery {
  q: string;
  limit: number;
  cursor?: string;
  spaceId?: string;
  /** A tag's own slug, synonyms resolved. */
  tag?: string;
  state?: TopicState;
  kind?: TopicKind;
}

export interface EngineHit {
  topicId: string;
  title: Highlight[];
  snippet: Highlight[];
  from: SearchHit['from'];
  /** Comparable within one answer only. */
  score: number;
}

export interface FacetCounts {
  /** By space id. */
  space: ReadonlyMap<string, number>;
  tag: ReadonlyMap<string, number>;
  state: ReadonlyMap<TopicState, number>;
  kind: ReadonlyMap<TopicKind, number>;
}

export interface EngineHits {
  hits: EngineHit[];
  nextCursor: string | null;
  total: number;
  totalIsLowerBound: boolean;
  facets: FacetCounts;
  correctedTo: string | null;
}

export interface EngineSimilar {
  topicId: string;
  title: Highlight[];
  score: number;
}

export interface ReindexProgress {
  done: number;
  total: number;
}

/** Finds topics; the engines answer alike, which their common spec checks. */
export interface SearchEngine {
  readonly name: 'postgres' | 'meilisearch';
  search(query: EngineQuery, visibility: Visibility): Promise<EngineHits>;
  /** Topics whose titles are most like this one, best first. */
  similar(title: string, visibility: Visibility, limit: number): Promise<EngineSimilar[]>;
  /** Takes over the present state of these topics; deleted and unknown ones leave the index. */
  index(topicIds: readonly string[]): Promise<void>;
  remove(topicIds: readonly string[]): Promise<void>;
  /** Builds the index of the whole community anew; the old one answers until the end. Continues where it was stopped. */
  reindex(progress: (progress: ReindexProgress) => Promise<void>): Promise<void>;
  healthy(): Promise<boolean>;
}
