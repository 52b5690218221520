import { contentLimits } from '../limits.js';
import type { Parser, Token } from './markdown-it.js';

const INLINE_TAG = /<(\/?)(kbd|sub|sup|br)[ \t]*(\/?)>/iy;
const DETAILS_OPEN = /^<details([ \t]+open)?[ \t]*>(?:[ \t]*<summary>(.*)<\/summary>)?[ \t]*$/i;
const SUMMARY = /^<summary>(.*)<\/summary>[ \t]*$/i;
const DETAILS_CLOSE = /^<\/details>[ \t]*$/i;
const COMMENT = /^<!--[^\n]*-->[ \t]*$/;

type Side = 'open' | 'close' | 'void';

function sideOf(token: Token): Side {
  return (token.meta?.['side'] as Side | undefined) ?? 'void';
}

function addInlineTags(parser: Parser): void {
  parser.inline.ruler.before('autolink', 'safe_tag', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
    INLINE_TAG.lastIndex = state.pos;
    const match = INLINE_TAG.exec(state.src);
    if (match === null || state.pos + match[0].length > state.posMax) return false;
    const tag = (match[2] ?? '').toLowerCase();
    const closing = match[1] === '/';
    if (tag === 'br' ? closing : match[3] === '/') return false;
    if (!silent) {
      const token = state.push('safe_tag', tag, 0);
      token.content = match[0];
      token.meta = { side: tag === 'br' ? 'void' : closing ? 'close' : 'open' };
    }
    state.pos += match[0].length;
    return true;
  });
}

/** `<details>`, `<summary>...</summary>` and `</details>`, each on a line of its own, and comments, which are dropped. */
function addBlockTags(parser: Parser): void {
  parser.block.ruler.before(
    'html_block',
    'safe_block',
    (state, startLine, _endLine, silent) => {
      if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const begin = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (state.src.charCodeAt(begin) !== 0x3c) return false;
      const line = state.src.slice(begin, state.eMarks[startLine]);
      const open = DETAILS_OPEN.exec(line);
      const summary = open?.[2] ?? SUMMARY.exec(line)?.[1];
      const close = DETAILS_CLOSE.test(line);
      if (open === null && summary === undefined && !close && !COMMENT.test(line)) return false;
      if (silent) return true;
      state.line = startLine + 1;
      const push = (tag: string, side: Side, content: string): Token => {
        const token = state.push('safe_block', tag, 0);
        token.meta = { side };
        token.content = content;
        token.map = [startLine, state.line];
        return token;
      };
      if (open !== null) {
        const token = push('details', 'open', summary === undefined ? line.trim() : '<details>');
        if (open[1] !== undefined) token.attrs = [['open', '']];
      }
      if (summary !== undefined) {
        push('summary', 'open', '<summary>');
        const inline = state.push('inline', '', 0);
        inline.content = summary.trim();
        inline.map = [startLine, state.line];
        inline.children = [];
        push('summary', 'close', '</summary>');
      }
      if (close) push('details', 'close', line.trim());
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}

export function addSafeTags(parser: Parser): void {
  addInlineTags(parser);
  addBlockTags(parser);
}

/**
 * Takes the power of every safe tag without its other half, crossing another element or nested too deep: within a line
 * it becomes text, on a line of its own it is dropped.
 */
export function balanceSafeTags(tokens: Token[]): void {
  const open: Token[] = [];
  const asText = (token: Token): void => {
    if (token.type === 'safe_block') token.content = '';
    token.type = 'text';
    token.tag = '';
  };
  let depth = 0;
  for (const token of tokens) {
    if (token.children !== null) balanceSafeTags(token.children);
    if (token.nesting === 1) open.push(token);
    else if (token.nesting === -1) {
      let top = open.pop();
      while (top !== undefined && top.nesting !== 1) {
        asText(top);
        depth -= 1;
        top = open.pop();
      }
    } else if (token.type === 'safe_tag' || token.type === 'safe_block') {
      const side = sideOf(token);
      if (side === 'open') {
        open.push(token);
        depth += 1;
      } else if (side === 'close') {
        const top = open.at(-1);
        if (top === undefined || top.nesting === 1 || top.tag !== token.tag) asText(token);
        else {
          open.pop();
          depth -= 1;
          if (depth >= contentLimits.tagDepth) {
            asText(top);
            asText(token);
          }
        }
      }
    }
  }
  for (const token of open) if (token.nesting !== 1) asText(token);
}

/** The HTML of a safe tag's token, after `balanceSafeTags`. */
export function safeTagHtml(token: Token): string {
  if (sideOf(token) === 'close') return `</${token.tag}>`;
  const direction = token.tag === 'summary' ? ' dir="auto"' : '';
  return `<${token.tag}${token.attrs === null ? '' : ' open=""'}${direction}>`;
}
