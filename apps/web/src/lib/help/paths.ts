/** The help page, with what was typed. */
export const helpHome = (text = ''): string => (text ? `/help?${new URLSearchParams({ q: text })}` : '/help');

/** Where a result is read; the text goes along, for the way back. */
export const helpPath = (number: number, text = ''): string => `/help/${number}${text ? `?${new URLSearchParams({ q: text })}` : ''}`;
