import { pathWithin, topicOfPath } from '#conversations';

/** What an address within the community means. */
export type LinkTarget =
  | { kind: 'heading'; fragment: string }
  | { kind: 'topic'; number: number }
  | { kind: 'article'; space: string; slug: string; fragment: string }
  | { kind: 'post'; id: string }
  | { kind: 'member'; handle: string }
  | { kind: 'file'; id: string }
  | { kind: 'nothing' };

const article = /^\/k\/([^/?#]+)\/([^/?#]+)\/?(?:\?[^#]*)?(?:#(.*))?$/;
const post = /^\/p\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/?(?:[?#].*)?$/;
const member = /^\/u\/([^/?#]+)\/?(?:[?#].*)?$/;
/** Uploads are here, beside the pictures of members and of the community. */
const noFile = /^\/files\/(?!avatars\/|logos\/)/;
const file = /^\/files\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.[a-z0-9]{2,5})?(?:[?#].*)?$/;

/** Null where it leads elsewhere, or to a page of which nobody keeps account. */
export function targetOf(siteUrl: string, href: string): LinkTarget | null {
  const path = pathWithin(siteUrl, href);
  if (path === null) return null;
  if (path.startsWith('#')) return { kind: 'heading', fragment: decoded(path.slice(1)) };
  const topic = topicOfPath(path);
  if (topic) return { kind: 'topic', number: topic.number };
  const [, space, slug, fragment] = article.exec(path) ?? [];
  if (space && slug) return { kind: 'article', space: decoded(space), slug: decoded(slug), fragment: decoded(fragment ?? '') };
  const id = post.exec(path)?.[1];
  if (id) return { kind: 'post', id };
  const handle = member.exec(path)?.[1];
  if (handle) return { kind: 'member', handle: decoded(handle) };
  const upload = file.exec(path)?.[1];
  if (upload) return { kind: 'file', id: upload };
  return noFile.test(path) ? { kind: 'nothing' } : null;
}

/** The host of an address elsewhere; null of what is none. */
export function hostOf(siteUrl: string, href: string): string | null {
  if (pathWithin(siteUrl, href) !== null || !/^https?:/i.test(href)) return null;
  try {
    return new URL(href).host;
  } catch {
    return null;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
