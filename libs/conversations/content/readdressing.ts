import { parseMarkdown } from './markdown/parser.js';

/** A Markdown text whose links and pictures lead to another address wherever they led to the one. Code, and words that are no link, stay. */
export function withAddress(source: string, before: string, after: string): string {
  const code = linesOfCode(source);
  const links = linksTo(before);
  return source
    .split('\n')
    .map((line, at) => (code.has(at) ? line : outsideOfCode(line, (text) => text.replace(links, (_whole, lead = '') => lead + after))))
    .join('\n');
}

function linesOfCode(source: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { type, map } of parseMarkdown(source)) if (map && (type === 'fence' || type === 'code_block')) for (let line = map[0]; line < map[1]; line += 1) lines.add(line);
  return lines;
}

/** After what begins a link's address; an absolute one is a link by itself. Parsing writes letters as numbers that the text may have as letters. */
function linksTo(address: string): RegExp {
  const either = [...new Set([address, asLetters(address)])].map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  const named = `(\\]\\(\\s*<?|<|\\]:\\s*<?)(?:${either})(?=[\\s)>"']|$)`;
  return new RegExp(/^https?:/i.test(address) ? `${named}|(?<=^|[\\s(])(?:${either})(?=[.,;:!?)'"]*(?:\\s|$))` : named, 'g');
}

function asLetters(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Every second part is code, in as many backticks as it began with. */
function outsideOfCode(line: string, change: (text: string) => string): string {
  let changed = '';
  let end = 0;
  for (const span of line.matchAll(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g)) {
    changed += change(line.slice(end, span.index)) + span[0];
    end = span.index + span[0].length;
  }
  return changed + change(line.slice(end));
}
