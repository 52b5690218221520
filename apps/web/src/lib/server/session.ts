import type { Cookies } from '@sveltejs/kit';
import type { SignedIn } from '#facade';
import { localPath } from './preferences';

/** Names of the server's own cookies: the session's token, and the secret that binds a mailed link to this browser. */
const sessionCookie = 'hearth_session';
const browserCookie = 'hearth_link';
/** Where to go after a mailed link was followed; mails carry no address to return to. */
const nextCookie = 'hearth_next';

/** Seconds that a mailed link works. */
const linkLife = 15 * 60;

const secret = (url: URL) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

/** Signs this browser in. */
export function openSession(cookies: Cookies, url: URL, { sessionToken, expiresAt }: SignedIn): void {
  cookies.set(sessionCookie, sessionToken, { ...secret(url), expires: expiresAt });
  for (const name of [browserCookie, nextCookie]) if (cookies.get(name)) cookies.delete(name, secret(url));
}

export function closeSession(cookies: Cookies, url: URL): void {
  cookies.delete(sessionCookie, secret(url));
}

/** Lets a mailed link work in this browser, and remembers what it was asked for. */
export function awaitLink(cookies: Cookies, url: URL, browserNonce: string, next: string): void {
  cookies.set(browserCookie, browserNonce, { ...secret(url), maxAge: linkLife });
  cookies.set(nextCookie, next, { ...secret(url), maxAge: linkLife });
}

export function awaitedLink(cookies: Cookies): { browserNonce: string | undefined; next: string } {
  return { browserNonce: cookies.get(browserCookie), next: entryNext(cookies.get(nextCookie)) };
}

/** Where to go after signing in: a path of this site that is not itself a way in. */
export function entryNext(next: string | null | undefined): string {
  const path = localPath(next);
  return /^\/(sign-in(?!\/(?:window|again)\?)|sign-up|sign-out|reset-password|setup)(?:[/?#]|$)/.test(path) ? '/' : path;
}
