import type { Token } from './markdown-it.js';
import { closingIndex, inlineText, makeToken } from './tokens.js';

/**
 * A line of text whose links all have a name, for those who cannot see them: one that shows nothing but an image without
 * a description is called by the image's file, one that shows nothing at all reads as if its address stood alone.
 */
export function nameLinks(children: readonly Token[]): Token[] {
  return children.flatMap((token, at) => {
    if (token.type !== 'link_open') return [token];
    const inside = children.slice(at + 1, closingIndex(children, at));
    if (inlineText(inside).trim() !== '') return [token];
    const image = inside.find(({ type }) => type === 'image');
    if (image) {
      image.attrSet('alt', fileOf(String(image.attrGet('src') ?? '')));
      return [token];
    }
    token.info = 'auto';
    return [token, makeToken('text', '', 0, String(token.attrGet('href') ?? ''))];
  });
}

function fileOf(address: string): string {
  return /([^/?#]+)\/?(?:[?#].*)?$/.exec(address)?.[1] ?? address;
}
