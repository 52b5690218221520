import type { call } from '../calls.js';
import type { Host } from '../host.js';

/** A small element on the host's page, without a frame: it shows what everybody may see, and leads into the panel. */
export interface Atom {
  show: (element: HTMLElement, host: Host, call: Call) => void;
}
export type Call = typeof call;
