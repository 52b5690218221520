import type { SearchHit, SearchPage } from '#contracts';
import type { SearchGroup } from '#ui/search-groups';
import { topicPath } from '$lib/addresses';
import { api } from '$lib/api';
import type { I18n } from '$lib/i18n/context';
import { onceEach } from '$lib/topics/once-each';
import { AsTyped } from './as-typed.svelte';
import { searchOption } from './search-option';

/** What the community has on a text while it is being typed. Where it fails, typing goes on without rows; the page of results says what is wrong. */
export class Suggestions extends AsTyped<SearchHit> {
  readonly #t: I18n['t'];

  constructor(t: I18n['t']) {
    super(async (q, signal) => onceEach((await api.get<SearchPage>('/search', { q, limit: 6 }, signal)).items, ({ topicId }) => topicId));
    this.#t = t;
  }

  get groups(): SearchGroup[] {
    const t = this.#t;
    const group = (label: string, belongs: (hit: SearchHit) => boolean) => ({ label, options: this.rows.filter(belongs).map((hit) => searchOption(t, topicPath(hit), hit)) });
    return [
      group(t('search.solvedQuestions'), (hit) => hit.kind === 'question' && hit.state === 'solved'),
      group(t('search.otherQuestions'), (hit) => hit.kind === 'question' && hit.state !== 'solved'),
      group(t('nav.knowledge'), (hit) => hit.kind === 'article'),
      group(t('nav.ideas'), (hit) => hit.kind === 'idea'),
      group(t('search.discussions'), (hit) => hit.kind === 'discussion'),
    ].filter(({ options }) => options.length > 0);
  }
}
