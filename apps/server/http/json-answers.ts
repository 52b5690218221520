import { createHash } from 'node:crypto';
import { matches } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Gives what is read from the API a weak tag, and answers 304 to who has it already. Answers are for the asking actor
 * alone, and asked for again before they are used again.
 */
export async function tagJson(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const type = reply.getHeader('content-type');
  if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string' || typeof type !== 'string' || !type.startsWith('application/json')) return payload;
  if (reply.hasHeader('etag')) return payload;
  const bytes = Buffer.from(payload);
  const etag = `W/"${createHash('sha1').update(bytes).digest('base64url')}"`;
  void reply.header('etag', etag);
  if (!reply.hasHeader('cache-control')) void reply.headers({ 'cache-control': 'private, no-cache', vary: 'cookie' });
  if (!matches(request.headers['if-none-match'], etag)) return bytes;
  void reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return null;
}
