const word = /[\p{L}\p{N}$€£%!][\p{L}\p{M}\p{N}'$€£%!-]{1,28}/gu;
const address = /https?:\/\/([^\s/"'<>()[\]]+)[^\s"'<>()[\]]*/g;

/** What a text is judged by: its words in lower case, the hosts that it links to, and that it links at all. */
export function tokensOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const tokens = new Set<string>();
  for (const [, host] of plain.matchAll(address)) {
    tokens.add('has:link');
    tokens.add(`host:${host!.replace(/^www\./, '')}`);
  }
  for (const [token] of plain.replace(address, ' ').matchAll(word)) tokens.add(token);
  return tokens;
}
