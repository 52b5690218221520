const word = /[\p{L}\p{N}$€£%!][\p{L}\p{M}\p{N}'$€£%!-]{1,28}/gu;
const address = /https?:\/\/([^\s/"'<>()[\]]+)([^\s"'<>()[\]]*)/g;
const wordOfAddress = /[a-z]{3,20}/g;

/** What a text is judged by: its words in lower case, and what its links are made of. */
export function tokensOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase();
  const tokens = new Set<string>();
  for (const [, host, path] of plain.matchAll(address)) for (const token of tokensOfAddress(host!.replace(/^www\./, ''), path!)) tokens.add(token);
  for (const [token] of plain.replace(address, ' ').matchAll(word)) tokens.add(token);
  return tokens;
}

/** Where a link leads, whose that is, how it ends, and the words of its path; a host in numbers or in disguise says so. */
function tokensOfAddress(host: string, path: string): string[] {
  const names = host.replace(/:\d+$/, '').split('.');
  const isNumber = /^\d+\.\d+\.\d+\.\d+/.test(host);
  return [
    'has:link',
    `host:${host}`,
    ...(isNumber ? ['url:number'] : [`url:.${names.at(-1)}`, ...(names.length > 2 ? [`host:${names.slice(-2).join('.')}`] : [])]),
    ...(/%[0-9a-f]{2}|@/.test(host) ? ['url:disguised'] : []),
    ...(path === '' ? ['url:bare'] : []),
    ...(path.match(wordOfAddress) ?? []).map((part) => `url:${part}`),
  ];
}
