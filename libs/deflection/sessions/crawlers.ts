/** What programs that read pages call themselves; a make of telephones ends like them. Who lies about it is held by the limits. */
const crawler = /(?<!cu)bot\b|crawl|spider|slurp|lighthouse|python-requests|curl\/|wget\//i;

/** A browser always says what it is. */
export function isCrawler(userAgent: string | undefined): boolean {
  return !userAgent || crawler.test(userAgent);
}
