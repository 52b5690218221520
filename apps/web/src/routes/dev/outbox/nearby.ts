const loopback = /^(?:127\.|::1$|::ffff:127\.)/;
const ownName = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * Whether a request comes from this machine itself: not through a proxy on it, and not from another site's page whose
 * name was made to point here. Waiting mails open every account.
 */
export function isNearby(address: string, headers: Headers, hostname: string): boolean {
  return loopback.test(address) && ownName.test(hostname) && !headers.has('x-forwarded-for') && !headers.has('forwarded');
}
