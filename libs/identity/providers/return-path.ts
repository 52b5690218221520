const isLocal = /^\/(?![/\\])[^\s\\]*$/;

/** A path of this site to return to; the home page where the given one leads elsewhere, or is none. */
export function returnPath(given: string): string {
  if (!isLocal.test(given)) return '/';
  const { pathname, search, hash } = new URL(given, 'http://here');
  const path = pathname + search + hash;
  return isLocal.test(path) ? path : '/';
}
