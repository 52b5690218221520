import { contentLimits } from '../limits.js';
import type { Parser } from './markdown-it.js';

type BlockState = Parameters<Parameters<Parser['block']['ruler']['push']>[1]>[0];

/** Takes lines as one paragraph of plain Markdown text. */
function takeAsParagraph(state: BlockState, startLine: number, endLine: number): void {
  const content = state.getLines(startLine, endLine, state.blkIndent, false).trim();
  state.line = endLine;
  const open = state.push('paragraph_open', 'p', 1);
  open.map = [startLine, endLine];
  const inline = state.push('inline', '', 0);
  inline.content = content;
  inline.map = [startLine, endLine];
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
}

/** Shows what is nested too deep as a paragraph; markdown-it on its own would drop its text. */
export function addNestingLimit(parser: Parser): void {
  parser.block.ruler.before('table', 'nesting_limit', (state, startLine, endLine, silent) => {
    if (silent || state.level < contentLimits.nesting) return false;
    takeAsParagraph(state, startLine, endLine);
    return true;
  });
}

/** Shows a table of too many cells as plain text; markdown-it would fill up short rows with empty cells. */
export function addTableLimit(parser: Parser): void {
  const lineText = (state: BlockState, line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  parser.block.ruler.before('table', 'table_limit', (state, startLine, endLine, silent) => {
    if (silent || startLine + 1 >= endLine) return false;
    const ruler = lineText(state, startLine + 1);
    if (!ruler.includes('-') || !/^[|:\s-]+$/.test(ruler)) return false;
    const columns = ruler.split('|').length;
    const mostRows = contentLimits.tableCells / columns;
    let line = startLine;
    while (line < endLine && !state.isEmpty(line) && line - startLine <= mostRows) line += 1;
    if (line - startLine <= mostRows) return false;
    while (line < endLine && !state.isEmpty(line)) line += 1;
    takeAsParagraph(state, startLine, line);
    return true;
  });
}
