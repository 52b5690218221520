import script from '../../../../../../docs/verify-round.mjs?raw';
import type { RequestHandler } from './$types';

/** The program by which anybody verifies a revealed round; it stands among the docs. */
export const GET: RequestHandler = () =>
  new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8', 'content-disposition': 'attachment; filename="verify-round.mjs"', 'cache-control': 'public, max-age=3600' } });
