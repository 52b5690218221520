/**
 * Gives the code to the frame that opened this window, and to nobody else: the message goes to a page of this origin alone.
 * False when there is no such page any more.
 */
export function handOver(code: string): boolean {
  const opener = window.opener as Window | null;
  if (!opener) return false;
  opener.postMessage({ hearth: 1, type: 'code', code }, location.origin);
  window.close();
  return true;
}
