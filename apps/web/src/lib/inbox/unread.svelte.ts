import { createContext } from 'svelte';
import { api } from '$lib/api';
import type { Unread } from '$lib/server/unread';

/** How much waits in the inbox: as the page's data says, until something was heard since. */
export class UnreadCount {
  readonly #told: () => Unread;
  #heard = $state.raw<{ count: number; since: number }>();

  constructor(told: () => Unread) {
    this.#told = told;
  }

  get count(): number {
    const told = this.#told();
    return this.#heard?.since === told.at ? this.#heard.count : told.count;
  }

  /** Asks anew. Loading the page's data again would break off a walk to another page. */
  async refresh(): Promise<void> {
    const { at } = this.#told();
    const { unread } = await api.get<{ unread: number }>('/notifications/unread-count');
    if (this.#told().at !== at) return this.refresh();
    this.#heard = { count: unread, since: at };
  }
}

export const [useUnread, provideUnread] = createContext<UnreadCount>();
