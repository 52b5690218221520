import { describe, expect, it } from '@jest/globals';
import { Handle, TagSlug } from '#contracts';
import { commentMarkdown } from './comment-text.js';
import { handleCandidates } from './handles.js';
import { lettersOf, plainText } from './html-text.js';
import { closeReason, versionsOf, type HistoryEntry } from './revisions.js';
import { possibleTargets, SiteLinks, type LinkTarget } from './site-links.js';
import { siteOf } from './site.js';
import { withPictures } from './pictures.js';
import { tagSlug } from './tag-slugs.js';

describe('siteOf', () => {
  it.each([
    ['/dumps/radio.stackexchange', 'stackexchange:radio', ['radio.stackexchange.com'], 'Radio'],
    ['/dumps/Radio.StackExchange.com/', 'stackexchange:radio', ['radio.stackexchange.com'], 'Radio'],
    ['cooking.meta.stackexchange', 'stackexchange:cooking.meta', ['cooking.meta.stackexchange.com', 'meta.cooking.stackexchange.com'], 'Cooking Meta'],
    ['askradio.com', 'stackexchange:askradio', ['askradio.com'], 'Askradio'],
    ['my dump', 'stackexchange:my-dump', [], 'My Dump'],
    ['???', 'stackexchange:import', [], 'Import'],
  ])('knows %s by its name', (folder, source, hosts, name) => expect(siteOf(folder)).toMatchObject({ source, hosts, name }));

  it('believes the host name that is given', () => {
    expect(siteOf('/tmp/x', 'https://radio.stackexchange.com/')).toEqual({ source: 'stackexchange:radio', hosts: ['radio.stackexchange.com'], name: 'Radio', slug: 'radio' });
  });
});

describe('handleCandidates', () => {
  it.each([
    ['Maren Holt', 'maren-holt'],
    ['Søren Müller-Straße', 'soren-muller-strasse'],
    ['Юлия Щукина', 'yuliya-shchukina'],
    ['Ελένη Παππά', 'eleni-pappa'],
    ["Dr. O'Neil 3rd", 'dr-oneil-3rd'],
    ['user1271772', 'user1271772'],
    ['a name that is much longer than any handle may be', 'a-name-that-is-much-longer-tha'],
  ])('writes %s as %s', (name, handle) => expect(handleCandidates(name, 7)[0]).toBe(handle));

  it.each([
    ['李娜', 'user-7'],
    ['J', 'j-7'],
    ['admin', 'admin-7'],
    ['يوسف', 'user-7'],
  ])('numbers %s', (name, handle) => expect(handleCandidates(name, 7)[0]).toBe(handle));

  it('says which one is the site itself', () => expect(handleCandidates('Community', -1)[0]).toBe('community-system'));

  it('gives handles that the API accepts, for any name', () => {
    for (const name of ['', '---', 'x'.repeat(100), 'a b', '🦊', '..a..', '-ab-', 'a'.repeat(29) + '-b']) {
      for (const handle of handleCandidates(name, 2_147_483_647)) expect(Handle.safeParse(handle)).toMatchObject({ success: true });
    }
  });
});

describe('withPictures', () => {
  it.each([
    ['![enter image description here][1]\n\n  [1]: https://i.example/a.png', '![][1]\n\n  [1]: https://i.example/a.png'],
    ['a ![enter image description here](https://i.example/a.png "b") c', 'a ![](https://i.example/a.png "b") c'],
    ['![A light that blinks](https://i.example/a.png)', '![A light that blinks](https://i.example/a.png)'],
    ['Please enter image description here', 'Please enter image description here'],
    ['![a][1]\n\n  [1]: http://i.stack.imgur.com/a.png', '![a][1]\n\n  [1]: https://i.stack.imgur.com/a.png'],
    ['<http://i.stack.imgur.com.example/a.png> http://example.com/a.png', '<http://i.stack.imgur.com.example/a.png> http://example.com/a.png'],
  ])('makes of %j %j', (written, kept) => expect(withPictures(written)).toBe(kept));
});

describe('tagSlug', () => {
  it.each([
    ['c++', 'c++'],
    ['.net-core', 'dotnet-core'],
    ['C#', 'c#'],
    ['node.js', 'node.js'],
    ['wi fi', 'wi-fi'],
    ['règle', 'règle'],
  ])('writes %s as %s', (name, slug) => {
    expect(tagSlug(name)).toBe(slug);
    expect(TagSlug.safeParse(slug)).toMatchObject({ success: true });
  });
});

describe('text of HTML', () => {
  it('has paragraphs and no tags', () => {
    expect(plainText('<p>Radio &amp; <b>mesh</b>.<br>New line</p>\n\n<p>Two &lt;3 &#39;x&#39;</p><ul><li>One</li></ul>')).toBe("Radio & mesh.\nNew line\n\nTwo <3 'x'\n\nOne");
  });

  it('is the same in letters where two renderings say the same', () => {
    expect(lettersOf('<p>It&rsquo;s <em>5</em> &lt; 6</p>')).toBe(lettersOf('<p>It&rsquo;s <i>5</i>\n&lt; 6'));
    expect(lettersOf('<p>[tag:x]</p>')).not.toBe(lettersOf('<p>x</p>'));
  });
});

describe('SiteLinks', () => {
  const links = new SiteLinks(['radio.stackexchange.com']);
  const here = new Map<number, LinkTarget>([
    [12, { number: 3, answerId: null }],
    [34, { number: 3, answerId: '0190f3a2-5c7e-7d10-8a44-2f1b6c9d0e11' }],
  ]);
  const find = (ids: number[]) => ids.map((id) => here.get(id)).find((target) => target !== undefined);
  const answer = '/p/0190f3a2-5c7e-7d10-8a44-2f1b6c9d0e11';

  it.each([
    ['See https://radio.stackexchange.com/questions/12/why-blue?x=1.', 'See /t/3.'],
    ['See <http://www.radio.stackexchange.com/q/12/99>!', 'See /t/3!'],
    ['[why](//radio.stackexchange.com/q/12 "a title")', '[why](/t/3 "a title")'],
    ['[why](https://radio.stackexchange.com/a/34)', `[why](${answer})`],
    ['[why](https://radio.stackexchange.com/questions/12/why/34#34)', `[why](${answer})`],
    ['[why](https://radio.stackexchange.com/questions/12/why#comment5_34)', `[why](${answer})`],
    ['https://radio.stackexchange.com/a/34 says', '/t/3 says'],
    ['[1]: https://radio.stackexchange.com/a/34', `[1]: ${answer}`],
    ['[why](/questions/12/why)', '[why](/t/3)'],
    ['[1]: /q/12', '[1]: /t/3'],
    ['[tag](https://radio.stackexchange.com/questions/tagged/c%2b%2b)', '[tag](/tags/c%2B%2B)'],
    ['[tag](/questions/tagged/blue)', '[tag](/tags/blue)'],
    ['[help](/help/on-topic)', '[help](https://radio.stackexchange.com/help/on-topic)'],
  ])('turns %s into %s', (before, after) => expect(links.rewrite(before, find)).toBe(after));

  it.each([
    'https://radio.stackexchange.com/questions/999/gone',
    'https://radio.stackexchange.com/questions/tagged/blue',
    'https://other.stackexchange.com/questions/12/why',
    'https://radio.stackexchange.com.evil.example/q/12',
    '`https://radio.stackexchange.com/q/12`',
    '```\nhttps://radio.stackexchange.com/q/12\n```',
    '    https://radio.stackexchange.com/q/12',
    'or /questions/12/why in running text',
  ])('leaves %s alone', (text) => expect(links.rewrite(text, find)).toBe(text));

  it('says which posts may be meant before it is known which are there', () => {
    expect(possibleTargets('see https://x.example/q/12 and <a href="/a/34#comment5_36">, [y](//z/questions/7/why/8)')).toEqual([12, 36, 34, 8, 7]);
    expect(possibleTargets('/questions/tagged/blue /q/9999999999')).toEqual([]);
  });
});

describe('commentMarkdown', () => {
  const people = [
    { displayName: 'Maren Holt', handle: 'maren-holt' },
    { displayName: 'يوسف القاسم', handle: 'user-2' },
  ];
  it.each([
    ['@Maren, it worked. @MarenHolt!', '@maren-holt, it worked. @maren-holt!'],
    ['شكراً @يوسف', 'شكراً @user-2'],
    ['@Ma no', '@Ma no'],
    ['mail@maren.example', 'mail@maren.example'],
    ['tagged [tag:.net] and [meta-tag:bug]', 'tagged [.net](/tags/dotnet) and [bug](/tags/bug)'],
    ['1. is a number', '1\\. is a number'],
    ['# no heading', '\\# no heading'],
    ['+1 for that', '+1 for that'],
    ['- no list', '\\- no list'],
  ])('writes %s as %s', (text, markdown) => expect(commentMarkdown(text, people)).toBe(markdown));
});

describe('versionsOf', () => {
  const entry = (id: number, typeId: number, text: string, given: Partial<HistoryEntry> = {}): HistoryEntry => ({
    id,
    typeId,
    text,
    revisionId: String(Math.floor(id / 10)),
    createdAt: new Date(Date.UTC(2024, 0, 1, 0, Math.floor(id / 10))),
    userId: 5,
    comment: null,
    ...given,
  });

  it('joins what was changed in one act, keeps what was not, and leaves out acts that changed nothing', () => {
    const versions = versionsOf([
      entry(30, 8, 'First\r\n'),
      entry(10, 2, 'First'),
      entry(11, 1, 'Title'),
      entry(20, 5, 'Second', { userId: null, comment: ' added\nwords ' }),
      entry(25, 4, 'Better title', { revisionId: '2' }),
      entry(40, 7, 'Better title'),
    ]);
    expect(versions.map(({ title, source, editorId, reason }) => ({ title, source, editorId, reason }))).toEqual([
      { title: 'Title', source: 'First', editorId: 5, reason: null },
      { title: 'Better title', source: 'Second', editorId: null, reason: 'added words' },
      { title: 'Better title', source: 'First', editorId: 5, reason: null },
    ]);
  });

  it('begins with the first known text where the beginning is missing', () => {
    expect(versionsOf([entry(10, 4, 'Title'), entry(20, 5, 'Text')])).toMatchObject([{ title: 'Title', source: 'Text' }]);
    expect(versionsOf([entry(10, 4, 'Title')])).toEqual([]);
  });
});

describe('closeReason', () => {
  it('says in words what the history or a duplicate says', () => {
    expect([closeReason('102', true), closeReason(null, true), closeReason('999', false)]).toEqual(['Off topic', 'Duplicate', 'Closed on the site that it comes from']);
  });
});
