import { sheetOf } from '../dom.js';
import type { Host } from '../host.js';
import type { Surface } from '../surface.js';
import { writePlace } from './address.js';
import { adopt } from './adopt.js';
import { Frame } from './frame.js';

const sheet = sheetOf(`iframe{display:block;inline-size:100%;min-block-size:420px;border:0;background:var(--canvas);color-scheme:inherit}`);

/** Fills an element of the page with the community. */
export function showCommunity(surface: Surface, host: Host): void {
  const home = surface.place();
  const isFirst = document.querySelector('hearth-community') === surface;
  const frame = new Frame(surface, host, (isFirst && host.placeInAddress()) || home, {
    resize: (height) => (frame.element.style.blockSize = `${height}px`),
    route: (path) => isFirst && writePlace(path === home ? undefined : path),
  });
  surface.frame = frame;
  adopt(surface.root, sheet);
  surface.wrap.replaceChildren(frame.element, frame.calm);
}
