import { acceptsFile, DomainError } from '#platform';
import type { FastifyRequest } from 'fastify';

const withoutBody = new Set(['GET', 'HEAD', 'OPTIONS']);
const json = /^application\/json\s*(?:;|$)/i;

/** Refuses, before anything is read, bodies of a type that the route does not take. */
export async function refuseForeignBodies(request: FastifyRequest): Promise<void> {
  const { 'content-type': type, 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const hasBody = encoding !== undefined || (length !== undefined && length !== '0');
  if (withoutBody.has(request.method) || !hasBody || acceptsFile(request) || (type !== undefined && json.test(type))) return;
  if (isOneClick(request)) return;
  throw new DomainError('request.unsupported-type', { message: 'Send JSON, with the header "Content-Type: application/json".' });
}

const oneClick = /^\/api\/v1\/unsubscribe\?/;
const form = 'application/x-www-form-urlencoded';

/** What mail programs send to have no more mails: a form, by RFC 8058, of which nothing needs to be read. */
function isOneClick({ method, url, headers }: FastifyRequest): boolean {
  return method === 'POST' && oneClick.test(url) && (headers['content-type'] ?? '').startsWith(form);
}
