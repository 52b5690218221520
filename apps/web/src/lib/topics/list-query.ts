import type { TopicListQuery, TopicSort, TopicState } from '#contracts';

export const sorts: readonly TopicSort[] = ['active', 'newest', 'unanswered', 'wanted', 'solved'];
export const states: readonly TopicState[] = ['unanswered', 'active', 'solved', 'closed'];
/** What a space for discussions has no use for: nothing there waits for an answer or is solved. */
const ofQuestions: readonly (TopicSort | TopicState)[] = ['unanswered', 'solved'];

/** The orders or states that make sense in a list with or without questions. */
export function fitting<Choice extends TopicSort | TopicState>(choices: readonly Choice[], withQuestions: boolean): Choice[] {
  return choices.filter((choice) => withQuestions || !ofQuestions.includes(choice));
}

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

/** A word as people type it: with its sign, or without. */
const word = (typed: string | null, sign: string): string => (typed ?? '').trim().replace(sign, '');

/** The filters that a list's address names; what is unknown is left out. */
export function filtersOf(parameters: URLSearchParams): ListFilters {
  return {
    sort: sorts.find((sort) => sort === parameters.get('sort')) ?? 'active',
    state: states.find((state) => state === parameters.get('state')),
    tag: text(word(parameters.get('tag'), '#').toLowerCase(), 35),
    version: text(parameters.get('version'), 40),
    product: text(parameters.get('product'), 60),
    author: text(word(parameters.get('author'), '@'), 30),
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
