import MarkdownIt from 'markdown-it';
import { contentLimits } from '../limits.js';
import { isAllowedAddress } from './addresses.js';
import { addFormulas } from './formulas.js';
import type { Parser, Token } from './markdown-it.js';
import { addMentions } from './mentions.js';
import { addNestingLimit, addTableLimit } from './nesting.js';
import { addSafeTags } from './safe-tags.js';

function buildParser(): Parser {
  // One level more than quotes and lists may use, so that the library's own limit (which drops text) is never reached.
  const parser = new MarkdownIt({ html: false, linkify: true, maxNesting: contentLimits.nesting + 4 });
  parser.validateLink = isAllowedAddress;
  // Without a scheme, "setup.md" or "node.js" would become links.
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: true });
  parser.linkify.add('ftp:', null).add('//', null);
  return parser.use(addNestingLimit).use(addTableLimit).use(addSafeTags).use(addFormulas).use(addMentions);
}

export const parser = buildParser();

/** Markdown as tokens: CommonMark, tables, strikethrough, autolinks, mentions, formulas and a few safe tags. */
export function parseMarkdown(source: string): Token[] {
  return parser.parse(source, {});
}
