import { DomainError } from '#platform';
import type { FastifyRequest } from 'fastify';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses writes that a browser sends from another site: the session cookie alone proves no will. */
export async function refuseForgery(request: FastifyRequest): Promise<void> {
  if (safe.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const isForeign = site !== undefined ? site !== 'same-origin' && site !== 'none' : origin !== undefined && hostOfOrigin(origin) !== request.headers.host;
  if (isForeign) throw new DomainError('session.forged-request', { message: 'Writes are accepted from the community’s own pages only.' });
}

function hostOfOrigin(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
