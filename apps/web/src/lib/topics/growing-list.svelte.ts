import { tick } from 'svelte';
import type { Page } from '#contracts';
import { onceEach } from './once-each';

/** What a list grew by: it can be kept with the page's place in the browser's history. */
export interface Grown<Item> {
  items: Item[];
  nextCursor: string | null;
  /** Of each page that was added. */
  cursors: string[];
}

/**
 * A list that starts with the page's first items and grows by "Show more", in place. What moved between two pages, as the
 * latest activity does, is shown once, where it came first.
 */
export class GrowingList<Item> {
  busy = $state(false);
  failed = $state(false);
  #added = $state.raw<Grown<Item> & { for: Page<Item> }>();
  readonly #first: () => Page<Item>;
  readonly #idOf: (item: Item) => string;
  readonly #fetchPage: (cursor: string) => Promise<Page<Item>>;

  /** With `grown`, it is as long as when it was left; `refresh` then brings those rows up to date. */
  constructor(first: () => Page<Item>, idOf: (item: Item) => string, fetchPage: (cursor: string) => Promise<Page<Item>>, grown?: Grown<Item>) {
    this.#first = first;
    this.#idOf = idOf;
    this.#fetchPage = fetchPage;
    if (grown) this.#added = { ...grown, for: first() };
  }

  get grown(): Grown<Item> | undefined {
    if (this.#added?.for !== this.#first()) return undefined;
    const { items, nextCursor, cursors } = this.#added;
    return { items, nextCursor, cursors };
  }

  readonly items = $derived.by(() => {
    const first = this.#first();
    return onceEach(this.#added?.for === first ? [...first.items, ...this.#added.items] : first.items, this.#idOf);
  });

  get nextCursor(): string | null {
    const first = this.#first();
    return this.#added?.for === first ? this.#added.nextCursor : first.nextCursor;
  }

  /** Adds the next page and calls `shown` with the place of its first item once it is on the page. */
  async more(shown: (firstNew: number) => void): Promise<void> {
    const first = this.#first();
    const cursor = this.nextCursor;
    if (this.busy || cursor === null) return;
    this.busy = true;
    this.failed = false;
    try {
      const before = this.items.length;
      const page = await this.#fetchPage(cursor);
      const { items = [], cursors = [] } = this.grown ?? {};
      this.#added = { for: first, items: [...items, ...page.items], nextCursor: page.nextCursor, cursors: [...cursors, cursor] };
      await tick();
      shown(before);
    } catch {
      this.failed = true;
    } finally {
      this.busy = false;
    }
  }

  /** Reads the added pages anew; without the network they stay as they are. */
  async refresh(): Promise<void> {
    const first = this.#first();
    const { cursors } = this.grown ?? {};
    if (!cursors) return;
    try {
      const pages = await Promise.all(cursors.map((cursor) => this.#fetchPage(cursor)));
      if (this.grown?.cursors !== cursors || this.#first() !== first) return;
      this.#added = { for: first, items: pages.flatMap(({ items }) => items), nextCursor: pages.at(-1)?.nextCursor ?? null, cursors };
    } catch {
      // What was kept is better than nothing.
    }
  }
}
