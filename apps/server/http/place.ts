import type { IncomingMessage } from 'node:http';

/** Where a browser shows what it asks for; `unsaid` for pictures, and for whatever is no browser of today. */
export type Place = 'frame' | 'tab' | 'unsaid';

const inTabs = new Set(['document', 'empty', 'websocket']);
/** What else can hold a page; none of these is a frame that the pages know of. */
const otherHolders = new Set(['frame', 'object', 'embed', 'fencedframe']);
const framedSocket = /^\/socket\.io\/.*[?&]framed=([01])(?:&|$)/;

/**
 * Tells what a frame on a company's page asks for from what a tab of the community does. On a company's site that the community is a
 * part of (`www.` beside `community.`) a browser sends the cookies of both with either. Documents say so themselves
 * (https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header); scripts of a frame by a header, and by their socket's address.
 * Whoever says it without need has the lesser session of the two.
 */
export function placeOf({ headers, url = '' }: Pick<IncomingMessage, 'headers' | 'url'>): Place {
  const destination = headers['sec-fetch-dest'];
  const [, framed] = framedSocket.exec(url) ?? [];
  if (headers['x-hearth-framed'] !== undefined || framed === '1' || destination === 'iframe') return 'frame';
  return framed === '0' || (typeof destination === 'string' && inTabs.has(destination)) ? 'tab' : 'unsaid';
}

/** Whether a page is asked for to be held by something else than a tab or an `iframe`. */
export function isHeldOtherwise({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const destination = headers['sec-fetch-dest'];
  return typeof destination === 'string' && otherHolders.has(destination);
}
