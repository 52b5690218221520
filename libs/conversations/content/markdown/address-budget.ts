import { contentLimits } from '../limits.js';
import type { Token } from './markdown-it.js';
import { inlineText } from './tokens.js';

/**
 * Shows links and images as their text once the addresses of a post add up to more than the budget: one long reference
 * used a thousand times would otherwise make megabytes of HTML.
 */
export function limitAddresses(tokens: readonly Token[]): void {
  let left: number = contentLimits.addressBudget;
  for (const { children } of tokens) {
    const links: boolean[] = [];
    for (const child of children ?? []) {
      if (child.type === 'link_open' || child.type === 'image') {
        for (const [, value] of child.attrs ?? []) left -= String(value).length;
      }
      if (child.type === 'link_open') links.push(left >= 0);
      const kept = child.type === 'link_close' ? links.pop() : left >= 0;
      if (kept !== false || !/^(?:link_open|link_close|image)$/.test(child.type)) continue;
      child.content = inlineText(child.children);
      child.type = 'text';
      child.nesting = 0;
      child.attrs = null;
      child.children = null;
    }
  }
}
