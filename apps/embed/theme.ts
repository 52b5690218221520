import type { EmbedTheme } from '#contracts';

const attributes = ['hue', 'chroma', 'neutral-hue', 'radius', 'font', 'heading-font', 'font-size', 'density', 'scheme', 'locale'] as const;
/** What a host may have set in its stylesheet. */
const inherited = { hue: '--hearth-brand-hue', chroma: '--hearth-brand-chroma', neutralHue: '--hearth-neutral-hue', radius: '--hearth-radius', fontSize: '--hearth-font-size' } as const;

/** Attributes that an element looks at for its theme. */
export const themeAttributes: readonly string[] = attributes;

/** The theme of an element: its attributes, else what the page said for all, else the page's own `--hearth-*`. */
export function themeOf(element: HTMLElement, said: EmbedTheme): EmbedTheme {
  const style = getComputedStyle(element);
  const theme: Record<string, unknown> = { fontSize: parseFloat(style.fontSize) };
  for (const [name, property] of Object.entries(inherited)) put(theme, name, style.getPropertyValue(property).trim());
  Object.assign(theme, said);
  for (const name of attributes) put(theme, name.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()), element.getAttribute(name));
  if (theme.scheme !== 'light' && theme.scheme !== 'dark') theme.scheme = schemeOf(style.colorScheme);
  // Who reads the page reads its language.
  theme.locale = String(theme.locale ?? document.documentElement.lang).slice(0, 2);
  return theme;
}

function put(theme: Record<string, unknown>, name: string, text: string | null): void {
  if (text) theme[name] = Number.isNaN(parseFloat(text)) ? text : parseFloat(text);
}

const device = matchMedia('(prefers-color-scheme: dark)');

/** The scheme that the host's page is shown in: one that says nothing is light on every device. */
function schemeOf(scheme: string): 'light' | 'dark' {
  const isDark = scheme.includes('dark') && (!scheme.includes('light') || device.matches);
  return isDark ? 'dark' : 'light';
}

/** Tells when the host's page may look otherwise: by the device, or by what its root element says. */
export function watchLooks(changed: () => void): void {
  device.addEventListener('change', changed);
  new MutationObserver(changed).observe(document.documentElement, { attributes: true });
}

/** Gives our own parts on the host's page the colours of its theme. */
export function wearTheme({ style }: HTMLElement, { hue, chroma, radius, scheme }: EmbedTheme): void {
  for (const [name, value] of Object.entries({ '--hue': hue, '--chroma': chroma, '--radius': radius })) if (typeof value === 'number') style.setProperty(name, String(value));
  style.colorScheme = scheme ?? '';
}
