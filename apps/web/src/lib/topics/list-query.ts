import type { TopicListQuery, TopicSort, TopicState } from '#contracts';

export const sorts: readonly TopicSort[] = ['active', 'newest', 'unanswered', 'wanted', 'solved'];
export const states: readonly TopicState[] = ['unanswered', 'active', 'solved', 'closed'];

export interface ListFilters {
  sort: TopicSort;
  state?: TopicState;
  tag?: string;
  version?: string;
  product?: string;
  author?: string;
  unread?: boolean;
  cursor?: string;
}

const text = (value: string | null, longest: number): string | undefined => (value ? value.slice(0, longest) : undefined);

/** The filters that a list's address names; what is unknown is left out. */
export function filtersOf(parameters: URLSearchParams): ListFilters {
  return {
    sort: sorts.find((sort) => sort === parameters.get('sort')) ?? 'active',
    state: states.find((state) => state === parameters.get('state')),
    tag: text(parameters.get('tag'), 35),
    version: text(parameters.get('version'), 40),
    product: text(parameters.get('product'), 60),
    author: text(parameters.get('author'), 30),
    unread: parameters.get('unread') === 'true' || undefined,
    cursor: text(parameters.get('cursor'), 400),
  };
}

export function listQuery(filters: ListFilters, place: { space?: string; tag?: string } = {}): TopicListQuery {
  return { limit: 20, ...filters, ...place };
}

/** The same list for the API, without the position in it. */
export function apiQuery({ cursor: _, unread, ...filters }: ListFilters, place: { space?: string; tag?: string } = {}): Record<string, string | undefined> {
  return { ...filters, unread: unread ? 'true' : undefined, ...place };
}
