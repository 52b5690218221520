import { describe, expect, it } from '@jest/globals';
import type { MemberRef, Post, TopicPage } from '#contracts';
import { fragmentOf, sendFragment } from './fragment';

const around = { origin: 'https://help.example.com', name: 'Help', t: (key: string) => key };
const ines = { handle: 'ines', displayName: 'Ines <b>"&' } as MemberRef;

function post(id: string, changes: Partial<Post> = {}): Post {
  return { id, kind: 'answer', author: ines, html: `<p>Text of ${id}</p>`, createdAt: '2026-01-02T03:04:05.000Z', editedAt: null, kudosCount: 3, downvoteCount: 1, isSolution: false, deleted: false, depth: 0, ...changes } as Post;
}

function page(changes: { replies?: Post[]; below?: Post[]; more?: number; solution?: Post; nextCursor?: string } = {}): TopicPage {
  const { replies = [], below = [], more = 0, solution = null, nextCursor = null } = changes;
  const topic = { kind: 'question', number: 7, slug: 'why', title: 'Why </script><img src=x onerror=alert(1)>?', answerCount: 2, replyCount: 4, space: { slug: 'mesh', name: 'Mesh' } };
  const items = replies.map((reply) => ({ post: reply, descendants: below, moreDescendants: more }));
  return { topic, body: post('body', { kind: 'body' }), solution: solution && { post: solution, descendants: [], moreDescendants: 0 }, replies: { items, nextCursor } } as unknown as TopicPage;
}
const html = (changes?: Parameters<typeof page>[0]) => fragmentOf(page(changes), around);

describe('a topic for the inside of another page', () => {
  it('has the body, the solution and then the replies, each with its author and time', () => {
    const text = html({ solution: post('s', { isSolution: true }), replies: [post('a', { author: null })], below: [post('b', { depth: 1 })] });
    expect([...text.matchAll(/Text of (\w+)<\/p>/g)].map(([, id]) => id)).toEqual(['body', 's', 'a', 'b']);
    expect(text).toContain('<p class="hearth-mark">answer.accepted</p>');
    expect(text).toContain('people.gone');
    expect(text).toContain('<a href="https://help.example.com/p/a"><time datetime="2026-01-02T03:04:05.000Z">2026-01-02</time></a>');
  });

  it('shows nothing of what was deleted, but what was said below it', () => {
    const text = html({ replies: [post('gone', { deleted: true })], below: [post('hidden', { deleted: true }), post('below')] });
    expect(text).not.toMatch(/Text of (?:gone|hidden)/);
    expect(text).toContain('Text of below');
  });

  it('leads on, by whole addresses', () => {
    const text = html({ nextCursor: 'a/b+c', replies: [post('a')], more: 3 });
    expect(text).toContain('href="https://help.example.com/embed/fragment/t/7?cursor=a%2Fb%2Bc" rel="next"');
    expect(text).toContain('>discussion.moreBelow</a>');
    expect([...text.matchAll(/href="([^"]*)"/g)].map(([, address]) => address).filter((address) => !address!.startsWith('https://help.example.com/'))).toEqual([]);
  });

  it('lets no name or title become HTML, and runs nothing', () => {
    const text = html();
    expect(text).toContain('Why &lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;?');
    expect(text).toContain('Ines &lt;b&gt;&quot;&amp;');
    expect([...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)).toEqual(['<script type="application/ld+json">']);
    const [, structured] = /<script type="application\/ld\+json">(.*)<\/script>$/.exec(text)!;
    expect((JSON.parse(structured!) as { '@type': string }[]).map((node) => node['@type'])).toEqual(['QAPage', 'BreadcrumbList']);
  });

  it('may be kept for a minute, is no page for search engines, and can do nothing on this site', () => {
    const { headers } = sendFragment(html(), 'https://help.example.com/t/7/why');
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'public, max-age=60, stale-while-revalidate=600',
      'content-security-policy': "default-src 'none'; img-src *; sandbox",
      'content-type': 'text/html; charset=utf-8',
      etag: expect.stringMatching(/^"[\w-]{22}"$/),
      link: '<https://help.example.com/t/7/why>; rel="canonical"',
      'x-robots-tag': 'noindex, indexifembedded',
    });
  });
});
