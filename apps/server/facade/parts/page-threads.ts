import type { NewPagePost, PagePostRef, PageThread } from '#contracts';

/** Threads under pages of the company's own. */
export interface PageThreadsPart {
  find(key: string): Promise<PageThread>;
  post(input: NewPagePost, idempotencyKey?: string): Promise<PagePostRef>;
}
