import { englishStrings, type RenderContext } from '../context.js';
import type { Token } from './markdown-it.js';
import { closingIndex, makeToken } from './tokens.js';

/**
 * A quote may begin with a line that names its author and its post:
 *
 *     > @ann in /p/0190f3a2-5c7e-7d10-8a44-2f1b6c9d0e11:
 *     > The text that is quoted.
 *
 * `in /p/...` may be left out. The line is a format, not a sentence: it is the same in every language.
 */
const ATTRIBUTION = /^@[a-z0-9][a-z0-9_-]{1,28}[a-z0-9](?: in (\/p\/[a-z0-9-]{1,64}))?:$/i;

interface Attribution {
  mention: Token;
  source: string | null;
}

/** Cuts the attribution out of the first paragraph of a quote, and returns it. */
function takeAttribution(tokens: Token[], quote: number): Attribution | null {
  const inline = tokens[quote + 2];
  if (tokens[quote + 1]?.type !== 'paragraph_open' || inline?.type !== 'inline' || inline.children === null) return null;
  const match = ATTRIBUTION.exec(inline.content.split('\n', 1)[0] ?? '');
  const mention = inline.children[0];
  if (match === null || mention?.type !== 'mention') return null;
  const end = inline.children.findIndex((child) => child.type === 'softbreak' || child.type === 'hardbreak');
  if (end === -1) tokens.splice(quote + 1, 3);
  else inline.children = inline.children.slice(end + 1);
  return { mention, source: match[1] ?? null };
}

/** Makes a figure with a caption of every quote that says whom it quotes; call it before mentions are resolved. */
export function attributeQuotes(tokens: Token[], strings: RenderContext['strings']): Token[] {
  const out: Token[] = [];
  const figureEnds = new Map<Token, Token>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const attribution = token.type === 'blockquote_open' ? takeAttribution(tokens, at) : null;
    if (attribution !== null) {
      const figure = makeToken('quote_open', 'figure', 1);
      figure.attrs = [['class', 'quote']];
      const caption = makeToken('inline', '', 0);
      caption.children = [attribution.mention];
      if (attribution.source !== null) {
        const link = makeToken('link_open', 'a', 1);
        link.attrs = [['href', attribution.source]];
        const words = strings?.quoteSource ?? englishStrings.quoteSource;
        caption.children.push(makeToken('text', '', 0, ' '), link, makeToken('text', '', 0, words), makeToken('link_close', 'a', -1));
      }
      out.push(figure, makeToken('quote_by_open', 'figcaption', 1), caption, makeToken('quote_by_close', 'figcaption', -1));
      const end = tokens[closingIndex(tokens, at)];
      if (end !== undefined) figureEnds.set(end, makeToken('quote_close', 'figure', -1));
    }
    out.push(token);
    const figureEnd = figureEnds.get(token);
    if (figureEnd !== undefined) out.push(figureEnd);
  }
  return out;
}
