import type { Page } from '#contracts';
import { DomainError } from '../errors/domain-error.js';

/** An opaque cursor over the sort key of the last row shown. */
export function encodeCursor(key: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key in a cursor of this many parts; throws `request.invalid` when it is not one of ours. */
export function decodeCursor(cursor: string, parts: number): (string | number | null)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === parts && key.every((part) => part === null || typeof part === 'string' || typeof part === 'number')) return key;
  } catch {
    // Falls through to the same answer as a cursor of the wrong shape.
  }
  throw new DomainError('request.invalid', { message: 'This cursor is not valid.', errors: [{ path: 'cursor', message: 'is not a cursor of this list' }] });
}

/** A page from `limit + 1` rows: the row too many only tells that there is a next page. */
export function pageFrom<Row, Item>(rows: Row[], limit: number, keyOf: (row: Row) => (string | number | null)[], present: (row: Row) => Item): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(present), nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
