import { describe, expect, it } from '@jest/globals';
import {
  collectReferences,
  contentLimits,
  diffMarkdown,
  htmlToMarkdown,
  normaliseText,
  renderMarkdown,
  type RenderContext,
} from './index.js';

const context: RenderContext = {
  mentions: new Map([['ann', { handle: 'ann', displayName: 'Ann' }]]),
  topicTitles: new Map([[12, { number: 12, title: 'A title of some length '.repeat(8), slug: 'ض'.repeat(80) }]]),
  siteUrl: 'https://help.example.com',
};
const render = (source: string): string => renderMarkdown(source, context).html;
const fill = (part: string, length = 40_000): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);

function deepest(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [, close] of html.matchAll(/<(\/?)(?:blockquote|ul|ol|li|details|kbd|sub|em|strong|s|span|figure)\b/g)) {
    depth += close === '/' ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}

const nested: [string, string][] = [
  ['100,000 quotes', `${'>'.repeat(100_000)} the end`],
  ['100,000 list marks', `${'- '.repeat(100_000)}the end`],
  ['numbered lists', `${'1. '.repeat(30_000)}the end`],
  ['lists and quotes', `${'> - '.repeat(25_000)}the end`],
  ['40,000 brackets', `${'['.repeat(40_000)}the end`],
  ['brackets that close', `${'['.repeat(10_000)}the end${'](b)'.repeat(7_500)}`],
  ['40,000 stars', `${'*'.repeat(40_000)} the end`],
  ['emphasis that never closes', `${'**a '.repeat(10_000)}the end`],
  ['emphasis that closes', `${'*'.repeat(15_000)}the end${'*'.repeat(15_000)}`],
  ['emphasis of two kinds', `${'*a _b '.repeat(6_600)}the end`],
  ['images', `${'!['.repeat(20_000)}the end`],
  ['tags', `${'<kbd>'.repeat(4_000)}the end${'</kbd>'.repeat(4_000)}`],
  ['details', `${'<details>\n'.repeat(2_000)}\nthe end\n\n${'</details>\n'.repeat(2_000)}`],
  ['growing lists', `${Array.from({ length: 190 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')} the end`],
  ['growing quotes', `${Array.from({ length: 280 }, (_, depth) => '>'.repeat(depth)).join('\n')} the end`],
];

describe('deep nesting', () => {
  it.each(nested)('%s end at a bounded depth and lose no text', (_name, source) => {
    const { html } = renderMarkdown(source, context);
    expect(deepest(html)).toBeLessThanOrEqual(contentLimits.nesting + contentLimits.tagDepth + contentLimits.emphasisDepth);
    expect(html).toContain('the end');
  });
});

const heavy: [string, string][] = [
  ['one long reference used thousands of times', `[a]: ${'x'.repeat(1_900)}\n\n${'[a]'.repeat(12_000)}`],
  ['one long title used thousands of times', `[a]: u "${'x'.repeat(19_000)}"\n\n${'[a]'.repeat(6_000)}`],
  ['a long title of a topic named thousands of times', fill('/t/12 ')],
  ['addresses of one topic', fill('https://help.example.com/t/12 ')],
  ['a table of thousands of cells', `|a|b|\n|-|-|\n${fill('|1|2|\n')}`],
  ['a table that fills up short rows', `|${'a|'.repeat(1_000)}\n|${'-|'.repeat(1_000)}\n${'|\n'.repeat(17_000)}`],
  ['one wide table', `|${'a|'.repeat(9_000)}\n|${'-|'.repeat(9_000)}\n`],
  ['many small tables', fill('a|b\n-|-\n1|2\n\n')],
  ['many mentions', fill('@ann ')],
  ['many images', fill('![a](b)')],
  ['many fences', fill('```js\na\n```\n')],
  ['many headings', fill('#\n')],
];

describe('inputs that would grow', () => {
  it.each(heavy)('%s give HTML of a bounded size', (_name, source) => {
    expect(render(source).length).toBeLessThan(1_500_000);
  });

  it('shows links past the budget of addresses as their text', () => {
    const html = render(`[word]: /${'x'.repeat(1_900)}\n\n${'[word] '.repeat(200)}`);
    expect(html.match(/<a /g)?.length).toBe(Math.floor(contentLimits.addressBudget / 1_901));
    expect(html.match(/word/g)).toHaveLength(200);
  });

  it('shows a table with too many cells as text', () => {
    const small = `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(500)}`;
    const big = `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(3_000)}`;
    expect(render(small)).toContain('<table');
    expect(render(big)).not.toContain('<table');
    expect(render(`${big}\nafter *it*`)).toContain('<em>it</em>');
  });
});

const pathological = [
  '`', '``a`', '<', '<!--', '<?', '<a ', '<![CDATA[', '&', '&#x', '![[](', '[a](', '[a](<', '[a](b "', '[a]:\n', '~~', '~~a ', 'http://', 'www.', 'a@', 'a@b.c ', 'mailto:',
  '\\', '*_', '**x*', 'a**b', 'a***b**c*', '_a__b', '$', '$$', '$a_', '$$\n', '$$a\n', '@', '@a', '/t/', '> @ann:\n\n', '- [ ] ', '- [x]\n', '|-\n', 'a|b\n-|-\n', '\n', '\t', ' ', '\u0000', '\ud800',
  '\udc00', '\u0301', '\u200d', '\u202e', '\u2066', 'ا ', '👩‍👩‍👧', '<kbd>', '</kbd>', '<sub></sub>', '<details>\n', '</details>\n', '<summary>a</summary>\n', '```', '```\n', '~~~\n', '=\n', 'a\n-\n', '#', '***\n', '+ ', '1) ',
]; // prettier-ignore

describe('pathological text', () => {
  it.each(pathological.map((part) => [JSON.stringify(part), part]))(
    '%s repeated for 40,000 characters is read and rendered',
    (_name, part) => {
      const source = fill(part);
      const { html, excerpt } = renderMarkdown(source, context);
      expect(html.length).toBeLessThan(1_500_000);
      expect(excerpt().length).toBeLessThanOrEqual(contentLimits.excerpt);
      expect(collectReferences(source).handles.length).toBeLessThanOrEqual(1);
      expect(normaliseText(source)).not.toMatch(/[\u0000\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])/);
    },
  );

  it('does not stop the comparison of two long texts', () => {
    for (const part of ['a b ', 'a\n', '字', 'ab12 ', '\n']) {
      const before = fill(part);
      const after = fill(`${part}x`);
      const rows = diffMarkdown(before, after);
      expect(rows.map((row) => (row.kind === 'added' ? '' : row.text)).join('')).toBe(before);
      expect(rows.map((row) => (row.kind === 'removed' ? '' : row.text)).join('')).toBe(after);
    }
  });

  it('does not stop the conversion of HTML', () => {
    expect(htmlToMarkdown(`${'<div>'.repeat(100_000)}deep`)).toBe('deep');
    expect(htmlToMarkdown(`${'<b><i>'.repeat(20_000)}deep`)).toBe('deep');
    expect(htmlToMarkdown('<'.repeat(100_000))).toHaveLength(100_000);
    expect(htmlToMarkdown('<p>a'.repeat(10_000)).split('\n\n')).toHaveLength(10_000);
  });
});
