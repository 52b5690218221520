import type { Page } from '#contracts';

/** What a list grew by: it can be kept with the page's place in the browser's history. */
export interface Grown<Item> {
  /** Which list, and whose. */
  of: string;
  items: Item[];
  nextCursor: string | null;
}

/** Behind which first page it stands. */
export type Added<Item> = Grown<Item> & { for: Page<Item> };

export type FetchPage<Item> = (cursor: string, limit?: number) => Promise<Page<Item>>;

/** The most that the API gives at once. */
const most = 100;

/** The list with its next page; nothing, where another list is shown by the time that the page comes. */
export async function grownBy<Item>(list: Grown<Item>, fetchPage: FetchPage<Item>, shown: () => string): Promise<Grown<Item> | undefined> {
  if (list.nextCursor === null) return undefined;
  const page = await fetchPage(list.nextCursor);
  return list.of === shown() ? { of: list.of, items: [...list.items, ...page.items], nextCursor: page.nextCursor } : undefined;
}

/** What stands behind a first page, so many items if there are as many. */
export async function readBehind<Item>({ nextCursor }: Page<Item>, count: number, fetchPage: FetchPage<Item>): Promise<Omit<Grown<Item>, 'of'>> {
  const items: Item[] = [];
  while (nextCursor !== null && items.length < count) {
    const page: Page<Item> = await fetchPage(nextCursor, Math.min(most, count - items.length));
    ({ nextCursor } = page);
    // Behind a page on which all was taken away the reader looks further, if they want to.
    if (page.items.length === 0) break;
    items.push(...page.items);
  }
  return { items, nextCursor };
}
