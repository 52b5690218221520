import type { Token } from './markdown-it.js';

const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Direction of the first letter in the text, or null if it has none. */
export function directionOf(text: string): 'ltr' | 'rtl' | null {
  const letter = LETTER.exec(text);
  if (letter === null) return null;
  return RIGHT_TO_LEFT.test(letter[0]) ? 'rtl' : 'ltr';
}

const TEXT_BLOCKS = new Set(['paragraph_open', 'heading_open', 'th_open', 'td_open', 'quote_by_open']);
const CONTAINERS = new Set(['bullet_list_open', 'ordered_list_open', 'blockquote_open', 'table_open']);

/**
 * Gives every block of text `dir="auto"`. What holds blocks gets the direction of its first letter instead, because a
 * browser's `auto` does not look into children that have a direction of their own, and a list's marks, a quote's rule
 * and a table's columns would stay on the wrong side.
 */
export function setDirections(tokens: readonly Token[]): void {
  const waiting: Token[] = [];
  for (const token of tokens) {
    if (CONTAINERS.has(token.type)) waiting.push(token);
    else if (TEXT_BLOCKS.has(token.type)) {
      if (!token.hidden) token.attrSet('dir', 'auto');
    } else if (token.nesting === -1 && CONTAINERS.has(token.type.replace(/_close$/, '_open'))) waiting.pop();
    else if (token.type === 'inline') {
      const direction = directionOf(token.content);
      if (direction === null) continue;
      for (const container of waiting) if (container.attrGet('dir') === null) container.attrSet('dir', direction);
    }
  }
}
