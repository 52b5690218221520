import type { Cookies } from '@sveltejs/kit';

export const localeCookie = 'hearth_locale';
export const themeCookie = 'hearth_theme';
export const densityCookie = 'hearth_density';

const oneYear = 365 * 24 * 60 * 60;

/** Remembers a choice of this browser for a year; an empty value forgets it. Scripts may read it: it holds no secret. */
export function remember(cookies: Cookies, name: string, value: string): void {
  if (value) cookies.set(name, value, { path: '/', maxAge: oneYear, sameSite: 'lax', httpOnly: false });
  else cookies.delete(name, { path: '/' });
}

/** A path on this site to return to, or the home page when the given one leads elsewhere. */
export function localPath(next: string | null | undefined): string {
  return next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/';
}
