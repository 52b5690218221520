import { ideaGroups, ideaSorts, type IdeaListQuery, type IdeaSort } from '#contracts';

const groups = ['open', 'all', ...ideaGroups] as const;

/** The part of a board that its address names; what is unknown is left out. */
export function boardQuery(parameters: URLSearchParams): IdeaListQuery {
  const text = (name: string, longest: number): string | undefined => parameters.get(name)?.trim().slice(0, longest) || undefined;
  return {
    sort: ideaSorts.find((sort) => sort === parameters.get('sort')),
    group: groups.find((group) => group === parameters.get('group')) ?? 'open',
    status: text('status', 40),
    tag: text('tag', 36)?.replace('#', '').toLowerCase(),
    mine: parameters.get('mine') === 'true',
    cursor: text('cursor', 400),
    limit: 20,
  };
}

/** Where the reader has no such order here, the board's own from its beginning: a page of the other one is none of it. */
export function withOffered(query: IdeaListQuery, sorts: readonly IdeaSort[]): IdeaListQuery {
  return !query.sort || sorts.includes(query.sort) ? query : { ...query, sort: undefined, cursor: undefined };
}
