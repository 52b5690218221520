/** Of fewer people it is not said what they want: it would say what single ones do. */
export const smallestGroup = 5;

/**
 * The sizes of groups that may be shown, by their places, where all groups divide `all` people. What is left out must not be
 * found by subtraction either: the smallest that is shown goes, too, while those left out are too few together.
 */
export function shownGroups(sizes: readonly number[], all: number): ReadonlySet<number> {
  const shown = sizes.flatMap((size, place) => (size >= smallestGroup ? [{ size, place }] : [])).sort((a, b) => b.size - a.size || a.place - b.place);
  const left = (): number => all - shown.reduce((sum, { size }) => sum + size, 0);
  while (shown.length > 0 && left() > 0 && left() < smallestGroup) shown.pop();
  return new Set(shown.map(({ place }) => place));
}
