import { icon, make } from './dom.js';
import { host } from './host.js';
import { loadParts } from './load-parts.js';
import type { Panel } from './parts/panel.js';
import { Surface } from './surface.js';
import { embedTexts } from './texts.js';

const bubble = 'M4 4.5h12a1 1 0 0 1 1 1V13a1 1 0 0 1-1 1h-5.5L6.5 17v-3H4a1 1 0 0 1-1-1V5.5a1 1 0 0 1 1-1Z';

/** `<hearth-launcher>`: a button; its panel comes when it is first pressed. */
export class LauncherElement extends Surface {
  /** Help is asked for anywhere. */
  override readonly first = '/help';
  readonly button = make('button', { type: 'button', className: 'launch', ariaExpanded: 'false', ariaHasPopup: 'dialog' });
  private panel: Panel | undefined;

  constructor() {
    super();
    this.wrap.className += ' launcher';
    this.wrap.append(this.button);
    this.button.part.add('button');
    this.button.onclick = () => (this.panel?.isOpen ? this.close() : this.open());
    // As a listener: what an `onkeydown` answers could end the key's own work.
    this.wrap.addEventListener('keydown', ({ key }) => key === 'Escape' && this.close());
    for (const sign of ['pointerenter', 'focus']) this.button.addEventListener(sign, connectEarly, { once: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.showLabel();
    const place = document.querySelector('hearth-community') ? undefined : host.placeInAddress();
    if (place) this.open(place);
  }

  override disconnectedCallback(): void {
    // The page's address must not lead to a panel that is gone.
    this.close();
    super.disconnectedCallback();
    this.panel?.element.remove();
    this.panel = undefined;
  }

  open(path?: string): void {
    loadParts().then(
      ({ Panel }) => {
        this.wrap.querySelector(':scope>.calm')?.remove();
        this.panel ??= new Panel(this, host, path ?? this.place());
        this.panel.open(path);
      },
      (error: unknown) => {
        host.tell('error', error);
        if (this.wrap.children.length === 1) this.wrap.prepend(this.calmLine());
      },
    );
  }

  close(): void {
    this.panel?.close();
  }

  /** What the button says while nothing is open. */
  showLabel(): void {
    const label = this.getAttribute('label') ?? embedTexts(this.locale)['embed.help'];
    this.button.replaceChildren(icon(bubble), label);
  }
}

/** Spares the first press a part of its wait. */
function connectEarly(): void {
  document.head.append(make('link', { rel: 'preconnect', href: host.origin }));
}
