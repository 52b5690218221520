import type { Parser, Token } from './markdown-it.js';

const MENTION = /@([a-z0-9][a-z0-9_-]{1,28}[a-z0-9])(?![\p{L}\p{N}])/iuy;
const WORD_BEFORE = /[\p{L}\p{N}\p{M}_@./-]/u;

/** Reads `@handle` as a token of its own, outside code and links; whether such a member exists is known only later. */
export function addMentions(parser: Parser): void {
  parser.inline.ruler.before('emphasis', 'mention', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x40 || state.linkLevel > 0) return false;
    if (state.pos > 0 && WORD_BEFORE.test(state.src.charAt(state.pos - 1))) return false;
    MENTION.lastIndex = state.pos;
    const match = MENTION.exec(state.src);
    if (match === null || state.pos + match[0].length > state.posMax) return false;
    if (!silent) state.push('mention', '', 0).content = match[0];
    state.pos += match[0].length;
    return true;
  });
}

/** The lower-case handle that a mention token names. */
export function handleOf(mention: Token): string {
  return mention.content.slice(1).toLowerCase();
}
