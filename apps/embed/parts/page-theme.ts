import type { EmbedTheme } from '#contracts';
import { put, saidTheme } from '../theme.js';

/** What a host may have set in its stylesheet. */
const inherited = { hue: '--hearth-brand-hue', chroma: '--hearth-brand-chroma', neutralHue: '--hearth-neutral-hue', radius: '--hearth-radius', fontSize: '--hearth-font-size' } as const;

/**
 * The whole theme of an element, as a frame needs it, which nothing comes through to: what is said, else the page's own `--hearth-*`, its
 * font size and scheme.
 */
export function themeOf(element: HTMLElement, said: EmbedTheme): EmbedTheme {
  const style = getComputedStyle(element);
  const theme: Record<string, unknown> = { fontSize: parseFloat(style.fontSize), scheme: schemeOf(style.colorScheme) };
  for (const [name, property] of Object.entries(inherited)) put(theme, name, style.getPropertyValue(property).trim());
  return { ...theme, ...saidTheme(element, said) };
}

const device = matchMedia('(prefers-color-scheme: dark)');

/** The scheme that the host's page is shown in: one that says nothing is light on every device. */
function schemeOf(scheme: string): 'light' | 'dark' {
  const isDark = scheme.includes('dark') && (!scheme.includes('light') || device.matches);
  return isDark ? 'dark' : 'light';
}

/** Tells when the host's page may look otherwise, by the device or by what its root element says, until what it answers is called. */
export function watchLooks(changed: () => void): () => void {
  const root = new MutationObserver(changed);
  device.addEventListener('change', changed);
  root.observe(document.documentElement, { attributes: true });
  return () => {
    device.removeEventListener('change', changed);
    root.disconnect();
  };
}
