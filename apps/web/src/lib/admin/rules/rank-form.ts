import type { Locale, Rank } from '#contracts';

/** How many conditions a rank may have besides reputation, as in the contract. */
export const conditionPlaces = [0, 1, 2] as const;

/** The name of a field of the rank at a place. */
export const rankField = (place: number, name: string): string => `ranks.${place}.${name}`;

interface Sent {
  text(name: string): string;
  has(name: string): boolean;
}

/** The ranks that a form of this many places holds: empty and removed places left out, the lowest first. */
export function ranksFrom(form: Sent, places: number, locales: readonly Locale[]): Rank[] {
  const ranks = Array.from({ length: places }, (_, place): Rank | null => {
    const text = (name: string): string => form.text(rankField(place, name)).trim();
    if (form.has(rankField(place, 'remove')) || text('reputation') === '') return null;
    const names = Object.fromEntries(locales.map((locale) => [locale, text(`name.${locale}`)]).filter(([, name]) => name));
    const besides = conditionPlaces.map((at) => ({ metric: text(`metric.${at}`), atLeast: Number(text(`atLeast.${at}`)) })).filter(({ metric }) => metric !== '');
    return { key: text('key'), names, reputation: Math.round(Number(text('reputation'))), besides: besides as Rank['besides'] };
  });
  return ranks.filter((rank) => rank !== null).sort((a, b) => a.reputation - b.reputation);
}

/** A key that no rank has yet. */
export function freeKey(ranks: readonly Pick<Rank, 'key'>[]): string {
  for (let number = ranks.length + 1; ; number += 1) if (!ranks.some(({ key }) => key === `rank-${number}`)) return `rank-${number}`;
}
