/** Pages that no other site may hold in a frame: they prove who somebody is, keep an account, or hold power. */
const wholePages = /^\/(?:admin|api|appeal|dev|moderation|preferences|reset-password|settings|setup|unsubscribe|verify-email)(?:\/|$)/;
const entries = /^\/sign-(?:in|up)(?:\/|$)/;

/** Where a link in a frame leads: to a page in it, to a window of its own, or to signing in. */
export function wayOf({ origin, protocol, pathname }: URL, ownOrigin: string): 'frame' | 'window' | 'sign-in' {
  if (origin !== ownOrigin) return protocol === 'http:' || protocol === 'https:' ? 'window' : 'frame';
  if (entries.test(pathname)) return 'sign-in';
  return wholePages.test(pathname) ? 'window' : 'frame';
}

/** Follows the links of a framed page to where each may be shown; returns how to stop. */
export function watchWaysOut(signIn: (link: URL) => void): () => void {
  const onClick = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.target === '_blank') return;
    const url = new URL(link.href);
    const way = wayOf(url, location.origin);
    if (way === 'frame') return;
    if (way === 'sign-in' && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      return signIn(url);
    }
    link.target = '_blank';
    link.rel = 'noopener';
  };
  // Before the page's own router, which would walk there in the frame.
  addEventListener('click', onClick, { capture: true });
  return () => removeEventListener('click', onClick, { capture: true });
}
