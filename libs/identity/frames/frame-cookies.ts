/** Names of the cookies of a frame: what opens the session for minutes, and what renews it. */
export const frameCookies = { access: '__Host-hearth_access', refresh: '__Host-hearth_refresh' } as const;

/** Browsers keep no cookie for longer than 400 days. */
const longestMs = 400 * 86_400_000;

/**
 * A Set-Cookie value for a frame on another site: kept although third parties' cookies are blocked, for that site alone
 * (CHIPS). Without an end it is deleted. Secure it is on the own machine's http, too, which browsers trust.
 */
export function frameCookie(name: string, value: string, expires = new Date(0)): string {
  const end = new Date(Math.min(expires.getTime(), Date.now() + longestMs));
  return [`${name}=${value}`, 'Path=/', `Expires=${end.toUTCString()}`, 'HttpOnly', 'Secure', 'SameSite=None', 'Partitioned'].join('; ');
}
