import { tick } from 'svelte';
import type { Page } from '#contracts';
import { onceEach } from './once-each';

/**
 * A list that starts with the page's first items and grows by "Show more", in place. What moved between two pages, as the
 * latest activity does, is shown once, where it came first.
 */
export class GrowingList<Item> {
  busy = $state(false);
  failed = $state(false);
  #added = $state.raw<{ for: Page<Item>; items: Item[]; nextCursor: string | null }>();
  readonly #first: () => Page<Item>;
  readonly #idOf: (item: Item) => string;
  readonly #fetchPage: (cursor: string) => Promise<Page<Item>>;

  constructor(first: () => Page<Item>, idOf: (item: Item) => string, fetchPage: (cursor: string) => Promise<Page<Item>>) {
    this.#first = first;
    this.#idOf = idOf;
    this.#fetchPage = fetchPage;
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
      const earlier = this.#added?.for === first ? this.#added.items : [];
      this.#added = { for: first, items: [...earlier, ...page.items], nextCursor: page.nextCursor };
      await tick();
      shown(before);
    } catch {
      this.failed = true;
    } finally {
      this.busy = false;
    }
  }
}
