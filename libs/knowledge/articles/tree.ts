import type { ArticleNode } from '#contracts';
import type { ArticleNodeRow } from './articles.queries.js';

/** The tree of those articles that are seen: what stands below one out of sight stands below the nearest one in sight. Rows come in their order. */
export function treeOf(rows: readonly ArticleNodeRow[], { archived }: { archived: boolean }): ArticleNode[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isShown = (row: ArticleNodeRow): boolean => row.isSeen && (archived || row.state !== 'archived');
  const nodes = new Map(rows.filter(isShown).map(({ id, number, slug, title, state, audience }) => [id, { id, number, slug, title, state, audience, children: [] } as ArticleNode]));
  const top: ArticleNode[] = [];
  for (const [id, node] of nodes) {
    let parentId = byId.get(id)!.parentId;
    // As many steps as there are articles: a ring would lead nowhere.
    for (let steps = rows.length; parentId && !nodes.has(parentId) && steps > 0; steps -= 1) parentId = byId.get(parentId)?.parentId ?? null;
    (parentId && nodes.has(parentId) ? nodes.get(parentId)!.children : top).push(node);
  }
  return top;
}
