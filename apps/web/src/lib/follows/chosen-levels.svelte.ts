import type { OwnSubscription, OwnSubscriptionPage, SubscriptionLevel } from '#contracts';
import type { Toasts } from '#ui/toasts.svelte';
import { api } from '$lib/api';
import type { I18n } from '$lib/i18n/context';
import { keyOf } from './filters';

const placeOf = { topic: 'topics', space: 'spaces', tag: 'tags' } as const;

/** What was chosen in the list on the screen: a row that is let go stays there, so that it can be taken back. */
export class ChosenLevels {
  readonly #chosen = $state<Record<string, SubscriptionLevel>>({});
  readonly #i18n: I18n;
  readonly #toasts: Toasts;

  constructor(
    /** Another list comes with levels of its own. */
    readonly list: OwnSubscriptionPage,
    { i18n, toasts }: { i18n: I18n; toasts: Toasts },
  ) {
    this.#i18n = i18n;
    this.#toasts = toasts;
  }

  of(item: OwnSubscription): SubscriptionLevel {
    return this.#chosen[addressOf(item)] ?? item.level;
  }

  /** It changes at once, and back if it could not be saved. */
  async choose(item: OwnSubscription, level: SubscriptionLevel): Promise<void> {
    const address = addressOf(item);
    const before = this.of(item);
    this.#chosen[address] = level;
    try {
      await api.put(address, { level });
    } catch {
      this.#chosen[address] = before;
      this.#toasts.show(this.#i18n.t('follows.failed'), { text: this.#i18n.t('follows.retry'), run: () => void this.choose(item, level) });
    }
  }
}

const addressOf = (item: OwnSubscription): string => `/${placeOf[item.subject]}/${encodeURIComponent(keyOf(item))}/subscription`;
