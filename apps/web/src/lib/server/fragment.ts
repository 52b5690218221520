import { createHash } from 'node:crypto';
import type { Post, Thread, TopicPage } from '#contracts';
import { memberPath, postPath, topicPath } from '$lib/addresses';
import { fragmentPath } from '$lib/thread/paths';
import { structuredData } from './structured-data';
import type { Translate } from './translate';

interface Around {
  origin: string;
  /** The community's. */
  name: string;
  t: Translate;
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
const link = (address: string, text: string, rel = ''): string => `<a href="${escaped(address)}"${rel && ` rel="${rel}"`} dir="auto">${escaped(text)}</a>`;

function post({ id, author, createdAt, html, isSolution, depth }: Post, { origin, t }: Around, below = ''): string {
  const who = author ? link(origin + memberPath(author), author.displayName, 'author') : escaped(t('people.gone'));
  const when = `<a href="${origin}${postPath(id)}"><time datetime="${createdAt}">${createdAt.slice(0, 10)}</time></a>`;
  const mark = isSolution ? `<p class="hearth-mark">${escaped(t('answer.accepted'))}</p>` : '';
  // The text is our own renderer's, sanitised when it was written.
  return `<article class="hearth-post${isSolution ? ' hearth-solution' : ''}" data-depth="${depth}">${mark}<p class="hearth-byline">${who} · ${when}</p><div class="hearth-text" dir="auto">${html}</div>${below}</article>`;
}

function thread({ post: reply, descendants, moreDescendants }: Thread, around: Around): string {
  const seen = descendants.filter(({ deleted }) => !deleted).map((each) => post(each, around));
  const more = moreDescendants > 0 ? `<p>${link(around.origin + postPath(reply.id), around.t('discussion.moreBelow', { count: moreDescendants }))}</p>` : '';
  const own = reply.deleted ? [] : [post(reply, around)];
  return [...own, ...seen, more].join('');
}

/** A topic as HTML for the inside of another page: no script runs in it, and what it says of itself to search engines stands at its end. */
export function fragmentOf(page: TopicPage, around: Around): string {
  const { topic, body, solution, replies } = page;
  const { origin, t } = around;
  const items = [...(solution ? [solution] : []), ...replies.items].map((each) => thread(each, around));
  const next = replies.nextCursor ? `<p>${link(`${origin}${fragmentPath(topic.number)}?cursor=${encodeURIComponent(replies.nextCursor)}`, t('discussion.more'), 'next')}</p>` : '';
  const structured = structuredData(page, { origin, name: around.name, nobody: t('people.gone') });
  return [
    `<section class="hearth-thread">`,
    `<h2 class="hearth-title">${link(origin + topicPath(topic), topic.title)}</h2>`,
    post(body, around),
    ...items,
    next,
    `</section>`,
    `<script type="application/ld+json">${structured}</script>`,
  ].join('\n');
}

/** Sends it so that the other server may keep it for a while, and asks by its tag. It is no page: search engines find the topic where it stands. */
export function sendFragment(html: string, canonical: string): Response {
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    etag,
    'cache-control': 'public, max-age=60, stale-while-revalidate=600',
    vary: 'accept-language',
    link: `<${canonical}>; rel="canonical"`,
    'x-robots-tag': 'noindex, indexifembedded',
    // Whoever opens it as if it were a page gets the text, and nothing that it could do on this site.
    'content-security-policy': "default-src 'none'; img-src *; sandbox",
  };
  return new Response(html, { headers });
}
