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

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
