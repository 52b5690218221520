import { contentLimits } from '../limits.js';
import type { Parser } from './parser.js';

const DOLLAR = 0x24;
const TEX = /[\\^_{}]/;

/** Whether text in dollar signs is TeX: the signs touch it (two of them may stand apart) and it holds a sign of TeX. */
export function isFormula(text: string): boolean {
  return TEX.test(text) && (text.startsWith('$$') || !/^\$\s|\s\$$/.test(text));
}

/**
 * Keeps TeX between dollar signs (`$x_1$`, `$$ ... $$`) as it was written, so that Markdown eats no underscore or
 * backslash of it. A price is not a formula.
 */
export function addFormulas(parser: Parser): void {
  parser.inline.ruler.before('escape', 'formula', (state, silent) => {
    const { src, pos, posMax } = state;
    if (src.charCodeAt(pos) !== DOLLAR) return false;
    const fence = src.charCodeAt(pos + 1) === DOLLAR ? '$$' : '$';
    const start = pos + fence.length;
    const reach = src.slice(start, Math.min(posMax, start + contentLimits.formula));
    const length = reach.indexOf(fence);
    if (length <= 0) return false;
    const formula = src.slice(pos, start + length + fence.length);
    if (!isFormula(formula) || (fence === '$' && /\d/.test(src.charAt(pos + formula.length)))) return false;
    if (!silent) state.push('formula', 'span', 0).content = formula;
    state.pos += formula.length;
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
