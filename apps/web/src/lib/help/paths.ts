import type { HelpResult } from '#contracts';
import { topicPath } from '$lib/addresses';

/** The help page, with what was typed. */
export const helpHome = (text = ''): string => (text ? `/help?${new URLSearchParams({ q: text })}` : '/help');

/** Where a result is read; the text goes along, for the way back. */
export const helpPath = (number: number, text = ''): string => `/help/${number}${text ? `?${new URLSearchParams({ q: text })}` : ''}`;

/** Where one goes from a result: what may solve it is read here, an idea stands among its votes. */
export const resultPath = (result: Pick<HelpResult, 'kind' | 'number' | 'slug'>, text = ''): string => (result.kind === 'idea' ? topicPath(result) : helpPath(result.number, text));
