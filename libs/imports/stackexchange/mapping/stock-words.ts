const stock = /!\[enter (?:image|link) description here\]/g;

/** The words that the site's editor puts where nobody described a picture say nothing: they would be read aloud, and stand in excerpts. */
export function withoutStockWords(markdown: string): string {
  return markdown.replace(stock, '![]');
}
