import { contentLimits } from '../limits.js';
import type { Parser } from './markdown-it.js';

const DOLLAR = 0x24;
/**
 * Length of the formula that begins with the dollar sign at `start`, or 0. A price is not a formula: single signs must
 * touch the text between them, no digit may follow, and code and links are not part of one.
 */
export function formulaLength(text: string, start: number, end = text.length): number {
  const fence = text.charCodeAt(start + 1) === DOLLAR ? '$$' : '$';
  const from = start + fence.length;
  const reach = text.slice(from, Math.min(end, from + contentLimits.formula));
  const length = reach.indexOf(fence);
  if (length <= 0) return 0;
  const body = reach.slice(0, length);
  if (body.includes('`') || body.includes('](')) return 0;
  if (fence === '$' && (/^\s|\s$/.test(body) || /\d/.test(text.charAt(from + length + 1)))) return 0;
  return length + 2 * fence.length;
}

/** Keeps TeX between dollar signs (`$x_1$`, `$$ ... $$`) as it was written: Markdown eats no underscore of it. */
export function addFormulas(parser: Parser): void {
  parser.inline.ruler.before('escape', 'formula', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== DOLLAR) return false;
    const length = formulaLength(state.src, state.pos, state.posMax);
    if (length === 0) return false;
    if (!silent) state.push('formula', 'span', 0).content = state.src.slice(state.pos, state.pos + length);
    state.pos += length;
    return true;
  });

  parser.block.ruler.before(
    'fence',
    'formula_block',
    (state, startLine, endLine, silent) => {
      if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
      const begin = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      if (state.src.charCodeAt(begin) !== DOLLAR || state.src.charCodeAt(begin + 1) !== DOLLAR) return false;
      const last = Math.min(endLine, startLine + contentLimits.formulaLines);
      for (let line = startLine; line < last; line += 1) {
        if (state.isEmpty(line) || (state.sCount[line] ?? 0) < state.blkIndent) return false;
        const from = line === startLine ? begin + 2 : (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
        const text = state.src.slice(from, state.eMarks[line]).trimEnd();
        if (!text.endsWith('$$')) continue;
        if (text.slice(0, -2).includes('$$')) return false;
        if (silent) return true;
        state.line = line + 1;
        const formula = state.push('formula_block', 'div', 0);
        formula.content = state.getLines(startLine, line + 1, state.blkIndent, false).trim();
        formula.map = [startLine, state.line];
        return true;
      }
      return false;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}
