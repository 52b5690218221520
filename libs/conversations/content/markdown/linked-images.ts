import type { Token } from './markdown-it.js';
import { closingIndex, inlineText } from './tokens.js';

/** A link that shows nothing but an image without a description is called by the image's file: who cannot see it would else not hear of it. */
export function nameLinkedImages(children: readonly Token[]): void {
  children.forEach((token, at) => {
    if (token.type !== 'link_open') return;
    const inside = children.slice(at + 1, closingIndex(children, at));
    const image = inside.find(({ type }) => type === 'image');
    if (image && inlineText(inside).trim() === '') image.attrSet('alt', fileOf(String(image.attrGet('src') ?? '')));
  });
}

function fileOf(address: string): string {
  return /([^/?#]+)\/?(?:[?#].*)?$/.exec(address)?.[1] ?? address;
}
