/** What a guest was about to do when asked to sign in. */
export type Purpose = 'ask' | 'reply' | 'enter';

/** Known from where signing in leads back to. */
export function purposeOf(next: string): Purpose {
  if (/^\/ask(?:[?#]|$)/.test(next)) return 'ask';
  return next.endsWith('#reply') ? 'reply' : 'enter';
}

/** Whether something may have been written before; it is kept as a draft in the browser. */
export const mayHaveDraft = (purpose: Purpose): boolean => purpose !== 'enter';
