import type { ArticleHeading } from '#contracts';
import { slugify } from '#conversations';

const headings = /<h([23])((?: dir="[a-z]+")?)>(.*?)<\/h\1>/gs;
const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
const wordsAMinute = 230;

/** The text of an article with an address on each heading of the first two levels, and these headings. Of safe HTML. */
export function outlined(html: string): { html: string; headings: ArticleHeading[] } {
  const found: ArticleHeading[] = [];
  const taken = new Set<string>();
  const marked = html.replace(headings, (whole, level: string, attributes: string, inner: string) => {
    const text = textOf(inner).trim();
    if (text === '') return whole;
    const id = idFor(text, taken);
    found.push({ id, text, level: Number(level) });
    return `<h${level} id="${id}"${attributes}>${inner}</h${level}>`;
  });
  return { html: marked, headings: found };
}

/** Minutes that reading takes, one at least. */
export function readingMinutes(html: string): number {
  return Math.max(1, Math.round((textOf(html).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) / wordsAMinute));
}

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity]!);

/** No other address on the page begins like this. */
function idFor(text: string, taken: Set<string>): string {
  const wanted = `s-${slugify(text)}`;
  let id = wanted;
  for (let again = 2; taken.has(id); again += 1) id = `${wanted}-${again}`;
  taken.add(id);
  return id;
}
