import type { Feed, FeedItem } from './feed.js';
import { element, emptyElement } from './xml.js';

/** A feed as Atom, RFC 4287. */
export function atom(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">`,
    element('id', feed.feedUrl),
    element('title', feed.title),
    element('subtitle', feed.subtitle),
    element('updated', feed.updatedAt.toISOString()),
    element('icon', feed.iconUrl),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: feed.feedUrl }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
    element('generator', 'Hearth'),
    ...feed.items.map(entry),
    '</feed>\n',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function entry(item: FeedItem): string {
  return [
    '<entry>',
    element('id', `urn:uuid:${item.id}`),
    element('title', item.title),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    element('published', item.publishedAt.toISOString()),
    element('updated', item.updatedAt.toISOString()),
    // Every entry needs an author, also where the member is gone.
    `<author>${element('name', item.author?.name ?? '—')}${element('uri', item.author?.url)}</author>`,
    ...item.tags.map((tag) => emptyElement('category', { term: tag })),
    element('summary', item.summary),
    element('content', item.html, { type: 'html' }),
    '</entry>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
