import { Readable } from 'node:stream';
import type { RequestHandler } from './$types';

/** The file that docs/verify-round.mjs verifies, from the reveal on. */
export const GET: RequestHandler = async ({ locals: { hearth }, params }) => {
  const stream = await hearth.rounds.chain(params.id);
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: { 'content-type': 'application/json', 'content-disposition': `attachment; filename="round-${params.id}.json"`, 'cache-control': 'private, no-store' },
  });
};
