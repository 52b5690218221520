const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The words of rendered HTML, for search engines; `longest` counts characters. */
export function plainText(html: string, longest: number): string {
  const text = html
    .replace(/<(?:br|\/p|\/li|\/h\d|\/pre|\/tr)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
