import type { HelpResult, HelpResults } from '#contracts';
import type { SearchGroup } from '#ui/search-groups';
import { api } from '$lib/api';
import type { HostContext } from '$lib/frame/host-context.svelte';
import type { I18n } from '$lib/i18n/context';
import { AsTyped } from '$lib/search/as-typed.svelte';
import { searchOption } from '$lib/search/search-option';
import { resultPath } from './paths';
import type { Visit } from './visit';

/** What may answer a text while it is being typed, as part of the visit. */
export class HelpSuggestions extends AsTyped<HelpResult> {
  readonly #t: I18n['t'];

  constructor(t: I18n['t'], visit: Visit, place: HostContext) {
    let hasTyped = false;
    super(async (q, signal) => {
      await visit.open();
      if (!hasTyped) void visit.note('typed');
      hasTyped = true;
      return (await api.get<HelpResults>('/help/results', { q, context: place.context?.id }, signal)).items;
    });
    this.#t = t;
  }

  get groups(): SearchGroup[] {
    const t = this.#t;
    const group = (label: string, kind: HelpResult['kind']) => ({ label, options: this.rows.filter((result) => result.kind === kind).map((result) => searchOption(t, resultPath(result, this.answered), result)) });
    return [group(t('nav.knowledge'), 'article'), group(t('search.solvedQuestions'), 'question'), group(t('nav.ideas'), 'idea')].filter(({ options }) => options.length > 0);
  }
}
