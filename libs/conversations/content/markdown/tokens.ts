import MarkdownIt from 'markdown-it';
import type { Token } from './markdown-it.js';

/** A new token; `nesting` is 1 for an opening one, -1 for a closing one, 0 for one that stands alone. */
export function makeToken(type: string, tag: string, nesting: -1 | 0 | 1, content = ''): Token {
  const token = new MarkdownIt.Token(type, tag, nesting);
  token.content = content;
  token.block = /^quote/.test(type);
  return token;
}

/** The tokens of a link around plain text. */
export function makeLink(href: string, className: string, text: string): Token[] {
  const open = makeToken('link_open', 'a', 1);
  open.attrs = [
    ['class', className],
    ['href', href],
  ];
  return [open, makeToken('text', '', 0, text), makeToken('link_close', 'a', -1)];
}

/** Index of the token that closes the one at `start`. */
export function closingIndex(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length - 1;
}

/** The text of an inline token, as a reader sees it. */
export function inlineText(children: readonly Token[] | null): string {
  let text = '';
  for (const child of children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak' || (child.type === 'safe_tag' && child.tag === 'br')) text += '\n';
    else if (child.type === 'image') text += inlineText(child.children);
    else if (child.type !== 'safe_tag') text += child.content;
  }
  return text;
}
