import type { Facet, MemberRef, SearchHit, SearchPage, SimilarTopic, SpaceRef } from '#contracts';
import type { EngineHit, EngineSimilar, FacetCounts } from './search-engine.js';
import type { FoundTopicRow } from './search.queries.js';

export function presentHit(hit: EngineHit, row: FoundTopicRow, { space, pair }: { space: SpaceRef; pair: SearchHit['pair'] }): SearchHit {
  return {
    topicId: row.id,
    number: row.number,
    slug: row.slug,
    kind: row.kind,
    state: row.state,
    space,
    title: hit.title,
    snippet: hit.snippet,
    solutionExcerpt: row.solutionExcerpt,
    from: hit.from,
    author: authorOf(row),
    tags: row.tags,
    answerCount: row.answerCount,
    createdAt: row.createdAt.toISOString(),
    lastActivityAt: row.lastActivityAt.toISOString(),
    score: hit.score,
    outdated: row.outdated,
    pair,
  };
}

export function presentSimilar({ title }: EngineSimilar, row: FoundTopicRow): SimilarTopic {
  const { kind, number, slug, state, solutionExcerpt, answerCount, outdated } = row;
  return { kind, number, slug, title, state, solutionExcerpt, answerCount, outdated };
}

/** Spaces go by their address and are labelled by their name; a space that the actor may not see has no facet. */
export function presentFacets(counts: FacetCounts, spaces: ReadonlyMap<string, SpaceRef>): SearchPage['facets'] {
  const space = new Map<string, Facet>();
  for (const [id, count] of counts.space) {
    const ref = spaces.get(id);
    if (ref) space.set(ref.slug, { value: ref.slug, label: ref.name, count: count + (space.get(ref.slug)?.count ?? 0) });
  }
  return { space: sorted([...space.values()]), tag: facet(counts.tag), state: facet(counts.state), kind: facet(counts.kind) };
}

function facet(counts: ReadonlyMap<string, number>): Facet[] {
  return sorted([...counts].map(([value, count]) => ({ value, label: value, count })));
}

function sorted(facets: Facet[]): Facet[] {
  return facets.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function authorOf(row: FoundTopicRow): MemberRef | null {
  if (!row.authorId || !row.handle) return null;
  return { id: row.authorId, handle: row.handle, displayName: row.displayName ?? row.handle, role: row.role ?? 'member', title: row.memberTitle, avatarUrl: row.avatarUrl };
}
