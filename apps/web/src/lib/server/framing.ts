import { windowPath } from '$lib/addresses';
import { entryPath } from '$lib/frame/entry';

/** Pages on which people prove who they are, keep an account or hold power: on nobody else's page, whoever is trusted with the rest. */
const neverFramed = /^\/(?:\(account\)\/|admin|appeal|moderation|dev|preferences|unsubscribe)/;

/** Whether a page may be part of the window in which a frame's person signs in: it speaks to the frame that opened it. */
export function isInWindowOfFrame({ pathname, searchParams }: URL): boolean {
  // Who signs in through another site comes back to the window from there, by an address that does not say so.
  return pathname === windowPath || pathname.startsWith('/session/') || (searchParams.get('next')?.startsWith(`${windowPath}?`) ?? false);
}

/** Names in a page's policy the sites that may hold it in a frame; without any, and for pages of accounts, it stays `'none'`. */
export function allowFrames(headers: Headers, routeId: string | null, origins: readonly string[]): void {
  const policy = headers.get('content-security-policy');
  if (!policy || origins.length === 0 || (routeId !== null && neverFramed.test(routeId))) return;
  headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", `frame-ancestors ${origins.join(' ')}`));
}

/**
 * Where a page in a frame leads a guest who has to sign in first: pages on which people prove who they are are in no frame, so it
 * stays on the start page, which says so and goes on once it is known who they are.
 */
export function entryInFrame(response: Response): Response {
  const [, query] = /^\/sign-in\?(.*)$/.exec(response.headers.get('location') ?? '') ?? [];
  const next = new URLSearchParams(query).get('next');
  if (!next) return response;
  const headers = new Headers(response.headers);
  headers.set('location', entryPath(next));
  return new Response(null, { status: 303, headers });
}
