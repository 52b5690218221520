/** What a feed says, in whichever format. Addresses are absolute. */
export interface Feed {
  title: string;
  subtitle: string;
  language: string;
  /** The page that the feed follows. */
  pageUrl: string;
  feedUrl: string;
  iconUrl: string | null;
  updatedAt: Date;
  items: FeedItem[];
}

export interface FeedItem {
  id: string;
  url: string;
  title: string;
  html: string;
  summary: string;
  author: { name: string; url: string } | null;
  tags: string[];
  publishedAt: Date;
  updatedAt: Date;
}

/** Links and images of a post for a reader who is somewhere else. Only tags are looked at: the HTML is our own renderer's. */
export function withAbsoluteAddresses(html: string, site: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s(?:href|src)=")(?=\/(?!\/))/gi, `$1${site}`).replace(/(\shref=")(?=#)/gi, `$1${site}/`));
}
