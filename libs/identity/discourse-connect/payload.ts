import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ConnectFault, ConnectPayload } from '#contracts';

/** A payload is not taken; the message names what does not fit, never a secret or the signature that would. */
export class ConnectRefused extends Error {
  constructor(
    readonly fault: ConnectFault,
    message: string,
  ) {
    super(message);
  }
}

export interface SharedSecret {
  id: string;
  secret: string;
}

/** A payload whose signature fits, and the secret that it fits to. */
export interface ReadPayload {
  secret: SharedSecret;
  fields: URLSearchParams;
}

const base64 = /^[A-Za-z0-9+/\r\n]+={0,2}[\r\n]*$/;
const hexOfSha256 = /^[0-9a-f]{64}$/i;

/** The fields as DiscourseConnect sends them: `sso` is base64 of a query string, and `sig` is made of that base64 text. */
export function signPayload(fields: Iterable<[string, string]>, secret: string): ConnectPayload {
  const sso = Buffer.from(new URLSearchParams([...fields]).toString()).toString('base64');
  return { sso, sig: signatureOf(sso, secret).toString('hex') };
}

/** An address with a signed payload, for a browser to be sent to. */
export function addressWith(address: string, payload: ConnectPayload): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(payload)) url.searchParams.set(name, value);
  return url.href;
}

/** What a payload says before anybody knows whether it is true. Throws ConnectRefused. */
export function unprovenFields({ sso }: ConnectPayload): URLSearchParams {
  if (!base64.test(sso)) throw new ConnectRefused('malformed', 'The field "sso" is no base64: letters, digits, +, / and = at its end. In an address, + must be written as %2B.');
  return new URLSearchParams(Buffer.from(sso, 'base64').toString('utf8'));
}

/** What a payload says, if one of the secrets signed it. Compares in constant time. Throws ConnectRefused. */
export function readPayload(payload: ConnectPayload, secrets: readonly SharedSecret[]): ReadPayload {
  const fields = unprovenFields(payload);
  if (secrets.length === 0) throw new ConnectRefused('no-secret', 'No secret has been made for this yet.');
  if (!hexOfSha256.test(payload.sig)) throw new ConnectRefused('malformed', 'The field "sig" is no HMAC-SHA256 in hex: it has 64 digits from 0 to f.');
  const given = Buffer.from(payload.sig, 'hex');
  const secret = secrets.find((candidate) => timingSafeEqual(signatureOf(payload.sso, candidate.secret), given));
  if (!secret) throw new ConnectRefused('signature', 'The signature was made with another secret, or of another text: it is made of the base64 text as it is, before it is encoded for the address.');
  return { secret, fields };
}

function signatureOf(sso: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(sso).digest();
}
