import { contentLimits } from './limits.js';
import type { Token } from './markdown/markdown-it.js';
import { inlineText } from './markdown/tokens.js';

interface Block {
  text: string;
  /** Prose outside quotes, tables, headings and code: the first choice for an excerpt. */
  prose: boolean;
}

const ASIDE = /^(?:blockquote|table|heading)_(open|close)$/;
const SALUTATION = /^[^\n]{1,40}[,،、，]$/;
const MOST_EXCERPT_SOURCE = 1_000;

function blocksOf(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let aside = 0;
  for (const [at, token] of tokens.entries()) {
    if (tokens[at - 1]?.type === 'quote_by_open') continue;
    const side = ASIDE.exec(token.type)?.[1];
    if (side !== undefined) aside += side === 'open' ? 1 : -1;
    else if (token.type === 'inline') {
      const text = inlineText(token.children).trim();
      if (text !== '') blocks.push({ text, prose: aside === 0 });
    } else if (token.type === 'fence' || token.type === 'code_block' || token.type === 'formula_block') {
      const text = token.content.trim();
      if (text !== '') blocks.push({ text, prose: false });
    }
  }
  return blocks;
}

let sentences: Intl.Segmenter | undefined;
let words: Intl.Segmenter | undefined;

/** Cuts at the end of a sentence if that keeps at least half of the limit, else after a word with an ellipsis. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  sentences ??= new Intl.Segmenter(undefined, { granularity: 'sentence' });
  words ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const reach = text.slice(0, limit + 40);
  let end = 0;
  for (const { index, segment } of sentences.segment(reach)) {
    const sentenceEnd = index + segment.trimEnd().length;
    if (sentenceEnd > limit) break;
    if (index + segment.length < reach.length) end = sentenceEnd;
  }
  if (end >= limit / 2) return text.slice(0, end);
  end = 0;
  for (const { index, segment, isWordLike } of words.segment(reach)) {
    if (index + segment.length > limit - 1) break;
    if (isWordLike === true) end = index + segment.length;
  }
  if (end < limit / 2) {
    end = limit - 1;
    while (/[\p{M}\udc00-\udfff\u200d]/u.test(text.charAt(end)) && end > limit / 2) end -= 1;
    if (/[\ud800-\udbff\u200d]/.test(text.charAt(end - 1))) end -= 1;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/** The first useful prose of a post: no greeting, quote, code, heading or table unless there is nothing else. */
export function excerptOf(tokens: readonly Token[]): string {
  const blocks = blocksOf(tokens);
  const prose = blocks.filter((block) => block.prose);
  const chosen = prose.length > 0 ? prose : blocks;
  const useful = chosen.length > 1 && SALUTATION.test(chosen[0]?.text ?? '') ? chosen.slice(1) : chosen;
  let text = '';
  for (const block of useful) {
    text += `${text === '' ? '' : ' '}${block.text.slice(0, MOST_EXCERPT_SOURCE)}`;
    if (text.length > MOST_EXCERPT_SOURCE) break;
  }
  return cutText(text.replace(/\s+/g, ' ').trim(), contentLimits.excerpt);
}
