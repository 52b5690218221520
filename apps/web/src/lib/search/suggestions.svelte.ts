import type { SearchGroup, SearchOption } from '#ui/search-groups';
import type { SearchHit, SearchPage } from '#contracts';
import { topicPath } from '$lib/addresses';
import { api } from '$lib/api';
import { onceEach } from '$lib/topics/once-each';
import type { I18n } from '$lib/i18n/context';

const pause = 150;

/** What the community has on a text while it is being typed; old rows stay until the new ones are here. */
export class Suggestions {
  answered = $state('');
  /** The last question got no answer. */
  failed = $state(false);
  #hits = $state.raw<SearchHit[]>([]);
  #running?: AbortController;
  readonly #t: I18n['t'];

  constructor(t: I18n['t']) {
    this.#t = t;
  }

  get count(): number {
    return this.#hits.length;
  }

  get groups(): SearchGroup[] {
    const t = this.#t;
    const group = (label: string, belongs: (hit: SearchHit) => boolean) => ({ label, options: this.#hits.filter(belongs).map((hit) => this.#option(hit)) });
    return [
      group(t('search.solvedQuestions'), (hit) => hit.kind === 'question' && hit.state === 'solved'),
      group(t('search.otherQuestions'), (hit) => hit.kind === 'question' && hit.state !== 'solved'),
      group(t('search.discussions'), (hit) => hit.kind === 'discussion'),
    ].filter(({ options }) => options.length > 0);
  }

  /** Asks for a text after a short pause; the returned function takes the question back. */
  ask(text: string): () => void {
    const query = text.trim();
    if (query.length < 2 || query === this.answered) return () => undefined;
    const timer = setTimeout(() => void this.#fetch(query), pause);
    return () => clearTimeout(timer);
  }

  async #fetch(query: string): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      const { items } = await api.get<SearchPage>('/search', { q: query, limit: 6 }, running.signal);
      this.#hits = onceEach(items, ({ topicId }) => topicId);
      this.answered = query;
      this.failed = false;
    } catch {
      // Typing goes on without rows; the page of results says what is wrong.
      if (running.signal.aborted) return;
      this.#hits = [];
      this.failed = true;
    }
  }

  #option(hit: SearchHit): SearchOption {
    return {
      href: topicPath(hit),
      life: hit.state,
      state: this.#t(`state.${hit.state}`),
      title: hit.title,
      lead: hit.from === 'solution' ? this.#t('search.answer') : undefined,
      snippet: hit.snippet,
      note: hit.answerCount > 0 ? this.#t('topics.answerCount', { count: hit.answerCount }) : undefined,
    };
  }
}
