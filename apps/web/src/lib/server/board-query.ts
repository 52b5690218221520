import { ideaGroups, ideaSorts, type IdeaListQuery } from '#contracts';

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
