import { describe, expect, test } from '@jest/globals';
import { bioToHtml } from './bio.js';

describe('a bio as HTML', () => {
  test.each([
    ['One line', '<p dir="auto">One line</p>'],
    ['Two\nlines', '<p dir="auto">Two<br>lines</p>'],
    ['Two\n\n\nparagraphs', '<p dir="auto">Two</p><p dir="auto">paragraphs</p>'],
    ['<script>alert(1)</script> & "more"', '<p dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;</p>'],
    ['See https://example.com/a?b=1&c=2.', '<p dir="auto">See <a href="https://example.com/a?b=1&amp;c=2" rel="nofollow ugc noopener">https://example.com/a?b=1&amp;c=2</a>.</p>'],
    ['(http://example.com)', '<p dir="auto">(<a href="http://example.com" rel="nofollow ugc noopener">http://example.com</a>)</p>'],
    ['javascript:alert(1) data:text/html,x', '<p dir="auto">javascript:alert(1) data:text/html,x</p>'],
    ['https://x.com/"onmouseover="alert(1)', '<p dir="auto"><a href="https://x.com/" rel="nofollow ugc noopener">https://x.com/</a>&quot;onmouseover=&quot;alert(1)</p>'],
    ['\n\n', ''],
  ])('%j', (bio, html) => {
    expect(bioToHtml(bio)).toBe(html);
  });

  test('a long line of almost addresses is quick to read', () => {
    const bio = `${'https://'.repeat(250)}`;
    expect(bioToHtml(bio)).toContain('https');
  });
});
