import type { SearchQuery, TopicKind, TopicState } from '#contracts';

const states: readonly TopicState[] = ['unanswered', 'active', 'solved', 'closed'];
const kinds: readonly TopicKind[] = ['question', 'discussion', 'idea', 'article'];
const text = (value: string | null, longest: number): string | undefined => (value ? value.slice(0, longest) : undefined);

/** The search that an address names; what is unknown is left out. */
export function searchOf(parameters: URLSearchParams): SearchQuery {
  return {
    q: (parameters.get('q') ?? '').slice(0, 400),
    space: text(parameters.get('space'), 60),
    tag: text(parameters.get('tag'), 35),
    state: states.find((state) => state === parameters.get('state')),
    kind: kinds.find((kind) => kind === parameters.get('kind')),
    archived: parameters.get('archived') === 'true' || undefined,
    cursor: text(parameters.get('cursor'), 400),
    limit: 20,
  };
}
