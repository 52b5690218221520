import type { EmbedTheme, FrameMessage, PageContext } from '#contracts';

/** What the server tells a page that is shown in a frame of another site. */
export interface FrameStart {
  /** Sites that may hold it. */
  origins: readonly string[];
  locales: readonly string[];
  community: string;
  member: { displayName: string } | null;
}

/** What has become of the host by the time that the page's own scripts run. */
export interface HeldFrame {
  port?: MessagePort;
  /** Called with each port that comes later. */
  onPort?: (port: MessagePort) => void;
  wear: (theme: unknown) => void;
  /** Where somebody is on the host's page, as the server keeps it. */
  context?: PageContext;
  /** Called with each that comes later. */
  onContext?: (context: PageContext) => void;
}

/**
 * Runs in the head of a framed page, before anything is painted: puts on the theme that the frame's name carries, and takes
 * the host's port when it comes. It is sent as its own text, so it uses nothing from outside itself.
 */
export function takeHost({ origins, locales, community, member }: FrameStart): void {
  const root = document.documentElement;
  const numbers = { hue: ['--hearth-brand-hue', 360, ''], chroma: ['--hearth-brand-chroma', 0.2, ''], neutralHue: ['--hearth-neutral-hue', 360, ''], radius: ['--hearth-radius', 24, 'px'] } as const;
  const fonts: Record<string, string> = {
    system: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif',
    serif: 'ui-serif, Georgia, "Noto Serif", serif',
    rounded: 'ui-rounded, "Hiragino Maru Gothic ProN", Quicksand, system-ui, sans-serif',
    mono: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  };
  const words: Record<string, [property: string, known: Record<string, string>]> = {
    font: ['--hearth-font', fonts],
    headingFont: ['--hearth-font-heading', fonts],
    density: ['--hearth-density', { compact: '0.8', regular: '1', roomy: '1.15' }],
  };

  const wear = (given: unknown): void => {
    const theme = (typeof given === 'object' && given !== null ? given : {}) as EmbedTheme & Record<string, unknown>;
    for (const [name, [property, most, unit]] of Object.entries(numbers)) {
      const value = theme[name];
      if (typeof value === 'number' && value >= 0 && value <= most) root.style.setProperty(property, value + unit);
    }
    for (const [name, [property, known]] of Object.entries(words)) {
      const value = theme[name];
      if (typeof value === 'string' && Object.hasOwn(known, value)) root.style.setProperty(property, known[value]!);
    }
    if (typeof theme.fontSize === 'number') root.style.setProperty('font-size', `${Math.min(22, Math.max(14, theme.fontSize))}px`);
    if (theme.scheme === 'light' || theme.scheme === 'dark') root.dataset.theme = theme.scheme;
  };

  /** The server writes the page in another language when the frame's own cookie says so; a member's own choice stands above it. */
  const speak = (locale: unknown): void => {
    if (typeof locale !== 'string' || !locales.includes(locale) || locale === root.lang) return;
    const choice = `hearth_locale=${locale}`;
    const isChosen = (): boolean => document.cookie.split('; ').includes(choice);
    if (isChosen()) return;
    document.cookie = `${choice}; Path=/; Max-Age=31536000; SameSite=None; Secure; Partitioned`;
    if (isChosen()) location.reload();
  };

  /** The browser tells of documents alone that they are in a frame, and a frame has another session than a tab beside it. */
  const ask = window.fetch;
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (new URL(request.url).origin === location.origin) request.headers.set('x-hearth-framed', '1');
    return ask(request);
  };

  const held: HeldFrame = { wear };
  (window as { hearthFrame?: HeldFrame }).hearthFrame = held;
  addEventListener('message', ({ source, origin, data, ports }: MessageEvent<{ hearth?: unknown; type?: unknown } | null>) => {
    const [port] = ports;
    if (source !== parent || !origins.includes(origin) || data?.hearth !== 1 || data.type !== 'hello' || !port) return;
    held.port = port;
    port.postMessage({ type: 'ready', community, member } satisfies FrameMessage);
    held.onPort?.(port);
  });
  try {
    const { hearth, theme } = JSON.parse(window.name) as { hearth?: unknown; theme?: EmbedTheme };
    if (hearth !== 1) return;
    wear(theme);
    speak(theme?.locale);
  } catch {
    // The host gave no theme, or a browser that keeps no cookies here: the community looks as it does by itself.
  }
}
