import { host } from './host.js';
import { loadParts } from './load-parts.js';
import { Surface } from './surface.js';

/** Far enough that most threads are there, and as high as they will be, before anybody sees where they stand. */
const nearby = '800px';

/** `<hearth-thread thread="doc:/install">`: a thread under a page of the host's, in a frame that loads when somebody comes near it. */
export class ThreadElement extends Surface {
  static override readonly observedAttributes = [...Surface.observedAttributes, 'thread', 'id'];
  private readonly near = new IntersectionObserver(([seen]) => seen!.isIntersecting && this.load(), { rootMargin: nearby });

  constructor() {
    super();
    this.wrap.className += ' thread';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.near.observe(this.wrap);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.near.disconnect();
  }

  open(): void {
    this.say({ type: 'focus' });
  }

  /** The host's own name for its page, and what is kept of the page with the first post; no query, which may be somebody's own. */
  override place(): string {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
    const page = {
      key: this.getAttribute('thread') ?? this.id,
      title: this.getAttribute('page-title') ?? document.title,
      address: canonical?.href ?? location.origin + location.pathname,
    };
    return `/thread?${new URLSearchParams(page)}`;
  }

  private load(): void {
    this.near.disconnect();
    loadParts().then(
      ({ showThread }) => this.isConnected && showThread(this, host),
      (error: unknown) => this.fail(error),
    );
  }
}
