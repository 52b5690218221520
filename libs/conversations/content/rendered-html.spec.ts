import { describe, expect, it } from '@jest/globals';
import { isPlainlyRendered } from './rendered-html.js';
import { sanitise, sanitiseAnything } from './sanitise.js';

/** Pieces of HTML as the renderer writes them, as it never does, and as an attacker would like it to. */
const pieces = [
  'text', ' ', '\n', '&amp;', '&lt;b&gt;', '&quot;said&quot;', '&#x27;', '&nbsp;', '&#39;', '& ', '"', "'", '`', 'é', '\u200f', '>', '<',
  '<p dir="auto">', '</p>', '<p>', '<P dir="auto">', '<h2 dir="auto">', '</h2>', '<h1>', '<hr>', '<hr />', '<br>', '<br/>', '</br>',
  '<ul dir="ltr">', '<ol dir="rtl">', '<ul>', '</ul>', '</ol>', '<li>', '</li>', '<blockquote dir="ltr">', '</blockquote>',
  '<em>', '</em>', '<strong>', '</strong>', '<s>', '</s>', '<code>', '</code>', '<kbd>', '</kbd>', '<sub>', '</sub>', '<sup>', '</sup>',
  '<pre tabindex="0" dir="ltr">', '</pre>', '<code class="hljs language-ts">', '<span class="hljs-title function_">', '<span class="hljs-x evil">', '</span>',
  '<span class="math" dir="ltr">', '<div class="math" dir="ltr">', '</div>', '<math>', '<svg>', '<script>', '</script>', '<!-- c -->',
  '<a href="https://example.com/a?b=1&amp;c=2#d" rel="nofollow ugc noopener">', '<a href="/t/12/x" class="topic-link">', '<a class="mention" href="/u/ann">',
  '<a href="mailto:a@b.c" rel="nofollow ugc noopener">', '<a href="javascript:alert(1)">', '<a href="//evil.example">', '<a href="https://e.com/&quot;onclick=&quot;x">',
  '<a href="https://e.com/" onclick="x">', '<a href="/\\evil.example">', '</a>', '<a href="#p-3" rel="nofollow ugc noopener">', '<a href="/t/12" title="T">',
  '<img src="https://example.com/a.png" alt="A" loading="lazy" decoding="async">', '<img src="https://example.com/a.png" alt="" loading="lazy" decoding="async">',
  '<img src="https://example.com/a.png" alt="&quot;" loading="lazy" decoding="async">', '<img src=x onerror=alert(1)>', '<table dir="ltr">', '<td dir="auto">',
]; // prettier-ignore

/** A small generator of the same numbers at every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

describe('HTML that needs no parser to be safe', () => {
  it('leaves exactly as the sanitiser writes it, whatever stands beside each other', () => {
    const next = numbers(7);
    let plain = 0;
    for (let round = 0; round < 6_000; round += 1) {
      const html = Array.from({ length: 1 + Math.floor(next() * 6) }, () => pieces[Math.floor(next() * pieces.length)]).join('');
      if (isPlainlyRendered(html)) plain += 1;
      expect(sanitise(html)).toBe(sanitiseAnything(html));
    }
    expect(plain).toBeGreaterThan(50);
  });

  it('leaves exactly as the sanitiser writes it, when elements are closed in their places', () => {
    const openings = pieces.filter((piece) => /^<[a-z]/i.test(piece));
    const next = numbers(11);
    const within = (depth: number): string =>
      Array.from({ length: 1 + Math.floor(next() * 3) }, () => {
        const opening = next() < 0.6 && depth > 0 ? openings[Math.floor(next() * openings.length)] : undefined;
        if (opening === undefined) return pieces[Math.floor(next() * 7)];
        return `${opening}${within(depth - 1)}</${/^<([a-z0-9]+)/i.exec(opening)?.[1]}>`;
      }).join('');
    let plain = 0;
    for (let round = 0; round < 6_000; round += 1) {
      const html = within(3);
      if (isPlainlyRendered(html)) plain += 1;
      expect(sanitise(html)).toBe(sanitiseAnything(html));
    }
    expect(plain).toBeGreaterThan(1_000);
  });

  it.each([
    ['a handler', '<p dir="auto" onclick="x">a</p>'],
    ['an address that runs', '<a href="javascript:alert(1)">a</a>'],
    ['another host without a scheme', '<a href="//evil.example/">a</a>'],
    ['an attribute that ends early', '<a href="https://e.com/"onmouseover="x">a</a>'],
    ['an unknown element', '<p dir="auto"><svg></svg></p>'],
    ['an element that is not closed', '<p dir="auto"><em>a</p>'],
    ['a block within a paragraph', '<p dir="auto"><ul dir="ltr"></ul></p>'],
    ['an item without a list', '<li>a</li>'],
    ['a tag that has no end', '<p dir="auto">a</p><img src="https://e.com/a.png"'],
    ['a sign that ends no tag', '<p dir="auto">a > b</p>'],
  ])('does not let %s pass', (_name, html) => {
    expect(isPlainlyRendered(html)).toBe(false);
  });
});
