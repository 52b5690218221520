import type { EmbedContext, EmbedTheme } from '#contracts';

export type EventName = 'ready' | 'open' | 'close' | 'unread' | 'error';
export type TokenSource = () => Promise<string | null> | string | null;

/** What the page says of where somebody is; `getToken` gives what its server vouches for. */
export type HostContext = EmbedContext & { getToken?: TokenSource };

/** Our script's own address: a module does not know its element, so that is looked for. */
function ownAddress(): string {
  const script = document.currentScript ?? document.querySelector('script[src*="/embed/"][src$="/loader.js"]');
  return (script as HTMLScriptElement).src;
}

/** What the host's page has said: where the community is, who the visitor is, how it should look, what it wants to hear. */
class Host {
  readonly script = ownAddress();
  origin = new URL(this.script).origin;
  theme: EmbedTheme = {};
  getToken: TokenSource | undefined;
  context: HostContext | undefined;
  private readonly listeners: [EventName, (detail: unknown) => void][] = [];

  listen(event: EventName, listener: (detail: unknown) => void): void {
    this.listeners.push([event, listener]);
  }

  /** A listener that fails shows in the console as the page's own fault, and ends nothing of ours. */
  tell(event: EventName, detail?: unknown): void {
    for (const [wanted, listener] of this.listeners) if (wanted === event) queueMicrotask(() => listener(detail));
  }

  /** The path on the community that an address leads to; undefined when it leads elsewhere. */
  pathOf(address: unknown): string | undefined {
    if (typeof address !== 'string' || address[0] !== '/' || !URL.canParse(address, this.origin)) return undefined;
    const { origin, pathname, search, hash } = new URL(address, this.origin);
    return origin === this.origin ? pathname + search + hash : undefined;
  }

  /** The place in the community that stands in the page's own address, as `?hearth=/t/123`. */
  placeInAddress(): string | undefined {
    // Most addresses name none, and are not taken apart.
    return location.search.includes('hearth=') ? this.pathOf(new URLSearchParams(location.search).get('hearth')) : undefined;
  }
}

export type { Host };

/** The page that this script is on. */
export const host = new Host();
