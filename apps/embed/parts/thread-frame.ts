import { sheetOf } from '../dom.js';
import type { Host } from '../host.js';
import type { Surface } from '../surface.js';
import { adopt } from './adopt.js';
import { Frame } from './frame.js';

const sheet = sheetOf(`iframe{display:block;inline-size:100%;block-size:var(--hearth-thread-height,420px);border:0;background:var(--canvas);color-scheme:inherit}`);

/** Shows a thread in an element of the page: as high as was kept free for it, then as high as it is. */
export function showThread(surface: Surface, host: Host): void {
  const frame = new Frame(surface, host, surface.place(), {
    resize: (height) => {
      surface.wrap.style.minBlockSize = '0';
      frame.element.style.blockSize = `${height}px`;
    },
  });
  surface.frame = frame;
  adopt(surface.root, sheet);
  surface.wrap.replaceChildren(frame.element, frame.calm);
}
