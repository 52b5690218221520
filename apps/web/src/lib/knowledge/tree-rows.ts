import type { ArticleNode } from '#contracts';

export interface TreeRow {
  node: ArticleNode;
  depth: number;
  parentId: string | null;
}

/** A tree from top to bottom; `without` is left out with all below it. */
export function rowsOf(nodes: readonly ArticleNode[], without?: string, depth = 0, parentId: string | null = null): TreeRow[] {
  return nodes.flatMap((node) => (node.id === without ? [] : [{ node, depth, parentId }, ...rowsOf(node.children, without, depth + 1, node.id)]));
}
