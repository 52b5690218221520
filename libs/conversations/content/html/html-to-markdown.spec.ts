import { describe, expect, it } from '@jest/globals';
import { htmlToMarkdown, renderMarkdown } from '../index.js';

describe('htmlToMarkdown', () => {
  it.each([
    ['paragraphs', '<p>a\nb</p>\n\n<p>c</p>', 'a b\n\nc'],
    ['emphasis', '<p><em>a</em> <strong>b</strong> <s>c</s> <b>d</b> <strike>e</strike></p>', '*a* **b** ~~c~~ **d** ~~e~~'],
    ['headings and rules', '<h1>a</h1><hr><h3>b</h3>', '# a\n\n---\n\n### b'],
    ['lists', '<ul>\n<li>a</li>\n<li>b<ol><li>c</li></ol></li></ul>', '- a\n- b\n  1. c'],
    ['quotes', '<blockquote>\n  <p>a</p>\n  <p>b</p>\n</blockquote>', '> a\n>\n> b'],
    [
      'links and images',
      '<p><a href="https://x.example/(a)" title="t">b</a> <img src="//i.example/x.png" alt="c"></p>',
      '[b](https://x.example/\\(a\\) "t") ![c](https://i.example/x.png)',
    ],
    ['code in a line', '<p><code>a*b</code> and <code>a`b</code></p>', '`a*b` and ``a`b``'],
    ['code blocks', '<pre><code>if (a &lt; b)\n\n  return;\n</code></pre>', '```\nif (a < b)\n\n  return;\n```'],
    [
      'code blocks with a language',
      '<pre class="lang-py s-code-block"><code class="hljs language-python">x = 1\n</code></pre>',
      '```py\nx = 1\n```',
    ],
    ['code blocks that hold a fence', '<pre><code>```\nx\n```\n</code></pre>', '````\n```\nx\n```\n````'],
    ['keys, sub and sup', '<p><kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup></p>', '<kbd>Ctrl</kbd> H<sub>2</sub>O x<sup>2</sup>'],
    [
      'tables',
      '<table><thead><tr><th>a</th><th align="right">b</th></tr></thead><tbody><tr><td>1|2</td><td><em>c</em></td></tr></tbody></table>',
      '| a | b |\n| --- | ---: |\n| 1\\|2 | *c* |',
    ],
    ['tables without a head', '<table>\n<tr>\n<td>a</td>\n</tr>\n<tr><td>b</td></tr></table>', '| a |\n| --- |\n| b |'],
    [
      'formulas',
      '<p>so $a_1 * b_2 \\\\ c$ and</p><p>$$\\frac{a}{b}\n\\tag{1}$$</p>',
      'so $a_1 * b_2 \\\\ c$ and\n\n$$\\frac{a}{b} \\tag{1}$$',
    ],
    ['signs that mean something in Markdown', '<p>1. a*b_c_ [x] # `</p>', '1\\. a\\*b\\_c\\_ \\[x\\] # \\`'],
    ['tags as text', '<p>&lt;kbd&gt; &amp;copy; ~~a~~</p>', '\\<kbd> \\&copy; \\~~a\\~~'],
    ['bare addresses', '<p>see https://x.example/a_b_c now</p>', 'see https://x.example/a_b_c now'],
    ['scripts and styles', '<p>a</p><script>x()</script><style>b{}</style><iframe src="x"></iframe>', 'a'],
    ['comments', '<!-- language: lang-js --><p>a</p>', 'a'],
    ['plain text', 'a &amp; b', 'a & b'],
    ['nothing', '', ''],
    ['empty elements', '<p></p><em> </em><kbd></kbd><pre></pre>', ''],
  ])('turns %s into Markdown', (_name, html, markdown) => {
    expect(htmlToMarkdown(html).replace(/ +$/gm, '')).toBe(markdown);
  });

  it('keeps the text of a body that is nested too deep for an editor to have made it', () => {
    expect(htmlToMarkdown(`${'<blockquote>'.repeat(500)}<p>a</p><p>b*c</p>`)).toBe('a\n\nb\\*c');
  });

  it('gives Markdown that renders like the body', () => {
    const body =
      '<p>Use <kbd>Esc</kbd> or <a href="https://x.example">this</a>, <em>not</em> &lt;b&gt;.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<blockquote>\n<p>said</p>\n</blockquote>\n<p>$\\alpha_1$</p>\n';
    const context = { mentions: new Map(), topicTitles: new Map(), siteUrl: 'https://help.example.com' };
    const { html } = renderMarkdown(htmlToMarkdown(body), context);
    expect(html.replace(/ (?:dir|rel|class)="[^"]*"/g, '')).toBe(body.replace('$\\alpha_1$', '<span>$\\alpha_1$</span>'));
  });
});
