import { call } from './calls.js';
import { host } from './host.js';
import { later } from './later.js';
import type { Atom } from './atoms/atom.js';

/** Defines `<hearth-count>` and its kind: each is a file of its own, which comes when one of them is on the page. */
export function defineAtom(name: string): void {
  class AtomElement extends HTMLElement {
    static readonly observedAttributes = ['thread', 'topic', 'q', 'limit', 'locale'];

    private isThere = false;

    connectedCallback(): void {
      this.isThere = true;
      // Where it cannot be shown, what the page has put into it stays.
      later<Atom>(name).then(({ show }) => this.isConnected && show(this, host, call), () => undefined);
    }

    attributeChangedCallback(): void {
      // Those that it comes with are read when it is on the page.
      if (this.isThere) this.connectedCallback();
    }
  }
  customElements.define(`hearth-${name}`, AtomElement);
}
