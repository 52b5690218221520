import type { SearchHit } from '#contracts';
import type { SearchOption } from '#ui/search-groups';
import type { I18n } from '$lib/i18n/context';

/** A hit as a row below the box that it was typed into. */
export function searchOption(t: I18n['t'], href: string, { title, snippet, from, answerCount, state }: Pick<SearchHit, 'title' | 'snippet' | 'from' | 'answerCount' | 'state'>): SearchOption {
  return {
    href,
    life: state,
    state: t(`state.${state}`),
    title,
    lead: from === 'solution' ? t('search.answer') : undefined,
    snippet,
    note: answerCount > 0 ? t('topics.answerCount', { count: answerCount }) : undefined,
  };
}
