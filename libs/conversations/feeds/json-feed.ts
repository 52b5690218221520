import type { Feed, FeedItem } from './feed.js';

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed): string {
  const { title, subtitle, language, pageUrl, feedUrl, iconUrl } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...(subtitle && { description: subtitle }),
    home_page_url: pageUrl,
    feed_url: feedUrl,
    ...(iconUrl && { icon: iconUrl }),
    language,
    items: feed.items.map(entry),
  });
}

function entry({ id, url, title, html, summary, author, tags, publishedAt, updatedAt }: FeedItem) {
  return {
    id: `urn:uuid:${id}`,
    url,
    title,
    content_html: html,
    ...(summary && { summary }),
    date_published: publishedAt.toISOString(),
    date_modified: updatedAt.toISOString(),
    ...(author && { authors: [author] }),
    ...(tags.length > 0 && { tags }),
  };
}
