import type { Space } from '#contracts';

/** Spaces for threads under pages: there nobody is asked for a product or a version. */
export function forThreads(spaces: readonly Space[]): { id: string; name: string }[] {
  return spaces.filter(({ archived, template }) => !archived && !template.requireProduct && !template.requireVersion).map(({ id, name }) => ({ id, name }));
}
