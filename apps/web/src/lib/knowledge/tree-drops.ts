import type { ArticleNode, ArticlePlace } from '#contracts';
import { rowsOf } from './tree-rows';

/** Where something is let go on a row: beside its article, on that one's level, or under it. */
export type Drop = 'before' | 'under' | 'after';

/** So much of a row's height at either edge means beside it. */
const edge = 0.3;

/** `y` and the row's top and height are of one measure. */
export function dropAt(y: number, { top, height }: { top: number; height: number }): Drop {
  const share = (y - top) / height;
  return share < edge ? 'before' : share > 1 - edge ? 'after' : 'under';
}

export interface Landing {
  place: ArticlePlace;
  /** The row at whose edge, or under which, it comes to stand, and the level there. */
  row: string;
  depth: number;
}

/** Where an article comes to stand that is let go on another one's row; null on itself and all below it. */
export function landingOf(nodes: readonly ArticleNode[], id: string, on: string, drop: Drop): Landing | null {
  const rows = rowsOf(nodes, id);
  const at = rows.find(({ node }) => node.id === on);
  if (!at) return null;
  const { parentId, depth } = at;
  if (drop === 'under') return { place: { parentId: on, beforeId: null }, row: on, depth: depth + 1 };
  if (drop === 'before') return { place: { parentId, beforeId: on }, row: on, depth };
  const beside = rows.filter((row) => row.parentId === parentId);
  const next = beside[beside.indexOf(at) + 1]?.node.id ?? null;
  const below = rowsOf([at.node], id);
  return { place: { parentId, beforeId: next }, row: below.at(-1)!.node.id, depth };
}
