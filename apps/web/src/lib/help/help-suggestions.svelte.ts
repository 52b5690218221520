import type { HelpResult, HelpResults } from '#contracts';
import type { SearchGroup, SearchOption } from '#ui/search-groups';
import { api } from '$lib/api';
import type { HostContext } from '$lib/frame/host-context.svelte';
import type { I18n } from '$lib/i18n/context';
import { helpPath } from './paths';
import type { Visit } from './visit';

const pause = 150;
const shortest = 2;

/** What may answer a text while it is being typed; old rows stay until the new ones are here. */
export class HelpSuggestions {
  /** The text that the rows answer. */
  answered = $state('');
  failed = $state(false);
  #found = $state.raw<HelpResult[]>([]);
  #running?: AbortController;
  #hasTyped = false;
  readonly #t: I18n['t'];
  readonly #visit: Visit;
  readonly #place: HostContext;

  constructor(t: I18n['t'], visit: Visit, place: HostContext) {
    this.#t = t;
    this.#visit = visit;
    this.#place = place;
  }

  get count(): number {
    return this.#found.length;
  }

  get groups(): SearchGroup[] {
    return this.#found.length === 0 ? [] : [{ label: this.#t('search.solvedQuestions'), options: this.#found.map((result) => this.#option(result)) }];
  }

  /** Asks for a text after a short pause; the returned function takes the question back. */
  ask(text: string): () => void {
    const query = text.trim();
    if (query.length < shortest || query === this.answered) return () => undefined;
    const timer = setTimeout(() => void this.#fetch(query), pause);
    return () => clearTimeout(timer);
  }

  async #fetch(query: string): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      await this.#visit.open();
      this.#noteTyping();
      const { items } = await api.get<HelpResults>('/help/results', { q: query, context: this.#place.context?.id }, running.signal);
      // An answer that was on its way when the next question left is not shown any more.
      if (running.signal.aborted) return;
      this.#found = items;
      this.answered = query;
      this.failed = false;
    } catch {
      if (running.signal.aborted) return;
      this.#found = [];
      this.failed = true;
    }
  }

  #noteTyping(): void {
    if (this.#hasTyped) return;
    this.#hasTyped = true;
    void this.#visit.note('typed');
  }

  #option({ number, title, snippet, from, answerCount }: HelpResult): SearchOption {
    return {
      href: helpPath(number, this.answered),
      life: 'solved',
      state: this.#t('state.solved'),
      title,
      lead: from === 'solution' ? this.#t('search.answer') : undefined,
      snippet,
      note: answerCount > 0 ? this.#t('topics.answerCount', { count: answerCount }) : undefined,
    };
  }
}
