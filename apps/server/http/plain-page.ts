import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Problem } from '#contracts';

const style = 'body{font:16px/1.6 system-ui,sans-serif;max-width:34em;margin:20vh auto;padding:0 16px}';
const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** Whether a person looks at the answer, and not a script of ours or a program. */
export function wantsPage({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('text/html') === true && headers['x-sveltekit-action'] === undefined;
}

/**
 * A refusal for a browser where no page of the community can be made: before it has started, or without its database. It
 * loads again by itself when it says how long to wait, but for a form that was sent: that is not sent twice, and going back
 * leads to what was typed. In English, since nothing is known of the reader yet.
 */
export function refuseByPage({ method }: IncomingMessage, response: ServerResponse, { status, title, retryAfter }: Problem): void {
  const mayRepeat = method === 'GET';
  const again = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter), ...(mayRepeat && { refresh: String(retryAfter) }) };
  const link = mayRepeat ? '<p><a href="">Try again</a></p>' : '';
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': `default-src 'none'; style-src '${styleHash}'`, ...again });
  response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><style>${style}</style><main><h1>${title}</h1>${link}</main></html>`);
}
