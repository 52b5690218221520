import TurndownService from 'turndown';
import { formulaLength } from '../markdown/formulas.js';
import { addCodeRules, addListRule, addTableRules, type HtmlNode } from './html-rules.js';

/** Deeper than anything an editor makes; the converter calls itself for each level. */
const NESTING_LIMIT = 150;

const VERBATIM = /\$|https?:\/\/[^\s<>()[\]*]+/g;
/** What turndown leaves alone and our Markdown would read as a tag, an entity, a strike-through or a list. */
const ALSO_SPECIAL = /<(?=[a-z/!])|&(?=#?\w{1,32};)|~(?=~)|(?<=^\d{1,9})\)(?=\s|$)/gi;

/** Escapes text but for formulas and addresses, whose signs must not get backslashes. */
function exceptVerbatim(text: string, escape: (part: string) => string): string {
  let out = '';
  let end = 0;
  for (const match of text.matchAll(VERBATIM)) {
    if (match.index < end) continue;
    const length = match[0] === '$' ? formulaLength(text, match.index) : match[0].length;
    if (length === 0) continue;
    out += escape(text.slice(end, match.index)) + text.slice(match.index, match.index + length);
    end = match.index + length;
  }
  return out + escape(text.slice(end));
}

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
  converter.escape = (text) => exceptVerbatim(text, escapeText);
  converter.remove(['script', 'style', 'iframe', 'object', 'noscript', 'template']);
  converter.addRule('keptTag', {
    filter: ['kbd', 'sub', 'sup'],
    replacement: (content, node) => {
      const tag = (node as unknown as HtmlNode).nodeName.toLowerCase();
      return content.trim() === '' ? '' : `<${tag}>${content}</${tag}>`;
    },
  });
  converter.addRule('strike', {
    filter: (node) => /^(?:S|DEL|STRIKE)$/.test((node as unknown as HtmlNode).nodeName),
    replacement: (content) => (content.trim() === '' ? '' : `~~${content}~~`),
  });
  addListRule(converter);
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
