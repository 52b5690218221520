import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { OutboundRefused, publicLookup, refusalOf, type Outbound } from './outbound.js';

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** As the web's `fetch`, for libraries that are given one: as guarded as Outbound, follows no redirect, takes any status. */
export function fetchBy(outbound: Outbound, { maxBytes, timeoutMs }: { maxBytes: number; timeoutMs: number }): (address: string, sent: Sent) => Promise<Response> {
  return (address, { method = 'GET', headers = {}, body }) =>
    new Promise((ok, fail) => {
      const url = outbound.check(address);
      const request = url.protocol === 'http:' ? httpRequest : httpsRequest;
      const sent = request(url, {
        method,
        agent: false,
        lookup: outbound.internal.has(url.hostname) ? undefined : publicLookup,
        signal: AbortSignal.timeout(timeoutMs),
        headers: { ...headers, 'accept-encoding': 'identity', 'user-agent': 'Hearth' },
      });
      sent.once('error', (error) => fail(refusalOf(error)));
      sent.once('response', (response) => responseOf(response, maxBytes).then(ok, (error: Error) => fail(refusalOf(error))));
      sent.end(body === undefined || body === null ? undefined : String(body));
    });
}

async function responseOf(received: IncomingMessage, maxBytes: number): Promise<Response> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of received as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new OutboundRefused(`What is there is larger than ${maxBytes} bytes.`);
    chunks.push(chunk);
  }
  const { statusCode = 500, headers } = received;
  const hasBody = ![204, 205, 304].includes(statusCode);
  const kept = Object.entries(headers).filter((header): header is [string, string] => typeof header[1] === 'string');
  return new Response(hasBody ? Buffer.concat(chunks) : null, { status: statusCode, headers: kept });
}
