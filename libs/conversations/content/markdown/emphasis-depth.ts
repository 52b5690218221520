import { contentLimits } from '../limits.js';
import type { Token } from './markdown-it.js';

const EMPHASIS = /^(?:em|strong|s)_(?:open|close)$/;

/** Drops emphasis past a depth that nobody can see: thousands of levels would only burden every browser. */
export function limitEmphasis(tokens: readonly Token[]): void {
  for (const { children } of tokens) {
    let depth = 0;
    for (const child of children ?? []) {
      if (!EMPHASIS.test(child.type)) continue;
      if (child.nesting === 1) depth += 1;
      const kept = depth <= contentLimits.emphasisDepth;
      if (child.nesting === -1) depth -= 1;
      if (kept) continue;
      child.type = 'text';
      child.nesting = 0;
    }
  }
}
