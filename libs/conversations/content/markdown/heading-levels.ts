import type { Token } from './markdown-it.js';
import { inlineText } from './tokens.js';

const lowest = 6;

/**
 * The level on the page of each heading of a text, of the levels that they are written with: the page's own title is its
 * only h1, so they begin at 2, and none is more than one below what stands before it (docs/decisions/0136).
 */
export function pageLevels(written: readonly number[]): number[] {
  const above: number[] = [];
  return written.map((level) => {
    while (above.length > 0 && above.at(-1)! >= level) above.pop();
    above.push(level);
    return Math.min(above.length + 1, lowest);
  });
}

/** Writes the levels that a page shows into the headings of a text. One without a word heads nothing: it is a paragraph. */
export function setHeadingLevels(tokens: readonly Token[]): void {
  const headings = tokens.flatMap((open, at) => (open.type === 'heading_open' ? [{ open, close: tokens[at + 2]!, text: inlineText(tokens[at + 1]!.children).trim() }] : []));
  const said = headings.filter(({ text }) => text !== '');
  pageLevels(said.map(({ open }) => Number(open.tag.slice(1)))).forEach((level, at) => {
    const { open, close } = said[at]!;
    open.tag = close.tag = `h${level}`;
  });
  for (const { open, close, text } of headings) {
    if (text !== '') continue;
    [open.type, close.type] = ['paragraph_open', 'paragraph_close'];
    open.tag = close.tag = 'p';
  }
}
