import { describe, expect, it } from '@jest/globals';
import type { MemberRef, Post, TopicPage } from '#contracts';
import { plainText } from './plain-text';
import { structuredData } from './structured-data';

it.each([
  ['<p>One &amp; two</p>\n<p>three<br>four</p>', 'One & two\nthree\nfour'],
  ['<pre><code>a &lt;b&gt;  c</code></pre>', 'a <b> c'],
  ['', ''],
  ['<p>&amp;lt;script&amp;gt;</p>', '&lt;script&gt;'],
])('reads %j as %j', (html, text) => expect(plainText(html, 100)).toBe(text));

it('cuts long texts', () => expect(plainText(`<p>${'x'.repeat(50)}</p>`, 10)).toBe(`${'x'.repeat(9)}…`));

const site = { origin: 'https://help.example.com', name: 'Help', nobody: 'Deleted account' };
const at = '2026-01-02T03:04:05.000Z';
const ines = { handle: 'ines', displayName: 'Ines' } as MemberRef;

function post(id: string, changes: Partial<Post> = {}): Post {
  return { id, kind: 'answer', author: ines, html: `<p>Text of ${id}</p>`, createdAt: at, editedAt: null, kudosCount: 3, downvoteCount: 1, isSolution: false, deleted: false, ...changes } as Post;
}

function page(kind: 'question' | 'discussion', replies: Post[], solution: Post | null = null): TopicPage {
  const topic = { kind, number: 7, slug: 'why', title: 'Why </script>?', answerCount: 2, replyCount: 4, createdAt: at, author: ines, space: { slug: 'mesh', name: 'Mesh' } };
  const threads = replies.map((reply) => ({ post: reply, descendants: [], moreDescendants: 0 }));
  return { topic, body: post('body', { kind: 'body', editedAt: at }), solution: solution && { post: solution }, replies: { items: threads, nextCursor: null } } as unknown as TopicPage;
}

const told = (topicPage: TopicPage) => JSON.parse(structuredData(topicPage, site)) as Record<string, unknown>[];
/** Every node of a type, however deep it stands. */
function nodes(value: unknown, type: string): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap((child) => nodes(child, type));
  return (value as { '@type'?: string })['@type'] === type ? [value as Record<string, unknown>, ...below] : below;
}

// Required and recommended properties: https://developers.google.com/search/docs/appearance/structured-data (qapage, discussion-forum).
describe('what search engines are told', () => {
  it('of a question: both kinds of answer, each with text, author, date, votes and address', () => {
    const [main] = told(page('question', [post('a'), post('gone', { deleted: true })], post('s', { author: null, isSolution: true })));
    expect(main).toMatchObject({ '@type': 'QAPage', mainEntity: { '@type': 'Question', name: 'Why </script>?', text: 'Text of body', answerCount: 2, upvoteCount: 3, datePublished: at, dateModified: at, url: 'https://help.example.com/t/7/why', author: { name: 'Ines', url: 'https://help.example.com/u/ines' } } });
    const answers = nodes(main, 'Answer');
    expect(answers.map(({ text }) => text)).toEqual(['Text of s', 'Text of a']);
    for (const answer of answers) expect(answer).toMatchObject({ text: expect.any(String), datePublished: at, upvoteCount: 2, url: expect.stringContaining('https://help.example.com/p/'), author: { '@type': 'Person', name: expect.any(String) } });
    expect(answers[0]!.author).toEqual({ '@type': 'Person', name: 'Deleted account' });
  });

  it('of a discussion: author, date and text of the post and of each comment', () => {
    const [main] = told(page('discussion', [post('c', { kind: 'comment', author: null })]));
    expect(main).toMatchObject({ '@type': 'DiscussionForumPosting', headline: 'Why </script>?', commentCount: 4, isPartOf: { url: 'https://help.example.com/s/mesh' }, url: 'https://help.example.com/t/7/why' });
    for (const written of [main!, ...nodes(main, 'Comment')]) expect(written).toMatchObject({ author: { name: expect.any(String) }, datePublished: at, text: expect.stringMatching(/^Text of/) });
  });

  it('of a duplicate: the way there alone, since its original is the one to be found', () => {
    const duplicate = page('question', [post('a')]);
    duplicate.topic.duplicate = true;
    expect(told(duplicate).map((node) => node['@type'])).toEqual(['BreadcrumbList']);
  });

  it('of the way there, and never so that the script ends early', () => {
    const text = structuredData(page('question', []), site);
    expect(text).not.toContain('<');
    expect(nodes(JSON.parse(text), 'ListItem').map(({ position, item }) => [position, item])).toEqual([[1, 'https://help.example.com/'], [2, 'https://help.example.com/s/mesh'], [3, 'https://help.example.com/t/7/why']]);
  });
});
