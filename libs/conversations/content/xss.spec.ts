import { describe, expect, it } from '@jest/globals';
import sanitizeHtml from 'sanitize-html';
import { htmlToMarkdown, renderMarkdown, type RenderContext } from './index.js';
import { sanitise } from './sanitise.js';

const context: RenderContext = {
  mentions: new Map([['ann', { handle: 'ann', displayName: '<img src=x onerror=alert(1)>' }]]),
  topicTitles: new Map([[7, { number: 7, title: '"><script>alert(7)</script>', slug: '"onmouseover="alert(7)' }]]),
  siteUrl: 'https://help.example.com',
  strings: { taskDone: '"><script>alert(1)</script>', taskOpen: "' onfocus='alert(1)", quoteSource: '<b onclick=alert(1)>wrote' },
};

const vectors: [name: string, source: string][] = [
  ['script', '<script>alert(1)</script>'],
  ['script with attributes', '<script src="https://evil.example/x.js" async></script>'],
  ['script split by a tag', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
  ['script in capitals with a space', '<SCRIPT >alert(1)</SCRIPT >'],
  ['unclosed script', 'text <script>alert(1)'],
  ['script after a null', '<scr\u0000ipt>alert(1)</script>'],
  ['half-open angle', '<<script>alert(1);//<</script>'],
  ['image with onerror', '<img src=x onerror=alert(1)>'],
  ['image with slashes', '<img/src/onerror=alert(1)>'],
  ['image with backticks', '<img src=`x` onerror=`alert(1)`>'],
  ['image with a new line', '<img src="x"\nonerror="alert(1)">'],
  ['image with srcset', '<img srcset="javascript:alert(1) 1x, x 2x">'],
  ['image with lowsrc and dynsrc', '<img lowsrc="javascript:alert(1)" dynsrc="javascript:alert(1)">'],
  ['svg onload', '<svg onload=alert(1)>'],
  ['svg with a script', '<svg><script>alert(1)</script></svg>'],
  ['svg with animate', '<svg><animate onbegin=alert(1) attributeName=x dur=1s>'],
  ['svg use of data', '<svg><use href="data:image/svg+xml;base64,PHN2Zy8+#x"/></svg>'],
  ['svg foreign object', '<svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>'],
  ['math link', '<math><maction actiontype="statusline#http://x" xlink:href="javascript:alert(1)">x</maction></math>'],
  ['math and style mutation', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>'],
  ['noscript mutation', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'],
  ['textarea mutation', '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>'],
  ['xmp mutation', '<xmp><p title="</xmp><svg/onload=alert(1)>"></xmp>'],
  ['plaintext', '<plaintext><script>alert(1)</script>'],
  ['template', '<template><script>alert(1)</script></template>'],
  ['comment mutation', '<!--><img src=x onerror=alert(1)>-->'],
  ['comment that ends early', '<!-- --!><img src=x onerror=alert(1)> -->'],
  ['conditional comment', '<!--[if IE]><script>alert(1)</script><![endif]-->'],
  ['cdata', '<![CDATA[<script>alert(1)</script>]]>'],
  ['processing instruction', '<?xml-stylesheet href="javascript:alert(1)"?>'],
  ['doctype', '<!DOCTYPE html [<!ENTITY x "<script>alert(1)</script>">]>&x;'],
  ['iframe', '<iframe src="javascript:alert(1)"></iframe>'],
  ['iframe with srcdoc', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
  ['object', '<object data="javascript:alert(1)"></object>'],
  ['embed', '<embed src="javascript:alert(1)">'],
  ['form with formaction', '<form><button formaction="javascript:alert(1)">x</button></form>'],
  ['input with autofocus', '<input autofocus onfocus=alert(1)>'],
  ['select and option', '<select autofocus onfocus=alert(1)><option>x'],
  ['base', '<base href="https://evil.example/">'],
  ['meta refresh', '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'],
  ['link to a stylesheet', '<link rel="stylesheet" href="https://evil.example/x.css">'],
  ['style element', '<style>@import "https://evil.example/x.css";</style>'],
  ['style attribute', '<kbd style="background:url(javascript:alert(1))">x</kbd>'],
  ['video with a source', '<video><source onerror="alert(1)"></video>'],
  ['audio', '<audio src=x onerror=alert(1)>'],
  ['marquee', '<marquee onstart=alert(1)>x</marquee>'],
  ['body onload', '<body onload=alert(1)>'],
  ['table background', '<table background="javascript:alert(1)"><tr><td>x</table>'],
  ['details with ontoggle', '<details open ontoggle=alert(1)>\n\nx\n\n</details>'],
  ['summary with a handler', '<details>\n<summary onclick=alert(1)>x</summary>\n</details>'],
  ['summary that holds a script', '<details><summary><script>alert(1)</script></summary>\n</details>'],
  ['kbd with a handler', '<kbd onclick="alert(1)">x</kbd>'],
  ['sub with a handler and a tab', '<sub\tonclick=alert(1)>x</sub>'],
  ['br with a handler', 'a<br onclick=alert(1)>b'],
  ['crossing tags', '<kbd>*a</kbd>* <sub>**b</sub>**'],
  ['dangling closing tags', '</div></article></main></body></html><script>alert(1)</script>'],
  ['custom element', '<x-evil onclick=alert(1)>x</x-evil>'],
  ['id that clobbers', '<a id="attributes" name="cookie">x</a>'],
  ['is attribute', '<kbd is="x-evil">x</kbd>'],
  ['javascript link', '[x](javascript:alert(1))'],
  ['javascript link in capitals', '[x](JaVaScRiPt:alert(1))'],
  ['javascript link behind a space', '[x](<  javascript:alert(1)>)'],
  ['javascript link with a tab', '[x](<java\tscript:alert(1)>)'],
  ['javascript link with an entity tab', '[x](java&#x09;script:alert(1))'],
  ['javascript link with a named new line', '[x](java&NewLine;script:alert(1))'],
  ['javascript link with an entity colon', '[x](javascript&colon;alert(1))'],
  ['javascript link in decimal entities', '[x](&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1))'],
  ['javascript link in long entities', '[x](&#0000106avascript:alert(1))'],
  ['javascript link behind a control character', '[x](&#x01;javascript:alert(1))'],
  ['javascript link percent-encoded', '[x](javascript%3Aalert(1))'],
  ['javascript link behind a no-break space', '[x](\u00a0javascript:alert(1))'],
  ['javascript link with a zero-width space', '[x](java\u200bscript:alert(1))'],
  ['javascript link with a backslash', '[x](javascript\\:alert(1))'],
  ['vbscript link', '[x](vbscript:msgbox(1))'],
  ['data link', '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)'],
  ['data image', '![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)'],
  ['blob, file and filesystem', '[a](blob:https://x/1) [b](file:///etc/passwd) [c](filesystem:https://x/y)'],
  ['feed and view-source', '[a](feed:javascript:alert(1)) [b](view-source:javascript:alert(1))'],
  ['unknown scheme', '[x](intent://evil#Intent;scheme=http;end)'],
  ['protocol-relative link', '[x](//evil.example/x)'],
  ['protocol-relative image', '![x](//evil.example/x.png)'],
  ['link of backslashes', '[x](\\\\evil.example) [y](/\\evil.example)'],
  ['reference to javascript', '[x]\n\n[x]: javascript:alert(1)'],
  ['reference to javascript in angles', '[x]\n\n[x]: <javascript:alert(1)>'],
  ['autolink to javascript', '<javascript:alert(1)>'],
  ['autolink to data', '<data:text/html,<script>alert(1)</script>>'],
  ['link title that breaks out', '[x](https://a.example "\\"onmouseover=\\"alert(1)")'],
  ['link title with an entity quote', '[x](https://a.example "&quot; onmouseover=&quot;alert(1)")'],
  ['link text with tags', '[<img src=x onerror=alert(1)>](https://a.example)'],
  ['link address that breaks out', '[x](https://a.example/"onmouseover="alert(1))'],
  ['image text that breaks out', '![" onerror="alert(1)](https://a.example/x.png)'],
  ['image text with an entity', '![&quot; onerror=&quot;alert(1)](https://a.example/x.png)'],
  ['image with a javascript address', '![x](javascript:alert(1))'],
  ['image in a link', '[![x](javascript:alert(1))](javascript:alert(2))'],
  ['bare address that breaks out', 'https://a.example/"><script>alert(1)</script>'],
  ['bare mail address that breaks out', 'a@b.example"onmouseover="alert(1)'],
  ['fence with a language that breaks out', '```js"><script>alert(1)</script>\nx\n```'],
  ['fence with an attribute for a language', '```x" onmouseover="alert(1)\nx\n```'],
  ['fence that holds the end of code', '```html\n</code></pre><script>alert(1)</script>\n```'],
  ['highlighted markup', '```xml\n<img src=x onerror="alert(1)"><!-- </code> -->\n```'],
  ['inline code', '`<script>alert(1)</script>`'],
  ['indented code', '    </code></pre><svg onload=alert(1)>'],
  ['formula', '$\\href{javascript:alert(1)}{x}<img src=x onerror=alert(1)>$'],
  ['formula on lines', '$$\n\\unicode{<img src=x onerror=alert(1)>}\n$$'],
  ['table cell', '|a|\n|-|\n|<img src=x onerror=alert(1)>|'],
  ['table alignment', '|a|\n|:-:" onclick="alert(1)|\n|x|'],
  ['heading', '# <a name="x" href="javascript:alert(1)">x</a>'],
  ['quote attribution', '> @ann in /p/x"onclick="alert(1):\n> x'],
  ['quote of a javascript address', '> @ann in javascript:alert(1):\n> x'],
  ['mention with markup', '@ann<script>alert(1)</script> @"onclick="alert(1)'],
  ['topic with a hostile title', '/t/7 https://help.example.com/t/7/x#p-1 [x](/t/7)'],
  ['topic fragment that breaks out', 'https://help.example.com/t/7/x#"onclick="alert(1)'],
  ['site address as a prefix of another host', 'https://help.example.com.evil.example/t/7'],
  ['task with markup', '- [x] <img src=x onerror=alert(1)>\n- [ ] y'],
  ['entities that spell a tag', '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;'],
  ['lone surrogate in an address', '[x](https://a.example/\ud800) ![y](\udfff)'],
  ['utf-7', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-'],
];

const allowedAttributes = /^(?:href|title|rel|class|src|alt|loading|decoding|type|checked|disabled|aria-label|open|start|dir|tabindex)$/;
const allowedTags =
  /^(?:p|h[2-6]|ul|ol|li|blockquote|pre|code|hr|br|em|strong|s|a|img|table|thead|tbody|tr|th|td|kbd|sub|sup|details|summary|input|span|div|figure|figcaption)$/;

/** Everything in the HTML that is not among what a post may hold. */
function forbiddenIn(html: string): string[] {
  const found: string[] = [];
  const look = (tagName: string, attribs: Record<string, string>): { tagName: string; attribs: Record<string, string> } => {
    if (!allowedTags.test(tagName)) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(attribs)) {
      if (!allowedAttributes.test(name)) found.push(`${name}=`);
      if ((name === 'href' || name === 'src') && !/^(?:https?:\/\/|mailto:|\/(?![/\\])|[#?]|[^:/\\?#]+(?:[/?#]|$))/i.test(value))
        found.push(value);
      if (name === 'type' && value !== 'checkbox') found.push(`type=${value}`);
    }
    return { tagName, attribs };
  };
  sanitizeHtml(html, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    parseStyleAttributes: false,
    transformTags: { '*': look },
  });
  return found;
}

describe('hostile text', () => {
  it('is told apart from harmless text by the check itself', () => {
    expect(forbiddenIn('<p dir="auto">a <a href="https://a.example">b</a></p>')).toEqual([]);
    expect(forbiddenIn('<img src="javascript:alert(1)" onerror="x"><svg>')).toEqual(['javascript:alert(1)', 'onerror=', '<svg>']);
    expect(forbiddenIn('<a href="//evil.example">x</a><a href="java\tscript:x">y</a>')).toEqual(['//evil.example', 'java\tscript:x']);
  });

  it.each(vectors)('%s is shown or dropped', (_name, source) => {
    expect(forbiddenIn(renderMarkdown(source, context).html)).toEqual([]);
  });

  it.each(vectors)('%s stays harmless inside a quote, a list and a table', (_name, source) => {
    const line = source.replace(/\n/g, ' ');
    expect(forbiddenIn(renderMarkdown(`> ${line}\n\n- ${line}\n\n|a|\n|-|\n|${line}|`, context).html)).toEqual([]);
  });

  it.each(vectors)('%s does not pass the last gate as HTML', (_name, source) => {
    expect(forbiddenIn(sanitise(source))).toEqual([]);
  });

  it.each(vectors)('%s does not come in by an import', (_name, source) => {
    expect(forbiddenIn(renderMarkdown(htmlToMarkdown(`<p>x</p>${source}`), context).html)).toEqual([]);
  });

  it('is not hidden in the order of characters of code', () => {
    const { html } = renderMarkdown('`a\u202eb` \n\n```js\nif (admin\u2066) {}\n```', context);
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('never leaves a style attribute or an id', () => {
    const html = vectors.map(([, source]) => renderMarkdown(source, context).html).join('\n');
    expect(html).not.toMatch(/<[a-z][^>]*\s(?:style|id|name)=/i);
  });
});
