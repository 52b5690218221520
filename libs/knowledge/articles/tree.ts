import type { ArticleNode } from '#contracts';
import type { ArticleNodeRow } from './articles.queries.js';
import type { Placed } from './sight.js';

/**
 * The tree of those articles that are seen: what stands below one out of sight stands below the nearest one in sight, and
 * translations stand with their source. Rows come in their order.
 */
export function treeOf(rows: readonly ArticleNodeRow[], { sees, archived }: { sees: (row: Placed) => boolean; archived: boolean }): ArticleNode[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isShown = (row: ArticleNodeRow): boolean => sees(row) && (archived || row.state !== 'archived');
  const shown = new Map(rows.filter(isShown).map((row) => [row.id, row]));
  const nodes = new Map<string, ArticleNode>();
  for (const [id, { number, slug, title, state, audience, sourceId }] of shown) if (!sourceId || !shown.has(sourceId)) nodes.set(id, { id, number, slug, title, state, audience, translations: [], children: [] });
  for (const { id, number, slug, title, state, sourceId, language } of shown.values()) {
    const isRead = state === 'not-validated' || state === 'validated';
    if (sourceId && language && isRead) nodes.get(sourceId)?.translations.push({ id, number, slug, title, language });
  }
  const top: ArticleNode[] = [];
  for (const [id, node] of nodes) {
    let parentId = byId.get(id)!.parentId;
    // As many steps as there are articles: a ring would lead nowhere.
    for (let steps = rows.length; parentId && !nodes.has(parentId) && steps > 0; steps -= 1) {
      const above = byId.get(parentId);
      parentId = above?.sourceId ?? above?.parentId ?? null;
    }
    (parentId && nodes.has(parentId) ? nodes.get(parentId)!.children : top).push(node);
  }
  return top;
}
