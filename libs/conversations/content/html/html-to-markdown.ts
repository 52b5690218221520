import TurndownService from 'turndown';
import { isFormula } from '../markdown/formulas.js';
import { addCodeRules, addTableRules, type HtmlNode } from './html-rules.js';

/** Deeper than anything an editor makes; the converter calls itself for each level. */
const NESTING_LIMIT = 150;

/** Formulas and addresses, whose signs of punctuation must not get backslashes. */
const VERBATIM = /\$\$[^$]{1,2000}\$\$|\$(?!\s)[^$\n]{1,2000}\$|https?:\/\/[^\s<>()[\]*]+/g;
/** What turndown leaves alone and our Markdown would read as a tag, an entity or a strike-through. */
const ALSO_SPECIAL = /<(?=[a-z/!])|&(?=#?\w{1,32};)|~(?=~)/gi;

function buildConverter(): TurndownService {
  const converter = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  const escapeProse = converter.escape.bind(converter);
  const escapeText = (text: string): string => escapeProse(text).replace(ALSO_SPECIAL, '\\$&');
  converter.escape = (text) => {
    let out = '';
    let end = 0;
    for (const match of text.matchAll(VERBATIM)) {
      if (match[0].startsWith('$') && !isFormula(match[0])) continue;
      out += escapeText(text.slice(end, match.index)) + match[0];
      end = match.index + match[0].length;
    }
    return out + escapeText(text.slice(end));
  };
  converter.remove(['script', 'style', 'iframe', 'object', 'noscript', 'template']);
  converter.addRule('keptTag', {
    filter: ['kbd', 'sub', 'sup'],
    replacement: (content, node) => {
      const tag = (node as unknown as HtmlNode).nodeName.toLowerCase();
      return content.trim() === '' ? '' : `<${tag}>${content}</${tag}>`;
    },
  });
  converter.addRule('strike', {
    filter: ['s', 'del'],
    replacement: (content) => (content.trim() === '' ? '' : `~~${content}~~`),
  });
  addCodeRules(converter);
  addTableRules(converter);
  return converter;
}

const converter = buildConverter();
const UNNESTED = new Set(['p', 'li', 'br', 'hr', 'img', 'input', 'td', 'th', 'tr', 'tbody', 'thead', 'col', 'wbr']);

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (UNNESTED.has((match[2] ?? '').toLowerCase())) continue;
    depth += match[1] === '/' ? -1 : 1;
    if (depth > NESTING_LIMIT) return true;
  }
  return false;
}

/** Text without tags, each block a paragraph: for bodies that no editor could have made. */
function textOnly(html: string): string {
  const text = html.replace(/<\/?(?:p|div|li|tr|blockquote|h[1-6]|pre)\b[^<>]*>|<br\b[^<>]*>/gi, '\n\n').replace(/<\/?[a-z][^<>]*>/gi, '');
  return converter
    .escape(text)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Markdown that renders like the given HTML body of a Stack Exchange post: formulas between dollar signs stay as they
 * are, tables and code keep their form, scripts and styles are dropped.
 */
export function htmlToMarkdown(html: string): string {
  const source = html.replace(/\r\n?/g, '\n');
  if (isTooDeep(source)) return textOnly(source);
  return converter.turndown(source.replace(/(<(?:a|img)\b[^>]*?\s(?:href|src)=["'])\/\//gi, '$1https://'));
}
