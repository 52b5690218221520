import type { EmbedTheme } from '#contracts';

const attributes = ['hue', 'chroma', 'neutral-hue', 'radius', 'font', 'heading-font', 'font-size', 'density', 'scheme', 'locale'] as const;
/** Attributes that an element looks at for its theme. */
export const themeAttributes: readonly string[] = attributes;

/** What is said of an element's theme: its attributes, else what the page said for all. Its styles say the rest, and are not asked here. */
export function saidTheme(element: HTMLElement, said: EmbedTheme): EmbedTheme {
  const theme: Record<string, unknown> = { ...said };
  for (const name of attributes) put(theme, name.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()), element.getAttribute(name));
  if (theme.scheme !== 'light' && theme.scheme !== 'dark') delete theme.scheme;
  // Who reads the page reads its language.
  theme.locale = String(theme.locale ?? document.documentElement.lang).slice(0, 2);
  return theme;
}

/** Puts in what a text says, as a number where it is one. */
export function put(theme: Record<string, unknown>, name: string, text: string | null): void {
  if (text) theme[name] = Number.isNaN(parseFloat(text)) ? text : parseFloat(text);
}

/** Gives our own parts on the host's page the colours of its theme. */
export function wearTheme({ style }: HTMLElement, { hue, chroma, radius, scheme }: EmbedTheme): void {
  for (const [name, value] of Object.entries({ '--hue': hue, '--chroma': chroma, '--radius': radius })) if (typeof value === 'number') style.setProperty(name, String(value));
  style.colorScheme = scheme ?? '';
}
