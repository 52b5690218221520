interface CookieOptions {
  /** Absent: the cookie is deleted. */
  expires?: Date;
  secure: boolean;
}

/** A Set-Cookie value that scripts cannot read and that other sites' forms do not send along. */
export function cookie(name: string, value: string, { expires = new Date(0), secure }: CookieOptions): string {
  return [`${name}=${value}`, 'Path=/', `Expires=${expires.toUTCString()}`, 'HttpOnly', 'SameSite=Lax', ...(secure ? ['Secure'] : [])].join('; ');
}

/** The value of a cookie in a request's Cookie header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined;
  }
  return undefined;
}
