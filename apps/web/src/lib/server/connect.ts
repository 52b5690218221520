import { isHttpError, type Cookies } from '@sveltejs/kit';
import type { ConnectFault } from '#contracts';

/** Name of the cookie with the secret that binds a sign-in through the company's site to this browser. */
const connectCookie = 'hearth_connect';
/** Seconds that such a sign-in takes at most. */
const life = 10 * 60;

const secret = (url: URL) => ({ path: '/session', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' }) as const;

/** Addresses of DiscourseConnect hold what nobody else is to read: they are not kept, and not told to where one goes next. */
export const unseen = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

export function awaitConnect(cookies: Cookies, url: URL, browserNonce: string): void {
  cookies.set(connectCookie, browserNonce, { ...secret(url), maxAge: life });
}

export function awaitedConnect(cookies: Cookies): string | undefined {
  return cookies.get(connectCookie);
}

/** What DiscourseConnect puts into an address. */
export function payloadIn({ searchParams }: URL): { sso: string; sig: string } {
  return { sso: searchParams.get('sso') ?? '', sig: searchParams.get('sig') ?? '' };
}

export type ConnectTrouble = ConnectFault | 'address-taken' | 'suspended';

/** What keeps somebody from signing in, for a page that says so; throws on what is no such thing. */
export function troubleOf(thrown: unknown): ConnectTrouble {
  if (!isHttpError(thrown)) throw thrown;
  if (thrown.body.code === 'connect.refused') return thrown.body.details?.fault as ConnectFault;
  if (thrown.body.code === 'identify.address-taken') return 'address-taken';
  if (thrown.body.code === 'member.suspended') return 'suspended';
  throw thrown;
}
