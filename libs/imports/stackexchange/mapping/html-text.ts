const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const inline = /^<\/?(?:a|abbr|b|code|del|em|i|kbd|s|span|strike|strong|sub|sup)\b/i;

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

/** The text of a site's HTML for places that show plain text: a blank line between paragraphs. */
export function plainText(html: string): string {
  const text = html.replace(/\s*\n\s*/g, ' ').replace(/<[^>]*>/g, (tag) => (inline.test(tag) ? '' : /^<br\b/i.test(tag) ? '\n' : '\n\n'));
  return withoutEntities(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Only the letters and digits that a reader sees: two renderings of one text have the same. */
export function lettersOf(html: string): string {
  return withoutEntities(html.replace(/<[^>]*>/g, '')).normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}
