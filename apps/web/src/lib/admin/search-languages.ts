import type { CommunitySettings } from '#contracts';

/** The languages whose word forms the search knows; `simple` takes words as they are written. */
export const searchLanguages = [
  'english',
  'french',
  'german',
  'spanish',
  'arabic',
  'italian',
  'portuguese',
  'dutch',
  'russian',
  'simple',
] as const satisfies CommunitySettings['searchLanguages'];
