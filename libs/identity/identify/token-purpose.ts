import { decodeProtectedHeader } from 'jose';
import { TokenRefused } from './identify-token.js';

/** What a token is for stands in its header (`typ`, RFC 8725), which is signed with the rest: one is never taken for the other. */
export type TokenPurpose = 'identify' | 'context';

const contextType = 'hearth-context+jwt';

/** Throws TokenRefused for a token of another purpose. What is no token at all is told by who reads it. */
export function requirePurpose(token: string, purpose: TokenPurpose): void {
  const type = typeOf(token);
  if (type === undefined) return;
  const isContext = type === contextType;
  if (purpose === 'context' && !isContext) throw new TokenRefused('purpose', `The token is of the type "${type}" (typ). For the context of a page it is "${contextType}".`);
  if (purpose === 'identify' && isContext) throw new TokenRefused('purpose', `The token is of the type "${type}" (typ): it speaks of a page, and signs nobody in.`);
}

/** In small letters; `jwt` for a token that does not say. */
function typeOf(token: string): string | undefined {
  try {
    return String(decodeProtectedHeader(token).typ ?? 'jwt').toLowerCase();
  } catch {
    return undefined;
  }
}
