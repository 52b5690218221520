import type { IncomingMessage } from 'node:http';

/** The value of a cookie as it was sent. */
export function cookie(request: Pick<IncomingMessage, 'headers'>, name: string): string | undefined {
  const prefix = `${name}=`;
  const found = request.headers.cookie?.split(';').find((part) => part.trimStart().startsWith(prefix));
  return found?.trimStart().slice(prefix.length);
}
