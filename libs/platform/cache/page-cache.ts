import { tallyOf } from './tally.js';

/** What the cache has to know of a finished page. */
export interface StoredPage {
  /** What it takes in memory, about. */
  bytes: number;
  /** What the page is made of. */
  tags: ReadonlySet<string>;
}

interface Entry<Page> {
  page: Page;
  bytes: number;
  until: number;
  isOld?: boolean;
}

/** By then a page is made anew, or it is forgotten. */
const renewalMs = 2_000;

/** Whole pages for guests, in memory, for seconds; dropped as soon as something that they are made of changes. */
export class PageCache<Page extends StoredPage> {
  private readonly entries = new Map<string, Entry<Page>>();
  private bytes = 0;
  private readonly tally = tallyOf('pages');
  private drops = 0;

  constructor(
    private readonly maxBytes: number,
    private readonly lifeMs: number,
  ) {}

  get size(): number {
    return this.entries.size;
  }

  find(key: string): Page | undefined {
    const entry = this.entries.get(key);
    if (entry && entry.until > performance.now()) {
      this.tally.hits += 1;
      return entry.page;
    }
    this.tally.misses += 1;
    if (entry) this.renew(key, entry);
    return undefined;
  }

  /** Call before a page is made, and hand the result to `store`: what changed in between is not kept. */
  begin(): number {
    return this.drops;
  }

  store(key: string, page: Page, begun: number): void {
    if (begun !== this.drops) return;
    const bytes = page.bytes + key.length + 1_000;
    if (bytes > this.maxBytes / 20) return;
    const earlier = this.entries.get(key);
    if (earlier) this.remove(key, earlier);
    this.entries.set(key, { page, bytes, until: performance.now() + this.lifeMs });
    this.bytes += bytes;
    for (const [oldest, entry] of this.entries) {
      if (this.bytes <= this.maxBytes) break;
      this.remove(oldest, entry);
    }
  }

  /** Drops the pages made of this. */
  drop(tag: string): void {
    this.drops += 1;
    for (const [key, entry] of this.entries) if (entry.page.tags.has(tag)) this.remove(key, entry);
  }

  clear(): void {
    this.drops += 1;
    this.entries.clear();
    this.bytes = 0;
  }

  /** Who comes first after a page's time makes it anew; all others see the old one meanwhile, once for each page. */
  private renew(key: string, entry: Entry<Page>): void {
    if (entry.isOld) return this.remove(key, entry);
    entry.isOld = true;
    entry.until = performance.now() + renewalMs;
  }

  private remove(key: string, entry: Entry<Page>): void {
    this.entries.delete(key);
    this.bytes -= entry.bytes;
  }
}
