import { contentLimits } from '../limits.js';

const SCHEME = /^([^/?#:]*):/;
const ALLOWED_SCHEME = /^(https?|mailto)$/i;

/** Whether an address may be linked or shown as an image: http, https, mailto or relative to this site. */
export function isAllowedAddress(url: string): boolean {
  if (url.length > contentLimits.url) return false;

  const bare = url.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
  if (/^[/\\]{2}/.test(bare)) return false;
  const scheme = SCHEME.exec(bare);
  return scheme === null || ALLOWED_SCHEME.test(scheme[1] ?? '');
}

const TOPIC_PATH = /^\/t\/(\d{1,9})(?:\/[^\s/?#]*)?\/?(?:\?[^#]*)?(#[\w-]{1,80})?$/;

/** The topic that a path such as `/t/12/slug#p-3` leads to, or null. */
export function topicOfPath(path: string): { number: number; fragment: string } | null {
  const match = TOPIC_PATH.exec(path);
  return match === null ? null : { number: Number(match[1]), fragment: match[2] ?? '' };
}

/** The path within the community of an address, or null where it leads elsewhere. */
export function pathWithin(siteUrl: string, url: string): string | null {
  if (/^\/(?![/\\])/.test(url)) return url;
  if (/^[#?]/.test(url)) return url;
  const site = siteUrl.replace(/\/+$/, '').toLowerCase();
  if (site === '' || url.slice(0, site.length).toLowerCase() !== site) return null;
  const rest = url.slice(site.length);
  return rest === '' ? '/' : /^[/?#]/.test(rest) ? rest : null;
}
