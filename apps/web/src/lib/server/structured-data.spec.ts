import { expect, it } from '@jest/globals';
import { plainText } from './plain-text';

it.each([
  ['<p>One &amp; two</p>\n<p>three<br>four</p>', 'One & two\nthree\nfour'],
  ['<pre><code>a &lt;b&gt;  c</code></pre>', 'a <b> c'],
  ['', ''],
  ['<p>&amp;lt;script&amp;gt;</p>', '&lt;script&gt;'],
])('reads %j as %j', (html, text) => expect(plainText(html, 100)).toBe(text));

it('cuts long texts', () => expect(plainText(`<p>${'x'.repeat(50)}</p>`, 10)).toBe(`${'x'.repeat(9)}…`));
