import type { CommunitySettings } from '#contracts';

/** The community's inputs to the design tokens, as the text of a style element; numbers only, so nothing can break out. */
export function lookStyles({ brandHue, brandChroma, neutralHue, radius }: CommunitySettings['look']): string {
  return `:root{--hearth-brand-hue:${+brandHue};--hearth-brand-chroma:${+brandChroma};--hearth-neutral-hue:${+neutralHue};--hearth-radius:${+radius}px}`;
}

/** The page's ground as a colour of its own, for where no token reaches: the browser's bars and the installed app. As in tokens.css. */
export function canvasOf({ neutralHue }: CommunitySettings['look'], theme: 'light' | 'dark'): string {
  return theme === 'light' ? `oklch(0.988 0.0035 ${+neutralHue})` : `oklch(0.185 0.0063 ${+neutralHue})`;
}

/** Colours the browser's own bars as the page: by the reader's choice, else by the device's scheme. */
export function themeColors(look: CommunitySettings['look'], chosen: 'light' | 'dark' | null): string {
  if (chosen) return `<meta name="theme-color" content="${canvasOf(look, chosen)}" />`;
  return (['light', 'dark'] as const).map((theme) => `<meta name="theme-color" media="(prefers-color-scheme: ${theme})" content="${canvasOf(look, theme)}" />`).join('');
}

/** Lets the page's own nonced style element through: Kit names the nonce for scripts only. In development it lets all styles through, which a nonce would undo. */
export function allowNoncedStyle(headers: Headers): void {
  const policy = headers.get('content-security-policy');
  const nonce = policy?.match(/'nonce-[^']+'/)?.[0];
  if (policy && nonce) headers.set('content-security-policy', policy.replace(/style-src 'self'(?! 'nonce-| 'unsafe-inline')/, `style-src 'self' ${nonce}`));
}
