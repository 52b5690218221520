import type { Cookies } from '@sveltejs/kit';

export const localeCookie = 'hearth_locale';
export const themeCookie = 'hearth_theme';
export const densityCookie = 'hearth_density';

const oneYear = 365 * 24 * 60 * 60;

/** Remembers a choice of this browser for a year; an empty value forgets it. Scripts may read it: it holds no secret. */
export function remember(cookies: Cookies, url: URL, name: string, value: string): void {
  // Left to itself, Kit marks every cookie as secure, and a browser drops those of a site that is served without TLS.
  const place = { path: '/', secure: url.protocol === 'https:' };
  if (value) cookies.set(name, value, { ...place, maxAge: oneYear, sameSite: 'lax', httpOnly: false });
  else cookies.delete(name, place);
}

const isLocal = /^\/(?![/\\])[^\s\\]*$/;

/** A path on this site to return to, or the home page when the given one leads elsewhere. */
export function localPath(next: string | null | undefined): string {
  if (!next || !isLocal.test(next)) return '/';
  const { pathname, search, hash } = new URL(next, 'http://here');
  const path = pathname + search + hash;
  return isLocal.test(path) ? path : '/';
}
