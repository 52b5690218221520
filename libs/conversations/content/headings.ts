import { setHeadingLevels } from './markdown/heading-levels.js';
import { parseMarkdown } from './markdown/parser.js';
import { inlineText } from './markdown/tokens.js';

export interface SourceHeading {
  /** Line of the source on which it begins, from 0. */
  line: number;
  /** As on the page: 2 and on. */
  level: number;
  /** As it is read. */
  text: string;
}

/** The headings of a Markdown text that stand in no quote or list. */
export function headingsOf(source: string): SourceHeading[] {
  const tokens = parseMarkdown(source);
  setHeadingLevels(tokens);
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading_open' || token.level !== 0 || !token.map) return [];
    return [{ line: token.map[0], level: Number(token.tag.slice(1)), text: inlineText(tokens[at + 1]!.children).trim() }];
  });
}
