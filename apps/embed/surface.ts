import type { HostMessage } from '#contracts';
import { make, sheetOf } from './dom.js';
import { host } from './host.js';
import { styles } from './styles.js';
import { embedTexts } from './texts.js';
import { saidTheme, themeAttributes, wearTheme } from './theme.js';
import type { Frame } from './parts/frame.js';

const sheet = sheetOf(styles);
const surfaces = new Set<Surface>();

/** All that is on the page now, in the order in which it came. */
export const surfacesNow = (): Surface[] => [...surfaces];

const views: Record<string, string> = { home: '/', ask: '/ask', search: '/search', questions: '/questions', inbox: '/inbox', help: '/help' };

/** Where an element or a call wants to go: a path of the community, else one of its views, else where `otherwise` says. */
export function placeOf(path?: string | null, view?: string | null, otherwise = '/'): string {
  return host.pathOf(path) ?? views[view ?? ''] ?? otherwise;
}

/** An element of ours on the host's page: what it shows is in a shadow root, out of reach of the host's styles. */
export abstract class Surface extends HTMLElement {
  static readonly observedAttributes: string[] = [...themeAttributes, 'path', 'view'];
  readonly wrap = make('div', { className: 'root' });
  readonly root = this.attachShadow({ mode: 'open' });
  frame: Frame | undefined;
  /** Where it opens when nothing else is said. */
  readonly first: string = '/';

  constructor() {
    super();
    this.root.adoptedStyleSheets = [sheet];
    this.root.append(this.wrap);
  }

  abstract open(path?: string): void;

  connectedCallback(): void {
    surfaces.add(this);
    this.dress();
  }

  disconnectedCallback(): void {
    surfaces.delete(this);
    this.frame?.end();
    this.frame = undefined;
  }

  attributeChangedCallback(name: string, old: string | null): void {
    // Those that it comes with are read when it is on the page.
    if (!surfaces.has(this)) return;
    if (themeAttributes.includes(name)) this.dress();
    else if (old !== this.getAttribute(name)) this.say({ type: 'open', path: this.place(), replace: true });
  }

  get locale(): string | undefined {
    return saidTheme(this, host.theme).locale;
  }

  /** Puts on the theme as it is now. What the page's own styles say of it comes to our parts by itself, and to a frame by what it asks. */
  dress(): void {
    if (this.frame) this.frame.dress();
    else wearTheme(this.wrap, saidTheme(this, host.theme));
  }

  say(message: HostMessage): void {
    this.frame?.say(message);
  }

  /** Where its attributes say that it opens. */
  place(): string {
    return placeOf(this.getAttribute('path'), this.getAttribute('view'), this.first);
  }

  /** Shows the calm line in place of what could not be loaded. */
  protected fail(error: unknown): void {
    host.tell('error', error);
    this.wrap.replaceChildren(this.calmLine());
  }

  /** What stands here while the community can't be reached. */
  calmLine(): HTMLElement {
    const text = embedTexts(this.locale);
    return make('p', { className: 'calm', role: 'status' }, `${text['embed.silent']} `, make('a', { href: host.origin + this.place(), target: '_blank', rel: 'noopener' }, text['embed.visit']));
  }
}
