import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/schema.js';
import { isPublicAddress } from './public-addresses.js';

/** An address is not fetched, or what came is not taken; the message says why, without anything of the answer. */
export class OutboundRefused extends Error {}

export interface Wanted {
  maxBytes: number;
  timeoutMs: number;
  accept: string;
}

/**
 * Fetches what is at an address that somebody else chose. It asks for https, follows no redirect, and reaches the public
 * internet alone: the name is looked up once, and the connection goes to the addresses that were looked at. Hosts of
 * HEARTH_INTERNAL_HOSTS are excepted.
 */
@Injectable()
export class Outbound {
  readonly internal: ReadonlySet<string>;

  constructor(@Inject(CONFIG) config: Pick<Config, 'HEARTH_INTERNAL_HOSTS'>) {
    this.internal = new Set(config.HEARTH_INTERNAL_HOSTS ?? []);
  }

  /** Throws OutboundRefused. */
  get(address: string, wanted: Wanted): Promise<Buffer> {
    return new Promise((ok, fail) => {
      const url = this.check(address);
      const isInternal = this.internal.has(url.hostname);
      const request = url.protocol === 'http:' ? httpRequest : httpsRequest;
      const sent = request(url, {
        agent: false,
        lookup: isInternal ? undefined : publicLookup,
        signal: AbortSignal.timeout(wanted.timeoutMs),
        headers: { accept: wanted.accept, 'accept-encoding': 'identity', 'user-agent': 'Hearth' },
      });
      sent.once('error', (error) => fail(refusalOf(error)));
      sent.once('response', (response) => read(response, wanted.maxBytes).then(ok, (error: Error) => fail(refusalOf(error))));
      sent.end();
    });
  }

  /** The address, if it may be asked; throws OutboundRefused. */
  check(address: string): URL {
    if (!URL.canParse(address)) throw new OutboundRefused('This is no address.');
    const url = new URL(address);
    const isInternal = this.internal.has(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isInternal)) throw new OutboundRefused('The address must begin with https://.');
    if (url.username || url.password) throw new OutboundRefused('The address must hold no name and password.');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) && !isInternal && !isPublicAddress(host)) throw notPublic();
    return url;
  }
}

/** As the system looks names up, but for names that lead to a private address. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookUp(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '');
    if (!found.every(({ address }) => isPublicAddress(address))) return done(notPublic(), '');
    const [first] = found as [LookupAddress];
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};

async function read(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  try {
    const { statusCode = 0 } = response;
    if (statusCode >= 300 && statusCode < 400) throw new OutboundRefused(`The address leads to another one (${statusCode}). Give that one.`);
    if (statusCode !== 200) throw new OutboundRefused(`The address answers with ${statusCode}.`);
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw new OutboundRefused(`What is there is larger than ${maxBytes} bytes.`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    response.destroy();
  }
}

function notPublic(): OutboundRefused {
  return new OutboundRefused('The address is of a private network. Whoever runs the server may allow it (HEARTH_INTERNAL_HOSTS).');
}

export function refusalOf(error: Error & { code?: string }): OutboundRefused {
  if (error instanceof OutboundRefused) return error;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return new OutboundRefused('The address did not answer in time.');
  return new OutboundRefused(`The address cannot be reached (${error.code ?? error.name}).`);
}
