import { tick, untrack } from 'svelte';
import type { Page } from '#contracts';
import { page } from '$app/state';
import { grownBy, readBehind, type Added, type FetchPage, type Grown } from './grown';
import { onceEach } from './once-each';

/**
 * A list that starts with the page's first items and grows by "Show more", in place. What moved between two pages, as the
 * latest activity does, is shown once, where it came first. It stays as long as it was made when the page's data is loaded again.
 */
export class GrowingList<Item> {
  busy = $state(false);
  failed = $state(false);
  #added = $state.raw<Added<Item>>();
  #refreshing?: Promise<void>;
  readonly #first: () => Page<Item>;
  readonly #idOf: (item: Item) => string;
  readonly #fetchPage: FetchPage<Item>;
  readonly #of: () => string;

  /** `of` names the list, whose first page can come anew. With `grown`, it is as long as when it was left, and brought up to date. */
  constructor(first: () => Page<Item>, idOf: (item: Item) => string, fetchPage: FetchPage<Item>, of: () => string, grown?: Grown<Item>) {
    this.#first = first;
    this.#idOf = idOf;
    this.#fetchPage = fetchPage;
    // What a member was shown is theirs alone: whoever signs out has the list from its start.
    this.#of = () => `${page.data.viewer.member?.id} ${of()}`;
    if (grown) this.#added = { ...grown, for: { ...first() } };
    $effect(() => {
      const now = first();
      untrack(() => (this.#refreshing = this.#refresh(now)));
    });
  }

  get grown(): Grown<Item> | undefined {
    const added = this.#kept;
    return added && { of: added.of, items: added.items, nextCursor: added.nextCursor };
  }

  readonly items = $derived.by(() => {
    const first = this.#first();
    const added = this.#kept;
    // What a new first page leaves out stands on until the pages behind it have come.
    return onceEach([...first.items, ...(added && added.for !== first ? added.for.items : []), ...(added?.items ?? [])], this.#idOf);
  });

  get nextCursor(): string | null {
    return (this.#kept ?? this.#first()).nextCursor;
  }

  get #kept() {
    return this.#added && this.#added.of === this.#of() ? this.#added : undefined;
  }

  /** Adds the next page and calls `shown` with the place of its first item once it is on the page. */
  async more(shown: (firstNew: number) => void): Promise<void> {
    if (this.busy || this.nextCursor === null) return;
    this.busy = true;
    this.failed = false;
    const of = this.#of();
    try {
      await this.#refreshing;
      const first = this.#first();
      const added = await grownBy(this.#kept ?? { of: this.#of(), items: [], nextCursor: first.nextCursor }, this.#fetchPage, this.#of);
      if (!added) return;
      const before = this.items.length;
      this.#added = { ...added, for: first };
      // Another first page came meanwhile: what is on it no more goes.
      await (this.#refreshing = this.#refresh(this.#first()));
      await tick();
      shown(before);
    } catch {
      this.failed = of === this.#of();
    } finally {
      this.busy = false;
    }
  }

  /** Reads anew what was added, behind a first page that is new; without the network it stays as it is. */
  async #refresh(first: Page<Item>): Promise<void> {
    const before = this.#kept;
    if (!before || before.for === first) return;
    let read: Omit<Grown<Item>, 'of'>;
    try {
      read = await readBehind(first, this.items.length - first.items.length, this.#fetchPage);
    } catch {
      read = { items: this.items.slice(first.items.length), nextCursor: before.nextCursor };
    }
    if (this.#kept === before && this.#first() === first) this.#added = { for: first, of: before.of, ...read };
  }
}
