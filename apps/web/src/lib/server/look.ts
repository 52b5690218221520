import type { CommunitySettings } from '#contracts';

/** The community's inputs to the design tokens, as the text of a style element; numbers only, so nothing can break out. */
export function lookStyles({ brandHue, brandChroma, neutralHue, radius }: CommunitySettings['look']): string {
  return `:root{--hearth-brand-hue:${+brandHue};--hearth-brand-chroma:${+brandChroma};--hearth-neutral-hue:${+neutralHue};--hearth-radius:${+radius}px}`;
}

/** Lets the page's own nonced style element through: Kit names the nonce for scripts only. In development it lets all styles through, which a nonce would undo. */
export function allowNoncedStyle(headers: Headers): void {
  const policy = headers.get('content-security-policy');
  const nonce = policy?.match(/'nonce-[^']+'/)?.[0];
  if (policy && nonce) headers.set('content-security-policy', policy.replace(/style-src 'self'(?! 'nonce-| 'unsafe-inline')/, `style-src 'self' ${nonce}`));
}
