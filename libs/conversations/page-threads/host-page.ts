import { normaliseLine } from '#contracts';

/** The address as it is kept, without what may be somebody's own; undefined where it is on none of the sites. */
export function pageAddress(given: string, origins: readonly string[]): string | undefined {
  if (!URL.canParse(given)) return undefined;
  const { origin, pathname, search } = new URL(given);
  return origins.includes(origin) ? origin + pathname + search : undefined;
}

/** A topic's title for a page: its own, with the site's name and the key where that is too short. */
export function topicTitle({ key, title, address }: { key: string; title: string; address: string | null }, { titleMin, titleMax }: { titleMin: number; titleMax: number }): string {
  const [first = key, ...more] = [normaliseLine(title), address && new URL(address).host, key].filter((part): part is string => !!part);
  let whole = first;
  for (const part of more) if (whole.length < titleMin) whole += ` · ${part}`;
  return whole.length > titleMax ? `${whole.slice(0, titleMax - 1)}…` : whole;
}
