import type { ArticleNode, ArticlePlace } from '#contracts';

/** Up and down change the order among those beside it; in and out change the level. */
export type Step = 'up' | 'down' | 'in' | 'out';
export const steps: readonly Step[] = ['up', 'down', 'in', 'out'];

interface Found {
  beside: ArticleNode[];
  at: number;
  parent: ArticleNode | null;
  around: Found | null;
}

/** Where an article stands after a step; null where it cannot take it. */
export function stepTo(nodes: ArticleNode[], id: string, step: Step): ArticlePlace | null {
  const found = find(nodes, id, null, null);
  if (!found) return null;
  const { beside, at, parent, around } = found;
  const parentId = parent?.id ?? null;
  const before = beside[at - 1];
  if (step === 'up') return before ? { parentId, beforeId: before.id } : null;
  if (step === 'down') return at < beside.length - 1 ? { parentId, beforeId: beside[at + 2]?.id ?? null } : null;
  if (step === 'in') return before ? { parentId: before.id, beforeId: null } : null;
  return around ? { parentId: around.parent?.id ?? null, beforeId: around.beside[around.at + 1]?.id ?? null } : null;
}

function find(beside: ArticleNode[], id: string, parent: ArticleNode | null, around: Found | null): Found | null {
  for (const [at, node] of beside.entries()) {
    const here: Found = { beside, at, parent, around };
    if (node.id === id) return here;
    const below = find(node.children, id, node, here);
    if (below) return below;
  }
  return null;
}
