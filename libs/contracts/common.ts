import { z } from 'zod';

export const Id = z.uuid();
export const Timestamp = z.iso.datetime({ offset: true }).describe('ISO 8601, UTC');

/** Asks for one page of a list; the cursor is the opaque `nextCursor` of the page before. */
export const PageQuery = z.object({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type PageQuery = z.infer<typeof PageQuery>;

/** A page of a list: `nextCursor` is null on the last one. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export const Handle = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9_-]{1,28})[a-z0-9]$/i, '3 to 30 letters, digits, dashes or underscores')
  .meta({ id: 'Handle' });
export const TagSlug = z
  .string()
  .min(1)
  .max(35)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}+#.-]*$/u, 'letters, digits, and + # . -');

export const RoleName = z.enum(['member', 'superuser', 'moderator', 'staff', 'admin', 'owner']);
export type RoleName = z.infer<typeof RoleName>;

/** A member's reputation is never shown below this; the balance of the ledger may be lower. */
export const reputationFloor = 1;

export const MemberRef = z
  .object({
    id: Id,
    handle: z.string(),
    displayName: z.string(),
    role: RoleName,
    title: z.string().nullable(),
    avatarUrl: z.string().nullable(),
  })
  .meta({ id: 'MemberRef' });
export type MemberRef = z.infer<typeof MemberRef>;
