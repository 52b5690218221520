/** Names that Windows keeps for devices, with or without an ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** Bytes of UTF-8: file systems take 255, and orders, languages and endings are added. */
const longest = 120;

/** A name that every file system takes, made of letters, digits and dashes: it leads nowhere else. */
export function safeName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const name = cut(plain).replace(/-+$/, '') || 'article';
  return reserved.test(name) ? `_${name}` : name;
}

/** Whole characters alone, within the longest name. */
function cut(text: string): string {
  let [kept, bytes] = ['', 0];
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > longest) break;
    kept += character;
  }
  return kept;
}

/** The same name with its place in the order before it; so many digits that all of them sort. */
export const numbered = (at: number, of: number, name: string): string => `${String(at + 1).padStart(String(of).length + (of < 10 ? 1 : 0), '0')}-${name}`;
