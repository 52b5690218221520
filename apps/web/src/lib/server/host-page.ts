import { createHash } from 'node:crypto';

/** The page of the company's own that an address of `/thread` names. Where it stands is left out when it is on none of the sites. */
export function hostPage({ searchParams }: URL, origins: readonly string[]): { key: string; title: string; address: string } {
  const text = (name: string, longest: number): string => (searchParams.get(name) ?? '').slice(0, longest);
  const address = text('address', 2_000);
  const isOurs = URL.canParse(address) && origins.includes(new URL(address).origin);
  return { key: text('key', 400), title: text('title', 1_000), address: isOurs ? address : '' };
}

/** Under which name a first post that was begun is kept: keys hold what no draft's name may. */
export const pageDraftKey = (key: string): string => `page:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
