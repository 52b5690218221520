import type { EngineQuery, Visibility } from '../search-engine.js';

/** The filter that every request carries: visible spaces, and what the member chose. */
export function filterOf({ spaceId, tag, state, kind }: Pick<EngineQuery, 'spaceId' | 'tag' | 'state' | 'kind'>, { spaceIds }: Visibility): string {
  return [
    `spaceId IN [${spaceIds.map(quoted).join(', ')}]`,
    ...(spaceId ? [`spaceId = ${quoted(spaceId)}`] : []),
    ...(tag ? [`tags = ${quoted(tag)}`] : []),
    ...(state ? [`state = ${quoted(state)}`] : []),
    ...(kind ? [`kind = ${quoted(kind)}`] : []),
  ].join(' AND ');
}

/** Those of some topics alone. */
export const amongTopics = (ids: readonly string[]): string => `id IN [${ids.map(quoted).join(', ')}]`;

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
