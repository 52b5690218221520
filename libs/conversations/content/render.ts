import type { Rendered, RenderContext } from './context.js';
import { limitAddresses } from './markdown/address-budget.js';
import { setDirections } from './markdown/direction.js';
import { parseMarkdown } from './markdown/parser.js';
import { attributeQuotes } from './markdown/quotes.js';
import { prepareTags, renderTokens } from './markdown/renderer.js';
import { limitEmphasis } from './markdown/emphasis-depth.js';
import { nameLinks } from './markdown/link-names.js';
import { balanceSafeTags } from './markdown/safe-tags.js';
import { markTasks } from './markdown/task-lists.js';
import { newTitleBudget, resolveReferences } from './markdown/topic-links.js';
import { excerptOf } from './plain-text.js';
import { sanitise } from './sanitise.js';

export const RENDERER_VERSION = 2;

/**
 * Renders Markdown as sanitised HTML, with its excerpt. Never throws for any string; call
 * `collectReferences` first to know which members and topics the context has to hold.
 */
export function renderMarkdown(source: string, context: RenderContext): Rendered {
  const tokens = attributeQuotes(parseMarkdown(source), context.strings);
  balanceSafeTags(tokens);
  limitEmphasis(tokens);
  limitAddresses(tokens);
  markTasks(tokens);
  const titles = newTitleBudget();
  for (const token of tokens) {
    if (token.type !== 'inline' || token.children === null) continue;
    token.children = resolveReferences(nameLinks(token.children), context, titles);
  }
  setDirections(tokens);
  prepareTags(tokens);
  return {
    html: sanitise(renderTokens(tokens, context.strings)),
    rendererVersion: RENDERER_VERSION,
    // Most posts need none.
    excerpt: () => excerptOf(tokens),
  };
}
