const isOurs = (part: string): boolean => /^hearth(=|$)/.test(part);

/** Writes a place in the community into the page's address, or takes it out; all else in the address, and the page's own state, stays. */
export function writePlace(path: string | undefined): void {
  const { pathname, search, hash } = location;
  const parts = search.slice(1).split('&').filter((part) => part && !isOurs(part));
  if (path !== undefined) parts.push(`hearth=${encodeURIComponent(path).replaceAll('%2F', '/')}`);
  const written = parts.length > 0 ? `?${parts.join('&')}` : '';
  if (written !== search) history.replaceState(history.state, '', pathname + written + hash);
}
