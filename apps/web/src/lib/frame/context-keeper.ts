import type { HostMessage, PageContext } from '#contracts';
import { api } from '$lib/api';
import type { HeldFrame } from './take-host';

/** Has the server keep where somebody is on the host's page, for what is searched and asked here. */
export class ContextKeeper {
  readonly #held = (globalThis as { hearthFrame?: HeldFrame }).hearthFrame;
  #said = 0;

  /** The last that the host said counts, whatever the server answers first. One that could not be kept changes nothing here. */
  async take({ context: said, token }: Extract<HostMessage, { type: 'context' }>): Promise<void> {
    const own = (this.#said += 1);
    const kept = await api.post<PageContext>('/page-contexts', { said, token }).catch(() => undefined);
    if (!kept || !this.#held || own !== this.#said) return;
    this.#held.context = kept;
    this.#held.onContext?.(kept);
  }
}
