import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { matches } from './sent-file.js';

export interface SentText {
  body: string;
  mime: string;
  changedAt?: Date;
  /** How long browsers and shared caches may keep it, in seconds. */
  maxAge: number;
}

/** Sends a text that everyone may keep; whoever has it already is told so. */
export async function sendText(request: FastifyRequest, reply: FastifyReply, { body, mime, changedAt, maxAge }: SentText): Promise<void> {
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  void reply.headers({
    etag,
    'cache-control': `public, max-age=${maxAge}, stale-while-revalidate=${maxAge}`,
    ...(changedAt && { 'last-modified': changedAt.toUTCString() }),
  });
  if (isKnown(request, etag, changedAt)) return void reply.code(304).send();
  await reply.header('content-type', `${mime}; charset=utf-8`).send(body);
}

/** The tag decides where one is given; the date only where none is. */
function isKnown({ headers }: FastifyRequest, etag: string, changedAt: Date | undefined): boolean {
  if (headers['if-none-match'] !== undefined) return matches(headers['if-none-match'], etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return changedAt !== undefined && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
