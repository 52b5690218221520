import { sheetOf } from '../dom.js';

const look = sheetOf(`:host([hidden]){display:none}
.root{font:inherit;color:inherit;--brand:light-dark(oklch(.52 var(--hearth-brand-chroma,.16) var(--hearth-brand-hue,40)),oklch(.74 var(--hearth-brand-chroma,.16) var(--hearth-brand-hue,40)))}
:focus-visible{outline:2px solid var(--brand);outline-offset:2px}
a{color:var(--brand)}
button{display:inline-flex;align-items:center;gap:8px;min-block-size:44px;padding:0 14px;border:1px solid currentColor;border-radius:calc(var(--hearth-radius,6)*1px);background:none;color:inherit;font:inherit;white-space:nowrap;cursor:pointer}
button:hover{color:var(--brand)}
svg{inline-size:20px;block-size:20px;flex:none;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
ul{margin:0;padding:0;list-style:none;display:grid;gap:12px}
p{margin:4px 0 0}
h2{margin:0 0 8px;font:inherit;font-weight:600}`);

/** Puts these into the shadow of an element, in place of what was there; without any, what the page itself has put there shows. */
export function put(element: HTMLElement, ...shown: Node[]): void {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [look];
  root.replaceChildren(...(shown.length > 0 ? shown : [document.createElement('slot')]));
}
