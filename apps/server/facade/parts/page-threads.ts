import type { NewPagePost, PagePostRef, PageThread, TopicPage } from '#contracts';

/** Threads under pages of the company's own. */
export interface PageThreadsPart {
  find(key: string): Promise<PageThread>;
  post(input: NewPagePost, idempotencyKey?: string): Promise<PagePostRef>;
  /** A topic as a guest sees it, with whole addresses, for a page on another server. */
  fragment(number: number, cursor?: string): Promise<TopicPage>;
}
