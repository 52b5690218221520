import { describe, expect, it } from '@jest/globals';
import { collectReferences, contentLimits, renderMarkdown, RENDERER_VERSION, type RenderContext } from './index.js';

const context: RenderContext = {
  mentions: new Map([
    ['ann', { handle: 'Ann', displayName: 'Ann Arbor' }],
    ['snake_case-9', { handle: 'snake_case-9', displayName: 'S' }],
  ]),
  topicTitles: new Map([
    [12, { number: 12, title: 'Why <does> it blink?', slug: 'why-does-it-blink' }],
    [13, { number: 13, title: 'لماذا', slug: 'لماذا' }],
  ]),
  siteUrl: 'https://help.example.com/',
};
const html = (source: string): string => renderMarkdown(source, context).html.trim();

describe('CommonMark and its extensions', () => {
  it.each([
    ['paragraphs and soft breaks', 'a\nb\n\nc', '<p dir="auto">a\nb</p>\n<p dir="auto">c</p>'],
    ['hard breaks', 'a  \nb', '<p dir="auto">a<br />\nb</p>'],
    ['emphasis', '*a* **b** ***c*** ~~d~~', '<p dir="auto"><em>a</em> <strong>b</strong> <em><strong>c</strong></em> <s>d</s></p>'],
    ['no emphasis within words', 'snake_case_name', '<p dir="auto">snake_case_name</p>'],
    ['inline code', '`a <b> c`', '<p dir="auto"><code>a &lt;b&gt; c</code></p>'],
    ['escapes', '\\*a\\* &copy; &amp;', '<p dir="auto">*a* © &amp;</p>'],
    ['a rule', 'a\n\n---\n\nb', '<p dir="auto">a</p>\n<hr />\n<p dir="auto">b</p>'],
    ['a setext heading', 'Title\n===', '<h2 dir="auto">Title</h2>'],
    ['an indented code block', '    a < b', '<pre tabindex="0" dir="ltr"><code>a &lt; b\n</code></pre>'],
    ['an ordered list from a number', '3. a\n4. b', '<ol start="3" dir="ltr">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['a nested list', '- a\n  - b', '<ul dir="ltr">\n<li>a\n<ul dir="ltr">\n<li>b</li>\n</ul>\n</li>\n</ul>'],
    ['a quote', '> a\n> b', '<blockquote dir="ltr">\n<p dir="auto">a\nb</p>\n</blockquote>'],
    ['a reference link', '[a]\n\n[a]: /x "t"', '<p dir="auto"><a href="/x" title="t">a</a></p>'],
    [
      'keyboard, sub and sup',
      'H<sub>2</sub>O e<sup>x</sup> <kbd>Esc</kbd>',
      '<p dir="auto">H<sub>2</sub>O e<sup>x</sup> <kbd>Esc</kbd></p>',
    ],
    ['a line break as a tag', 'a<br>b<BR/>c', '<p dir="auto">a<br />b<br />c</p>'],
  ])('renders %s', (_name, source, expected) => {
    expect(html(source)).toBe(expected);
  });

  it.each([
    ['begin below the title, the page’s only h1', '# a\n\n## b', 'h2 a, h3 b'],
    ['begin there whatever level is written first', '## a\n\n### b\n\n## c', 'h2 a, h3 b, h2 c'],
    ['leave no level out', '# a\n\n#### b\n\n###### c\n\n#### d\n\n## e\n\n# f', 'h2 a, h3 b, h4 c, h3 d, h3 e, h2 f'],
    ['stand beside each other when the smaller comes first', '### a\n\n# b\n\n## c', 'h2 a, h2 b, h3 c'],
    ['end at h6', '# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f', 'h2 a, h3 b, h4 c, h5 d, h6 e, h6 f'],
    ['count in quotes and lists too', '# a\n\n> ### b\n\n- ## c', 'h2 a, h3 b, h3 c'],
    ['are none without a word', '# a\n\n##\n\n### b\n\n## ![](/files/x.webp)', 'h2 a, h3 b'],
  ])('headings %s', (_what, source, expected) => {
    const found = [...html(source).matchAll(/<(h\d)[^>]*>(.*?)<\/\1>/g)].map(([, tag, inner]) => `${tag} ${inner!.replace(/<[^>]*>/g, '')}`);
    expect(found.join(', ')).toBe(expected);
  });

  it('wraps tables so that they scroll, and aligns by class', () => {
    const table = html('| a | b |\n|:-:|--:|\n| 1 | `x\\|y` |');
    expect(table).toContain('<div class="table-wrap" tabindex="0"><table dir="ltr">');
    expect(table).toContain('<th dir="auto" class="align-center">a</th>');
    expect(table).toContain('<td dir="auto" class="align-right"><code>x|y</code></td>');
    expect(table).not.toContain('style');
  });

  it('shows tasks as boxes with a name that nobody can tick', () => {
    const tasks = renderMarkdown('- [ ] one\n- [x] two\n- [y] three', {
      ...context,
      strings: { taskDone: 'Fertig', taskOpen: 'Offen' },
    }).html;
    expect(tasks).toContain('<ul class="tasks" dir="ltr">');
    expect(tasks).toContain('<li class="task"><input type="checkbox" class="task-box" disabled aria-label="Offen" /> one</li>');
    expect(tasks).toContain('<li class="task"><input type="checkbox" class="task-box" checked disabled aria-label="Fertig" /> two</li>');
    expect(tasks).toContain('<li>[y] three</li>');
  });

  it('folds what stands between details tags, with Markdown inside', () => {
    expect(html('<details><summary>The *log*</summary>\n\n- a\n\n</details>')).toBe(
      '<details>\n<summary dir="auto">\nThe <em>log</em></summary>\n<ul dir="ltr">\n<li>a</li>\n</ul>\n</details>',
    );
    expect(html('<details open>\n<summary>s</summary>\nx\n</details>')).toContain('<details open>');
  });

  it('takes the power of tags without their other half and of tags that cross others', () => {
    expect(html('a <kbd>b')).toBe('<p dir="auto">a &lt;kbd&gt;b</p>');
    expect(html('a</sub> b')).toBe('<p dir="auto">a&lt;/sub&gt; b</p>');
    expect(html('*a <kbd>b* c</kbd>')).toBe('<p dir="auto"><em>a &lt;kbd&gt;b</em> c&lt;/kbd&gt;</p>');
    expect(html('<details>\n\nopen end')).toBe('<p dir="auto">open end</p>');
    expect(html('> <details>\n\nx\n\n</details>')).toBe('<blockquote>\n</blockquote>\n<p dir="auto">x</p>');
  });

  it('drops comments on a line of their own and shows every other tag as text', () => {
    expect(html('<!-- say what you tried -->\ntext')).toBe('<p dir="auto">text</p>');
    expect(html('<div class="x">hi</div>')).toBe('<p dir="auto">&lt;div class="x"&gt;hi&lt;/div&gt;</p>');
  });

  it('keeps formulas as they were written, and prices as prices', () => {
    expect(html('so $a_1 \\\\ *b*_2$ holds')).toBe('<p dir="auto">so <span class="math" dir="ltr">$a_1 \\\\ *b*_2$</span> holds</p>');
    expect(html('$$\na_1\n- b\n$$')).toBe('<div class="math" dir="ltr">$$\na_1\n- b\n$$</div>');
    expect(html('from $5 *or* $6_000')).toBe('<p dir="auto">from $5 <em>or</em> $6_000</p>');
  });
});

describe('code', () => {
  it('is highlighted by classes in a language that is named', () => {
    expect(html('```lang-js\nconst a = 1;\n```')).toBe(
      '<pre tabindex="0" dir="ltr"><code class="hljs language-javascript"><span class="hljs-keyword">const</span> a = <span class="hljs-number">1</span>;\n</code></pre>',
    );
    expect(html('~~~C++\nclass A : B {};\n~~~')).toContain('<span class="hljs-title class_">A</span>');
  });

  it('is plain without a language or with an unknown one', () => {
    expect(html('```\nconst a = 1;\n```')).toBe('<pre tabindex="0" dir="ltr"><code>const a = 1;\n</code></pre>');
    expect(html('```brainfuck\n+++\n```')).toBe('<pre tabindex="0" dir="ltr"><code>+++\n</code></pre>');
    expect(html('```constructor\n+++\n```')).toBe('<pre tabindex="0" dir="ltr"><code>+++\n</code></pre>');
  });

  it('is shown whole but plain past the limits of highlighting', () => {
    const fence = (code: string): string => `\`\`\`js\n${code}\n\`\`\``;
    const line = 'let a = 1;\n';
    const long = line.repeat(contentLimits.highlightBlock / line.length + 1);
    expect(html(fence(long))).not.toContain('hljs-keyword');
    expect(html(fence(long)).split('let a').length).toBe(long.split('let a').length);
    expect(html(fence(`let ${'a'.repeat(contentLimits.highlightLine)}`))).not.toContain('hljs-keyword');
    const block = fence(line.repeat(400));
    const blocks = html(`${block}\n\n${block}\n\n${block}`).split('<pre').slice(1);
    expect(blocks.map((part) => part.includes('hljs-keyword'))).toEqual([true, true, false]);
  });
});

describe('mentions', () => {
  it('link known members by their own spelling, in any case', () => {
    expect(html('hi @ANN, @snake_case-9!')).toBe(
      '<p dir="auto">hi <a class="mention" href="/u/Ann">@Ann</a>, <a class="mention" href="/u/snake_case-9">@snake_case-9</a>!</p>',
    );
  });

  it.each(['@nobody', 'ann@ann', '\\@ann', '`@ann`', '@@ann', '/@ann', '@ann東', '@an', 'x@ann.example'])('leave %s alone', (source) => {
    expect(html(source)).not.toContain('class="mention"');
  });

  it('are not made inside links, and are made inside emphasis', () => {
    expect(html('[@ann](/x)')).toBe('<p dir="auto"><a href="/x">@ann</a></p>');
    expect(html('**@ann**')).toContain('<strong><a class="mention"');
  });
});

describe('links', () => {
  it('to other sites carry rel, links within the community do not', () => {
    expect(html('[a](https://x.example) <https://y.example> https://z.example')).toBe(
      '<p dir="auto"><a href="https://x.example" rel="nofollow ugc noopener">a</a> <a href="https://y.example" rel="nofollow ugc noopener">https://y.example</a> <a href="https://z.example" rel="nofollow ugc noopener">https://z.example</a></p>',
    );
    expect(html('[a](/s/x) [b](https://help.example.com/s/x) [c](#top)')).not.toContain('rel=');
    expect(html('[a](https://help.example.com.evil.example/)')).toContain('rel=');
  });

  it('does not make addresses of file names', () => {
    expect(html('open setup.md and node.js')).toBe('<p dir="auto">open setup.md and node.js</p>');
  });

  it.each([
    ['/t/12', ''],
    ['/t/12/an-old-slug', ''],
    ['https://help.example.com/t/12', ''],
    ['https://HELP.example.com/t/12/x?page=2#p-3', '#p-3'],
    ['<https://help.example.com/t/12/x>', ''],
  ])('to a topic by %s show its title', (source, fragment) => {
    expect(html(`see ${source}`)).toContain(`href="/t/12/why-does-it-blink${fragment}"`);
    expect(html(`see ${source}`)).toContain('class="topic-link"');
    expect(html(`see ${source}`)).toContain('>Why &lt;does&gt; it blink?</a>');
  });

  it('keep the words of a link that has its own, and encode a slug of any script', () => {
    expect(html('[this one](/t/12)')).toBe('<p dir="auto"><a href="/t/12/why-does-it-blink" class="topic-link">this one</a></p>');
    expect(html('/t/13')).toContain(`href="/t/13/${encodeURIComponent('لماذا')}"`);
  });

  it('to a topic that the context does not hold stay what they were', () => {
    expect(html('/t/99 and https://help.example.com/t/99')).toBe(
      '<p dir="auto">/t/99 and <a href="https://help.example.com/t/99">https://help.example.com/t/99</a></p>',
    );
    expect(html('https://other.example/t/12')).not.toContain('topic-link');
    expect(html('/t/12.html x/t/12 `/t/12`')).not.toContain('topic-link');
  });

  it('longer than the limit are text', () => {
    expect(html(`[a](https://x.example/${'y'.repeat(contentLimits.url)})`)).not.toContain('href');
  });
});

describe('links without a word', () => {
  it.each([
    ['[](https://other.example/a)', '<a href="https://other.example/a" rel="nofollow ugc noopener">https://other.example/a</a>'],
    ['[ ](https://help.example.com/t/12)', '<a href="/t/12/'],
  ])('are called by where they lead: %s', (source, expected) => expect(html(source)).toContain(expected));

  it('show the title of a topic', () => expect(html('[](https://help.example.com/t/12)')).toBe(html('<https://help.example.com/t/12>')));
});

describe('images', () => {
  it('load late, with their alternative text', () => {
    expect(html('![a *b* "c"](https://i.example/x.png "t")')).toBe(
      '<p dir="auto"><img src="https://i.example/x.png" alt="a b &quot;c&quot;" title="t" loading="lazy" decoding="async" /></p>',
    );
    expect(html('![](/files/x.webp)')).toContain('<img src="/files/x.webp" alt="" loading="lazy" decoding="async" />');
  });

  it.each([
    ['[![](https://i.example/pics/prCTD.png?s=1)](https://i.example/pics/prCTD.png)', 'alt="prCTD.png"'],
    ['[![](https://i.example/)](https://i.example/)', 'alt="i.example"'],
    ['[![ ](/files/x.webp)](/files/x.webp)', 'alt="x.webp"'],
    ['[![a cat](/files/x.webp)](/files/x.webp)', 'alt="a cat"'],
    ['[see ![](/files/x.webp)](/files/x.webp)', 'alt=""'],
    ['![](/files/x.webp) [a link](/files/x.webp)', 'alt=""'],
  ])('a link that shows nothing but an image has a name: %s', (source, alt) => expect(html(source)).toContain(alt));
});

describe('quotes', () => {
  const id = '0190f3a2-5c7e-7d10-8a44-2f1b6c9d0e11';

  it('name their author and lead to their post', () => {
    expect(html(`> @ann in /p/${id}:\n> The text.\n>\n> More.`)).toBe(
      `<figure class="quote">\n<figcaption dir="auto"><a class="mention" href="/u/Ann">@Ann</a> <a href="/p/${id}">wrote:</a></figcaption>\n<blockquote dir="ltr">\n<p dir="auto">The text.</p>\n<p dir="auto">More.</p>\n</blockquote>\n</figure>`,
    );
  });

  it('may leave out the post, or name somebody who is gone', () => {
    expect(html('> @ann:\n>\n> x')).toContain('<figcaption dir="auto"><a class="mention" href="/u/Ann">@Ann</a></figcaption>');
    expect(html('> @gone:\n> x')).toContain('<figcaption dir="auto">@gone</figcaption>');
  });

  it('stay plain when the first line says something else', () => {
    expect(html('> @ann said hello:\n> x')).not.toContain('<figure');
  });

  it('nest', () => {
    const nested = html('> @ann:\n> a\n>\n> > @gone:\n> > b');
    expect(nested.match(/<figure/g)).toHaveLength(2);
    expect(nested.match(/<\/figure>/g)).toHaveLength(2);
  });
});

describe('direction', () => {
  it('is left to the browser for text and follows the first letter for what holds text', () => {
    expect(html('> 1. مرحبا')).toBe('<blockquote dir="rtl">\n<ol dir="rtl">\n<li>مرحبا</li>\n</ol>\n</blockquote>');
    expect(html('- english\n- עברית')).toContain('<ul dir="ltr">');
    expect(html('|שם|\n|-|\n|a|')).toContain('<table dir="rtl">');
    expect(html('- 1')).toContain('<ul>');
  });
});

describe('an excerpt', () => {
  const excerpt = (source: string): string => renderMarkdown(source, context).excerpt();

  it('is the first prose, without greeting, heading, quote or code', () => {
    expect(excerpt('Hello everyone,\n\n# Problem\n\n> said\n\n```\nx\n```\n\nThe light *blinks*.\nAlways.')).toBe(
      'The light blinks. Always.',
    );
    expect(excerpt('```\nonly code\n```')).toBe('only code');
    expect(excerpt('Hello,')).toBe('Hello,');
    expect(excerpt('')).toBe('');
  });

  it('is cut after a sentence, or after a word with an ellipsis, never above 240 characters', () => {
    const sentence = 'The router restarts at night and nobody knows why it does. ';
    expect(excerpt(sentence.repeat(10))).toBe(sentence.repeat(4).trim());
    const words = excerpt('word '.repeat(100));
    expect(words).toMatch(/^(?:word )+word…$/);
    expect(words.length).toBeLessThanOrEqual(240);
    expect(words.length).toBeGreaterThan(220);
    expect(excerpt('字'.repeat(300)).length).toBeLessThanOrEqual(240);
    expect(excerpt('x'.repeat(300))).toBe(`${'x'.repeat(239)}…`);
    expect(excerpt('👩‍👩‍👧'.repeat(60))).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|\u200d…/);
  });

  it('comes with the version of the renderer', () => {
    expect(renderMarkdown('', context)).toMatchObject({ html: '', rendererVersion: RENDERER_VERSION });
  });
});

describe('collectReferences', () => {
  it('finds members, topics and images once each, and every link, outside code', () => {
    expect(
      collectReferences(
        '@Ann @ann @bob `@code` https://help.example.com/t/12/x /t/13 [x](/t/14#p-1) /t/12\n\n![a](/i.png) ![b](/i.png) [![c](/j.png)](/t/15)\n\n> @cid in /p/1:\n> x',
      ),
    ).toEqual({ handles: ['ann', 'bob', 'cid'], topicNumbers: [12, 13, 14, 15], images: ['/i.png', '/j.png'], links: ['https://help.example.com/t/12/x', '/t/14#p-1', '/t/15'] });
  });

  it.each([
    ['an entity', '[x](&#47;t/12)'],
    ['an entity within', '[x](/&#116;/12)'],
    ['a backslash', '[x](\\/t\\/12)'],
    ['a definition', '[x]\n\n[x]: /&#x74;/12'],
  ])('finds a topic that is written with %s', (_name, source) => {
    expect(collectReferences(source).topicNumbers).toEqual([12]);
  });

  it('finds nothing in a text that names nobody', () => {
    expect(collectReferences('Thanks! That was it: `a[0]` and [the docs](https://example.com/t?12).')).toEqual({ handles: [], topicNumbers: [], images: [], links: ['https://example.com/t?12'] });
    expect(collectReferences('Thanks! That was it: channel 44.')).toEqual({ handles: [], topicNumbers: [], images: [], links: [] });
  });

  it('is bounded', () => {
    const many = Array.from({ length: 500 }, (_, index) => `@member${index} /t/${index + 1}`).join(' ');
    const { handles, topicNumbers } = collectReferences(many);
    expect([handles.length, topicNumbers.length]).toEqual([contentLimits.references, contentLimits.references]);
  });
});
