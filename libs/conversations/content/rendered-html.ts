/** Opening tags exactly as the renderer writes them, with the element that each begins. */
const openings = new Map<string, string>([
  ...['p', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, string] => [`<${name} dir="auto">`, name]),
  ...['ul', 'ol', 'blockquote'].flatMap((name): [string, string][] => ['ltr', 'rtl'].map((dir) => [`<${name} dir="${dir}">`, name])),
  ...['li', 'em', 'strong', 's', 'code', 'kbd', 'sub', 'sup'].map((name): [string, string] => [`<${name}>`, name]),
  ...['span', 'div'].map((name): [string, string] => [`<${name} class="math" dir="ltr">`, name]),
  ['<pre tabindex="0" dir="ltr">', 'pre'],
]);
const link = /^<a (?:class="(?:mention|topic-link)" )?href="(?:https?:\/\/|mailto:|\/(?!\/)|#)(?:[!#-%'-;=?-[\]-~]|&amp;)*"(?: rel="nofollow ugc noopener"| class="topic-link")?>$/;
const image = /^<img src="https?:\/\/(?:[!#-%'-;=?-[\]-~]|&amp;)*" alt="[^"&<>]*" loading="lazy" decoding="async">$/;
const highlighted = /^<(?:(code) class="hljs language-[a-z]+"|(span) class="hljs-[a-z-]+(?: [a-z]+_)?")>$/;
const otherEntity = /&(?!(?:amp|lt|gt|quot|#x27);)/;

/** Elements that hold others than those of a line of text. */
const holdsBlocks = new Set([undefined, 'ul', 'ol', 'li', 'blockquote']);
const isOfText = new Set(['em', 'strong', 's', 'code', 'kbd', 'sub', 'sup', 'span', 'a']);

/** Whether HTML consists of nothing but elements that posts are usually made of, each written as the renderer does and closed in its place. */
export function isPlainlyRendered(html: string): boolean {
  if (otherEntity.test(html)) return false;
  const open: string[] = [];
  for (let from = 0; ; ) {
    const start = html.indexOf('<', from);
    const end = html.indexOf('>', from);
    if (start === -1 || end < start) return start === end && open.length === 0;
    if (!continues(open, html.slice(start, end + 1))) return false;
    from = end + 1;
  }
}

/** Takes a tag over into the elements that are open; false where it may not stand there. */
function continues(open: string[], tag: string): boolean {
  if (tag.startsWith('</')) return tag === `</${open.pop()}>`;
  const around = open.at(-1);
  if (tag === '<br>' || image.test(tag)) return true;
  if (tag === '<hr>') return holdsBlocks.has(around);
  const name = nameOf(tag);
  if (name === undefined || !(isOfText.has(name) || holdsBlocks.has(around))) return false;
  if ((name === 'li') !== (around === 'ul' || around === 'ol')) return false;
  open.push(name);
  return true;
}

function nameOf(tag: string): string | undefined {
  if (link.test(tag)) return 'a';
  const [, code, span] = highlighted.exec(tag) ?? [];
  return openings.get(tag) ?? code ?? span;
}

/** The same HTML as the sanitiser would write it. */
export function asSanitised(plainlyRendered: string): string {
  return plainlyRendered.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('<br>', '<br />').replaceAll('<hr>', '<hr />').replaceAll(' decoding="async">', ' decoding="async" />');
}
