import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { matches, type StoredPage } from '#platform';

const { BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_QUALITY } = constants;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** As small as they get before they cost several times as much. */
const encodings = {
  br: (body: Buffer) => brotli(body, { params: { [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT, [BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => zip(body, { level: 6 }),
};
export type Encoding = keyof typeof encodings;

/**
 * A finished page that is the same for every guest. Each encoding is made once, off the main thread, when somebody asks
 * for it: many pages are asked for only once. It holds nothing secret that its compressed size could tell.
 */
export class GuestPage implements StoredPage {
  private readonly tag: string;
  private readonly encoded = new Map<Encoding, Promise<Buffer>>();

  constructor(
    private readonly body: Buffer,
    private readonly headers: readonly (readonly [name: string, value: string])[],
    readonly route: string | undefined,
    readonly tags: ReadonlySet<string>,
  ) {
    this.tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  }

  /** With both encodings, which take less than a quarter each. */
  get bytes(): number {
    return this.body.length * 1.5;
  }

  async send({ headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const encoding = encodingFor(headers['accept-encoding']);
    const etag = encoding ? `"${this.tag}-${encoding}"` : `"${this.tag}"`;
    for (const [name, value] of this.headers) response.setHeader(name, value);
    response.setHeader('etag', etag);
    if (matches(headers['if-none-match'], etag)) {
      response.removeHeader('content-type');
      response.writeHead(304).end();
      return;
    }
    const body = encoding ? await this.in(encoding) : this.body;
    if (encoding) response.setHeader('content-encoding', encoding);
    response.setHeader('content-length', body.length);
    response.end(body);
  }

  private in(encoding: Encoding): Promise<Buffer> {
    const body = this.encoded.get(encoding) ?? encodings[encoding](this.body);
    this.encoded.set(encoding, body);
    return body;
  }
}

const naming = (encoding: string) => new RegExp(`(?:^|,)\\s*${encoding}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)`);
const named: [Encoding, RegExp][] = [
  ['br', naming('br')],
  ['gzip', naming('gzip')],
];

/** The best of ours that a browser takes; undefined where it takes none. */
export function encodingFor(accepted = ''): Encoding | undefined {
  return named.find(([, isNamed]) => isNamed.test(accepted))?.[0];
}
