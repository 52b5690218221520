const purposes = ['ask', 'reply', 'vote', 'meToo'] as const;
/** What a guest was about to do when asked to sign in. */
export type Purpose = (typeof purposes)[number] | 'enter';

/** Known from the link to the sign-in page, or else from where it leads back to. */
export function purposeOf(next: string, named: string | null): Purpose {
  const known = purposes.find((purpose) => purpose === named);
  if (known) return known;
  if (/^\/ask(?:[?#]|$)/.test(next)) return 'ask';
  return next.endsWith('#reply') ? 'reply' : 'enter';
}

/** Whether something may have been written before; it is kept as a draft in the browser. */
export const mayHaveDraft = (purpose: Purpose): boolean => purpose === 'ask' || purpose === 'reply';
